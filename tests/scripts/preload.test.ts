import { describe, expect, it } from 'vitest';
import { importsIn, modulesOfTags, waitingTags, withPreloads } from '../../scripts/preload.ts';

describe('The modules of a built site', () => {
  it('are read from the imports that run first, however they are quoted', () => {
    const code =
      'import{a as b}from"./a.js";import`./b.js`;import*as c from\'./c.js\';const d=()=>import(`./later.js`);';
    expect(importsIn(code)).toEqual(['a.js', 'b.js', 'c.js']);
  });

  it('are found by tag in the script of a page', () => {
    const script =
      'o={"view-scope":()=>a(()=>import(`./scope.x.js`),d([0,1])),"site-search":()=>a(()=>import("./search.y.js").then(e=>e.t),[])}';
    expect([...modulesOfTags(script)]).toEqual([
      ['view-scope', 'scope.x.js'],
      ['site-search', 'search.y.js'],
    ]);
  });

  it('that wait for the reader are read from the list of elements', () => {
    expect(waitingTags("const waiting = ['incident-list', 'incident-timeline'];")).toEqual([
      'incident-list',
      'incident-timeline',
    ]);
    expect(waitingTags('')).toEqual([]);
  });
});

describe('A page', () => {
  const modules = new Map([
    ['scope.js', ['select.js']],
    ['select.js', []],
    ['map.js', ['scope.js']],
    ['search.js', []],
  ]);
  const tags = new Map([
    ['view-scope', 'scope.js'],
    ['incident-map', 'map.js'],
    ['site-search', 'search.js'],
  ]);

  it('names what its tags ask for, and what that imports, once each', () => {
    const html =
      '<head><title>$& x</title></head><body><view-scope url><incident-map></incident-map></view-scope></body>';
    expect(withPreloads(html, tags, modules, '/_astro/')).toBe(
      '<head><title>$& x</title><link rel="modulepreload" href="/_astro/scope.js"><link rel="modulepreload" href="/_astro/select.js"><link rel="modulepreload" href="/_astro/map.js"></head><body><view-scope url><incident-map></incident-map></view-scope></body>',
    );
  });

  it('without such a tag stays as it is', () => {
    expect(withPreloads('<head></head><p>Text</p>', tags, modules, '/_astro/')).toBe(
      '<head></head><p>Text</p>',
    );
  });
});
