import { describe, expect, it } from 'vitest';
import { inView } from '../../src/views/scope/row.ts';
import { readSite } from '../browser/pages.ts';
import { all, attributes, text } from '../html.ts';
import { page } from './pages.ts';

const { site, incidents } = await readSite();
const everything = [...incidents.values()];

describe('The page of a preset', () => {
  it.each(site.presets.map(({ id, query }) => [id, query] as const))(
    '%s holds what its view shows, in list, timeline and map, and says how many that are',
    (id, query) => {
      const { tree } = page(`/explore/${id}/`);
      const wanted = inView(everything, query);
      expect(wanted.length).toBeGreaterThan(2);
      expect(wanted.length).toBeLessThan(everything.length);
      const ids = (selector: string) => [...new Set(attributes(tree, selector, 'data-incident'))].sort();
      const sorted = wanted.map((incident) => incident.id).sort();
      expect(ids('tr[data-incident]')).toEqual(sorted);
      expect(ids('incident-timeline a[data-incident]')).toEqual(sorted);
      const pointed = wanted
        .filter(({ places }) => places[0]?.longitude !== undefined)
        .map((each) => each.id);
      const drawn = ids('incident-map a[data-incident]');
      expect(drawn.filter((each) => each === undefined || !pointed.includes(each))).toEqual([]);
      expect(drawn.length).toBeGreaterThan(pointed.length * 0.8);
      expect(all(tree, '[data-count]').map(text)).toEqual([
        `${String(wanted.length)} of ${String(everything.length)} incidents`,
      ]);
      expect(attributes(tree, 'nav[aria-label="Views"] [aria-current]', 'href')).toEqual([`/explore/${id}/`]);
    },
  );
});

describe('Every preset', () => {
  it('is linked from the Explore page, to its own page and to its view', () => {
    const { tree } = page('/explore/');
    const links = attributes(tree, 'nav[aria-label="Views"] a[data-view]', 'href');
    expect(links).toEqual(site.presets.map(({ id }) => `/explore/${id}/`));
    expect(attributes(tree, 'nav[aria-label="Views"] a[data-view]', 'data-view')).toEqual(
      site.presets.map(({ query }) => `/explore/?${query}`),
    );
  });
});
