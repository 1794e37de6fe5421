import { describe, expect, it } from 'vitest';
import SiteHeader from '../../../src/views/page/SiteHeader.astro';
import { all, attributes, one, texts } from '../../html.ts';
import { render } from '../fixture.ts';

const header = (path: string) => render(SiteHeader, { name: 'Traced', path });

describe('The header of the site', () => {
  it('leads everywhere from anywhere', async () => {
    expect(attributes(await header('/'), 'nav a', 'href')).toEqual([
      '/explainers/',
      '/explore/',
      '/incidents/',
      '/sources/',
      '/disputes/',
      '/numbers/',
    ]);
  });

  it('asks the search from every page but its own', async () => {
    const form = one(await header('/sources/'), 'form[role="search"]');
    expect(form.attribs.action).toBe('/search/');
    expect(attributes(form, 'input', 'name')).toEqual(['q']);
    expect(all(await header('/search/'), 'form')).toEqual([]);
  });

  it('says which page the reader is on', async () => {
    expect(texts(await header('/sources/'), 'a[aria-current="page"]')).toEqual(['Sources']);
    expect(texts(await header('/'), 'a[aria-current="page"]')).toEqual(['Traced']);
  });

  it('says it of no page that it does not list', async () => {
    expect(texts(await header('/sources/wire-2024-first/'), 'a[aria-current]')).toEqual([]);
  });
});
