import { brushX, type D3BrushEvent, type D3ZoomEvent, select, zoom, zoomIdentity } from 'd3';
import { frame } from '../axis.ts';
import { mostCloser, timesCloser } from '../domain.ts';
import type { Span } from '../layout.ts';

/** A gesture that also follows what happens without it. */
export interface Follower<Value> {
  follow: (value: Value) => void;
}

/**
 * Zoom of a drawing with two fingers, or the wheel and Ctrl or Cmd: all else belongs to the page.
 * @param onZoom called with the part of the base, from 0 to 1, that is to be shown
 */
export function zoomGesture(
  svg: SVGSVGElement,
  onZoom: (part: Span) => void,
): Follower<{ domain: Span; base: Span }> {
  const { left, width } = frame;
  const corners: [[number, number], [number, number]] = [
    [left, 0],
    [left + width, 1],
  ];
  let follows = false;
  let held = false;
  let shown: { domain: Span; base: Span } | undefined;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .extent(corners)
    .translateExtent(corners)
    .filter((event: Event) =>
      event instanceof WheelEvent
        ? event.ctrlKey || event.metaKey
        : 'touches' in event && (event as TouchEvent).touches.length > 1,
    )
    .on('start end', ({ type }: { type: string }) => {
      if (follows) return;
      held = type === 'start';
      if (!held) catchUp();
    })
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (follows) return;
      const part = (x: number) => Math.min(1, Math.max(0, (transform.invertX(x) - left) / width));
      onZoom([part(left), part(left + width)]);
    });
  const selection = select(svg).call(behaviour).on('dblclick.zoom', null);
  const catchUp = () => {
    // What the reader holds is where the drawing already is.
    if (held || !shown) return;
    const { domain, base } = shown;
    const times = timesCloser(domain, base);
    const begins = left + ((domain[0] - base[0]) / (base[1] - base[0])) * width;
    behaviour.scaleExtent([1, mostCloser(base)]);
    follows = true;
    selection.call(
      behaviour.transform.bind(behaviour),
      zoomIdentity.translate(left - times * begins, 0).scale(times),
    );
    follows = false;
  };
  return {
    follow: (value) => {
      shown = value;
      catchUp();
    },
  };
}

/** Whether a finger that moved so far goes up or down: then it scrolls the page. */
const scrolls = (x: number, y: number) => Math.abs(y) > Math.abs(x);

/**
 * Brush over a strip with mouse or one finger, under the handles of the period.
 * @param onBrush called with both ends as parts of the strip, from 0 to 1, while they move and once with `ended`
 */
export function brushGesture(
  strip: HTMLElement,
  onBrush: (part: Span, ended: boolean) => void,
): Follower<Span> {
  const selection = select(strip)
    .insert('svg', '.strip-handle')
    .attr('class', 'strip-brush')
    .attr('aria-hidden', 'true');
  const svg = selection.node();
  const size = () => [svg?.clientWidth ?? 1, svg?.clientHeight ?? 1] as const;
  let shown: Span = [0, 1];
  let touched: Touch | undefined;
  let held = false;
  let moves = false;
  const group = selection.append('g');
  const behaviour = brushX<unknown>()
    .keyModifiers(false)
    .on('start', ({ sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return;
      held = true;
      moves = false;
    })
    .on('brush end', ({ type, selection, sourceEvent }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return;
      const [width] = size();
      if (type === 'brush') moves = true;
      const [from, to] = (selection ?? []) as number[];
      // A press that did not move, or a finger that went on to scroll, asks for nothing.
      if (moves && from !== undefined && to !== undefined)
        onBrush([from / width, to / width], type === 'end');
      if (type === 'brush') return;
      held = false;
      follow(shown);
    });
  const draw = () => {
    const [width, height] = size();
    group.call(
      behaviour.extent([
        [0, 0],
        [width, height],
      ]),
    );
    group.style('touch-action', 'pan-y');
  };
  const follow = (part: Span) => {
    shown = part;
    // What the reader holds follows the reader; the rest comes when it is let go.
    if (held) return;
    const [width] = size();
    group.call(behaviour.move.bind(behaviour), [part[0] * width, part[1] * width]);
    // The whole period cannot be moved: a press on it begins another.
    group.select('.selection').style('pointer-events', part[1] - part[0] < 1 ? 'all' : 'none');
  };
  draw();
  new ResizeObserver(() => {
    draw();
    follow(shown);
  }).observe(strip);
  svg?.addEventListener('touchstart', ({ touches }) => (touched = touches[0]), {
    capture: true,
    passive: true,
  });
  svg?.addEventListener(
    'touchmove',
    (event) => {
      const now = event.touches[0];
      if (moves || !touched || !now) return;
      // The brush would keep the page from scrolling: it does not hear of a finger that goes up or down.
      if (scrolls(now.clientX - touched.clientX, now.clientY - touched.clientY)) event.stopPropagation();
    },
    { capture: true, passive: true },
  );
  return { follow };
}
