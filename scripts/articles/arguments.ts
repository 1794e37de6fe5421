import { parseArgs } from 'node:util';
import { type Rights, rightsKinds } from '../../src/model/article.ts';
import { nearest } from '../../src/model/nearest.ts';
import { Refusal } from './draft.ts';

/** What an operator asked of the importer. */
export interface Asked {
  /** Files and folders, as they were named. */
  paths: string[];
  rights: Rights;
  source: string | undefined;
  help: boolean;
}

const kinds = Object.keys(rightsKinds) as Rights[];
const options = {
  source: { type: 'string' },
  rights: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** What the importer does and how it is called. */
export const usage = `npm run articles:import -- <file or folder …> [--source <id>] [--rights ${kinds.join('|')}]

Reads source articles (.txt, .html, .htm, .md, .pdf), finds the source record that each belongs to, takes out what is not
the article, and writes articles/<source>.json, which is never committed.

--source  id of the source, for one file that nothing in it tells
--rights  private (if not said otherwise): npm start finds the text on this machine, npm run build leaves it out;
          public-domain or licensed: npm run build indexes the text, and what it indexes is published
--help    prints this`;

function refusedOption(name: string): Refusal {
  if (name === 'help') return new Refusal('--help  The option takes no value. Write --help alone.');
  if (name in options) return new Refusal(`--${name}  The option has no value. Write --${name} <value>.`);
  const near = nearest(name, Object.keys(options));
  const all = Object.keys(options).map((option) => `--${option}`);
  return new Refusal(
    `--${name}  There is no such option. ${near ? `Did you mean --${near}?` : `There are ${all.join(', ')}.`}`,
  );
}

/** Reads a command line, without the program's name. Throws a `Refusal` that begins with the option that is wrong. */
export function readArguments(words: readonly string[]): Asked {
  const { tokens } = parseArgs({ args: [...words], options, strict: false, tokens: true });
  const wrong = tokens.find(
    (token) =>
      token.kind === 'option' &&
      (!(token.name in options) ||
        (token.name === 'help' ? token.value !== undefined : !token.value || token.value.startsWith('-'))),
  );
  if (wrong?.kind === 'option') throw refusedOption(wrong.name);
  const { positionals, values } = parseArgs({ args: [...words], options, allowPositionals: true });
  const { source, rights: named = 'private', help = false } = values;
  const rights = kinds.find((kind) => kind === named);
  if (rights === undefined) {
    const near = nearest(named, kinds);
    throw new Refusal(
      `--rights  "${named}" is not one of: ${kinds.join(', ')}. ${near ? `Did you mean "${near}"?` : 'Choose one of these.'}`,
    );
  }
  return { paths: positionals, rights, source, help };
}
