import { expect, it } from 'vitest';
import { correctionSchema } from '../../src/model/correction.ts';
import { complaints } from '../fixtures/complaints.ts';

const correction = {
  date: '2025-01-10',
  page: '/about/',
  was: 'four',
  now: 'three',
  why: 'A misread source.',
};

it('A correction says what stood there, what stands there now and why', () => {
  expect(complaints(correctionSchema, correction)).toEqual([]);
  expect(complaints(correctionSchema, {})).toEqual(
    ['date', 'page', 'was', 'now', 'why'].map((key) => `${key}  This key is missing. Add it.`),
  );
});

it('A correction knows no other key', () => {
  expect(complaints(correctionSchema, { ...correction, by: 'X' })).toEqual([
    'by  "by" is no key of this record. Its keys are: date, page, was, now, why.',
  ]);
});
