import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Listing, pageSize } from '../../../src/views/list/listing.ts';

/** A listing of so many incidents, of which those are shown that the test picks. */
function listing(size: number, picks: (n: number) => boolean = () => true, descending = false) {
  const made = new Listing(descending);
  const has = Uint8Array.from({ length: size }, (_, n) => (picks(n) ? 1 : 0));
  made.show(
    Uint32Array.from(has.keys()).filter((n) => has[n] === 1),
    has,
  );
  return made;
}
const even = (n: number) => n % 2 === 0;

describe('A list of few incidents', () => {
  it('keeps the rows that are not shown: the page hides them', () => {
    expect(listing(5, even).rows()).toEqual([0, 1, 2, 3, 4]);
    expect(listing(5, even, true).rows()).toEqual([4, 3, 2, 1, 0]);
    expect(listing(400).paged).toBe(false);
  });

  it('has only the rows that are shown where they are made as they are wanted', () => {
    const made = listing(5, even);
    made.show(Uint32Array.of(0, 2), Uint8Array.of(1, 0, 1, 0, 0), false);
    expect(made.rows()).toEqual([0, 2]);
    expect(made.pages).toBe(1);
  });

  it('stands in any order, and again in that of time', () => {
    const made = listing(4);
    made.sort(Uint32Array.of(2, 0, 3, 1), true);
    expect([made.rows(), made.byDate]).toEqual([[2, 0, 3, 1], false]);
    made.sort(undefined, true);
    expect([made.rows(), made.byDate]).toEqual([[3, 2, 1, 0], true]);
  });
});

describe('A list of many incidents', () => {
  it('stands on pages, whatever part of it is shown', () => {
    expect([listing(401).paged, listing(401, (n) => n < 3).paged]).toEqual([true, true]);
    expect([listing(401).pages, listing(401, (n) => n < 3).pages, listing(401, () => false).pages]).toEqual([
      3, 1, 1,
    ]);
    expect(listing(401, () => false).rows()).toEqual([]);
  });

  it('has each incident that is shown on one page, in order, in either direction and in any other order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 401, max: 1300 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('first', 'last', 'other'),
        (size, step, by) => {
          const picks = (n: number) => n % step === 0;
          const made = listing(size, picks, by === 'last');
          const all = Array.from({ length: size }, (_, n) => n);
          const order = by === 'other' ? all.toSorted((a, b) => (a % 7) - (b % 7)) : all;
          if (by === 'other') made.sort(Uint32Array.from(order), false);
          const seen: number[] = [];
          for (made.page = 0; made.page < made.pages; made.page += 1) {
            const rows = made.rows();
            expect(rows.length).toBeLessThanOrEqual(pageSize);
            seen.push(...rows);
          }
          const wanted = order.filter(picks);
          expect(seen).toEqual(by === 'last' ? wanted.reverse() : wanted);
        },
      ),
    );
  });

  it('turns to the page of an incident, and stays where it is for one that is not shown', () => {
    for (const descending of [false, true]) {
      const made = listing(1000, even, descending);
      for (const n of [0, 398, 400, 998]) {
        made.turnTo(n);
        expect(made.rows()).toContain(n);
      }
      const { page } = made;
      made.turnTo(3);
      expect(made.page).toBe(page);
    }
    const made = listing(1000);
    made.sort(
      Uint32Array.from({ length: 1000 }, (_, n) => (n * 7) % 1000),
      false,
    );
    made.turnTo(999);
    expect(made.rows()).toContain(999);
  });

  it('begins with its first page when it is sorted anew', () => {
    const made = listing(1000);
    made.page = 3;
    made.sort(undefined, true);
    expect(made.rows()[0]).toBe(999);
  });
});
