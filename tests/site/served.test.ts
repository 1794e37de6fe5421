import { describe, expect, inject, it } from 'vitest';
import { addresses, distFiles, page, readDist } from './pages.ts';

const address = inject('address');
const get = (path: string) => fetch(`${address}${path}`);

describe('The served site', () => {
  it('answers at every address with its page', async () => {
    const wrong: string[] = [];
    for (let i = 0; i < addresses.length; i += 50)
      await Promise.all(
        addresses.slice(i, i + 50).map(async (path) => {
          const answer = await get(path);
          const same = (await answer.text()) === page(path).html;
          if (answer.status !== 200 || !same || !answer.headers.get('content-type')?.startsWith('text/html'))
            wrong.push(`${path}: ${String(answer.status)}`);
        }),
      );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['css', 'text/css'],
    ['js', 'text/javascript'],
    ['svg', 'image/svg+xml'],
    ['woff2', 'font/woff2'],
  ])('says of .%s files what they are', async (ending, type) => {
    const file = distFiles.find((path) => path.endsWith(`.${ending}`));
    const answer = await get(`/${file ?? ''}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
  });

  it('answers an unknown address with 404 and a page that helps', async () => {
    for (const path of ['/nothing/', '/sources/nothing/', '/explainers/nothing/index.html']) {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(readDist('404.html'));
    }
  });

  it('keeps the records for editors, the tests and the sources of the code to itself', async () => {
    for (const path of [
      '/content/site.yaml',
      '/../package.json',
      '/src/dossier.ts',
      '/.git/config',
      '/dist/index.html',
    ])
      expect((await get(path)).status, path).toBe(404);
  });
});
