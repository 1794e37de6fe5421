import { describe, expect, it } from 'vitest';
import { explainerRecords, pageRecords } from '../../../src/formats/search/prose.ts';
import { dossier, of } from './fixture.ts';

const records = explainerRecords(dossier, of(dossier.explainers, 'how-counts-differ'));
const [head, ...paragraphs] = records;
const at = (anchor: string) => records.find(({ url }) => url.endsWith(`#${anchor}`));

describe('An explainer in the search', () => {
  it('is its head with the key points, and a record for each paragraph', () => {
    expect(head?.url).toBe('/explainers/how-counts-differ/');
    expect(head?.passages.map(({ text }) => text)).toEqual([
      'How counts differ',
      'Why two reports of one day can give two numbers.',
      'Two reports of one day give two counts of the dead.',
    ]);
    const anchors = of(dossier.explainers, 'how-counts-differ').paragraphs.flatMap(({ id }) => id || []);
    expect(paragraphs.map(({ url }) => url.split('#')[1])).toEqual(anchors);
  });

  it('calls a paragraph by the heading that it stands under', () => {
    expect(paragraphs[0]?.place).toBe('Opening');
    expect(at('of-the-injured-were-counted')?.place).toBe('The depot');
  });

  it('says figures as the page prints them', () => {
    expect(at('of-the-injured-were-counted')?.passages[0]?.text).toMatch(
      /^Of the injured, at least 10 \(.*Example Wire.*\) were counted\.$/,
    );
  });

  it('can be narrowed by the incidents that a paragraph names, counts or cites statements about', () => {
    expect(at('of-the-injured-were-counted')?.filters.incident).toEqual(['2021-05-04-two-tolls-same-day']);
    expect(paragraphs[0]?.filters.incident).toEqual(['2022-07-09-denied-attribution']);
    expect(paragraphs[0]?.filters.country).toEqual(['MN']);
  });

  it('finds a paragraph by the title of its page, too, which weighs little there', () => {
    for (const { passages } of paragraphs) {
      const [own, context] = passages;
      expect(context?.text).toContain('How counts differ');
      expect(context?.weight).toBeLessThan((own?.weight ?? 0) / 3);
    }
  });
});

describe('A page about the site in the search', () => {
  it('is its head and its paragraphs', () => {
    const [page, first] = pageRecords(dossier, of(dossier.pages, 'about'));
    expect(page?.url).toBe('/about/');
    expect(page?.kind).toBe('background');
    expect(first?.url).toMatch(/^\/about\/#./);
  });
});
