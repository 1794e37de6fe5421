import { describe, expect, it } from 'vitest';
import {
  alsoSchema,
  attributionSchema,
  responsibilityClaimSchema,
  rungs,
  rungSchema,
} from '../../src/model/attribution.ts';
import { complaints } from '../fixtures/complaints.ts';

const attribution = { to: 'Example Group', by: 'a spokesman', strength: 'denied', ref: 'sample-2022#1' };
const claim = { by: 'Example Group', date: '2022-07-10', ref: 'sample-2022#1' };
const also = { rung: 'disputed', refs: ['sample-2022#1'], why: 'A spokesman contradicts the claim.' };

describe('An attribution', () => {
  it.each(['official', 'alleged', 'suspected', 'disputed', 'denied'])('may be %s', (strength) => {
    expect(complaints(attributionSchema, { ...attribution, strength })).toEqual([]);
  });

  it('has no other strength', () => {
    expect(complaints(attributionSchema, { ...attribution, strength: 'denies' })).toEqual([
      'strength  "denies" is not one of: official, alleged, suspected, disputed, denied. Did you mean "denied"?',
    ]);
  });

  it('knows no other key', () => {
    expect(complaints(attributionSchema, { ...attribution, refs: ['sample-2022#1'] })).toEqual([
      'refs  "refs" is no key of this record. Did you mean "ref"?',
    ]);
  });
});

describe('A claim of responsibility', () => {
  it('may stand without a date, not without a reference', () => {
    expect(complaints(responsibilityClaimSchema, { by: claim.by, ref: claim.ref })).toEqual([]);
    expect(complaints(responsibilityClaimSchema, { by: claim.by, date: claim.date })).toEqual([
      'ref  This key is missing. Add it.',
    ]);
  });

  it('knows no other key', () => {
    expect(complaints(responsibilityClaimSchema, { ...claim, group: 'Example Group' })).toEqual([
      'group  "group" is no key of this record. Its keys are: by, date, note, ref.',
    ]);
  });
});

describe('A rung', () => {
  it('is one of the ladder', () => {
    for (const rung of Object.keys(rungs)) expect(rungSchema.safeParse(rung).success).toBe(true);
    expect(rungSchema.safeParse('confirmed').success).toBe(false);
  });

  it('stands firmest first on the ladder, whose last four leave the question open or answer it otherwise', () => {
    expect(Object.keys(rungs)).toEqual([
      'claimed-iskp',
      'claimed-is',
      'official',
      'alleged',
      'suspected',
      'is-unspecified',
      'disputed',
      'other-group',
      'rejected',
      'unknown',
    ]);
  });

  it('that holds too needs references and a reason', () => {
    expect(complaints(alsoSchema, also)).toEqual([]);
    expect(complaints(alsoSchema, { ...also, refs: [], why: ' ' })).toEqual([
      'refs  Is empty. Fill it in or take the key out.',
      'why  Is empty. Fill it in or take the key out.',
    ]);
  });

  it('that holds too knows no other key', () => {
    expect(complaints(alsoSchema, { ...also, note: 'X.' })).toEqual([
      'note  "note" is no key of this record. Its keys are: rung, refs, why.',
    ]);
  });
});
