import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readFileAsArticle } from '../../scripts/articles/reading.ts';
import { readArticle } from '../../src/model/article.ts';
import { readDossier } from '../../src/model/dossier.ts';
import { circumstances, fixture } from '../fixtures/dossier.ts';
import { tablePage } from '../fixtures/articles/pages.ts';
import { encoded } from '../fixtures/articles/bytes.ts';

const { dossier } = readDossier(fixture(), circumstances);
const sources = dossier?.sources ?? new Map();
const notice = 'ministry-2023-notice';

describe('A file that is read as an article', () => {
  it('becomes a record that the site accepts, with the language of its source', async () => {
    const bytes = encoded(tablePage('windows-1251'), 'windows-1251');
    const { article, match, draft } = await readFileAsArticle(bytes, 'ministry-2023-notice.html', sources, {
      rights: 'licensed',
    });
    expect(article).toMatchObject({
      source: notice,
      rights: 'licensed',
      file: 'ministry-2023-notice.html',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      language: 'ru',
    });
    expect(article.blocks.map(({ p }) => p)).toEqual([1, 2, 3, 4, undefined]);
    expect([match.by, draft.format]).toEqual(['file name', 'HTML']);
    expect(readArticle('a', JSON.stringify(article))).toEqual({ article, problems: [] });
  });

  it('is refused if no paragraph is left', async () => {
    const bytes = new TextEncoder().encode('Share\n\nAdvertisement\n');
    await expect(
      readFileAsArticle(bytes, 'a.txt', sources, { rights: 'private', told: notice }),
    ).rejects.toThrow('It has no paragraph of an article. Save the text of the article alone, as .txt.');
  });
});
