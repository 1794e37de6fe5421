import { describe, expect, it } from 'vitest';
import { readSearch, searchFilters, searchKinds, searchOrders } from '../../../src/model/search-state.ts';
import { choicesOf } from '../../../src/views/search/choices.ts';
import SiteSearch from '../../../src/views/search/SiteSearch.astro';
import { dossier } from '../../formats/search/fixture.ts';
import { all, attributes, one, texts } from '../../html.ts';
import { render } from '../fixture.ts';

const choices = choicesOf(dossier);
const search = await render(SiteSearch, { choices, letters: ['d', 'k', 'other'] });
const form = one(search, 'form[role="search"]');

describe('The page of the search', () => {
  it('is a form that asks by address, one name for each part of a question', () => {
    expect(form.attribs).toMatchObject({ action: '/search/', method: 'get' });
    const names = ['input', 'select'].flatMap((tag) => attributes(form, tag, 'name'));
    expect([...new Set(names)].sort()).toEqual(['q', 'kind', 'sort', ...Object.keys(searchFilters)].sort());
  });

  it('offers every kind, and everything first', () => {
    const kinds = attributes(form, 'input[name="kind"]', 'value');
    expect(kinds).toEqual(['', ...Object.keys(searchKinds)]);
    expect(attributes(form, 'input[checked]', 'value')).toEqual(['']);
  });

  it('hides articles, which only an operator has', () => {
    const hidden = all(form, 'label[hidden]');
    expect(hidden.flatMap((label) => attributes(label, 'input', 'value'))).toEqual(['article']);
  });

  it('offers for every filter what the dossier has, and any', () => {
    for (const [name, offered] of Object.entries(choices))
      expect(attributes(form, `select[name="${name}"] option`, 'value'), name).toEqual([
        '',
        ...offered.map(({ value }) => value),
      ]);
    expect(texts(form, 'select[name="country"] option')).toContain('Kazakhstan');
  });

  it('offers nothing that an address cannot hold', () => {
    for (const name of Object.keys(searchFilters) as (keyof typeof searchFilters)[])
      for (const { value } of choices[name])
        expect(readSearch(`${name}=${value}`).filters, value).toEqual({ [name]: value });
  });

  it('offers every order, relevance without a word for it in the address', () => {
    expect(attributes(form, 'select[name="sort"] option', 'value')).toEqual(['', 'newest', 'oldest']);
    expect(texts(form, 'select[name="sort"] option')).toEqual(Object.values(searchOrders));
  });

  it('has a name for every field, and says results where a screen reader hears it', () => {
    const fields = ['input', 'select'].flatMap((tag) => all(search, tag));
    const named = fields.filter(
      (field) =>
        all(search, 'label').some(({ attribs }) => attribs.for && attribs.for === field.attribs.id) ||
        all(search, `label ${field.name}`).includes(field),
    );
    expect(named).toHaveLength(fields.length);
    expect(all(search, 'p[role="status"]')).toHaveLength(1);
  });

  it('leads without JavaScript to the index and the lists', () => {
    expect(texts(search, 'noscript p')).toHaveLength(1);
    const links = attributes(one(search, 'nav'), 'a', 'href');
    expect(links.slice(0, 3)).toEqual(['/a-z/d/', '/a-z/k/', '/a-z/other/']);
    expect(links).toEqual(expect.arrayContaining(['/incidents/', '/sources/', '/glossary/']));
  });
});
