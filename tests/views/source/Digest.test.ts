import { describe, expect, it } from 'vitest';
import Digest from '../../../src/views/source/Digest.astro';
import { all, attributes, one, text, texts } from '../../html.ts';
import { render, source } from '../fixture.ts';

const digested = source({
  standfirst: 'Printed above the text: a date.',
  digest: [
    { p: 1, text: 'The paper opens with the attack.' },
    { p: 2, text: 'It then counts the dead.' },
  ],
});

describe('The digest of a source', () => {
  it('numbers its paragraphs as the article does, each a permanent anchor', async () => {
    const digest = await render(Digest, { source: digested });
    expect(attributes(digest, 'li', 'id')).toEqual(['p1', 'p2']);
    expect(attributes(digest, 'a.statement-number', 'href')).toEqual(['#p1', '#p2']);
    expect(texts(digest, 'a.statement-number')).toEqual(['¶ 1', '¶ 2']);
    expect(attributes(digest, 'a.statement-number', 'aria-label')).toEqual([
      'Paragraph 1, permanent link',
      'Paragraph 2, permanent link',
    ]);
  });

  it('prints every paragraph in our words', async () => {
    const digest = await render(Digest, { source: digested });
    expect(all(digest, 'li').map((item) => text(one(item, 'p')))).toEqual([
      'The paper opens with the attack.',
      'It then counts the dead.',
    ]);
  });

  it('prints the standfirst where there is one', async () => {
    const [, standfirst] = texts(await render(Digest, { source: digested }), 'p.note');
    expect(standfirst).toBe('Printed above the text: a date.');
    const without = source({ digest: digested.digest });
    expect(texts(await render(Digest, { source: without }), 'p.note')).toHaveLength(1);
  });
});
