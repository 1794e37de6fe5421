import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/views/list/order.ts';

describe('The order of a list', () => {
  it('is that of words as readers of English know it', () => {
    const titles = ['éclair', 'Zoo', 'eclair 2', 'apple', 'Ärger'];
    expect([...inOrder(titles, false)].map((n) => titles[n])).toEqual([
      'apple',
      'Ärger',
      'éclair',
      'eclair 2',
      'Zoo',
    ]);
  });

  it('is that of numbers by their size', () => {
    expect([...inOrder([9, 100, 10], false)]).toEqual([0, 2, 1]);
    expect([...inOrder([9, 100, 10], true)]).toEqual([1, 2, 0]);
  });

  it('keeps equal ones in order of time and what has no number or no word last, either way', () => {
    expect([...inOrder([-1, 3, 0, 3, -1], false)]).toEqual([2, 1, 3, 0, 4]);
    expect([...inOrder([-1, 3, 0, 3, -1], true)]).toEqual([1, 3, 2, 0, 4]);
    expect([...inOrder(['', 'b', 'a'], true)]).toEqual([1, 2, 0]);
  });

  it('names every incident once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 5 })), fc.boolean(), (keys, descending) => {
        const order = [...inOrder(keys, descending)];
        expect([...order].sort((a, b) => a - b)).toEqual(keys.map((_, n) => n));
      }),
    );
  });
});
