import type { LatLng, LeafletEvent, LeafletEventHandlerFn, Map as LeafletMap, ZoomAnimEvent } from 'leaflet';
import { getPosition, Layer, Point, setPosition, setTransform } from './leaflet.ts';
import type { Window } from './paint-marks.ts';
import { kilometresPerPixel } from '../scale.ts';

/** Paints one canvas, which shows the window. */
export type Paint = (context: CanvasRenderingContext2D, view: Window) => void;

/** How far the canvases reach beyond each edge of the map, as a part of its size: so much can be dragged in unpainted. */
const margin = 0.06;

interface Sheet {
  canvas: HTMLCanvasElement;
  paint: Paint;
  /** What is painted on it. */
  view: Window | null;
}

/**
 * Two canvases over the map, ground and marks, painted when the map has come to rest and stretched while it zooms.
 * The marks are painted first and the ground in a task of its own, so that no task is long.
 */
export class SheetLayer extends Layer {
  readonly #ground: Sheet;
  readonly #marks: Sheet;
  #frame = 0;
  #timer = 0;
  #isZooming = false;
  #isGroundDue = false;

  constructor(paintGround: Paint, paintMarks: Paint) {
    super();
    const make = (paint: Paint): Sheet => ({ canvas: document.createElement('canvas'), paint, view: null });
    [this.#ground, this.#marks] = [make(paintGround), make(paintMarks)];
  }

  override onAdd(map: LeafletMap): this {
    for (const { canvas } of [this.#ground, this.#marks]) {
      canvas.className = 'map-sheet leaflet-zoom-animated';
      canvas.ariaHidden = 'true';
      map.getPanes().overlayPane.append(canvas);
    }
    this.paint();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    for (const { canvas } of [this.#ground, this.#marks]) canvas.remove();
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      zoomanim: (event: LeafletEvent) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.#isZooming = true;
        this.#stretch(this._map.project(center, zoom), zoom);
      },
      zoom: () => {
        this.#stretch(this._map.project(this._map.getCenter()), this._map.getZoom());
      },
      zoomend: () => {
        this.#isZooming = false;
      },
      move: () => {
        if (!this.#covers()) this.paint();
      },
      moveend: () => {
        this.paint();
      },
    };
  }

  /** Paints marks in the next frame, and the ground after them. */
  paint() {
    this.#isGroundDue = true;
    this.paintMarks();
  }

  /** Paints marks only, in the next frame. */
  paintMarks() {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      this.#draw(this.#marks);
      if (!this.#isGroundDue) return;
      this.#isGroundDue = false;
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => {
        requestAnimationFrame(() => {
          this.#draw(this.#ground);
        });
      });
    });
  }

  /** What the canvases will show when the map has come to a place. */
  windowAt(middle: LatLng, zoom: number): Window {
    const { size, edge, ratio } = this.#measure();
    const corner = this._map.project(middle, zoom).subtract(size.divideBy(2)).subtract(edge);
    return this.#window(corner, zoom, size.add(edge.multiplyBy(2)), ratio);
  }

  #measure() {
    const size = this._map.getSize();
    return { size, edge: size.multiplyBy(margin).round(), ratio: Math.min(3, devicePixelRatio) };
  }

  /** A window whose upper left corner is so many pixels of the zoom from the sheet's origin. */
  #window(corner: Point, zoom: number, { x: width, y: height }: Point, ratio: number): Window {
    const kilometres = kilometresPerPixel(zoom);
    const { x, y } = corner.multiplyBy(kilometres);
    return { x, y, kilometresPerPixel: kilometres, width, height, ratio };
  }

  /** Whether what is painted still fills the map. */
  #covers(): boolean {
    const { view } = this.#ground;
    if (!view) return false;
    const { x, y } = this._map.getSize();
    const { x: left, y: top } = this._map.layerPointToContainerPoint(getPosition(this.#ground.canvas));
    return left <= 0 && top <= 0 && left + view.width >= x && top + view.height >= y;
  }

  /** Moves what is painted to where it belongs when the map's middle, in pixels of the zoom, comes to be there. */
  #stretch(middle: Point, zoom: number) {
    const pane = getPosition(this._map.getPanes().mapPane);
    const origin = middle.subtract(this._map.getSize().divideBy(2)).add(pane).round();
    for (const { canvas, view } of [this.#ground, this.#marks]) {
      if (!view) continue;
      const kilometres = kilometresPerPixel(zoom);
      const corner = new Point(view.x / kilometres, view.y / kilometres);
      setTransform(canvas, corner.subtract(origin), view.kilometresPerPixel / kilometres);
    }
  }

  #draw(part: Sheet) {
    const map = this._map;
    // What is asked for while the map zooms comes when it has.
    if (this.#isZooming) return;
    const { size, edge, ratio } = this.#measure();
    const corner = map.containerPointToLayerPoint(new Point(-edge.x, -edge.y));
    const origin = map.getPixelOrigin().add(corner);
    part.view = this.#window(origin, map.getZoom(), size.add(edge.multiplyBy(2)), ratio);
    const { canvas } = part;
    const { width, height } = part.view;
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== across || canvas.height !== down) {
      Object.assign(canvas, { width: across, height: down });
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    part.paint(context, part.view);
    setTransform(canvas, corner, 1);
    // Where the canvas stands, for `#covers`; `setTransform` does not keep it.
    setPosition(canvas, corner);
  }
}
