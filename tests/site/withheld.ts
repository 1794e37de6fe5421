import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rows } from './pages.ts';

const file = new URL('withheld.txt', import.meta.url);

/** What stands for a name that the site withholds: a list of the names would print them. */
export const digestOf = (name: string): string =>
  createHash('sha256')
    .update([...rows(name, 1)].join(' ').normalize('NFKC'))
    .digest('hex')
    .slice(0, 24);

/** Digests of names of suspects, convicts, victims and private persons that research met. */
export const withheld = (): Set<string> => new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean));

// node tests/site/withheld.ts "First Last" …  enters names without writing them down.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = new Set([...withheld(), ...process.argv.slice(2).map(digestOf)]);
  writeFileSync(file, `${[...all].sort().join('\n')}\n`);
}
