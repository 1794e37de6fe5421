import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import { type Dossier, marksOf } from '../../src/model/dossier.ts';
import { referencePath } from '../../src/model/reference.ts';
import { all, attributes, type Element, one, text, texts } from '../html.ts';
import { page, pages } from './pages.ts';

let dossier: Dossier;
beforeAll(async () => {
  const read = await readContent(new URL('../../', import.meta.url));
  if (!read.dossier) throw new Error('The content is not sound.');
  dossier = read.dossier;
});

const statementLinks = (element: Element) =>
  attributes(element, 'a', 'href').filter((href) => /^\/sources\/[a-z0-9-]+\/#s\d+$/.test(href ?? ''));
const paths = (references: readonly string[]) => references.map(referencePath);
/** The rows of a page that lead to no statement. */
const without = (address: string, selector: string) =>
  all(page(address).tree, selector).filter((element) => statementLinks(element).length === 0);

describe('Every number leads to a statement', () => {
  it('in the figures of every incident: as many rows as the record has, each with its own references', () => {
    let rows = 0;
    for (const { id, figures } of dossier.incidents.values()) {
      const found = all(page(`/incidents/${id}/`).tree, 'table.figures tbody tr').map((row) =>
        [text(one(row, 'th')).replace(' leads this page', ''), ...statementLinks(row)].join(' '),
      );
      expect(found, id).toHaveLength(figures.length);
      for (const { ref, more_refs = [] } of figures)
        expect(found.join('\n'), id).toContain(paths([ref, ...more_refs]).join(' '));
      expect(
        found.filter((row) => !/^\D*\d.* \/sources\//.test(row)),
        id,
      ).toEqual([]);
      rows += found.length;
    }
    expect(rows).toBeGreaterThan(150);
  });

  it('at the head of every incident, and there is one wherever a figure leads', () => {
    for (const { id, headline } of dossier.incidents.values()) {
      const heads = all(page(`/incidents/${id}/`).tree, 'ul.headline-figures li');
      const expected = paths([headline.killed, headline.injured].flatMap((reference) => reference ?? []));
      expect(heads.flatMap(statementLinks), id).toEqual(expected);
    }
  });

  it('in the series', () => {
    const points = [...dossier.series.values()].flatMap(({ points, undated_points = [] }) => [
      ...points,
      ...undated_points,
    ]);
    expect(all(page('/numbers/').tree, 'tbody tr')).toHaveLength(points.length);
    expect(without('/numbers/', 'tbody tr').map(text)).toEqual([]);
  });

  it('in the key facts of the home page', () => {
    const facts = 'section[aria-labelledby="key-facts"] li';
    expect(all(page('/').tree, facts)).toHaveLength(dossier.site.key_facts.length);
    expect(without('/', facts).map(text)).toEqual([]);
  });
});

describe('Every attribution, date and position leads to a statement', () => {
  it('on the page of every incident', () => {
    for (const {
      id,
      rung_refs,
      also,
      summary_refs,
      date_refs,
      places,
      relevance_refs,
    } of dossier.incidents.values()) {
      const { tree } = page(`/incidents/${id}/`);
      const ladder = all(tree, 'ol.ladder li').map(statementLinks);
      expect(ladder, id).toEqual([rung_refs, ...also.map(({ refs }) => refs)].map(paths));
      const facts = one(tree, 'dl.facts');
      expect(statementLinks(facts), id).toEqual(
        paths([...date_refs, ...places.flatMap(({ refs }) => refs), ...relevance_refs]),
      );
      expect(all(tree, 'span.refs').flatMap(statementLinks), id).toEqual(
        expect.arrayContaining(paths(summary_refs)),
      );
      const rows = [
        ...all(tree, 'table.attributions tbody tr'),
        ...all(tree, 'ul.positions li'),
        ...all(tree, 'li.position'),
      ];
      expect(rows.filter((row) => statementLinks(row).length === 0).map(text), id).toEqual([]);
    }
  });

  it('among the disputes and the milestones', () => {
    expect(all(page('/disputes/').tree, 'li.position').length).toBeGreaterThan(dossier.disputes.size * 2 - 1);
    expect(without('/disputes/', 'li.position').map(text)).toEqual([]);
    expect(without('/milestones/', 'section[id]').map(text)).toEqual([]);
  });
});

describe('Every reference mark of an explainer', () => {
  it('opens the entry of the list that has its statement', () => {
    for (const { id, front, mentions } of dossier.explainers.values()) {
      const { tree } = page(`/explainers/${id}/`);
      const marks = all(tree, 'sup.ref');
      const cited = [
        ...front.key_points.map(({ refs }) => refs),
        ...mentions.map((mention) => marksOf(dossier, mention)),
      ].filter((references) => references.length > 0);
      expect(marks, id).toHaveLength(cited.length);
      for (const [i, references] of cited.entries()) {
        const mark = marks[i];
        if (!mark) throw new Error(`${id}: no mark ${String(i)}`);
        const entries = attributes(mark, 'button', 'popovertarget').map((entry) =>
          one(tree, `li[id="${entry ?? ''}"]`),
        );
        expect(entries.flatMap(statementLinks).sort(), id).toEqual(paths([...new Set(references)]).sort());
        for (const { attribs } of entries) expect(attribs).toHaveProperty('popover');
        expect(texts(mark, 'button'), id).toEqual(
          entries.map(({ attribs }) => (attribs.id ?? '').replace('ref-', '')),
        );
      }
    }
  });

  it('has an entry, and every entry a mark; they are numbered in the order of their first mark', () => {
    for (const { tree, address } of pages(/^\/explainers\/./)) {
      const seen = [...new Set(attributes(tree, 'sup.ref button', 'popovertarget'))];
      const entries = attributes(tree, 'ol.reference-list li', 'id');
      expect(entries.length, address).toBeGreaterThan(20);
      expect(seen, address).toEqual(entries);
    }
  });

  it('is a number greater than nought', () => {
    const marks = [...pages(/^\/(explainers|about|methodology|corrections)/)].flatMap(({ tree }) =>
      texts(tree, 'sup.ref a'),
    );
    expect(marks.filter((mark) => !/^[1-9]\d*$/.test(mark))).toEqual([]);
  });
});
