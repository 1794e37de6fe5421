import { foldedWords, wordPattern } from '../../model/folded.ts';

const most = 200;

/** Ranges of a place that hold one of the words, folded; at most 200. */
function rangesOf(place: Node, words: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node && ranges.length < most; node = texts.nextNode()) {
    for (const found of (node.nodeValue ?? '').matchAll(wordPattern)) {
      if (!foldedWords(found[0]).some((word) => words.has(word))) continue;
      const range = new Range();
      range.setStart(node, found.index);
      range.setEnd(node, found.index + found[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}

/**
 * Shows, in the place that the reader has landed on, the words that were looked for, and takes them out of the address.
 * A highlight (CSS Custom Highlight API Level 1) is no part of the page: what is copied or printed stays as it was.
 */
function showFound() {
  const address = new URL(location.href);
  const words = new Set(foldedWords((address.searchParams.get('found') ?? '').slice(0, most)));
  address.searchParams.delete('found');
  history.replaceState(history.state, '', address);
  if (words.size === 0 || !('highlights' in CSS)) return;
  const place = document.querySelector(':target') ?? document.querySelector('main .head, main');
  if (place) CSS.highlights.set('found', new Highlight(...rangesOf(place, words)));
  const sheet = new CSSStyleSheet();
  // Darker than the ground of the place, and underlined: meaning is never by colour alone.
  sheet.replaceSync(
    '@media screen { ::highlight(found) { background-color: light-dark(#ffd84d, #5c4a00); color: light-dark(#1d2126, #fff); text-decoration: underline 2px; } }',
  );
  document.adoptedStyleSheets.push(sheet);
}

showFound();
