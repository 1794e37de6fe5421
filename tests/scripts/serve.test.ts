import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'traced-serve-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'about'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), '<h1>Home</h1>');
  await writeFile(join(site, 'about', 'index.html'), '<h1>About</h1>');
  await writeFile(join(site, 'style.css'), 'a{}');
  await writeFile(join(site, '404.html'), '<h1>There is no page</h1>');
  server = await serve(pathToFileURL(`${site}/`), 0);
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Asks for a path as it is written: `fetch` would mend it first. */
const ask = (path: string) =>
  new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    request({ hostname, port, path, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body });
      });
    })
      .on('error', reject)
      .end();
  });

describe('The server', () => {
  it('answers for a folder with its index', async () => {
    expect(await ask('/')).toMatchObject({ status: 200, body: '<h1>Home</h1>' });
    expect(await ask('/about/')).toMatchObject({ status: 200, body: '<h1>About</h1>' });
  });

  it('passes over a query, as a web host does', async () => {
    expect(await ask('/about/?country=TJ')).toMatchObject({ status: 200, body: '<h1>About</h1>' });
  });

  it('says what a file is', async () => {
    expect((await ask('/about/')).type).toContain('text/html');
    expect((await ask('/style.css')).type).toContain('text/css');
  });

  it('answers an unknown path with the page for it, and with status 404', async () => {
    expect(await ask('/nothing/')).toMatchObject({ status: 404, body: '<h1>There is no page</h1>' });
    expect(await ask('/about/nothing.png')).toMatchObject({ status: 404 });
  });

  it.each([
    '/../secret.txt',
    '/about/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '//../secret.txt',
  ])('does not leave the folder for %s', async (path) => {
    expect(await ask(path)).toMatchObject({ body: '<h1>There is no page</h1>' });
  });

  it('survives a path that cannot be decoded', async () => {
    await ask('/%E0%A4%A');
    expect(await ask('/')).toMatchObject({ status: 200 });
  });

  it('listens to this machine only', () => {
    expect(server.address).toMatch(/^http:\/\/(localhost|127\.0\.0\.1):\d+$/);
  });

  it('fails where the port is taken, instead of going on without a word', async () => {
    const { port } = new URL(server.address);
    await expect(serve(pathToFileURL(`${folder}/`), Number(port))).rejects.toThrow('EADDRINUSE');
  });
});
