import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** Serves a built site on this machine; resolves to its address once it listens. Port 0 takes any free one. */
export async function serve(folder: URL, port: number): Promise<{ address: string; close: () => void }> {
  const files = sirv(fileURLToPath(folder), { dev: true, etag: true });
  const notFound = () => readFile(new URL('404.html', folder), 'utf8').catch(() => 'Not found');
  const server = createServer((request, response) => {
    files(request, response, async () => {
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
