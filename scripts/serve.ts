import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/**
 * Serves a built site on this machine; resolves to its address once it listens. Port 0 takes any free one.
 * @param instead folders that answer for a path and all below it, `/pagefind/`, in place of the site's own
 */
export async function serve(
  folder: URL,
  port: number,
  instead: Readonly<Record<string, URL>> = {},
): Promise<{ address: string; close: () => void }> {
  const files = sirv(fileURLToPath(folder), { dev: true, etag: true });
  const others = Object.entries(instead).map(
    ([path, other]) => [path, sirv(fileURLToPath(other), { dev: true, etag: true })] as const,
  );
  const notFound = () => readFile(new URL('404.html', folder), 'utf8').catch(() => 'Not found');
  const server = createServer((request, response) => {
    const [path, answer] = others.find(([start]) => request.url?.startsWith(start)) ?? ['', files];
    if (path) request.url = `/${request.url?.slice(path.length) ?? ''}`;
    answer(request, response, async () => {
      // sirv answers every file with 200, this page too.
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(await notFound());
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const listening = server.address();
  const at = typeof listening === 'object' && listening ? listening.port : port;
  return { address: `http://localhost:${at}`, close: () => server.close() };
}
