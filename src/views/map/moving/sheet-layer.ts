import type { LatLng, LeafletEvent, LeafletEventHandlerFn, Map as LeafletMap, ZoomAnimEvent } from 'leaflet';
import { getPosition, Layer, Point, setPosition, setTransform } from './leaflet.ts';
import type { Window } from './paint-marks.ts';
import { kilometresPerPixel } from '../scale.ts';

/** Something that lies over the map and shows a window of it. */
export interface Sheet {
  element: HTMLElement;
  /** Shows a window; the element becomes as large. */
  paint: (view: Window) => void;
}

/** How far the sheets reach beyond each edge of the map, as a part of its size: so much can be dragged in unpainted. */
export const margin = 0.06;

function measure(map: LeafletMap) {
  const size = map.getSize();
  return { size, edge: size.multiplyBy(margin).round(), ratio: Math.min(3, devicePixelRatio) };
}

/**
 * Two sheets over the map, ground and marks, painted when the map has come to rest and stretched while it zooms.
 * The marks are painted first and the ground in a task of its own, so that no task is long.
 */
export class SheetLayer extends Layer {
  readonly #ground: Sheet;
  readonly #marks: Sheet;
  /** What is painted on each. */
  readonly #views = new Map<Sheet, Window>();
  #frame = 0;
  #timer = 0;
  #isOn = false;
  #isZooming = false;
  #isGroundDue = false;

  constructor(ground: Sheet, marks: Sheet) {
    super();
    [this.#ground, this.#marks] = [ground, marks];
  }

  override onAdd(map: LeafletMap): this {
    for (const { element } of [this.#ground, this.#marks]) {
      element.classList.add('map-sheet', 'leaflet-zoom-animated');
      element.ariaHidden = 'true';
      map.getPanes().overlayPane.append(element);
    }
    this.#isOn = true;
    this.paint();
    return this;
  }

  override onRemove(): this {
    this.#isOn = false;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    for (const { element } of [this.#ground, this.#marks]) element.remove();
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
    // Asked for before the layer is on its map: it is painted when it comes there.
    if (!this.#isOn) return;
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

  /** What the sheets will show when the map has come to a place. */
  windowAt(map: LeafletMap, middle: LatLng, zoom: number): Window {
    const { size, edge, ratio } = measure(map);
    const corner = map.project(middle, zoom).subtract(size.divideBy(2)).subtract(edge);
    return this.#window(corner, zoom, size.add(edge.multiplyBy(2)), ratio);
  }

  /** A window whose upper left corner is so many pixels of the zoom from the sheet's origin. */
  #window(corner: Point, zoom: number, { x: width, y: height }: Point, ratio: number): Window {
    const kilometres = kilometresPerPixel(zoom);
    const { x, y } = corner.multiplyBy(kilometres);
    return { x, y, kilometresPerPixel: kilometres, width, height, ratio };
  }

  /** Whether what is painted still fills the map. */
  #covers(): boolean {
    const view = this.#views.get(this.#ground);
    if (!view) return false;
    const { x, y } = this._map.getSize();
    const { x: left, y: top } = this._map.layerPointToContainerPoint(getPosition(this.#ground.element));
    return left <= 0 && top <= 0 && left + view.width >= x && top + view.height >= y;
  }

  /** Moves what is painted to where it belongs when the map's middle, in pixels of the zoom, comes to be there. */
  #stretch(middle: Point, zoom: number) {
    const pane = getPosition(this._map.getPanes().mapPane);
    const origin = middle.subtract(this._map.getSize().divideBy(2)).add(pane).round();
    const kilometres = kilometresPerPixel(zoom);
    for (const [{ element }, view] of this.#views) {
      const corner = new Point(view.x / kilometres, view.y / kilometres);
      setTransform(element, corner.subtract(origin), view.kilometresPerPixel / kilometres);
    }
  }

  #draw(sheet: Sheet) {
    const map = this._map;
    // What is asked for while the map zooms comes when it has.
    if (this.#isZooming) return;
    const { size, edge, ratio } = measure(map);
    const corner = map.containerPointToLayerPoint(new Point(-edge.x, -edge.y));
    const origin = map.getPixelOrigin().add(corner);
    const view = this.#window(origin, map.getZoom(), size.add(edge.multiplyBy(2)), ratio);
    this.#views.set(sheet, view);
    sheet.paint(view);
    setTransform(sheet.element, corner, 1);
    // Where the sheet lies, for `#covers`; `setTransform` does not keep it.
    setPosition(sheet.element, corner);
  }
}
