import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { changes, sayShown } from '../../scripts/bench/filters.ts';
import { events, markers, writePeers } from '../../scripts/bench/peers.ts';
import { serveCompressed } from '../../scripts/bench/serve-compressed.ts';
import { synthesise } from '../../scripts/bench/synthetic.ts';
import { everything, readViewState, writeViewState } from '../../src/model/view-state.ts';

async function newFolder(): Promise<URL> {
  const path = await mkdtemp(join(tmpdir(), 'traced-bench-test-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return pathToFileURL(`${path}/`);
}

describe('Pages of the peers', () => {
  it('hold the same incidents as ours: those with a point on the map, all of them on the timeline', () => {
    const incidents = synthesise(300);
    const pointed = incidents.filter(({ places }) => places[0]?.latitude !== undefined);
    expect(markers(incidents)).toEqual(
      pointed.map(({ title, places }) => [places[0]?.latitude, places[0]?.longitude, title]),
    );
    expect(events(incidents).map(({ text }) => text.headline)).toEqual(incidents.map(({ title }) => title));
  });

  it('are given of a date what is known, and no invented day', () => {
    const [incident] = synthesise(1);
    const dated = (date: string) => {
      const [event] = incident ? events([{ ...incident, date }]) : [];
      return [event?.start_date, event?.end_date];
    };
    expect(dated('2024-03-22')).toEqual([{ year: 2024, month: 3, day: 22 }, undefined]);
    expect(dated('2024-03')).toEqual([{ year: 2024, month: 3 }, undefined]);
    expect(dated('2024')).toEqual([{ year: 2024 }, undefined]);
    expect(dated('2024-01/2024-06')).toEqual([
      { year: 2024, month: 1 },
      { year: 2024, month: 6 },
    ]);
  });

  it('are whole: every file that they load is there, compressed', async () => {
    const folder = await newFolder();
    await writePeers(folder, new Map([['real', synthesise(20)]]));
    const { address, close } = await serveCompressed(folder);
    onTestFinished(close);
    for (const page of ['markercluster-real/', 'timelinejs-real/']) {
      const html = await (await fetch(`${address}/${page}`)).text();
      const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
      expect(loaded.length).toBeGreaterThan(2);
      for (const path of loaded) {
        const response = await fetch(new URL(path, `${address}/${page}`));
        expect([path, response.status, response.headers.get('content-encoding')]).toEqual([path, 200, 'br']);
      }
    }
  });
});

describe('The server of the bench', () => {
  it('sends text in fewer bytes and as it was, fonts and pictures untouched, and says what is not there', async () => {
    const folder = await newFolder();
    await writePeers(folder, new Map([['real', synthesise(200)]]));
    const { address, close } = await serveCompressed(folder);
    onTestFinished(close);
    const text = await readFile(new URL('leaflet/leaflet.css', folder), 'utf8');
    const css = await fetch(`${address}/leaflet/leaflet.css?v=1`);
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(Number(css.headers.get('content-length'))).toBeLessThan(text.length / 3);
    expect(await css.text()).toBe(text);
    const png = await fetch(`${address}/leaflet/images/marker-icon.png`);
    expect([png.headers.get('content-type'), png.headers.get('content-encoding')]).toEqual([
      'image/png',
      null,
    ]);
    expect((await fetch(`${address}/nothing/`)).status).toBe(404);
    expect((await fetch(`${address}/..%2f..%2fetc/passwd`)).status).toBe(404);
    expect((await fetch(`${address}/%`)).status).toBe(404);
  });
});

describe('The filters that the bench changes', () => {
  it('are twenty questions that the view understands, each unlike the one before', () => {
    const states = changes.map((change) => ({ ...everything, ...change }));
    expect(states.length).toBe(20);
    expect(states.map((state) => readViewState(writeViewState(state)))).toEqual(states);
    const queries = states.map(writeViewState);
    expect(queries.filter((query, i) => query === (queries[i - 1] ?? ''))).toEqual([]);
  });

  it('are answered in the words of the page', () => {
    expect(sayShown(1234, 100_000)).toBe('1234 of 100\u202F000 incidents');
    expect(sayShown(1000, 1000)).toBe('1000 incidents');
  });
});
