import { describe, expect, it } from 'vitest';
import Locator from '../../../src/views/map/Locator.astro';
import { all, attributes, one, text } from '../../html.ts';
import { incident, place, render } from '../fixture.ts';

const draw = (...places: Parameters<typeof place>[0][]) =>
  render(Locator, { incident: incident({ places: places.map(place) }) });
const position = (transform = '') =>
  (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(transform) ?? []).slice(1).map(Number);

describe('The locator of an incident', () => {
  it('shows the main place in the middle, with its ring and its mark', async () => {
    const map = await draw({});
    const [x = 0, y = 0] = position(one(map, 'path.mark-line').attribs.transform);
    expect(Math.abs(x + 7 - 180)).toBeLessThan(2);
    expect(Math.abs(y + 7 - 130)).toBeLessThan(8);
    expect(all(map, 'circle.dot-ring')).toHaveLength(1);
  });

  it('says in words where it is and how exactly that is known', async () => {
    const map = await draw({ label: 'Krasnogorsk' }, { label: 'Khatlon', precision: 'region' });
    expect(text(one(map, 'figcaption'))).toBe(
      'Krasnogorsk: known to the town; Khatlon: known to the region.',
    );
    expect(one(map, 'svg').attribs).toMatchObject({ role: 'img', 'aria-label': 'Map: Krasnogorsk, Khatlon' });
  });

  it('hatches a place known to the district or region only, without a mark that says more', async () => {
    const map = await draw({ precision: 'district' });
    expect(attributes(map, 'path.map-area', 'fill')).toEqual(['url(#hatch)']);
    expect(all(map, 'path.mark-line')).toEqual([]);
  });

  it('reaches as far as the farthest of several places', async () => {
    const map = await draw({}, { latitude: 38.56, longitude: 68.78, label: 'Dushanbe' });
    const spots = attributes(map, 'path.mark-line', 'transform').map(position);
    expect(spots).toHaveLength(2);
    for (const [x = -1, y = -1] of spots) {
      expect(x).toBeGreaterThan(-8);
      expect(x).toBeLessThan(360);
      expect(y).toBeGreaterThan(-8);
      expect(y).toBeLessThan(260);
    }
  });

  it('has the lines of first-order regions', async () => {
    expect(one(await draw({}), 'path.map-region').attribs.d).toMatch(/^M/);
  });

  it('names the regions that are wide enough, and nothing under the mark', async () => {
    const map = await draw({ latitude: 42.06, longitude: 48.29, label: 'Derbent' });
    expect(all(map, 'text.map-region-name').map(text)).toContain('Kalmykia');
    const boxes = all(map, 'text.map-label').map((label) => ({
      from: Number(label.attribs.x),
      to: Number(label.attribs.x) + text(label).length * 5,
      middle: Number(label.attribs.y) - 4,
    }));
    const [x = 0, y = 0] = position(one(map, 'path.mark-line').attribs.transform).map((n) => n + 7);
    expect(boxes.filter(({ from, to, middle }) => from < x && x < to && Math.abs(middle - y) < 6)).toEqual(
      [],
    );
  });

  it('is missing where nothing is known beyond the country', async () => {
    const map = await draw({ precision: 'country', latitude: undefined, longitude: undefined });
    expect(all(map, 'svg')).toEqual([]);
    expect(text(map)).toBe('');
  });
});
