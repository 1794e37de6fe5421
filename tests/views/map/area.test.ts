import { describe, expect, it } from 'vitest';
import { areaRadius } from '../../../src/views/map/area.ts';

describe('The radius of an uncertain place', () => {
  it('is larger for a region than for a district', () => {
    expect(areaRadius.region).toBeGreaterThan(areaRadius.district);
  });
});
