import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../scripts/content.ts';
import { chartTables } from '../../src/formats/chart.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { sayAmount } from '../../src/model/figure.ts';
import { namedFigure } from '../../src/model/incident.ts';
import { sayProblems } from '../../src/model/problem.ts';
import { all, attributes, one, text, texts } from '../html.ts';
import { dist, page, readDist } from './pages.ts';

let dossier: Dossier;
beforeAll(async () => {
  const read = await readContent(new URL('../../', import.meta.url));
  if (!read.dossier) throw new Error(sayProblems(read.problems));
  dossier = read.dossier;
});

const each = () =>
  [...dossier.explainers.values()].map((explainer) => ({
    ...explainer,
    ...page(`/explainers/${explainer.id}/`),
  }));

describe('The explainers', () => {
  it('are twelve, in their order, each with the one before and the one after', () => {
    const ids = [...dossier.explainers.keys()];
    expect([...dossier.explainers.values()].map(({ front }) => front.order)).toEqual(
      ids.map((_, i) => i + 1),
    );
    expect(ids).toHaveLength(12);
    for (const [i, { tree, id }] of each().entries()) {
      const around = [ids[i - 1], ids[i + 1]].flatMap((other) => (other ? `/explainers/${other}/` : []));
      expect(attributes(tree, '.before-after a', 'href'), id).toEqual(around);
    }
  });

  it('have key points first, then contents that lead to every section', () => {
    for (const { tree, id, front } of each()) {
      expect(all(tree, '.key-points li'), id).toHaveLength(front.key_points.length);
      const sections = all(tree, 'article h2').filter(
        ({ attribs }) => attribs.id !== 'key-points' && attribs.id !== 'terms',
      );
      expect(attributes(tree, '.contents nav a', 'href'), id).toEqual(
        sections.map(({ attribs }) => `#${attribs.id ?? ''}`),
      );
      expect(sections.length, id).toBeGreaterThan(5);
    }
  });

  it('say how long they take, on how many statements they rest and when they were last checked', () => {
    for (const { tree, id, html } of each()) {
      const said = text(one(tree, '.head .note'));
      const entries = all(tree, 'ol.reference-list li').length;
      expect(said, id).toMatch(
        new RegExp(`^\\d+ minutes to read\\. ${String(entries)} statements of \\d+ sources\\. `),
      );
      expect(html, id).toContain('last checked against its statements on');
    }
  });

  it('rest on 25 sources at least', () => {
    for (const { tree, id } of each()) {
      const sources = attributes(tree, 'ol.reference-list a', 'href').filter((href) =>
        href?.startsWith('/sources/'),
      );
      expect(new Set(sources.map((href) => href?.split('#')[0])).size, id).toBeGreaterThanOrEqual(25);
    }
  });
});

describe('The paragraphs of an explainer', () => {
  it('have the anchors that the content knows, in order, each with a link to itself', () => {
    for (const { tree, id, paragraphs } of each()) {
      const landings = attributes(tree, 'a.link-mark', 'href').map((href) => {
        const place = one(tree, `[id="${(href ?? '').slice(1)}"]`);
        return /^(p|li)$/.test(place.name) ? place.attribs.id : `no paragraph: ${href ?? ''}`;
      });
      expect(landings, id).toEqual(paragraphs.map((paragraph) => paragraph.id));
    }
  });

  it('that were published are all still there', () => {
    const { explainers } = parse(readFileSync('content/anchors.yaml', 'utf8')) as {
      explainers: Record<string, string[]>;
    };
    expect(Object.keys(explainers).sort()).toEqual([...dossier.explainers.keys()].sort());
    for (const { tree, id } of each()) {
      const present = new Set(attributes(tree, '[id]', 'id'));
      expect(
        (explainers[id] ?? []).filter((anchor) => !present.has(anchor)),
        id,
      ).toEqual([]);
      expect(explainers[id]?.length, id).toBeGreaterThan(15);
    }
  });

  it('print every figure from its record', () => {
    let figures = 0;
    for (const { tree, id, mentions } of each()) {
      const wanted = mentions.flatMap(({ component, attributes: given }) => {
        const incident = component === 'Figure' && dossier.incidents.get(given.incident ?? '');
        const figure = incident && namedFigure(incident, given);
        return figure ? [`${sayAmount(figure)} (`] : [];
      });
      const printed = texts(tree, 'span.figure');
      expect(printed, id).toHaveLength(wanted.length);
      for (const [i, start] of wanted.entries())
        expect(printed[i]?.startsWith(start), `${id}: ${printed[i] ?? ''}`).toBe(true);
      figures += wanted.length;
    }
    expect(figures).toBeGreaterThan(20);
  });
});

describe('A corrected paragraph', () => {
  it('says so where it stands, and what changed is told on its page', () => {
    const corrected = dossier.corrections.filter(({ page: path }) => /^\/explainers\/.+#/.test(path));
    expect(corrected.length).toBeGreaterThan(1);
    for (const { page: path, now } of corrected) {
      const [address = '', anchor = ''] = path.split('#');
      const { tree } = page(address);
      expect(attributes(one(tree, `[id="${anchor}"]`), 'a.corrected', 'href'), path).toEqual(['#corrected']);
      expect(texts(tree, 'main dd').join(' '), path).toContain(now);
    }
  });
});

describe('Terms', () => {
  it('open a definition on the page, which leads into the glossary', () => {
    let terms = 0;
    for (const { tree, id } of each()) {
      const opened = [...new Set(attributes(tree, 'button.term', 'popovertarget'))];
      expect(attributes(tree, '.term-list li[popover]', 'id').toSorted(), id).toEqual(opened.toSorted());
      for (const entry of all(tree, '.term-list li'))
        expect(attributes(entry, 'a', 'href')).toEqual([
          `/glossary/#${(entry.attribs.id ?? '').replace('term-', '')}`,
        ]);
      terms += opened.length;
    }
    expect(terms).toBeGreaterThan(80);
    expect(dossier.terms.size).toBeGreaterThanOrEqual(60);
  });
});

describe('Charts', () => {
  it('have a title, a drawing with a name, a sentence, a source line, a table and a file', () => {
    const tables = chartTables(dossier);
    const charts = each().flatMap(({ tree }) => all(tree, 'figure.chart'));
    expect(charts.length).toBeGreaterThanOrEqual(tables.size);
    for (const chart of charts) {
      const title = text(one(chart, '.chart-title'));
      expect(one(chart, '[role="img"]').attribs['aria-label']).toContain(title);
      const [says, source] = texts(chart, 'figcaption p');
      expect(says?.length, title).toBeGreaterThan(60);
      expect(source, title).toMatch(/^Source: \d+ statements? of \d+ sources? on this site, data of /);
      expect(all(chart, 'details table tbody tr').length, title).toBeGreaterThan(1);
      const file = attributes(chart, 'a[download]', 'href')[0] ?? '';
      expect(existsSync(new URL(`.${file}`, dist)), file).toBe(true);
      expect(readDist(file.slice(1)), file).toBe(tables.get(/([^/]+)\.csv$/.exec(file)?.[1] ?? ''));
    }
  });

  it('show the toll as it moved, strength, incidents per year, migrants, money sent home and responses', () => {
    const names = [...chartTables(dossier).keys()].join(' ');
    for (const name of [
      'killed-2024-03-22-krasnogorsk',
      'killed-2024-01-03-kerman',
      'series-iskp-strength',
      'incidents-',
      'series-central-asians-in-russia',
      'series-remittances-',
      'milestones-',
    ])
      expect(names).toContain(name);
  });
});
