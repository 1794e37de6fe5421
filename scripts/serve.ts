import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/** Serves a folder on this machine, compressed files and all; resolves to its address once it listens. */
export async function serve(folder: URL, port: number): Promise<{ address: string; close: () => void }> {
  const files = sirv(fileURLToPath(folder), { dev: true, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      request.url = '/404.html';
      files(request, response, () => {
        response.end('Not found');
      });
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
