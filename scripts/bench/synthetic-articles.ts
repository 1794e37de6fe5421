import { type SearchRecord, weights } from '../../src/formats/search/record.ts';
import { dayFrom, dayNumber, sayDate } from '../../src/model/date.ts';
import { ownerships } from '../../src/model/publisher.ts';
import { type Chance, chance } from './chance.ts';

/** How many words there are; a newspaper's year has about as many that are not names. */
const vocabularySize = 20_000;
/** Zipf's law as Mandelbrot wrote it: the word of a rank stands as often as 1 / (rank + 2.7). */
const offset = 2.7;
const publishers = 80;
const [firstDay, lastDay] = [dayNumber('2015-01-01'), dayNumber('2026-10-31')];
const [leastWords, mostWords] = [500, 1100];
const [leastParagraphs, mostParagraphs] = [8, 20];

const onsets =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sh sl st str t th tr v w'.split(' ');
const vowels = 'a e i o u ai ea ee oa ou'.split(' ');
const codas = ['', '', '', ...'b d l ll m n nd p r rd rt s sh st th x'.split(' ')];
const endings = ['', '', ...'s ed ing er ers ly al ation ations ment ness ity able'.split(' ')];

const anyOf = (list: readonly string[], { whole }: Chance) => list[whole(list.length)] ?? '';

/** Words that could be English and mostly are not, commonest first; the commonest have one syllable, as in English. */
function coinWords(): string[] {
  const draw = chance(20_000);
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const syllables = words.size < 100 ? 1 : 1 + draw.whole(words.size < 4000 ? 2 : 3);
    let word = '';
    for (let i = 0; i < syllables; i += 1)
      word += anyOf(onsets, draw) + anyOf(vowels, draw) + anyOf(codas, draw);
    words.add(words.size < 100 ? word : word + anyOf(endings, draw));
  }
  return [...words];
}

/** The vocabulary of all synthetic articles, commonest first. */
export const vocabulary: readonly string[] = coinWords();

/** Two words that most articles hold and readers might still look for: the 30th and the 60th. */
export const commonWords: readonly [string, string] = [vocabulary[29] ?? '', vocabulary[59] ?? ''];

const upTo = new Float64Array(vocabularySize);
for (let rank = 0, sum = 0; rank < vocabularySize; rank += 1) upTo[rank] = sum += 1 / (rank + 1 + offset);

function drawWord({ number }: Chance): string {
  const wanted = number() * (upTo.at(-1) ?? 0);
  let [low, high] = [0, vocabularySize - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return vocabulary[low] ?? '';
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Sentences of 8 to 28 words; the last may be shorter. */
function drawParagraph(words: number, draw: Chance): string {
  const sentences: string[] = [];
  for (let left = words; left > 0;) {
    const length = Math.min(left, 8 + draw.whole(21));
    sentences.push(`${capital(Array.from({ length }, () => drawWord(draw)).join(' '))}.`);
    left -= length;
  }
  return sentences.join(' ');
}

/** Words of each paragraph: 800 in all in the middle of many articles, no paragraph empty. */
function drawLengths(draw: Chance): number[] {
  const words = leastWords + Math.round(((mostWords - leastWords) * (draw.number() + draw.number())) / 2);
  const shares = Array.from(
    { length: leastParagraphs + draw.whole(mostParagraphs - leastParagraphs + 1) },
    () => 0.4 + draw.number(),
  );
  const sum = shares.reduce((total, share) => total + share, 0);
  const lengths = shares.slice(1).map((share) => Math.round((words * share) / sum));
  return [words - lengths.reduce((total, length) => total + length, 0), ...lengths];
}

function drawArticle(n: number, draw: Chance): SearchRecord {
  const title = capital(Array.from({ length: 6 + draw.whole(7) }, () => drawWord(draw)).join(' '));
  const date = dayFrom(firstDay + draw.whole(lastDay - firstDay + 1));
  const publisher = 1 + draw.whole(publishers);
  return {
    url: `/sources/synthetic-${n}/#text`,
    kind: 'article',
    title,
    note: `Synthetic Publisher ${publisher}, ${sayDate(date)}`,
    passages: [
      { text: title, weight: weights.title },
      ...drawLengths(draw).map((words, i) => ({
        text: drawParagraph(words, draw),
        weight: weights.statement,
        place: { id: `t${i + 1}`, name: `Paragraph ${i + 1}` },
      })),
    ],
    filters: {
      publisher: [`synthetic-publisher-${publisher}`],
      ownership: [anyOf(Object.keys(ownerships), draw)],
      language: ['en'],
      country: [anyOf(['RU', 'TJ', 'KG', 'UZ', 'KZ', 'TM', 'AF'], draw)],
      year: [date.slice(0, 4)],
    },
    date,
    original: `https://example.org/synthetic/${n}`,
  };
}

/**
 * Articles that nobody wrote, for measuring only: as real ones in length, paragraphs and how often each word stands.
 * The same for the same seed.
 */
export function synthesiseArticles(n: number, seed = 1): SearchRecord[] {
  const draw = chance(seed);
  return Array.from({ length: n }, (_, before) => drawArticle(before + 1, draw));
}
