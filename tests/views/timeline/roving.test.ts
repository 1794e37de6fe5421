import { beforeEach, describe, expect, it } from 'vitest';
import { Roving, stepTo } from '../../../src/views/timeline/roving.ts';

describe('A key', () => {
  it.each([
    ['ArrowRight', 4],
    ['ArrowDown', 4],
    ['ArrowLeft', 2],
    ['ArrowUp', 2],
    ['Home', 0],
    ['End', 9],
    ['Tab', null],
    ['a', null],
  ])('%s leads from the fourth of ten to position %s', (key, position) => {
    expect(stepTo(key, 3, 10)).toBe(position);
  });

  it('stops at both ends', () => {
    expect([stepTo('ArrowRight', 9, 10), stepTo('ArrowLeft', 0, 10)]).toEqual([9, 0]);
  });

  it('leads nowhere where there is nothing', () => {
    expect(stepTo('End', 0, 0)).toBe(null);
  });
});

describe('The walk through a drawing', () => {
  let drawn: Set<number>;
  let names: string[];
  let focused: number[];
  let tabIndex: Map<number, string>;
  let roving: Roving;
  const nodes = new Map<number, SVGAElement>();
  const node = (stop: number) => {
    const made = {
      setAttribute: (_: string, value: string) => tabIndex.set(stop, value),
      focus: () => focused.push(stop),
    } as unknown as SVGAElement;
    nodes.set(stop, nodes.get(stop) ?? made);
    return nodes.get(stop);
  };
  const tabStops = () => [...tabIndex].filter(([, value]) => value === '0').map(([stop]) => stop);

  beforeEach(() => {
    nodes.clear();
    drawn = new Set([10, 20, 30, 40]);
    names = [];
    focused = [];
    tabIndex = new Map();
    roving = new Roving({
      node: (stop) => (drawn.has(stop) ? node(stop) : undefined),
      reveal: (stop) => drawn.add(stop),
      name: (_, stop, place) => names.push(`${stop}: ${place}`),
    });
  });

  it('is one stop of the Tab key: the first, or the one that is pointed out', () => {
    roving.use([10, 20, 30], undefined);
    expect(tabStops()).toEqual([10]);
    roving = new Roving({ node, reveal: () => undefined, name: () => undefined });
    roving.use([10, 20, 30], 20);
    expect(roving.node).toBe(node(20));
  });

  it('goes with the arrows, says where it is, and takes the focus along', () => {
    roving.use([10, 20, 30, 40], undefined);
    expect(roving.follow('ArrowRight')).toBe(true);
    expect(roving.follow('End')).toBe(true);
    expect(roving.follow('x')).toBe(false);
    expect(focused).toEqual([20, 40]);
    expect(names).toEqual(['10: 1 of 4', '20: 2 of 4', '40: 4 of 4']);
    expect(tabStops()).toEqual([40]);
  });

  it('stays where it was when what is shown changes, if that is still there', () => {
    roving.use([10, 20, 30, 40], undefined);
    roving.moveTo(30);
    roving.use([20, 30], undefined);
    expect(tabStops()).toEqual([30]);
    expect(names.at(-1)).toBe('30: 2 of 2');
    roving.use([10, 20], undefined);
    expect(tabStops()).toEqual([10]);
  });

  it('begins with what is drawn, and draws what it is led to', () => {
    drawn = new Set([30]);
    roving.use([10, 20, 30, 40], undefined);
    expect(tabStops()).toEqual([30]);
    roving.follow('ArrowRight');
    expect([...drawn]).toEqual([30, 40]);
    expect(tabStops()).toEqual([40]);
  });

  it('has no stop where nothing is drawn', () => {
    drawn.clear();
    roving.use([10, 20], undefined);
    expect(roving.node).toBe(undefined);
    roving.use([], undefined);
    expect(roving.follow('End')).toBe(false);
  });
});
