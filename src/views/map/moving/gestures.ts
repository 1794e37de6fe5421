/**
 * Leaves the wheel and a single finger to the page: only with Ctrl or Command does the wheel work the map, only two
 * fingers do. While the frame fills the screen there is no page, and both are the map's.
 */
export function yieldGestures(canvas: HTMLElement, frame: HTMLElement) {
  const isFull = () => document.fullscreenElement === frame;
  // Caught before it gets to Leaflet, which listens on the same element.
  const early = { capture: true, passive: true };
  canvas.addEventListener(
    'wheel',
    (event) => {
      if (!isFull() && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation();
    },
    early,
  );
  canvas.addEventListener(
    'touchstart',
    (event) => {
      if (!isFull() && event.touches.length === 1) event.stopImmediatePropagation();
    },
    early,
  );
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (!isFull() && event.pointerType === 'touch' && event.isPrimary && !('ontouchstart' in window))
        event.stopImmediatePropagation();
    },
    early,
  );
}
