import { nearest } from '../../src/model/nearest.ts';
import type { Source } from '../../src/model/source.ts';
import { type Draft, Refusal } from './draft.ts';
import { likelySources } from './likely.ts';
import { likeness, titleForms, titleKey, titleWords } from './title.ts';

/** The source that an article belongs to, and what showed it. */
export interface Match {
  source: Source;
  by:
    | 'as told'
    | 'address'
    | 'file name'
    | 'file that its record names'
    | 'title'
    | 'close title and date'
    | 'close title';
}

/** Titles that share so much of their words are near. */
const close = 0.6;
/** Titles that share so much are the same in other words, if no other title is near. */
const same = 0.75;

const unescaped = (path: string) => {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

/** An address as two are compared: without scheme, `www`, `/amp`, trackers, fragment and the slash at its end. */
export function addressKey(address: string): string {
  const [, host = '', path = '', query = ''] =
    /^https?:\/\/(?:www\.|m\.|amp\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(address.trim()) ?? [];
  const asked = query
    .split('&')
    .filter(
      (pair) =>
        pair && !/^(utm_\w+|fbclid|gclid|yclid|mc_[ce]id|amp|ref|source|share|outputType)(=|$)/i.test(pair),
    );
  const clean = path.replace(/(\/index\.html?)?\/*$/, '').replace(/\/amp$/i, '');
  return `${host.toLowerCase()}${unescaped(clean)}${asked.length > 0 ? `?${asked.sort().join('&')}` : ''}`;
}

function only(found: readonly Source[], by: Match['by']): Match | null {
  const [source, second] = found;
  if (source && second) {
    const ids = found.map(({ id }) => id).sort();
    throw new Refusal(`Its ${by} is that of several sources: ${ids.join(', ')}. Say which with --source.`);
  }
  return source ? { source, by } : null;
}

/** Keys of the lines of a document that may be its title. */
const titlesIn = ({ titles, parts }: Draft): string[] =>
  [...titles, ...parts.slice(0, 6).map(({ text }) => text)]
    .filter((text) => text.length <= 250)
    .flatMap(titleForms)
    .map(titleKey)
    .filter((key) => key !== '');

function toldSource(told: string, sources: ReadonlyMap<string, Source>): Match {
  const source = sources.get(told);
  if (source) return { source, by: 'as told' };
  const near = nearest(told, sources.keys());
  throw new Refusal(
    `There is no source "${told}". ${near ? `Did you mean "${near}"?` : 'Ids are the names of the files in content/sources/.'}`,
  );
}

interface Titled {
  source: Source;
  key: string;
  words: ReadonlySet<string>;
}

const titled = new WeakMap<ReadonlyMap<string, Source>, readonly Titled[]>();

/** The sources that have a title, with the key of it; made once for a run of many files. */
function titledSources(sources: ReadonlyMap<string, Source>): readonly Titled[] {
  const made =
    titled.get(sources) ??
    [...sources.values()].flatMap((source) => {
      const key = titleKey(source.title ?? '');
      return key === '' ? [] : [{ source, key, words: titleWords(key) }];
    });
  titled.set(sources, made);
  return made;
}

/** What a title says: the source of the same title, or of one that is near enough. Throws where several or none fit. */
function byTitle(draft: Draft, sources: ReadonlyMap<string, Source>): Match {
  const titles = titlesIn(draft);
  const keyed = titledSources(sources);
  const exact = keyed.filter(({ key }) => titles.includes(key)).map(({ source }) => source);
  // Two words or one are like too much.
  const long = titles.map(titleWords).filter(({ size }) => size > 2);
  const near = keyed
    .map(({ source, words }) => ({
      source,
      like: Math.max(0, ...long.map((title) => likeness(title, words))),
    }))
    .filter(({ like }) => like >= 0.4)
    .sort((a, b) => b.like - a.like);
  const closest = near.filter(({ like }) => like >= close).map(({ source }) => source);
  const sameDay = closest.filter(
    ({ published }) => published !== undefined && draft.published?.startsWith(published) === true,
  );
  const alone = closest.length === 1 && (near[0]?.like ?? 0) >= same ? closest : [];
  const found = only(exact, 'title') ?? only(sameDay, 'close title and date') ?? only(alone, 'close title');
  if (found) return found;
  const likely = [...near.map(({ source }) => source.id), ...likelySources(draft.parts, sources)];
  const candidates = [...new Set(likely)].slice(0, 3);
  throw new Refusal(
    candidates.length > 0
      ? `No source has its address or title; the nearest: ${candidates.join(', ')}. Say which with --source.`
      : 'No source has its address or title. Say which with --source, or name the file after the source.',
  );
}

/**
 * Finds the source that a document belongs to: as told, by the address that it gives for itself, by its file's name (the
 * source's id, or one that the source's `editor_note` says is held), by its title, or by a close title. Throws a `Refusal` where none or several fit.
 * @param name of the file, without its folder
 */
export function matchSource(
  draft: Draft,
  name: string,
  sources: ReadonlyMap<string, Source>,
  told?: string,
): Match {
  if (told !== undefined) return toldSource(told, sources);
  const addresses = new Set(draft.addresses.map(addressKey));
  const atAddress = [...sources.values()].filter(
    ({ url }) => url !== undefined && addresses.has(addressKey(url)),
  );
  const found = only(atAddress, 'address');
  if (found) return found;
  const named = sources.get(name.replace(/\.[^.]*$/, ''));
  if (named) return { source: named, by: 'file name' };
  const holders = [...sources.values()].filter(({ editor_note }) =>
    editor_note?.split(/[\s,;]+/).includes(name),
  );
  return only(holders, 'file that its record names') ?? byTitle(draft, sources);
}
