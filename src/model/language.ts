const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The English name of a language by its BCP 47 primary subtag in canonical form (`en`, not `eng`), or undefined if no language has it. */
export function languageName(code: string): string | undefined {
  if (!/^[a-z]{2,3}$/.test(code) || /^(mul|mis|zxx|und)$/.test(code)) return undefined;
  return Intl.getCanonicalLocales(code)[0] === code ? languages.of(code) : undefined;
}
