import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import { all, attributes, elements, one, text, texts } from '../html.ts';
import { page, type Page, pages } from './pages.ts';

/** What is wrong, page by page; pages without fault give nothing. */
function faults(check: (page: Page) => string[], pattern?: RegExp): string[] {
  const found: string[] = [];
  for (const each of pages(pattern)) found.push(...check(each).map((fault) => `${each.address}: ${fault}`));
  return found;
}

describe('Every page', () => {
  it('has one first heading, and it comes first', () => {
    const wrong = faults(({ tree }) => {
      const headings = elements(tree).filter(({ name }) => /^h[1-6]$/.test(name));
      const [first] = headings;
      const count = headings.filter(({ name }) => name === 'h1').length;
      return first?.name === 'h1' && text(first) && count === 1 ? [] : [`${String(count)} h1`];
    });
    expect(wrong).toEqual([]);
  });

  it('skips no level of heading and leaves none empty', () => {
    const wrong = faults(({ tree }) => {
      const headings = elements(tree).filter(({ name }) => /^h[1-6]$/.test(name));
      return headings.flatMap((heading, i) => {
        const before = Number(headings[i - 1]?.name.slice(1) ?? 0);
        const skips = Number(heading.name.slice(1)) > before + 1;
        return skips || !text(heading) ? [`<${heading.name}> ${text(heading)}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('has a title of its own and a description', () => {
    const titles = new Map<string, string[]>();
    const wrong = faults(({ address, tree }) => {
      const [title = ''] = texts(tree, 'head title');
      titles.set(title, [...(titles.get(title) ?? []), address]);
      const [description = ''] = attributes(tree, 'meta[name="description"]', 'content');
      return [
        ...(title.trim() ? [] : ['no title']),
        ...(description.trim().length > 10 ? [] : ['no description']),
      ];
    });
    expect(wrong).toEqual([]);
    // Sources may share a title, as articles do; no other two pages may.
    const shared = [...titles.values()].map((found) =>
      found.filter((address) => !address.startsWith('/sources/')),
    );
    expect(shared.filter(({ length }) => length > 1)).toEqual([]);
  });

  it('says that it is in English, and has landmarks', () => {
    const wrong = faults(({ tree }) => [
      ...(one(tree, 'html').attribs.lang === 'en' ? [] : ['lang']),
      ...['header.site-header', 'main', 'footer'].filter((landmark) => all(tree, landmark).length !== 1),
    ]);
    expect(wrong).toEqual([]);
  });

  it('begins with its type, its encoding and a width that fits the device', () => {
    const wrong = faults(({ html, tree }) => [
      ...(/^<!doctype html>/i.test(html) ? [] : ['doctype']),
      ...(html.slice(0, 1024).includes('<meta charset="utf-8">') ? [] : ['charset']),
      ...(attributes(tree, 'meta[name="viewport"]', 'content')[0] === 'width=device-width, initial-scale=1'
        ? []
        : ['viewport']),
    ]);
    expect(wrong).toEqual([]);
  });

  it('has words in every link and button', () => {
    const wrong = faults(({ tree }) =>
      [...all(tree, 'a'), ...all(tree, 'button')]
        .filter((element) => !text(element) && !element.attribs['aria-label'])
        .map(({ attribs }) => attribs.href ?? 'button'),
    );
    expect(wrong).toEqual([]);
  });
});

describe('A title in another language', () => {
  it('says its language wherever a page prints it', async () => {
    const { dossier } = await readContent(new URL('../../', import.meta.url));
    const foreign = [...(dossier?.sources.values() ?? [])].filter(
      ({ language, title }) => language !== 'en' && title,
    );
    expect(foreign.length).toBeGreaterThan(50);
    const languages = new Map(foreign.map(({ id, language }) => [`/sources/${id}/`, language]));
    const onItsPage = foreign.filter(
      ({ id, language }) => one(page(`/sources/${id}/`).tree, 'h1').attribs.lang !== language,
    );
    expect(onItsPage.map(({ id }) => id)).toEqual([]);
    const inLists = faults(({ tree }) =>
      all(tree, '.source-list a')
        .filter(({ attribs }) => attribs.lang !== languages.get(attribs.href ?? ''))
        .filter(({ attribs }) => attribs.href?.startsWith('/sources/'))
        .map(({ attribs }) => attribs.href ?? ''),
    );
    expect(inLists).toEqual([]);
  });
});
