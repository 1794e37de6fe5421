import { readSearch, type SearchState } from '../../model/search-state.ts';

/** What a form of the search asks for. */
export function askedIn(form: HTMLFormElement): SearchState {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.set(name, value);
  const state = readSearch(query.toString());
  return { ...state, words: state.words.trim() };
}

/** Sets the fields of a form of the search to what is asked; a value that is not offered leaves its field as it is. */
export function putInto(form: HTMLFormElement, { words, kind, filters, order }: SearchState): void {
  const set = (name: string, value: string) => {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = value;
    else if (field instanceof HTMLInputElement) field.value = value;
    else if (field instanceof HTMLSelectElement)
      field.value = [...field.options].some((option) => option.value === value) ? value : '';
  };
  set('q', words);
  set('kind', kind ?? '');
  for (const select of form.querySelectorAll('select')) set(select.name, '');
  for (const [name, value] of Object.entries(filters)) set(name, value);
  set('sort', order === 'relevance' ? '' : order);
}
