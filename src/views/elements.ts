// All browser behaviour of the site; each part is fetched only where its tag stands.
const parts: Record<string, () => Promise<unknown>> = {
  'view-scope': () => import('./scope/scope.element.ts'),
  'incident-map': () => import('./map/map.element.ts'),
  'view-filters': () => import('./scope/controls.element.ts'),
  'view-tools': () => import('./scope/controls.element.ts'),
  'incident-list': () => import('./list/list.element.ts'),
  'incident-timeline': () => import('./timeline/timeline.element.ts'),
  'show-figure': () => import('./prose/show.element.ts'),
  'prose-article': () => import('./prose/article.element.ts'),
  'site-search': () => import('./search/search.element.ts'),
};

/** Parts that lie below the first screen and are whole without behaviour: they wait for a sign of the reader. */
const waiting = ['incident-list', 'incident-timeline', 'prose-article', 'show-figure'];
const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'];

const start = (tags: readonly string[]) => {
  for (const tag of tags) if (document.querySelector(tag)) void parts[tag]?.();
};
const wake = () => {
  for (const sign of signs) removeEventListener(sign, wake);
  start(waiting);
};

start(Object.keys(parts).filter((tag) => !waiting.includes(tag)));
// An address with a view has to be drawn at once.
if (location.search) wake();
else for (const sign of signs) addEventListener(sign, wake, { passive: true });

// The search: the box in the header answers while the reader types, and two keys lead to it from everywhere.
const box = document.querySelector<HTMLFormElement>('.site-find');
if (box) {
  const open = () => void import('./search/box.ts').then(({ answerIn }) => answerIn(box));
  box.addEventListener('focusin', open, { once: true });
}
addEventListener('keydown', (event) => {
  const { key, altKey, target } = event;
  const held = event.ctrlKey || event.metaKey;
  const typing = target instanceof Element && target.matches('input, select, textarea');
  if (altKey || (held ? key !== 'k' : key !== '/' || typing || localStorage.getItem('search-key'))) return;
  event.preventDefault();
  document.querySelector<HTMLInputElement>('site-search input, .site-find input')?.select();
});
if (location.search.includes('found=')) void import('./search/found.ts');
