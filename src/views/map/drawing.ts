import type { Placing } from './projection.ts';
import { type Box, type Sight, zoomAt } from './scale.ts';

/** A placing from the attribute that `writePlacing` wrote. */
export function readPlacing(text: string): Placing {
  const [x = 0, y = 0, kilometres = 1] = text.split(' ').map(Number);
  return { x, y, kilometres };
}

/** A placing as an attribute. */
export const writePlacing = ({ x, y, kilometres }: Placing): string =>
  [x.toFixed(2), y.toFixed(2), kilometres.toFixed(5)].join(' ');

/** The part of the sheet that a drawing of so many units shows. */
export const boxOf = ({ x, y, kilometres }: Placing, width: number, height: number): Box => [
  -x * kilometres,
  -y * kilometres,
  (width - x) * kilometres,
  (height - y) * kilometres,
];

/** A rectangle on the screen, in pixels. */
type Rectangle = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/**
 * The sight of the sheet that shows in a frame what of a drawing shows in it, at the same size.
 * @param units width of the drawing in its own units
 */
export function sightIn(frame: Rectangle, drawing: Rectangle, units: number, placing: Placing): Sight {
  const perUnit = drawing.width / units;
  const at = (start: number, length: number, drawn: number, origin: number) =>
    ((start + length / 2 - drawn) / perUnit - origin) * placing.kilometres;
  return {
    x: at(frame.left, frame.width, drawing.left, placing.x),
    y: at(frame.top, frame.height, drawing.top, placing.y),
    zoom: zoomAt(placing.kilometres / perUnit),
  };
}
