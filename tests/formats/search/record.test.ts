import { describe, expect, it } from 'vitest';
import { weights } from '../../../src/formats/search/record.ts';

describe('What a word weighs in the search', () => {
  it('is most in a title, then in a statement, then in the rest, within what Pagefind takes', () => {
    const { name, title, statement, body, context } = weights;
    expect(name).toBeGreaterThan(title);
    expect(title).toBeGreaterThan(statement);
    expect(statement).toBeGreaterThan(body);
    expect(body).toBeGreaterThan(context);
    expect(context).toBeGreaterThan(0);
    expect(name).toBeLessThanOrEqual(10);
  });
});
