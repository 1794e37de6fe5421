import { sheetOutlines } from '../../../../../src/views/map/outlines.ts';

/** What the map that can be moved fetches, as on the site. */
export const GET = () => Response.json(sheetOutlines());
