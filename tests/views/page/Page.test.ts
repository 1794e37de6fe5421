import { describe, expect, it } from 'vitest';
import type { Site } from '../../../src/model/site.ts';
import Page from '../../../src/views/page/Page.astro';
import { all, attributes, one, text, texts } from '../../html.ts';
import { render } from '../fixture.ts';

const site: Site = {
  name: 'Traced',
  subtitle: 'claim by claim',
  description: 'A dossier.',
  version: '2026-11',
  licence: 'CC BY 4.0',
  searched: '2026-11-20',
  key_facts: [{ text: 'One fact.', refs: ['a#1'] }],
  eras: [],
  presets: [],
  changes: [{ date: '2026-11-22', text: 'Began.' }],
};
const shown = (given: object = {}) =>
  render(Page, { site, title: 'Explore', description: 'What it is.', ...given }, '<p id="own">Own words</p>');

describe('A page', () => {
  it('has its title with the name of the site, its description and its language', async () => {
    const page = await shown();
    expect(texts(page, 'title')).toEqual(['Explore – Traced']);
    expect(attributes(page, 'meta[name="description"]', 'content')).toEqual(['What it is.']);
    expect(one(page, 'html').attribs.lang).toBe('en');
  });

  it('has the subtitle in its title where it is the home page', async () => {
    expect(texts(await shown({ title: 'Traced' }), 'title')).toEqual(['Traced: claim by claim']);
  });

  it('lets a keyboard skip to its content', async () => {
    const page = await shown();
    const [first] = all(one(page, 'body'), 'a');
    expect(first?.attribs.href).toBe('#main');
    expect(texts(one(page, 'main[id="main"]'), 'p')).toEqual(['Own words']);
  });

  it('says in its foot which version, under which licence, and leads to how it was made', async () => {
    const foot = one(await shown(), 'footer');
    expect(text(foot)).toMatch(
      /^Traced, claim by claim\. Data of November 2026; text and data under CC BY 4\.0, code under MIT\./,
    );
    expect(attributes(foot, 'time', 'datetime')).toEqual(['2026-11']);
    expect(attributes(foot, 'a', 'href')).toContain('/methodology/');
  });

  it('asks nothing of another host', async () => {
    const page = await shown();
    const fetched = [...attributes(page, 'link', 'href'), ...attributes(page, 'script', 'src')];
    expect(fetched.length).toBeGreaterThan(0);
    expect(fetched.filter((address) => !/^\/[^/]/.test(address ?? ''))).toEqual([]);
  });
});
