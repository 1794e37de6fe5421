import { describe, expect, it } from 'vitest';
import { usePath, useWords } from '../../../src/views/source/use-path.ts';

describe('Where a statement is used', () => {
  it.each([
    ['explainer', '/explainers/x/', 'Explainer'],
    ['incident', '/incidents/x/', 'Incident'],
    ['milestone', '/milestones/#x', 'Milestone'],
    ['dispute', '/disputes/#x', 'Dispute'],
    ['series', '/numbers/#x', 'Numbers'],
    ['check', '/sources/x/', 'Check of'],
    ['term', '/glossary/#x', 'Glossary'],
    ['site', '/', 'Home page'],
  ] as const)('a use of kind %s is to be read at %s', (kind, path, words) => {
    expect(usePath({ kind, id: 'x', title: 'X' })).toBe(path);
    expect(useWords[kind]).toBe(words);
  });

  it('has words for exactly the kinds above', () => {
    expect(Object.keys(useWords)).toHaveLength(8);
  });
});
