import { beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/content.ts';
import { readViewState, shows, writeViewState } from '../../src/model/view-state.ts';
import { all, elements, text } from '../html.ts';
import { distFiles, page, pages } from './pages.ts';

interface Link {
  from: string;
  tag: string;
  href: string;
}

const site = 'http://site.invalid';
const ids = new Map<string, Set<string>>();
const links: Link[] = [];
const doubles: string[] = [];
const dangling: string[] = [];

/** Attributes that point to other elements of the same page by id. */
const pointers = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'list', 'headers', 'form'];
const fetching = [
  'src',
  'srcset',
  'poster',
  'data',
  'action',
  'formaction',
  'ping',
  'background',
  'manifest',
];

function gather() {
  for (const { address, tree } of pages()) {
    const own = new Set<string>();
    const wanted: string[] = [];
    for (const { name, attribs } of elements(tree)) {
      if (attribs.id !== undefined) {
        if (own.has(attribs.id)) doubles.push(`${address}#${attribs.id}`);
        own.add(attribs.id);
      }
      for (const pointer of pointers) wanted.push(...(attribs[pointer]?.split(/\s+/) ?? []));
      for (const value of Object.values(attribs))
        for (const [, id = ''] of value.matchAll(/url\(#([^)]+)\)/g)) wanted.push(id);
      for (const attribute of ['href', 'xlink:href', ...fetching]) {
        const href = attribs[attribute];
        if (href !== undefined) links.push({ from: address, tag: name, href });
      }
    }
    dangling.push(...wanted.filter((id) => !own.has(id)).map((id) => `${address} → #${id}`));
    ids.set(address, own);
  }
}

const say = ({ from, href }: Link) => `${from} → ${href}`;
const target = ({ from, href }: Link) => new URL(href, site + from);
const isOwn = (link: Link) => target(link).origin === site;
const isFile = ({ pathname }: URL) => distFiles.includes(decodeURIComponent(pathname.slice(1)));

describe('Links', () => {
  beforeAll(gather);

  it('of the site lead to pages and files that exist', () => {
    const files = new Set(distFiles);
    const own = links.filter(isOwn);
    expect(own.length).toBeGreaterThan(10_000);
    const broken = own.filter((link) => {
      const { pathname } = target(link);
      return !ids.has(pathname) && !files.has(decodeURIComponent(pathname.slice(1)));
    });
    expect([...new Set(broken.map(say))]).toEqual([]);
  });

  it('to a part of a page lead to an id on it', () => {
    const anchored = links.filter((link) => isOwn(link) && target(link).hash.length > 1);
    expect(anchored.length).toBeGreaterThan(5_000);
    const broken = anchored.filter((link) => {
      const { pathname, hash } = target(link);
      return !ids.get(pathname)?.has(decodeURIComponent(hash.slice(1)));
    });
    expect([...new Set(broken.map(say))]).toEqual([]);
  });

  it('are written in one way: whole paths with a slash at the end, no empty ones', () => {
    const odd = links.filter((link) => {
      const { pathname } = target(link);
      return (
        !link.href || link.href === '#' || (isOwn(link) && !pathname.endsWith('/') && !isFile(target(link)))
      );
    });
    expect([...new Set(odd.map(say))]).toEqual([]);
  });

  it('of other hosts are never fetched: only a reader’s click leaves the site', () => {
    const fetched = links.filter((link) => link.tag !== 'a' && !isOwn(link));
    expect(fetched.map(say)).toEqual([]);
  });

  it('to other hosts are the addresses of sources that may be linked', async () => {
    const { dossier } = await readContent(new URL('../../', import.meta.url));
    const allowed = new Set(
      [...(dossier?.sources.values() ?? [])].flatMap(({ url, link }) => (url && link !== false ? [url] : [])),
    );
    const outward = links.filter((link) => link.tag === 'a' && !isOwn(link));
    expect(outward.length).toBeGreaterThan(500);
    expect([...new Set(outward.filter(({ href }) => !allowed.has(href)).map(say))]).toEqual([]);
  });

  it('run no script', () => {
    expect(links.filter(({ href }) => /^\s*(javascript|data|vbscript):/i.test(href)).map(say)).toEqual([]);
  });

  it('to a view of the map ask for something that is there, in the one spelling that the scope writes', () => {
    const rows = all(page('/explore/').tree, 'tr[data-incident]').map((row) => ({
      id: row.attribs['data-incident'] ?? '',
      date: row.attribs['data-date'] ?? '',
      country: (row.attribs['data-country'] ?? '').split(' '),
      scope: row.attribs['data-scope'] ?? '',
      type: row.attribs['data-type'] ?? '',
      rung: (row.attribs['data-rung'] ?? '').split(' '),
      actor: row.attribs['data-actor'] ?? '',
      words: text(row).toLowerCase(),
    }));
    const asked = links.filter(
      (link) => isOwn(link) && target(link).pathname === '/explore/' && target(link).search,
    );
    expect(asked.length).toBeGreaterThan(5);
    const empty = asked.filter((link) => {
      const state = readViewState(target(link).search);
      const known = state.ids.every((id) => rows.some((row) => row.id === id));
      return !known || !rows.some((row) => shows(state, row));
    });
    expect(empty.map(say)).toEqual([]);
    const respelt = asked.filter(
      (link) => `?${writeViewState(readViewState(target(link).search))}` !== target(link).search,
    );
    expect(respelt.map(say)).toEqual([]);
  });
});

describe('Ids', () => {
  it('stand once on a page', () => {
    expect(ids.size).toBeGreaterThan(1000);
    expect(doubles).toEqual([]);
  });

  it('that an element points to are there: labels, descriptions, fills', () => {
    expect([...new Set(dangling)]).toEqual([]);
  });
});
