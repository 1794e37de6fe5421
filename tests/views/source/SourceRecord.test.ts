import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/model/source.ts';
import SourceRecord from '../../../src/views/source/SourceRecord.astro';
import { all, attributes, one, text } from '../../html.ts';
import { publisher, render, source } from '../fixture.ts';

const shown = (given: Partial<Source>, via?: ReturnType<typeof publisher>) =>
  render(SourceRecord, { source: source(given), publisher: publisher(), via });

/** What stands beside each word of the record. */
const facts = async (...given: Parameters<typeof shown>): Promise<Record<string, string>> => {
  const list = one(await shown(...given), 'dl');
  const words = all(list, 'dt').map(text);
  return Object.fromEntries(all(list, 'dd').map((item, i): [string, string] => [words[i] ?? '', text(item)]));
};

describe('The record of a source', () => {
  it('says who published it, where the publisher sits and who owns it', async () => {
    expect((await facts({})).Publisher).toBe('Example Wire news agency, Kazakhstan; state-owned');
    expect(attributes(await shown({}), 'a', 'href')[0]).toBe('/publishers/#example-wire');
  });

  it('says when, in which language, what kind and how much was read', async () => {
    expect(await facts({ language: 'ru', kind: 'court', read: 'full' })).toMatchObject({
      Published: '23 March 2024',
      Language: 'Russian',
      Kind: 'court record',
      'How much was read': 'the whole text',
    });
    expect((await facts({}))['How much was read']).toBe('its opening only');
  });

  it('says that no date was seen, or where the date comes from', async () => {
    expect((await facts({ published: undefined })).Published).toBe('date not seen');
    expect((await facts({ published_basis: 'from the address' })).Published).toBe(
      '23 March 2024 (from the address)',
    );
  });

  it('links the address, without lending it rank', async () => {
    const link = one(await shown({}), 'dd.address a');
    expect(link.attribs).toMatchObject({ href: 'https://wire.example/first', rel: 'nofollow noopener' });
  });

  it('prints an address that is not to be linked, with the reason and without a link', async () => {
    const given = { link: false as const, link_note: 'the site is banned in Russia' };
    expect((await facts(given)).Address).toBe(
      'https://wire.example/first (not linked: the site is banned in Russia)',
    );
    expect(all(await shown(given), 'dd.address a')).toEqual([]);
  });

  it('warns of an unencrypted address, and only of that', async () => {
    const insecure = await facts({ url: 'http://old.example/a', insecure: true });
    expect(insecure.Address).toBe(
      'http://old.example/a (unencrypted address; whether the host also serves https was not checked)',
    );
    expect((await facts({})).Address).toBe('https://wire.example/first');
  });

  it('says that no address was found', async () => {
    expect((await facts({ url: undefined, note: 'Known from a listing.' })).Address).toBe('none found');
  });

  it('says who carried the copy that was read', async () => {
    const via = publisher({ id: 'carrier', name: 'Carrier', ownership: 'independent' });
    expect((await facts({}, via))['Read by way of']).toBe('Carrier independent');
    expect(attributes(await shown({}, via), 'a', 'href')).toContain('/publishers/#carrier');
    expect(await facts({})).not.toHaveProperty('Read by way of');
  });

  it('says that the copy is a reprint, and only then', async () => {
    expect((await facts({ reprint: true })).Copy).toContain('reprint');
    expect(await facts({})).not.toHaveProperty('Copy');
  });

  it('names one author or several', async () => {
    expect((await facts({ authors: ['A. One'] })).Author).toBe('A. One');
    expect((await facts({ authors: ['A. One', 'B. Two'] })).Authors).toBe('A. One, B. Two');
  });

  it('says where a title comes from that was not seen on the page', async () => {
    expect((await facts({ title_basis: 'address' })).Title).toBe('read from the address of the page');
  });

  it('ends with what to know before relying on it, each in a paragraph', async () => {
    const record = await shown({ note: 'Short.', caution: 'Handle with care.', relays: 'the ministry' });
    const [last] = all(record, 'dd').slice(-1);
    expect(last && all(last, 'p').map(text)).toEqual([
      'Short.',
      'Handle with care.',
      'Relays: the ministry.',
    ]);
  });

  it('keeps the notes for the editor to itself', async () => {
    const record = await shown({
      editor_note: 'doubtful',
      shown_as: 'Wire (listing)',
      boilerplate: 'a menu',
    });
    expect(text(record)).not.toMatch(/doubtful|listing|a menu/);
  });
});
