import { beforeAll, describe, expect, it } from 'vitest';
import { incidentTypes } from '../../../src/model/incident.ts';
import { areaRadius } from '../../../src/views/map/area.ts';
import IncidentMap from '../../../src/views/map/IncidentMap.astro';
import { overviewPlacing } from '../../../src/views/map/projection.ts';
import { mostInline } from '../../../src/views/scope/files.ts';
import { all, attributes, one, text, texts, type Tree } from '../../html.ts';
import { incident, place, render } from '../fixture.ts';

const town = incident();
const region = incident({
  id: 'khatlon',
  type: 'arrests',
  rung: 'alleged',
  places: [place({ latitude: 37.9, longitude: 69, precision: 'region' })],
});
const spot = incident({ id: 'spot', places: [place({ latitude: 43, longitude: 47.5, precision: 'exact' })] });
const country = incident({
  id: 'country',
  places: [{ country: 'AF', label: 'Afghanistan', precision: 'country', refs: ['a#1'] }],
});
const far = incident({ id: 'far', places: [place({ latitude: 38.9, longitude: -77 })] });

const draw = (incidents: (typeof town)[], interactive?: boolean) =>
  render(IncidentMap, { incidents, interactive });

describe('The static map of incidents', () => {
  let map: Tree;
  beforeAll(async () => {
    map = await draw([town, region, spot, country, far]);
  });
  const dot = (id: string) => one(map, `a.dot[data-incident="${id}"]`);

  it('has a link for every incident that it shows', () => {
    expect(attributes(map, 'a.dot', 'href')).toEqual([
      `/incidents/${town.id}/`,
      '/incidents/khatlon/',
      '/incidents/spot/',
    ]);
    expect(texts(map, 'a.dot title')[0]).toBe('Attack in Exampletown, 22 March 2024');
  });

  it('hatches the area of a place known to the region only, and of no other', () => {
    expect(attributes(map, 'circle.map-area', 'data-incident')).toEqual(['khatlon']);
    const { kilometres } = overviewPlacing({ width: 960, height: 560 });
    expect(one(map, 'circle.map-area').attribs).toMatchObject({
      fill: 'url(#hatch)',
      r: (areaRadius.region / kilometres).toFixed(1),
    });
    expect(one(map, 'pattern').attribs.id).toBe('hatch');
  });

  it('rings a place known to the town, and neither a spot nor an area', () => {
    const rings = [town.id, 'khatlon', 'spot'].map((id) => all(dot(id), 'circle.dot-ring').length);
    expect(rings).toEqual([1, 0, 0]);
  });

  it('shows type by shape and rung by fill', () => {
    const [attack, arrests] = [town.id, 'khatlon'].map((id) => one(dot(id), 'path.mark-line').attribs);
    expect([attack?.fill, arrests?.fill]).toEqual(['url(#rung-claimed-is)', 'url(#rung-alleged)']);
    expect(attack?.d).not.toBe(arrests?.d);
  });

  it('counts what it cannot show', () => {
    expect(text(one(map, 'figcaption'))).toContain('Not on this map, but in the list: 2 (');
  });

  it('says nothing of the kind where it shows everything', async () => {
    expect(text(one(await draw([town]), 'figcaption'))).not.toContain('Not on this map');
  });

  it('says what it is and how many it shows', () => {
    expect(attributes(map, 'svg', 'aria-label')).toEqual(['Map of 3 incidents in Europe and Asia']);
  });

  it('offers to move only where the page lets it', async () => {
    expect(all(map, 'button')).toEqual([]);
    const moving = await draw([town], true);
    expect(texts(moving, 'button')).toEqual(['Move and zoom']);
    expect(all(moving, 'incident-map[data-interactive]')).toHaveLength(1);
  });

  it('leads a mark that had to move aside back to its place', async () => {
    const crowd = Array.from({ length: 20 }, (_, i) => incident({ id: `c${String(i)}` }));
    expect(all(map, 'path.dot-leader')).toEqual([]);
    expect(all(await draw(crowd), 'path.dot-leader').length).toBeGreaterThan(0);
  });

  it('tells listeners nothing of the decoration', () => {
    expect(one(map, 'g.basemap').attribs['aria-hidden']).toBe('true');
    expect(texts(one(map, 'g.basemap'), 'text.map-label')).toEqual(
      expect.arrayContaining(['Moscow', 'Kabul']),
    );
  });

  it('carries what the moving map needs only where it may be moved', async () => {
    const [still] = all(map, 'incident-map');
    expect(still?.attribs).toEqual({});
    const [moving] = all(await draw([town], true), 'incident-map');
    expect(moving?.attribs).toEqual({
      'data-interactive': '',
      'data-placing': expect.stringMatching(/^[\d.]+ [\d.]+ [\d.]+$/) as string,
      'data-words': JSON.stringify(incidentTypes),
    });
  });
});

describe('The static map of more incidents than can be drawn one by one', () => {
  const many = Array.from({ length: mostInline + 1 }, (_, i) =>
    incident({ id: `m${String(i)}`, rung: i % 2 ? 'alleged' : 'claimed-is', places: [place()] }),
  );
  const elsewhere = incident({ id: 'elsewhere', places: [place({ latitude: 38.5, longitude: 68.8 })] });
  let map: Tree;
  beforeAll(async () => {
    map = await draw([...many, elsewhere], true);
  });

  it('draws groups with their numbers in place of marks and links', () => {
    expect(all(map, 'incident-map[data-clustered]')).toHaveLength(1);
    expect(all(map, '[data-incident]')).toEqual([]);
    expect(texts(map, 'text.badge-count')).toEqual([String(mostInline + 1), '1']);
  });

  it('divides the ring of a group by who says so', () => {
    const [first] = all(map, '.badges g');
    expect(first && attributes(first, 'path', 'class')).toEqual([
      'badge-claim',
      'badge-attribution',
      'badge-core',
    ]);
  });

  it('puts a group where its incidents are', async () => {
    const [, transform = ''] = attributes(map, '.badges g', 'transform');
    const alone = await draw([elsewhere]);
    const ring = one(alone, 'circle.dot-ring').attribs;
    const [x, y] = [...transform.matchAll(/[\d.]+/g)].map(([n]) => Number(n));
    expect(Math.hypot(Number(x) - Number(ring.cx), Number(y) - Number(ring.cy))).toBeLessThan(0.2);
  });
});
