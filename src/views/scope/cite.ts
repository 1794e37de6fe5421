import { sayDate } from '../../model/date.ts';
import { sayShown } from './count.ts';

/** What a citation of a view is made of. */
export interface Cited {
  /** Name of the site. */
  name: string;
  /** Day of the data's version, `YYYY-MM-DD`. */
  version: string;
  /** The view in words, empty for everything. */
  view: string;
  shown: number;
  total: number;
  /** Absolute address of the view; left out where no script can say it. */
  address?: string;
  /** The reader's own day, `YYYY-MM-DD`; left out where no script can say it. */
  accessed?: string;
}

/** The citation: `Traced (2026). “Map and timeline: attacks” (12 of 117 incidents; data of …). https://… Accessed …` */
export function cite({ name, version, view, shown, total, address, accessed }: Cited): string {
  const title = view ? `Map and timeline: ${view}` : 'Map and timeline';
  const about = `${sayShown(shown, total)}; data of ${sayDate(version)}`;
  const day = accessed ? sayDate(accessed) : '[date of access]';
  return `${name} (${version.slice(0, 4)}). “${title}” (${about}). ${address ?? '[address of this page]'}. Accessed ${day}.`;
}

/** The calendar day of a moment where the reader is, `YYYY-MM-DD`. */
export const localDay = (moment: Date): string =>
  [
    String(moment.getFullYear()).padStart(4, '0'),
    String(moment.getMonth() + 1).padStart(2, '0'),
    String(moment.getDate()).padStart(2, '0'),
  ].join('-');
