/** A word: letters and digits, joined by hyphens or apostrophes. */
export const wordPattern = /[\p{L}\p{N}]+(?:[-’'ʼ‘`][\p{L}\p{N}]+)*/gu;

/** A word without letter case and accents: spellings that differ in these alone are one to the search. */
export const folded = (spelling: string): string =>
  spelling
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ‘`]/g, "'")
    .toLowerCase();

/** The words of a text, folded; what a hyphen or an apostrophe joins also in parts: `Khorasan’s`, `ISKP-linked`. */
export function foldedWords(text: string): string[] {
  return (text.match(wordPattern) ?? []).flatMap((word) => {
    const whole = folded(word);
    // An apostrophe that is a letter (ʼ) can stand alone or at an end.
    const parts = whole.split(/[-']/).filter(Boolean);
    return parts.length === 0 || parts[0] === whole ? parts : [whole, ...parts];
  });
}
