import { describe, expect, it } from 'vitest';
import { dossier } from '../../../src/dossier.ts';
import { find } from '../../../src/views/prose/find.ts';

describe('find', () => {
  const [a, b] = [...dossier.uses.keys()];

  it('gives statement, source and publisher of references, in their order', () => {
    const found = find([b ?? '', a ?? '']);
    expect(found.map(({ reference }) => reference)).toEqual([b, a]);
    for (const { reference, source, statement, publisher } of found) {
      expect(`${source.id}#${String(statement.n)}`).toBe(reference);
      expect(publisher.id).toBe(source.publisher);
    }
  });

  it('gives nothing for nothing', () => {
    expect(find([])).toEqual([]);
  });

  it('throws for a reference that is not the dossier’s own, rather than print a number without evidence', () => {
    expect(() => find(['nowhere-2020-nothing#1'])).toThrow('nowhere-2020-nothing#1');
  });
});
