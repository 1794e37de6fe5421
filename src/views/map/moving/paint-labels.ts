import { type Area, type Placed, placeLabels } from './labels.ts';
import type { SheetOutlines } from '../outlines.ts';
import type { Window } from './paint-marks.ts';
import type { Palette } from './palette.ts';

/** Least important rank of city that is named at a scale. */
const rankAt = (kilometresPerPixel: number) => (kilometresPerPixel > 14 ? 1 : kilometresPerPixel > 5 ? 2 : 3);

const fontOf = ({ font }: Palette) => `500 12px ${font}`;

/**
 * The cities to name in a window, with room for each name.
 * @param marks what of the window is taken by marks and badges
 */
export function labelsIn(
  context: CanvasRenderingContext2D,
  view: Window,
  places: SheetOutlines['places'],
  marks: readonly Area[],
  palette: Palette,
): Placed[] {
  const { kilometresPerPixel, width, height } = view;
  const least = rankAt(kilometresPerPixel);
  context.font = fontOf(palette);
  const labels = places.flatMap(([name, rank, atX, atY]) => {
    const [x, y] = [(atX - view.x) / kilometresPerPixel, (atY - view.y) / kilometresPerPixel];
    if (rank > least || x < 0 || y < 0 || x > width || y > height) return [];
    return [{ name, rank, x, y, width: context.measureText(name).width }];
  });
  return placeLabels(labels, marks, [0, 0, width, height]);
}

/** Paints cities and their names. */
export function paintLabels(context: CanvasRenderingContext2D, labels: readonly Placed[], palette: Palette) {
  context.font = fontOf(palette);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = palette.land;
  context.lineWidth = 3;
  context.fillStyle = palette.landLabel;
  for (const { name, x, y, left, middle } of labels) {
    context.beginPath();
    context.arc(x, y, 1.8, 0, Math.PI * 2);
    context.fill();
    context.strokeText(name, left, middle);
    context.fillText(name, left, middle);
  }
}
