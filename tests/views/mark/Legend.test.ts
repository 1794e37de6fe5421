import { describe, expect, it } from 'vitest';
import { rungs } from '../../../src/model/attribution.ts';
import { incidentTypes } from '../../../src/model/incident.ts';
import Legend from '../../../src/views/mark/Legend.astro';
import { all, attributes, one, texts } from '../../html.ts';
import { render } from '../fixture.ts';

describe('The legend', () => {
  it('has every type with its shape, and every rung with its fill', async () => {
    const legend = await render(Legend, {});
    const [types, ladder] = all(legend, 'ul');
    expect(types && texts(types, 'li')).toEqual(Object.values(incidentTypes).map(([one]) => one));
    expect(ladder && texts(ladder, 'li')).toEqual(Object.values(rungs).map(({ words }) => words));
    expect(ladder && attributes(ladder, 'path', 'fill')).toEqual(
      Object.keys(rungs).map((rung) => `url(#rung-${rung})`),
    );
    expect(new Set(types && attributes(types, 'path', 'd')).size).toBe(Object.keys(incidentTypes).length);
  });

  it('names both lists for a listener', async () => {
    const legend = await render(Legend, {});
    const names = attributes(legend, 'ul', 'aria-labelledby').map((id) => texts(legend, `#${id ?? ''}`));
    expect(names).toEqual([['Shape: what happened'], ['Fill: who says it was ISKP']]);
  });

  it('is open from the start', async () => {
    expect(one(await render(Legend, {}), 'details').attribs).toHaveProperty('open');
  });
});
