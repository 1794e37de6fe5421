import { type Area, fitsRegion, type Label, type Placed, placeLabels } from '../labels.ts';
import type { Ground } from './ground.ts';
import { near } from './ground-drawing.ts';
import type { Window } from './paint-marks.ts';
import { margin } from './sheet-layer.ts';

/** Least important rank of city that is named at a scale. */
const rankAt = (kilometresPerPixel: number) => (kilometresPerPixel > 14 ? 1 : kilometresPerPixel > 5 ? 2 : 3);

/** Pixels along the foot of the map that its controls take. */
const foot = 48;

/** Pixels of the scale bar on a map no wider than `above`: there it stands above the controls. */
const scaleBar = { width: 112, height: 34, above: 480 };

/** Regions give way to cities. */
const regionRank = 4;

function penFor(font: string): CanvasRenderingContext2D | null {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = font;
  return pen;
}

/** Measures names in the style sheet's fonts; each once. */
export class Names {
  readonly #widths = new Map<string, number>();
  readonly #pens: Record<Label['kind'], CanvasRenderingContext2D | null>;

  /** @param font names of the fonts */
  constructor(font: string) {
    this.#pens = { city: penFor(`500 12px ${font}`), region: penFor(`italic 500 12px ${font}`) };
    // The browser looks for the slanted font now, and not in the middle of a zoom.
    this.#width('region', 'Khatlon');
  }

  #width(kind: Label['kind'], name: string): number {
    const key = `${kind} ${name}`;
    const width = this.#widths.get(key) ?? this.#pens[kind]?.measureText(name).width ?? 7 * name.length;
    this.#widths.set(key, width);
    return width;
  }

  /**
   * The cities and regions to name in a window, with room for each name.
   * @param marks what of the window is taken by marks and badges
   */
  in(view: Window, { places, regionNames }: Ground, marks: readonly Area[]): Placed[] {
    const { kilometresPerPixel, width, height } = view;
    const least = rankAt(kilometresPerPixel);
    // No name is cut off by the frame, or lies under the controls along its foot.
    const edge = margin / (1 + 2 * margin);
    const seen: Area = [width * edge, height * edge, width * (1 - edge), height * (1 - edge) - foot];
    const bar: Area = [seen[0], seen[3] - scaleBar.height, seen[0] + scaleBar.width, height];
    const taken = width * (1 - 2 * edge) > scaleBar.above ? marks : [...marks, bar];
    const label = (kind: Label['kind'], name: string, rank: number, atX: number, atY: number): Label[] => {
      const [x, y] = [(atX - view.x) / kilometresPerPixel, (atY - view.y) / kilometresPerPixel];
      if (x < seen[0] || y < seen[1] || x > seen[2] || y > seen[3]) return [];
      return [{ kind, name, rank, x, y, width: this.#width(kind, name) }];
    };
    const cities = places.flatMap(([name, rank, x, y]) =>
      rank > least ? [] : label('city', name, rank, x, y),
    );
    const regions = (kilometresPerPixel < near ? regionNames : []).flatMap(([name, size, x, y]) =>
      label('region', name, regionRank, x, y).filter((region) =>
        fitsRegion(region.width, size / kilometresPerPixel),
      ),
    );
    return placeLabels([...cities, ...regions], taken, seen);
  }
}
