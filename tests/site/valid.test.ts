import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { addresses, page } from './pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Titles are those of articles, as published: theirs to be long.
    'long-title': 'off',
    // White space is the printer's business and means nothing here.
    'no-trailing-whitespace': 'off',
    // `type="text"` is what an input without a type is.
    'no-implicit-input-type': 'off',
    // Ids are the ids of records, and some begin with a year: valid since HTML 5.
    'valid-id': ['error', { relaxed: true }],
    // A box that scrolls needs a role and a name to be reached, but it is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Boxes to tick that share a name are how a form sends a list.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  },
});

/** All pages would take about a minute: every page but those of sources, and of these a fixed sixty. */
const ofSources = addresses.filter((address) => /^\/sources\/[^/]+\/$/.test(address));
const step = Math.floor(ofSources.length / 60);
const checked = [
  ...addresses.filter((address) => !ofSources.includes(address)),
  ...ofSources.filter((_, i) => i % step === 0),
];

describe('The HTML', () => {
  it('is valid', async () => {
    expect(checked.length).toBeGreaterThan(200);
    const found: string[] = [];
    for (const address of checked) {
      const { results } = await validator.validateString(page(address).html, address);
      for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
        found.push(`${address}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
    }
    expect(found).toEqual([]);
  });

  it('would be found invalid if it were', async () => {
    const { valid } = await validator.validateString('<!doctype html><p><div>x</div></p>');
    expect(valid).toBe(false);
  });
});
