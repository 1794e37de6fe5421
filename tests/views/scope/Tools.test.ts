import { describe, expect, it } from 'vitest';
import Tools from '../../../src/views/scope/Tools.astro';
import { all, attributes, texts } from '../../html.ts';
import { render } from '../fixture.ts';

const site = { name: 'Traced', version: '2026-11-22' };
const preset = { id: 'p', title: 'Foiled plots', summary: 'Plots.', query: 'type=foiled-plot' };
const ofAll = () => render(Tools, { site, shown: 117, total: 117 });
const ofPreset = () => render(Tools, { site, preset, shown: 35, total: 117 });

describe('The tools of a view', () => {
  it('cite the page without a script, but for what only the reader knows', async () => {
    expect(texts(await ofAll(), '[data-citation]')).toEqual([
      'Traced (2026). “Map and timeline” (117 incidents; data of 22 November 2026). [address of this page]. Accessed [date of access].',
    ]);
    expect(texts(await ofPreset(), '[data-citation]')).toEqual([
      'Traced (2026). “Map and timeline: Foiled plots” (35 of 117 incidents; data of 22 November 2026). [address of this page]. Accessed [date of access].',
    ]);
  });

  it('lead without a script to the files of all incidents, and say so', async () => {
    const tools = await ofPreset();
    expect(attributes(tools, '.download a', 'href')).toEqual([
      '/data/incidents.csv',
      '/data/incidents.geojson',
    ]);
    expect(texts(tools, '.download .unscripted')).toEqual(['Download all incidents:']);
    expect(texts(tools, '.download .scripted')).toEqual(['Download this selection:']);
  });

  it('offer the parts to see, all of them at first', async () => {
    const tools = await ofAll();
    expect(texts(tools, '.switch label')).toEqual(['everything', 'map', 'timeline', 'list']);
    expect(attributes(tools, '.switch input', 'value')).toEqual(['', 'map', 'timeline', 'list']);
    expect(all(tools, '.switch input[checked]')).toHaveLength(1);
  });

  it('of a prepared view lead to the form that changes it', async () => {
    expect(texts(await ofPreset(), 'a[href="/explore/?type=foiled-plot"]')).toEqual([
      'Change the filters of this view',
    ]);
    expect(texts(await ofAll(), 'a')).toEqual(['CSV', 'GeoJSON']);
  });
});
