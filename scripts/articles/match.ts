import { nearest } from '../../src/model/nearest.ts';
import type { Source } from '../../src/model/source.ts';
import { type Draft, Refusal } from './draft.ts';
import { titleKey } from './furniture.ts';

/** The source that an article belongs to, and what showed it. */
export interface Match {
  source: Source;
  by: 'as told' | 'address' | 'file name' | 'title' | 'title and date';
}

/** An address as two are compared: without scheme, `www`, `/amp`, trackers, fragment and the slash at its end. */
export function addressKey(address: string): string {
  const [, host = '', path = '', query = ''] =
    /^https?:\/\/(?:www\.|m\.|amp\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(address) ?? [];
  const asked = query
    .split('&')
    .filter((pair) => pair && !/^(utm_\w+|fbclid|gclid|yclid|amp|ref|source|share)(=|$)/i.test(pair));
  const clean = path.replace(/\/amp\/?$/i, '').replace(/(\/index\.html?)?\/*$/, '');
  return `${host.toLowerCase()}${clean}${asked.length > 0 ? `?${asked.sort().join('&')}` : ''}`;
}

/** Likeness of two titles: the share of their words that both have. */
function likeness(a: string, b: string): number {
  const [one, two] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...one].filter((word) => two.has(word)).length;
  return shared / Math.max(1, one.size + two.size - shared);
}

const only = (found: readonly Source[], by: Match['by'], what: string): Match | null => {
  const [source, second] = found;
  if (source && second)
    throw new Refusal(
      `The ${what} is that of several sources: ${found.map(({ id }) => id).join(', ')}. Say which with --source.`,
    );
  return source ? { source, by } : null;
};

/** Lines of a document that may be its title. */
const titlesIn = ({ title, parts }: Draft): string[] =>
  [title, ...parts.slice(0, 6).map(({ text }) => text)]
    .filter((text) => text !== undefined && text.length <= 250)
    .map((text) => titleKey(text ?? ''))
    .filter((key) => key.split(' ').length > 2);

/**
 * Finds the source that a document belongs to: as told, by the address that it gives for itself, by its file's name, by
 * its title, or by a close title and the day. Throws a `Refusal` where none or several fit.
 * @param name of the file, without its folder
 */
export function matchSource(
  draft: Draft,
  name: string,
  sources: ReadonlyMap<string, Source>,
  told?: string,
): Match {
  if (told !== undefined) {
    const source = sources.get(told);
    if (source) return { source, by: 'as told' };
    const near = nearest(told, sources.keys());
    throw new Refusal(
      `There is no source "${told}". ${near ? `Did you mean "${near}"?` : 'Ids are the names of the files in content/sources/.'}`,
    );
  }
  const all = [...sources.values()];
  const addresses = new Set(draft.addresses.map(addressKey));
  const byAddress = only(
    all.filter(({ url }) => url !== undefined && addresses.has(addressKey(url))),
    'address',
    'address',
  );
  if (byAddress) return byAddress;
  const named = sources.get(name.replace(/\.[^.]*$/, ''));
  if (named) return { source: named, by: 'file name' };
  const titles = titlesIn(draft);
  const keyed = all.flatMap((source) => (source.title ? [{ source, key: titleKey(source.title) }] : []));
  const byTitle = only(
    keyed.filter(({ key }) => titles.includes(key)).map(({ source }) => source),
    'title',
    'title',
  );
  if (byTitle) return byTitle;
  const near = keyed
    .map(({ source, key }) => ({ source, like: Math.max(0, ...titles.map((title) => likeness(title, key))) }))
    .filter(({ like }) => like >= 0.4)
    .sort((a, b) => b.like - a.like);
  const sameDay = near.filter(
    ({ source, like }) =>
      like >= 0.6 && draft.published !== undefined && source.published === draft.published,
  );
  const byBoth = only(
    sameDay.map(({ source }) => source),
    'title and date',
    'title and date',
  );
  if (byBoth) return byBoth;
  const candidates = near.slice(0, 3).map(({ source }) => source.id);
  throw new Refusal(
    candidates.length > 0
      ? `No source has this title or address; near ones are ${candidates.join(', ')}. Say which with --source.`
      : 'No source has this title or address. Say which with --source, or name the file after the source.',
  );
}
