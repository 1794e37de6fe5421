import { sheetOutlines } from '../../views/map/outlines.ts';

/** The world's outlines for the map that can be moved, in kilometres of its sheet. */
export function GET(): Response {
  return Response.json(sheetOutlines());
}
