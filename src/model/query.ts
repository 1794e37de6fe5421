function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

/**
 * The first value of each key of a query string, with or without `?`; what cannot be decoded is empty.
 * @param longest characters that are read; the rest is ignored
 */
export function parameters(query: string, longest: number): Map<string, string> {
  const pairs = query.replace(/^\?/, '').slice(0, longest).split('&').reverse();
  return new Map(
    pairs.map((pair): [string, string] => {
      const [key = '', ...value] = pair.split('=');
      return [decode(key), decode(value.join('='))];
    }),
  );
}
