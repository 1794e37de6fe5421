import { describe, expect, it } from 'vitest';
import { Refusal } from '../../scripts/articles/draft.ts';
import { stripFurniture } from '../../scripts/articles/furniture.ts';
import { fragmentParts, readHtml } from '../../scripts/articles/html.ts';
import { newsPage, tablePage } from '../fixtures/articles/pages.ts';

const outline = (html: string) => {
  const { parts, titles } = readHtml(html);
  const { blocks } = stripFurniture(parts, { titles });
  return blocks.map(({ kind, p, text }) => `${p ?? kind} ${text.split(' ').slice(0, 3).join(' ')}`);
};
const kinds = (html: string) => fragmentParts(html).map(({ kind, text }) => `${kind}: ${text}`);
const filler = `<p>${'The tram runs along the river again, and everybody rides on it. '.repeat(8)}</p>`;

describe('A saved page', () => {
  it('says its addresses, titles and day before anything is taken out', () => {
    const { addresses, titles, published } = readHtml(newsPage);
    expect(addresses).toEqual([
      'https://www.example.org/2023/10/barrier-holds/amp/?utm_source=feed#top',
      'http://example.org/2023/10/barrier-holds',
    ]);
    expect(titles).toContain('Barrier holds back the tide at Marrow Bay');
    expect(published).toBe('2023-10-04');
  });

  it.each([
    [
      'the line of a browser',
      '<!-- saved from url=(0025)https://example.org/tram -->',
      { addresses: ['https://example.org/tram'] },
    ],
    [
      'data for machines',
      '<script type="application/ld+json">{"datePublished": "2023-05-06T10:00:00Z"}</script>',
      { published: '2023-05-06' },
    ],
    ['an element of time', '<time datetime="2023-05-07">yesterday</time>', { published: '2023-05-07' }],
    ['no address but a path', '<link rel="canonical" href="/tram">', { addresses: [] }],
  ])('says so by %s', (_, html, said) => {
    expect(readHtml(`<html><body>${html}<h1>A tram</h1>${filler}</body></html>`)).toMatchObject(said);
  });

  it('may have a comment or a server’s warning before it', () => {
    const comment = '<!-- saved from url=(0025)https://example.org/tram -->';
    const page = `${comment}<br /><b>Warning</b>: no clock<html><body><h1>A tram</h1>${filler}</body></html>`;
    expect(readHtml(page)).toMatchObject({ titles: ['A tram'], addresses: ['https://example.org/tram'] });
  });

  it('gives its article alone: no banner, box, list of tags or footer', () => {
    expect(outline(newsPage)).toEqual([
      'caption The western gate',
      '1 The new barrier',
      '2 “We heard the',
      'heading Two people and',
      '3 The gates can',
      '4 The council wants',
      '5 Observers from two',
    ]);
  });

  it('may be made of tables, its paragraphs parted by line breaks', () => {
    expect(outline(tablePage('utf-8'))).toEqual([
      '1 После трёх зим',
      '2 «Мы ждали этого',
      '3 В депо объяснили,',
      '4 Следующий участок, от',
      'caption Фото: городской архив',
    ]);
  });

  it('may lack its outer tags, or close none', () => {
    const text = 'The tram runs along the river again, and everybody rides on it every day. '.repeat(4);
    for (const html of [
      `<h1>A tram</h1><p>${text}<p>${text}`,
      `<body><p>${text}<p>${text}`,
      `<!DOCTYPE html><title>A tram</title><div><p>${text}</p><p>${text}</p></div>`,
    ])
      expect(outline(html)).toEqual(['1 The tram runs', '2 The tram runs']);
  });

  it('is refused if it has more elements than an article needs', () => {
    const list = `<html><body>${'<p>The tram came.</p>'.repeat(20_100)}</body></html>`;
    expect(() => readHtml(list)).toThrow(/^The page has 201\d\d elements, too many for an article\./);
  });

  it('is refused if there is no article in it', () => {
    for (const html of ['<html></html>', '<html><body></body></html>', '<!doctype html>'])
      expect(() => readHtml(html)).toThrow(Refusal);
  });
});

describe('A fragment of HTML', () => {
  it('has headings, items, captions and links', () => {
    expect(
      kinds(
        '<h2>Gates</h2><p>One <b>two</b><br>three</p><ul><li>a</li><li>b <i>c</i></li></ul><p><a href="/x">On</a></p>' +
          '<figure><img><span>Archive</span><figcaption>A gate</figcaption></figure><p class="wp-caption-text">A car</p>',
      ),
    ).toEqual([
      'heading: Gates',
      'paragraph: One two three',
      'item: a',
      'item: b c',
      'link: On',
      'caption: Archive',
      'caption: A gate',
      'caption: A car',
    ]);
  });

  it('parts paragraphs by two line breaks and not by one', () => {
    expect(kinds('One<br>two<br><br>three<br/> <br/>four')).toEqual([
      'paragraph: One two',
      'paragraph: three',
      'paragraph: four',
    ]);
  });

  it('reads a table with headings across, and any other cell by cell', () => {
    expect(
      kinds('<table><tr><th>Car</th><th>Year</th></tr><tr><td>A</td><td>1990</td></tr></table>'),
    ).toEqual(['item: Car Year', 'item: A 1990']);
    expect(kinds('<table><tr><td>Left.</td><td><p>Right.</p></td></tr></table>')).toEqual([
      'paragraph: Left.',
      'paragraph: Right.',
    ]);
  });

  it('takes a link into the page for text, and text set beforehand for plain text', () => {
    expect(kinds('<h2><a href="#gates">Gates</a></h2>')).toEqual(['heading: Gates']);
    expect(kinds('<pre>One.\n\nTwo.</pre>')).toEqual(['paragraph: One.', 'paragraph: Two.']);
  });

  it('leaves scripts, styles, forms and comments unread', () => {
    expect(
      kinds(
        '<script>x()</script><style>p{}</style><!-- no --><form><p>Ask</p></form><nav>Go</nav><p>Read.</p>',
      ),
    ).toEqual(['paragraph: Read.']);
  });
});
