import { beforeAll, describe, expect, it } from 'vitest';
import IncidentTimeline from '../../../src/views/timeline/IncidentTimeline.astro';
import { all, attributes, one, text, texts, type Tree } from '../../html.ts';
import { incident, render } from '../fixture.ts';

const incidents = [
  incident({ id: 'early', date: '2013-05-01' }),
  incident({ id: 'month', date: '2021-03', scope: 'central-asia' }),
  incident({ id: 'span', date: '2022-06-08/2022-06-09', type: 'arrests', rung: 'alleged' }),
  incident({ id: 'turn', date: '2023-12-30/2024-01-02', scope: 'beyond' }),
  incident({ id: 'day', date: '2024-03-22' }),
];
const milestones = [
  { id: 'first', date: '2024-03-25' },
  { id: 'second', date: '2024-03-27' },
  { id: 'third', date: '2022' },
];
const eras = [
  { name: 'From the announcement', from: '2015-01-10', refs: ['wire-2024-first#1'] },
  { name: 'From the return', from: '2021-08', refs: ['wire-2024-first#2'] },
];

describe('The timeline of incidents', () => {
  let timeline: Tree;
  beforeAll(async () => {
    timeline = await render(IncidentTimeline, { incidents, from: 2015 });
  });
  const item = (id: string) => one(timeline, `.lane-drawing a.item[data-incident="${id}"]`);
  const x = (id: string) => Number(/translate\(([-\d.]+)/.exec(item(id).attribs.transform ?? '')?.[1]);

  it('has a link for every incident in order of time, with title and date', () => {
    expect(attributes(timeline, '.lane-drawing a.item', 'href')).toEqual([
      '/incidents/early/',
      '/incidents/month/',
      '/incidents/span/',
      '/incidents/turn/',
      '/incidents/day/',
    ]);
    expect(texts(item('month'), 'title')).toEqual(['Attack in Exampletown, March 2021']);
    expect(new Set(attributes(timeline, 'svg a', 'tabindex'))).toEqual(new Set(['-1']));
  });

  it('draws a bar for what is known to the month or as a span of days, none for a day', () => {
    const bars = incidents.map(({ id }) => all(item(id), 'rect.item-span').length);
    expect(bars).toEqual([0, 1, 1, 1, 0]);
    const width = Number(one(item('month'), 'rect').attribs.width);
    // One month of the ten years from 2015 to the end of 2024.
    expect(width / (930 / 120)).toBeCloseTo(1, 1);
  });

  it('stands in order of time, from left to right', () => {
    const places = ['early', 'month', 'span', 'turn', 'day'].map(x);
    expect(places.every(Number.isFinite)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('puts what came before its first year at the left edge and says how many', () => {
    expect(x('early')).toBeGreaterThanOrEqual(0);
    expect(x('early')).toBeLessThan(1);
    const said = one(timeline, '[data-said="early"]');
    expect(text(said)).toBe('At the left edge: 1 before 2015.');
    expect('hidden' in said.attribs).toBe(false);
  });

  it('does not speak of the left edge where nothing stands there', async () => {
    const late = await render(IncidentTimeline, { incidents: incidents.slice(1), from: 2015 });
    expect('hidden' in one(late, '[data-said="early"]').attribs).toBe(true);
  });

  it('has a lane for each scope that has incidents, with their number', () => {
    expect(texts(timeline, 'text.lane-label')).toEqual([
      'Russia (3)',
      'Central Asia (1)',
      'Beyond, with people from the region (1)',
    ]);
  });

  it('shows type by shape and rung by fill', () => {
    const [attack, arrests] = ['day', 'span'].map((id) => one(item(id), 'path.mark-line').attribs);
    expect([attack?.fill, arrests?.fill]).toEqual(['url(#rung-claimed-is)', 'url(#rung-alleged)']);
    expect(attack?.d).not.toBe(arrests?.d);
  });

  it('names its years, which listeners need not hear', () => {
    expect(texts(timeline, 'g.tick')).toContain('2024');
    expect(one(timeline, 'g.axis').attribs['aria-hidden']).toBe('true');
  });

  it('has a strip for each year too: its link, how many, and a mark for each', () => {
    const strip = (year: number) => one(timeline, `li[data-year="${year}"]`);
    const marks = (year: number) => attributes(strip(year), 'a.item', 'data-incident');
    expect(attributes(timeline, '.year-strips li', 'data-year')).toEqual(
      [2013, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map(String),
    );
    expect(attributes(strip(2024), 'a.year', 'href')).toEqual(['/explore/?from=2024&to=2024']);
    expect(texts(strip(2024), 'span.year-count')).toEqual(['2']);
    expect([2013, 2020, 2023, 2024].map(marks)).toEqual([['early'], [], ['turn'], ['turn', 'day']]);
  });

  it('has no control, no overview and no table where the page asks for none', () => {
    expect(all(timeline, 'button')).toEqual([]);
    expect(all(timeline, 'input')).toEqual([]);
    expect(all(timeline, '.timeline-strip')).toEqual([]);
    expect(all(timeline, 'table')).toEqual([]);
  });
});

describe('The timeline that can be moved', () => {
  let timeline: Tree;
  beforeAll(async () => {
    timeline = await render(IncidentTimeline, { incidents, milestones, eras, from: 2015, interactive: true });
  });

  it('has buttons for its zoom and the way back to the whole period, and a choice of lanes', () => {
    expect(attributes(timeline, 'button', 'data-act')).toEqual([
      'whole',
      'closer',
      'farther',
      'earlier',
      'later',
      'all',
    ]);
    expect(attributes(timeline, 'input[name="lanes"]', 'value')).toEqual(['scope', 'rung']);
    expect(text(one(timeline, 'fieldset'))).toBe('Lanes: by scope by who says it was ISKP');
  });

  it('carries the words of both kinds of lanes', () => {
    const words = JSON.parse(one(timeline, 'incident-timeline').attribs['data-words'] ?? '{}') as Record<
      string,
      Record<string, string>
    >;
    expect(words.scope?.russia).toBe('Russia');
    expect(words.rung?.alleged).toBe('Alleged by one state');
  });

  it('has an overview of all quarters with bars for those that have incidents', () => {
    const strip = one(timeline, '.timeline-strip');
    expect(one(strip, 'svg').attribs.viewbox).toBe('0 0 40 42');
    expect(one(strip, 'svg path').attribs.d?.match(/M\d+/g)).toEqual(['M24', 'M29', 'M35', 'M36']);
    expect(texts(strip, '.strip-years span')).toEqual(Array.from({ length: 10 }, (_, i) => String(2015 + i)));
  });

  it('names eras over their bands, and below with the statement that says so', () => {
    expect(texts(timeline, 'g.era text')).toEqual(['From the announcement', 'From the return']);
    const links = all(timeline, 'figcaption a').filter(({ attribs }) =>
      attribs.href?.startsWith('/sources/'),
    );
    expect(links.map(({ attribs }) => attribs.href)).toEqual([
      '/sources/wire-2024-first/#s1',
      '/sources/wire-2024-first/#s2',
    ]);
    expect(text(one(timeline, 'figcaption'))).toContain('From the return (August 2021)');
  });

  it('has a link for the milestones of each month or year, to the first of them', () => {
    const links = all(timeline, 'g.milestones a');
    expect(links.map(({ attribs }) => attribs.href)).toEqual(['/milestones/#third', '/milestones/#first']);
    expect(texts(timeline, 'g.milestones title')).toEqual(['2022: 1 milestone', 'March 2024: 2 milestones']);
  });

  it('says the same in a table: years, lanes and all', () => {
    const table = one(timeline, 'details.year-table table');
    expect(texts(table, 'thead th')).toEqual([
      'Year',
      'Russia',
      'Central Asia',
      'Beyond, with people from the region',
      'All',
    ]);
    const rows = all(table, 'tbody tr').map((row) => [...texts(row, 'th'), ...texts(row, 'td')]);
    expect(rows.find(([year]) => year === '2013')).toEqual(['2013', '1', '0', '0', '1']);
    expect(rows.find(([year]) => year === '2023')).toEqual(['2023', '0', '0', '1', '1']);
    expect(rows.find(([year]) => year === '2024')).toEqual(['2024', '1', '0', '1', '2']);
    expect(text(one(table, 'caption'))).toContain('counted in each of them');
  });

  it('speaks in its caption of marks, not of bars, with words apart', () => {
    const caption = one(timeline, 'figcaption');
    expect('hidden' in one(caption, '[data-said="bars"]').attribs).toBe(true);
    expect(text(one(caption, '[data-said="marks"]'))).toMatch(
      /^Each mark is an incident; .+ span of days\.$/,
    );
    expect(text(caption)).not.toMatch(/[a-z]\.[A-Z]/);
  });
});

describe('The timeline of more incidents than a page carries', () => {
  let timeline: Tree;
  beforeAll(async () => {
    const many = Array.from({ length: 401 }, (_, n) =>
      incident({
        id: `n${n}`,
        date: n < 200 ? '2023-05-01' : '2024-02',
        scope: n % 4 === 0 ? 'beyond' : 'russia',
      }),
    );
    timeline = await render(IncidentTimeline, { incidents: many, from: 2023, interactive: true });
  });

  it('counts them by bars and draws none of them', () => {
    expect(all(timeline, 'a.item')).toEqual([]);
    expect(all(timeline, '.lane-drawing g.bars').length).toBe(2);
    expect(text(one(timeline, '[data-said="bars"]'))).toMatch(/^Each bar counts the incidents of one month/);
    expect('hidden' in one(timeline, '[data-said="bars"]').attribs).toBe(false);
    expect('hidden' in one(timeline, '[data-said="marks"]').attribs).toBe(true);
  });

  it('links each column to its period and says what it counts', () => {
    const columns = all(timeline, '.lane-drawing a.bin').map(({ attribs }) => attribs.href);
    expect(columns.length).toBe(24);
    expect(columns[13]).toBe('/explore/?from=2024-02&to=2024-02');
    expect(texts(timeline, '.lane-drawing a.bin title')[13]).toBe(
      'February 2024: 201 incidents (Russia 150, Beyond, with people from the region 51)',
    );
  });

  it('has bars in the strips of the years', () => {
    expect(all(timeline, 'li[data-year="2024"] g.bars').length).toBe(1);
    expect(texts(timeline, 'span.year-count')).toEqual(['200', '201']);
  });
});
