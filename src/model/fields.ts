import { z } from 'zod';
import { countryName } from './country.ts';
import { earliest, isPartialDate, latest } from './date.ts';
import { languageName } from './language.ts';
import { wording } from './problem.ts';
import { parseReference } from './reference.ts';

/** A string that must pass a test, or say what is wrong in the author's words. */
const checked = (test: (text: string) => string | null) =>
  z.string().superRefine((text, context) => {
    const message = test(text);
    if (message) context.addIssue({ code: 'custom', message });
  });

/** Well-formed id: lower-case letters, digits, single hyphens. It is file name and URL, so it never changes. */
export const isId = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120;

// Bidirectional overrides, zero-width and C0/C1 controls can make text read as what it is not.
const invisible = /[\p{Cc}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** One line or paragraph of plain text. */
export const text = checked((value) => {
  if (!value.trim()) return wording.empty();
  if (value.includes('\n')) return wording.lineBreak();
  if (invisible.test(value)) return wording.control();
  return /<\/?[a-z!][^>]*>/i.test(value) ? wording.markup() : null;
});

/** The id of a record. */
export const id = checked((value) => (isId(value) ? null : wording.badId(value)));

/** A `PartialDate`; an interval must not end before it starts. */
export const date = checked((value) => {
  if (!isPartialDate(value)) return wording.date(value);
  const [start = value, end = start] = value.split('/');
  return latest(end) < earliest(start) ? wording.endBeforeStart(value) : null;
});

/** ISO 3166-1 alpha-2 code of a country. */
export const country = checked((value) => (countryName(value) ? null : wording.country(value)));

/** BCP 47 primary subtag of a language. */
export const language = checked((value) => (languageName(value) ? null : wording.language(value)));

/** An absolute http or https address. */
export const url = checked((value) => {
  const ok = /^https?:\/\/[^\s/?#<>@"]+\.[^\s/?#<>@"]+([/?#][^\s<>"]*)?$/.test(value);
  return ok ? null : wording.url(value);
});

/** A reference to one numbered statement, `source-id#3`. */
export const reference = checked((value) => (parseReference(value) ? null : wording.badReference(value)));

/** At least one reference. */
export const references = z.array(reference).min(1);

/** Puts an issue on one key of the record under refinement. */
export function addIssue(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}
