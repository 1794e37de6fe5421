/** Words that the site does not use of people, faiths or events: they judge, frighten or advertise. */
const unwanted =
  /\b(?:islamic terroris[mt]s?|islamist terroris[mt]s?|jihadi(?:s|st|sts|sm)?|horrific|heinous|barbaric|brutal(?:ly)?|savage|deadl(?:y|iest)|bloody|massacre[ds]?|carnage|atrocit(?:y|ies)|shocking|chilling|notorious|infamous|terror (?:group|attack|plot)s?|radical muslims?)\b/gi;

const number =
  '(?:\\d[\\d .,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)';
const harmed = '(?:killed|dead|died|deaths|injured|wounded|casualties|fatalities)';
// What may be counted before the word without being people.
const things =
  '(?:counts?|reports?|lists?|figures?|numbers?|tolls?|estimates?|statements?|sources?|outlets?|accounts?|times|hours|days|weeks|months|years)';
const bareCount = new RegExp(
  `\\b${number}(?:\\s+(?!${things}\\b)[\\p{L}-]+){0,4}?\\s+${harmed}\\b|` +
    `\\b(?:${harmed}|killing|injuring|wounding)\\s+(?:of\\s+)?(?:(?:at least|about|some|nearly|almost|more than|over)\\s+)?${number}(?![\\p{L}\\p{N}]| (?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)`,
  'giu',
);

/** The words of a text that the site's language rules keep out. */
export const unwantedWords = (text: string): string[] => text.match(unwanted) ?? [];

/**
 * Numbers of dead or injured typed into a text: they belong in a record, which says who is counted, when and by whom.
 * Years and days of a month are no counts.
 */
export const bareCasualties = (text: string): string[] =>
  [...text.matchAll(bareCount)]
    .map(([found]) => found)
    .filter((found) => !/^(?:19|20)\d\d\b|\b(?:in|by|until|since|of|from) (?:19|20)\d\d$/.test(found));
