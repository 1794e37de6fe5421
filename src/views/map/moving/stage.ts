import type { Map as LeafletMap } from 'leaflet';
import type { ViewScope } from '../../scope/scope.element.ts';
import type { TypeWords } from './group.ts';
import type { Scene } from './scene.ts';
import type { SheetLayer } from './sheet-layer.ts';

/** What the parts of a moving map work on together. */
export interface Stage {
  scope: ViewScope;
  map: LeafletMap;
  scene: Scene;
  layer: SheetLayer;
  words: TypeWords;
  /** Moves the map without the address following: it was not the reader who moved it. */
  move: (act: () => void) => void;
}
