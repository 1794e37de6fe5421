/**
 * The parts of Leaflet that the map uses, each from its own source file: of the whole, which cannot be taken apart, a
 * browser would load as much again for nothing.
 */
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

export { Control } from 'leaflet/src/control/Control.js';
export { Scale } from 'leaflet/src/control/Control.Scale.js';
export { Zoom } from 'leaflet/src/control/Control.Zoom.js';
export { disableClickPropagation } from 'leaflet/src/dom/DomEvent.js';
export { getPosition, setPosition, setTransform } from 'leaflet/src/dom/DomUtil.js';
export { Earth } from 'leaflet/src/geo/crs/CRS.Earth.js';
export { LatLng } from 'leaflet/src/geo/LatLng.js';
export { Bounds } from 'leaflet/src/geometry/Bounds.js';
export { Point } from 'leaflet/src/geometry/Point.js';
export { Transformation } from 'leaflet/src/geometry/Transformation.js';
export { Layer } from 'leaflet/src/layer/Layer.js';
export { DivIcon } from 'leaflet/src/layer/marker/DivIcon.js';
export { Marker } from 'leaflet/src/layer/marker/Marker.js';
export { Popup } from 'leaflet/src/layer/Popup.js';
export { Map as LeafletMap } from 'leaflet/src/map/Map.js';
