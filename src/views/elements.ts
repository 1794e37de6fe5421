// All browser behaviour of the site; each part is fetched only where its tag stands.
const parts: Record<string, () => Promise<unknown>> = {
  'view-scope': () => import('./scope/scope.element.ts'),
  'view-filters': () => import('./scope/filters.element.ts'),
  'view-tools': () => import('./scope/tools.element.ts'),
  'incident-list': () => import('./list/list.element.ts'),
  'incident-map': () => import('./map/map.element.ts'),
  'incident-timeline': () => import('./timeline/timeline.element.ts'),
  'show-figure': () => import('./prose/show.element.ts'),
  'site-search': () => import('./search/search.element.ts'),
};

for (const [tag, load] of Object.entries(parts)) if (document.querySelector(tag)) void load();
