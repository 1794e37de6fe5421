const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The English name of a language by its BCP 47 primary subtag, or undefined if no language has it. */
export function languageName(code: string): string | undefined {
  return /^[a-z]{2,3}$/.test(code) ? languages.of(code) : undefined;
}
