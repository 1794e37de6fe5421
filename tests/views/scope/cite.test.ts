import { describe, expect, it } from 'vitest';
import { cite, localDay } from '../../../src/views/scope/cite.ts';

const view = { name: 'Traced', version: '2026-11-22', view: '', shown: 117, total: 117 };

describe('The citation of a view', () => {
  it('names site, year, view, number, version, address and day', () => {
    expect(
      cite({
        ...view,
        view: 'attacks; Russia; from March 2024',
        shown: 12,
        address: 'https://traced.example/explore/?country=RU',
        accessed: '2027-01-03',
      }),
    ).toBe(
      'Traced (2026). “Map and timeline: attacks; Russia; from March 2024” (12 of 117 incidents; data of 22 November 2026). https://traced.example/explore/?country=RU. Accessed 3 January 2027.',
    );
  });

  it('leaves to the reader what no script can say', () => {
    expect(cite(view)).toBe(
      'Traced (2026). “Map and timeline” (117 incidents; data of 22 November 2026). [address of this page]. Accessed [date of access].',
    );
  });

  it('has the day of the place where the reader is, also just before midnight', () => {
    // The tests run in Los Angeles, where it is still the third.
    expect(localDay(new Date('2027-01-04T07:59:00Z'))).toBe('2027-01-03');
    expect(localDay(new Date('2027-01-04T08:00:00Z'))).toBe('2027-01-04');
  });
});
