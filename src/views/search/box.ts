import { kindName, readSearch, writeSearch } from '../../model/search-state.ts';
import { ask } from './answer.ts';
import { followArrows } from './arrows.ts';
import styleSheet from './box.css?url';
import { hitGroup } from './drawing.ts';
import { fetchHits, sayFound } from './fetching.ts';
import { askedIn } from './form.ts';
import { byPage } from './hit.ts';
import { loadDates, loadPagefind } from './pagefind.ts';

const shownOfEach = 2;
/** Quiet after a key before the index is asked again, in ms; the first key is answered at once. */
const quiet = 150;

function made<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: object) {
  return Object.assign(document.createElement(tag), properties);
}

/** Shows under the box in the header what its words find, while the reader types. */
export function answerIn(form: HTMLFormElement): void {
  const field = form.querySelector('input');
  if (!field) return;
  const status = made('p', { className: 'note', role: 'status' });
  const groups = made('div', {});
  const all = made('a', { className: 'all' });
  const panel = made('div', { className: 'site-found', hidden: true });
  panel.append(status, groups, all);
  form.append(panel);
  document.head.append(made('link', { rel: 'stylesheet', href: styleSheet }));

  let turn = 0;
  let timer = 0;
  let asked = '';
  const close = () => {
    clearTimeout(timer);
    turn += 1;
    panel.hidden = true;
  };
  const show = (found: Node[], said: string) => {
    groups.replaceChildren(...found);
    status.textContent = said;
    all.hidden = found.length === 0;
    panel.hidden = false;
  };
  const answer = async () => {
    const own = (turn += 1);
    const state = { ...readSearch(''), words: askedIn(form).words };
    asked = state.words;
    if (!asked) {
      close();
      return;
    }
    try {
      const found = await ask(await loadPagefind(), state, loadDates);
      const hits = found ? byPage(await fetchHits(found, 0)) : [];
      if (own !== turn) return;
      const kinds = Map.groupBy(hits, ({ kind }) => kind);
      const groups = [...kinds].map(([kind, hits]) =>
        hitGroup(kindName(kind), hits.slice(0, shownOfEach), null),
      );
      const n = found?.results.length ?? 0;
      all.href = `/search/?${writeSearch(state)}`;
      all.textContent = `All of ${sayFound(n)}`;
      show(groups, n > 0 ? sayFound(n) : 'Nothing found. Press Enter for near spellings.');
    } catch {
      show([], 'The search could not be loaded.');
    }
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    if (asked && field.value.trim()) timer = window.setTimeout(() => void answer(), quiet);
    else void answer();
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || panel.hidden) return;
    close();
    field.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !form.contains(target)) close();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !form.contains(relatedTarget)) close();
  });
  followArrows(form, field);
  void loadPagefind().catch(() => undefined);
  if (field.value.trim()) void answer();
}
