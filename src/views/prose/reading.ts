import { countWords, type Paragraph } from '../../model/paragraph.ts';

/** Words a minute: what adults read of non-fiction in silence (Brysbaert 2019, 238), rounded down. */
const pace = 230;

/** Minutes that a text takes to read, at least one. */
export const minutesToRead = (paragraphs: readonly Pick<Paragraph, 'text'>[]): number =>
  Math.max(1, Math.round(paragraphs.reduce((sum, { text }) => sum + countWords(text), 0) / pace));
