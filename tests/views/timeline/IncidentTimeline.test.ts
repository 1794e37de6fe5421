import { beforeAll, describe, expect, it } from 'vitest';
import IncidentTimeline from '../../../src/views/timeline/IncidentTimeline.astro';
import { all, attributes, one, text, texts, type Tree } from '../../html.ts';
import { incident, render } from '../fixture.ts';

const incidents = [
  incident({ id: 'early', date: '2013-05-01' }),
  incident({ id: 'month', date: '2021-03', scope: 'central-asia' }),
  incident({ id: 'span', date: '2022-06-08/2022-06-09', type: 'arrests', rung: 'alleged' }),
  incident({ id: 'day', date: '2024-03-22' }),
];

describe('The timeline of incidents', () => {
  let timeline: Tree;
  beforeAll(async () => {
    timeline = await render(IncidentTimeline, { incidents, from: 2015 });
  });
  const item = (id: string) => one(timeline, `a.item[data-incident="${id}"]`);
  const x = (id: string) =>
    Number(/translate\(([-\d.]+)/.exec(one(item(id), 'path.mark-line').attribs.transform ?? '')?.[1]);

  it('has a link for every incident, with title and date', () => {
    expect(attributes(timeline, 'a.item', 'href').sort()).toEqual([
      '/incidents/day/',
      '/incidents/early/',
      '/incidents/month/',
      '/incidents/span/',
    ]);
    expect(texts(item('month'), 'title')).toEqual(['Attack in Exampletown, March 2021']);
  });

  it('draws a bar for what is known to the month or as a span of days, none for a day', () => {
    const bars = incidents.map(({ id }) => all(item(id), 'rect.item-span').length);
    expect(bars).toEqual([0, 1, 1, 0]);
    const width = Number(one(item('month'), 'rect').attribs.width);
    // One month of the ten years from 2015 to the end of 2024.
    expect(width / (930 / 120)).toBeCloseTo(1, 1);
  });

  it('stands in order of time, from left to right', () => {
    const places = ['early', 'month', 'span', 'day'].map(x);
    expect(places.every(Number.isFinite)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('puts what came before its first year at the left edge and says how many', () => {
    expect(x('early')).toBeGreaterThan(0);
    expect(x('early')).toBeLessThan(16);
    expect(text(one(timeline, 'figcaption'))).toContain('At the left edge: 1 before 2015.');
  });

  it('does not speak of the left edge where nothing stands there', async () => {
    const late = await render(IncidentTimeline, { incidents: incidents.slice(1), from: 2015 });
    expect(text(one(late, 'figcaption'))).not.toContain('left edge');
  });

  it('has a lane for each scope that has incidents, with their number', () => {
    expect(texts(timeline, 'text.lane-label')).toEqual(['Russia (3)', 'Central Asia (1)']);
  });

  it('shows type by shape and rung by fill', () => {
    const [attack, arrests] = ['day', 'span'].map((id) => one(item(id), 'path.mark-line').attribs);
    expect([attack?.fill, arrests?.fill]).toEqual(['url(#rung-claimed-is)', 'url(#rung-alleged)']);
    expect(attack?.d).not.toBe(arrests?.d);
  });

  it('names its years, which listeners need not hear', () => {
    expect(texts(timeline, 'g.tick')).toContain('2024');
    expect(one(timeline, 'g.axis').attribs['aria-hidden']).toBe('true');
  });

  it('has buttons to zoom only where the page lets it', async () => {
    expect(all(timeline, 'button')).toEqual([]);
    const zooming = await render(IncidentTimeline, { incidents, from: 2015, interactive: true });
    expect(attributes(zooming, 'button', 'data-act')).toEqual([
      'closer',
      'farther',
      'earlier',
      'later',
      'all',
    ]);
  });
});
