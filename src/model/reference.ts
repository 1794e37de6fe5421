/** A pointer to one numbered statement of one source: `source-id#3`. */
export type Reference = string;

/** Splits `source-id#3` into its source and number; null if it is not of that form. */
export function parseReference(text: string): { source: string; n: number } | null {
  const match = /^([a-z0-9][a-z0-9-]*)#([1-9]\d{0,3})$/.exec(text);
  return match?.[1] && match[2] ? { source: match[1], n: Number(match[2]) } : null;
}

/** Where the statement stands on the site: the anchor on its source's page. */
export function referencePath(reference: Reference): string {
  const [source = '', n = ''] = reference.split('#');
  return `/sources/${source}/#s${n}`;
}
