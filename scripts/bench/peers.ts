import { cp, mkdir, writeFile } from 'node:fs/promises';
import type { Incident } from '../../src/model/incident.ts';

const packages = new URL('../../node_modules/', import.meta.url);
const templates = new URL('peers/', import.meta.url);
/** Folders of the packages that the pages load, by the name they have there; without maps and sources. */
const libraries = {
  leaflet: 'leaflet/dist/',
  markercluster: 'leaflet.markercluster/dist/',
  timelinejs: '@knight-lab/timelinejs/dist/',
};

/** Latitude, longitude and title of every incident with a point, as the marker page reads them. */
export const markers = (incidents: readonly Incident[]): [number, number, string][] =>
  incidents.flatMap(({ title, places: [{ latitude, longitude } = {}] }): [number, number, string][] =>
    latitude === undefined || longitude === undefined ? [] : [[latitude, longitude, title]],
  );

/** A date as TimelineJS reads it: only the parts that are known. */
function parts(date: string): Record<string, number> {
  const [year, month, day] = date.split('-').map(Number);
  return { ...(year && { year }), ...(month && { month }), ...(day && { day }) };
}

/** Incidents as events of TimelineJS: title and date. */
export const events = (incidents: readonly Incident[]) =>
  incidents.map(({ id, title, date }) => {
    const [start = date, end] = date.split('/');
    return {
      unique_id: id,
      text: { headline: title },
      start_date: parts(start),
      ...(end && { end_date: parts(end) }),
    };
  });

/**
 * Writes pages of Leaflet.markercluster and TimelineJS into a folder, with their libraries as npm has them:
 * `markercluster-<name>/` for each set of incidents and `timelinejs/` for the set called `real`.
 */
export async function writePeers(folder: URL, sets: ReadonlyMap<string, readonly Incident[]>): Promise<void> {
  for (const [name, path] of Object.entries(libraries))
    await cp(new URL(path, packages), new URL(`${name}/`, folder), {
      recursive: true,
      filter: (file) => !/\.map$|-src\.|\.esm\./.test(file),
    });
  const page = async (name: string, template: string, file: string, data: unknown) => {
    const at = new URL(`${name}/`, folder);
    await mkdir(at, { recursive: true });
    await cp(new URL(template, templates), new URL('index.html', at));
    await writeFile(new URL(file, at), JSON.stringify(data));
  };
  for (const [name, incidents] of sets) {
    await page(`markercluster-${name}`, 'markercluster.html', 'incidents.json', markers(incidents));
    if (name === 'real') await page('timelinejs-real', 'timelinejs.html', 'events.json', events(incidents));
  }
}
