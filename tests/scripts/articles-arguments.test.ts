import { describe, expect, it } from 'vitest';
import { readArguments, usage } from '../../scripts/articles/arguments.ts';
import { Refusal } from '../../scripts/articles/draft.ts';

const refused = (line: string) => {
  try {
    readArguments(line.split(' '));
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error(`Nothing was refused in ${line}.`);
};

describe('The command line of the importer', () => {
  it('names files, a source and rights; rights are private unless said otherwise', () => {
    expect(readArguments(['a.txt', 'held'])).toEqual({
      paths: ['a.txt', 'held'],
      rights: 'private',
      source: undefined,
      help: false,
    });
    expect(readArguments(['--source', 'wire-2024-a', 'a.txt', '--rights=licensed'])).toMatchObject({
      paths: ['a.txt'],
      rights: 'licensed',
      source: 'wire-2024-a',
    });
    expect(readArguments(['--help']).help).toBe(true);
  });

  it('takes everything after two hyphens for a file', () => {
    expect(readArguments(['--', '--source']).paths).toEqual(['--source']);
  });

  it.each([
    ['a.txt --sorce wire', '--sorce  There is no such option. Did you mean --source?'],
    ['a.txt --zzz', '--zzz  There is no such option. There are --source, --rights, --help.'],
    ['a.txt -q', '--q  There is no such option. There are --source, --rights, --help.'],
    ['a.txt --source', '--source  The option has no value. Write --source <value>.'],
    ['a.txt --source --rights licensed', '--source  The option has no value. Write --source <value>.'],
    ['a.txt --source=', '--source  The option has no value. Write --source <value>.'],
    ['--help=yes', '--help  The option takes no value. Write --help alone.'],
    [
      'a.txt --rights privat',
      '--rights  "privat" is not one of: public-domain, licensed, private. Did you mean "private"?',
    ],
    [
      'a.txt --rights mine',
      '--rights  "mine" is not one of: public-domain, licensed, private. Choose one of these.',
    ],
  ])('refuses %s', (line, message) => {
    expect(refused(line)).toBe(message);
  });

  it('is explained with every option', () => {
    for (const word of ['--source', '--rights', '--help', 'public-domain', '.pdf', 'npm run build'])
      expect(usage).toContain(word);
  });
});
