import { describe, expect, it } from 'vitest';
import Presets from '../../../src/views/scope/Presets.astro';
import { attributes } from '../../html.ts';
import { render } from '../fixture.ts';

const presets = [
  { id: 'foiled-plots', title: 'Foiled plots', summary: 'Plots.', query: 'type=foiled-plot' },
  { id: 'central-asia', title: 'Central Asia', summary: 'A region.', query: 'scope=central-asia' },
];

describe('The links to views', () => {
  it('lead to pages that need no script, and on the page of all change the view in place', async () => {
    const nav = await render(Presets, { presets });
    expect(attributes(nav, 'a', 'href')).toEqual([
      '/explore/',
      '/explore/foiled-plots/',
      '/explore/central-asia/',
    ]);
    expect(attributes(nav, 'a', 'data-view')).toEqual([
      undefined,
      '/explore/?type=foiled-plot',
      '/explore/?scope=central-asia',
    ]);
    expect(attributes(nav, 'a', 'aria-current')).toEqual(['page', undefined, undefined]);
  });

  it('on the page of one view mark it and stay plain links', async () => {
    const nav = await render(Presets, { presets, preset: presets[1] });
    expect(attributes(nav, 'a', 'data-view')).toEqual([undefined, undefined, undefined]);
    expect(attributes(nav, 'a', 'aria-current')).toEqual([undefined, undefined, 'page']);
  });
});
