import { card, nameOf } from '../../scope/card.ts';

/** The small card of one incident, at its mark. */
export class MarkCard {
  #host: HTMLElement;
  #box: HTMLElement | undefined;
  #anchor: (() => Element | undefined) | undefined;

  /** @param host positioned element that holds the drawing, and will hold the card */
  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** The card in the page, while it is open. */
  get box(): HTMLElement | undefined {
    return this.#box;
  }

  /**
   * Opens the card of a list row.
   * @param anchor finds the mark, which may be another node after the next drawing
   */
  open(row: HTMLTableRowElement, anchor: () => Element | undefined, close: () => void) {
    this.close();
    const box = document.createElement('div');
    box.className = 'timeline-card no-print';
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', nameOf(row));
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close' });
    button.addEventListener('click', close);
    box.append(card(row), button);
    this.#host.append(box);
    this.#box = box;
    this.#anchor = anchor;
    this.place();
  }

  /** Puts the card where its mark is now, inside the host; closes it where the mark is gone. */
  place() {
    const box = this.#box;
    if (!box) return;
    const mark = this.#anchor?.()?.getBoundingClientRect();
    if (!mark || mark.width === 0) {
      this.close();
      return;
    }
    const host = this.#host.getBoundingClientRect();
    const middle = mark.left + mark.width / 2 - host.left;
    const left = Math.max(0, Math.min(middle - box.offsetWidth / 2, host.width - box.offsetWidth));
    box.style.left = `${left}px`;
    box.style.top = `${mark.bottom - host.top + 6}px`;
  }

  /** Takes the card away. */
  close() {
    this.#box?.remove();
    this.#box = undefined;
  }
}
