import { describe, expect, it } from 'vitest';
import { GET } from '../../../src/pages/map/outlines.json.ts';
import { sheetOutlines } from '../../../src/views/map/outlines.ts';

describe('/map/outlines.json', () => {
  it('is the outlines of the sheet and says what it is', async () => {
    const answer = GET();
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.json()).toEqual(sheetOutlines());
  });
});
