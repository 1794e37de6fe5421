import { pathToFileURL } from 'node:url';
import type { Incident } from '../../../src/model/incident.ts';
import { readContent } from '../../content.ts';
import { synthesise } from '../synthetic.ts';

/** How many incidents each page has. */
export const sizes = (process.env.BENCH_SIZES ?? '1000').split(',').map(Number);

const made = new Map<number, Incident[]>();

/** The incidents of the page of this size. */
export function incidentsOf(size: number): Incident[] {
  const incidents = made.get(size) ?? synthesise(size);
  made.set(size, incidents);
  return incidents;
}

const { dossier: read } = await readContent(pathToFileURL(`${process.cwd()}/`));
if (!read) throw new Error('content/ is not sound: npm run check:content says where.');

/** The real dossier, for all that stands around the incidents. */
export const dossier = read;
