import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const compressedAlready = /\.(png|woff2|pagefind|pf_\w+)$/;

interface Answer {
  body: Buffer;
  headers: Record<string, string>;
}

/** Reads a file of the folder as it goes over the wire; rejects where there is none. */
async function answerFor(root: string, pathname: string): Promise<Answer> {
  const path = join(root, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
  if (!path.startsWith(root)) throw new Error('Outside the folder');
  const body = await readFile(path);
  const headers = {
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': 'max-age=600',
  };
  return compressedAlready.test(path)
    ? { body, headers }
    : { body: brotliCompressSync(body), headers: { ...headers, 'content-encoding': 'br' } };
}

/**
 * Serves a folder as a good host does: text with brotli at its highest quality, each file compressed at its first request
 * and then held in memory. Takes any free port; for browsers that read brotli only.
 */
export async function serveCompressed(folder: URL): Promise<{ address: string; close: () => void }> {
  const root = fileURLToPath(folder);
  const answers = new Map<string, Promise<Answer>>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers.get(pathname) ?? answerFor(root, pathname);
    answers.set(pathname, answer);
    answer.then(
      ({ body, headers }) => response.writeHead(200, { ...headers, 'content-length': body.length }).end(body),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const listening = server.address();
  if (typeof listening !== 'object' || !listening) throw new Error('The server has no port.');
  return {
    address: `http://localhost:${listening.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
