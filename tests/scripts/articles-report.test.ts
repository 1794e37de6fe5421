import { describe, expect, it } from 'vitest';
import { progress, sayReading } from '../../scripts/articles/report.ts';
import { readFileAsArticle } from '../../scripts/articles/reading.ts';
import { readDossier } from '../../src/model/dossier.ts';
import { circumstances, fixture } from '../fixtures/dossier.ts';
import { newsPage } from '../fixtures/articles/pages.ts';

const { dossier } = readDossier(fixture(), circumstances);
const sources = dossier?.sources ?? new Map();
const depot = 'example-wire-2021-depot-fire';
const read = (text: string, name: string, told?: string) =>
  readFileAsArticle(new TextEncoder().encode(text), name, sources, { rights: 'private', told });

const text = 'Three dead at depot\n\nThe depot burned in the night.\n\nNobody is named.\n\nShare\n';

describe('The report on a file', () => {
  it('says the source, by what it was found, what was kept and what was left out', async () => {
    const reading = await read(text, 'saved.txt');
    expect(sayReading('held/saved.txt', reading, true)).toBe(
      [
        `held/saved.txt  ${depot} (by title)`,
        '    read as plain text, utf-8; kept 2 paragraphs',
        '    left out (the title): Three dead at depot',
        '    left out (share link): Share',
      ].join('\n'),
    );
    expect(sayReading('a', reading, false)).toContain(`${depot} (by title), unchanged\n`);
  });

  it('says if the name promised something else and if the digest counts otherwise', async () => {
    const lines = sayReading('a.txt', await read(newsPage, 'a.txt', depot), true).split('\n');
    expect(lines.slice(1, 4)).toEqual([
      '    read as HTML, utf-8; kept 5 paragraphs, 1 heading, 1 caption',
      '    look: its name promises plain text, but it is HTML.',
      '    look: the digest of the source has 2 paragraphs: the numbers may not fit. Compare them.',
    ]);
    expect(sayReading('saved.txt', await read(text, 'saved.txt'), true)).not.toContain('look:');
  });

  it('shortens what was left out to 60 letters', async () => {
    const long = `Also see: ${'the timetable of the ferry and of the tram '.repeat(3)}`;
    const said = sayReading('a', await read(`${text}\n${long}\n\nIt was dark.`, 'saved.txt'), true);
    const shown = /left out \(teaser of another story\): (.*)/.exec(said)?.[1] ?? '';
    expect(shown.length).toBeLessThanOrEqual(60);
    expect(shown).toMatch(/^Also see: the timetable .*…$/);
  });

  it('draws how far a long run has come', () => {
    expect(progress(0, 40)).toBe(`\r[${' '.repeat(30)}] 0 of 40`);
    expect(progress(20, 40)).toBe(`\r[${'='.repeat(15)}${' '.repeat(15)}] 20 of 40`);
    expect(progress(40, 40)).toBe(`\r[${'='.repeat(30)}] 40 of 40`);
  });
});
