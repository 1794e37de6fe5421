const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** The English name of a country by its ISO 3166-1 alpha-2 code, or undefined if no country has the code. */
export function countryName(code: string): string | undefined {
  // ZZ and X… are codes for "unknown" and private use: they have display names but are no countries.
  return /^[A-Z]{2}$/.test(code) && !/^(ZZ|X[A-Z]|EU|UN|EZ|QO)$/.test(code) ? regions.of(code) : undefined;
}
