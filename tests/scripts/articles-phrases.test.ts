import { describe, expect, it } from 'vitest';
import {
  captionLine,
  dateline,
  gluedStamp,
  teaserHeading,
  teaserLabel,
} from '../../scripts/articles/phrases.ts';
import { stripFurniture } from '../../scripts/articles/furniture.ts';

/** A text of four paragraphs with a line in its middle and one at its end. */
const around = (middle: string, end = '') => {
  const body = ['first', 'second', 'third', 'fourth'].map(
    (nth) => `This is the ${nth} paragraph of a text about a tram line and the people who ride on it.`,
  );
  const texts = [...body.slice(0, 2), middle, ...body.slice(2), end].filter(Boolean);
  return stripFurniture(
    texts.map((text) => ({ kind: 'paragraph', text })),
    { titles: [] },
  );
};

describe('The phrases of pages', () => {
  it.each([
    ['Also See: Ferry Operator Says “No” to Longer Timetable', 'teaser of another story'],
    ['Читайте также: «Паром уходит в семь»', 'teaser of another story'],
    ['اقرأ أيضا: الترام يعود إلى الضفة', 'teaser of another story'],
    ['بیشتر بخوانید: تراموا برگشت', 'teaser of another story'],
    ['Read More »', 'link to more text'],
    ['Подробнее', 'link to more text'],
    ['Share.', 'share link'],
    ['Exit mobile version', 'share link'],
    ['Поделиться в соцсетях', 'share link'],
    ['Follow us on Telegram', 'invitation to follow'],
    ['Следите за нами в Телеграме', 'invitation to follow'],
    ['Подпишитесь на нашу рассылку', 'subscription box'],
    ['Sign up for the tide letter and read it with your tea.', 'subscription box'],
    ['Advertisement', 'advertisement'],
    ['РЕКЛАМА', 'advertisement'],
    ['إعلان', 'advertisement'],
    ['We use cookies to count our readers.', 'cookie notice'],
    ['The opinions in this column are those of its author.', 'disclaimer'],
    ['Reporting by the harbour desk; editing by the night desk', 'author or desk box'],
    ['12 comments', 'comments or counts'],
    ['Просмотров: 120', 'comments or counts'],
    ['By Anna Example and Bert Example', 'byline or date line'],
    ['Опубликовано: 4 октября 2023', 'byline or date line'],
    ['Tuesday, 4 October 2023, 17:24', 'date line'],
    ['4 октября 2023 г.', 'date line'],
    ['https://example.org/2023/tram 1/2', 'address'],
  ])('know that “%s” is no paragraph', (text, why) => {
    expect(around(text).dropped).toEqual([{ text, why }]);
  });

  it.each([
    'Share prices of the tram works fell by half on the day of the trial.',
    'Follow us, the driver called, and the children did.',
    'The works asked riders to subscribe to a letter that nobody ever sent.',
    'Read more books, the conductor told his passengers, and walk less.',
    'By night the gates stay open.',
    'By noon it had stopped.',
    'Recent work on the rails had closed the line.',
    'Also on Monday the ferry stayed in the harbour.',
    'More on the rails than beside them was broken.',
    'Home owners along the quay had asked for the wall.',
    'Реклама на вагонах приносит депо больше, чем билеты.',
    'Подписка на газету стоит дороже, чем проездной, сказали в депо.',
    '«Мы ждали этого дня три года».',
    '“Subscribe to our timetable,” the poster said.',
    'She was the first editor of the timetable.',
    '18:30 is when the last car leaves.',
    '2023 was a dry year.',
    'Topics: that was all the conductor wanted to talk about with us.',
    'Copyright in the old timetable had run out.',
  ])('leave “%s” in a text', (text) => {
    const { blocks, dropped } = around(text);
    expect(dropped).toEqual([]);
    expect(blocks).toContainEqual({ kind: 'paragraph', p: 3, text });
  });

  it.each([
    ['She is a reporter in Marrow Bay.', 'author or desk box'],
    ['Anna Example covers harbours and is a writer in Marrow Bay.', 'author or desk box'],
    ['Tags: harbour, tide', 'list of tags'],
    ['Теги: трамвай, депо', 'list of tags'],
    ['© 2023 Coast Wire. All rights reserved.', 'copyright line'],
    ['Anna Example', 'nothing stands under it'],
  ])('take “%s” out only at the end', (text, why) => {
    expect(around('The tram came back.', text).dropped).toEqual([{ text, why }]);
    expect(around(text).dropped).toEqual([]);
  });

  it('know captions, datelines and stamps by their form', () => {
    for (const caption of [
      '[A night picture, Source: Pixabay]',
      'Photo: Harbour Archive',
      'Фото: архив',
      'Акс: бойгонӣ',
      'عکس: بایگانی',
      '(Harbour Archive/Reuters)',
    ])
      expect(caption).toMatch(captionLine);
    expect('Photographs of the quay hang in the hall.').not.toMatch(captionLine);
    for (const opening of [
      'Marrow Bay, Westland, October 4, 2023 – Engineers',
      'MARROW BAY (Coast Wire) — Engineers',
      'Marrow Bay, 4 October — Engineers',
    ])
      expect(opening).toMatch(dateline);
    expect('The wall, which the council built, is late.').not.toMatch(dateline);
    expect('date 2023-10-04 The'.replace(gluedStamp, '')).toBe('The');
    expect('date 2023-10-04 the').not.toMatch(gluedStamp);
  });

  it('know the labels and headings of teasers only when nothing else stands in their line', () => {
    for (const heading of ['Recent', 'Related articles', 'Последние новости', 'Most read:', 'مقالات ذات صلة'])
      expect(heading).toMatch(teaserHeading);
    for (const label of ['Read also:', 'Читайте также', 'اقرأ أيضا']) expect(label).toMatch(teaserLabel);
    expect('Recent floods').not.toMatch(teaserHeading);
    expect('See also the old timetable').not.toMatch(teaserLabel);
  });
});
