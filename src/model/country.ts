const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Codes with a name that are no country: reserved, user-assigned or grouping codes of ISO 3166-1. */
const noCountry = /^(A[AC]|C[PQ]|DG|E[AUZ]|IC|Q[M-Z]|TA|UN|X[A-Z]|ZZ)$/;

/** The English name of a country by its ISO 3166-1 alpha-2 code, or undefined if no country has the code. */
export function countryName(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code) || noCountry.test(code)) return undefined;
  // A withdrawn code, such as SU or UK, has a canonical form that differs from it.
  return Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` ? regions.of(code) : undefined;
}
