import { describe, expect, it } from 'vitest';
import type { Dropped, Part } from '../../scripts/articles/draft.ts';
import { dropTeasers } from '../../scripts/articles/teasers.ts';

const long = (nth: string): Part => ({
  kind: 'paragraph',
  text: `This is the ${nth} paragraph of a text about a tram line, its cars, its rails, and the people who ride on it every day of the week.`,
});
const line = (text: string): Part => ({ kind: 'paragraph', text });
const link = (text: string): Part => ({ kind: 'link', text });
const body = ['first', 'second', 'third'].map(long);

function kept(parts: readonly Part[]) {
  const dropped: Dropped[] = [];
  const own = dropTeasers(parts, dropped);
  return { own, dropped: dropped.map(({ text }) => text) };
}

describe('Teasers of other stories', () => {
  it('go with their heading, their decks and their excerpts, to the end', () => {
    const block = [
      line('Recent'),
      line('Lantern week: how a village learned to light its lanes.'),
      line('Lantern Week: The Brook Lights the Lane'),
      long('other'),
      line('Read More »'),
      line('A close look at the lanes of the fenland.'),
      line('The Fenland After Dark'),
      long('last'),
    ];
    expect(kept([...body, ...block])).toEqual({ own: body, dropped: block.map(({ text }) => text) });
  });

  it('in a box within the text go, and the text goes on', () => {
    const [first, second, third] = body as [Part, Part, Part];
    const box = [line('Related articles'), link('Ferry timetable stays'), link('“No more sandbags”')];
    const rest = [second, { kind: 'heading', text: 'Later' } as const, third, long('fourth')];
    expect(kept([first, ...box, ...rest])).toEqual({
      own: [first, ...rest],
      dropped: box.map(({ text }) => text),
    });
  });

  it('under a label within the text are one title, or links', () => {
    const [first, second, third] = body as [Part, Part, Part];
    expect(kept([first, line('Читайте также:'), line('Паром уходит в семь'), second, third])).toEqual({
      own: [first, second, third],
      dropped: ['Читайте также:', 'Паром уходит в семь'],
    });
    expect(kept([first, line('Read also'), link('One'), link('Two'), line('Heading'), second]).own).toEqual([
      first,
      line('Heading'),
      second,
    ]);
    expect(kept([first, line('See also:'), second]).own).toEqual([first, second]);
  });

  it('are none where a heading of that name stands over paragraphs of the article', () => {
    const parts = [...body, line('Recent'), long('fourth'), long('fifth'), long('sixth')];
    expect(kept(parts)).toEqual({ own: parts, dropped: [] });
  });

  it('are not above the article, nor longer than it unless they lead away', () => {
    const above = [line('Latest news'), link('A title'), line('Another title'), ...body];
    expect(kept(above)).toEqual({ own: above, dropped: [] });
    const longer = [long('first'), line('Recent'), long('second'), line('A title'), long('third')];
    expect(kept(longer)).toEqual({ own: longer, dropped: [] });
  });

  it('do not begin with a sentence', () => {
    const parts = [...body, line('More in winter than in summer.'), line('A title'), link('Another')];
    expect(kept(parts).own).toEqual(parts);
  });
});
