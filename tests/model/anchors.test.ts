import { describe, expect, it } from 'vitest';
import { anchorsSchema, checkAnchors, publishAnchors } from '../../src/model/anchors.ts';
import { sayProblem } from '../../src/model/problem.ts';
import { complaints } from '../fixtures/complaints.ts';

const text = (id: string, ...anchors: string[]) => ({
  id,
  path: `content/explainers/${id}.mdx`,
  paragraphs: anchors.map((anchor, i) => ({ id: anchor, line: i + 1, text: anchor, isReferenced: true })),
});
const told = (published: Record<string, string[]>, ...texts: ReturnType<typeof text>[]) =>
  checkAnchors({ explainers: published }, 'content/anchors.yaml', texts).map(sayProblem);

describe('Published anchors', () => {
  it('are lists by explainer', () => {
    expect(complaints(anchorsSchema, { explainers: { 'a-page': ['one', 'two'] } })).toEqual([]);
    expect(complaints(anchorsSchema, { explainers: { 'A page': ['one'] } })).toHaveLength(1);
    expect(complaints(anchorsSchema, { explainers: { a: [''] } })).toHaveLength(1);
  });

  it('are all there while every paragraph is, in any order, with any number of new ones', () => {
    expect(told({ a: ['one', 'two'] }, text('a', 'new', 'two', 'one'))).toEqual([]);
    expect(told({}, text('a', 'one'))).toEqual([]);
  });

  it('are missed when a paragraph is gone or begins otherwise, in the text that lost it', () => {
    expect(told({ a: ['one', 'two'] }, text('a', 'two'))).toEqual([
      'content/explainers/a.mdx:1  The published paragraph "one" of a is gone. Put <Anchor id="one" /> into the paragraph that says it now.',
    ]);
  });

  it('are missed when the whole text is gone', () => {
    expect(told({ recruitment: ['one'] }, text('recruitments'))).toEqual([
      'content/anchors.yaml:1  recruitment  There is no explainer "recruitment". Did you mean "recruitments"?',
    ]);
  });
});

describe('publishAnchors', () => {
  it('keeps what was published and adds what is new, each once', () => {
    const texts = [text('a', 'new', 'one', ''), text('b', 'first')];
    expect(publishAnchors({ explainers: { a: ['one', 'gone'] } }, texts)).toEqual({
      explainers: { a: ['one', 'gone', 'new'], b: ['first'] },
    });
  });
});
