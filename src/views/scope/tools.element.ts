import { views } from '../../model/view-state.ts';
import { cite, localDay } from './cite.ts';
import { sayShown } from './count.ts';
import { describe } from './describe.ts';
import { download, type Format } from './download.element.ts';
import { labelsOf } from './labels.ts';
import { closePopovers } from './popover.element.ts';
import { scopeOf, type View, type ViewScope } from './scope.element.ts';

/** The tools of a view: which parts to see, its address, its citation, its incidents as a file. */
class ViewTools extends HTMLElement {
  #scope: ViewScope | null = null;
  #view: View | undefined;
  #saving = false;
  #stops: (() => void)[] = [];

  async connectedCallback() {
    const scope = await scopeOf(this);
    if (!scope) return;
    this.#scope = scope;
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'view')
        scope.ask({ view: views.find((view) => view === target.value) ?? null });
    });
    this.addEventListener('click', this.#click);
    // The day of access is that of the reading, not of the page's arrival.
    this.querySelector('.cite')?.addEventListener('toggle', () => this.#cite());
    this.#stops = [
      closePopovers(this),
      scope.subscribe((view) => {
        if (this.#view && this.#view.state !== view.state) this.#say('');
        this.#view = view;
        for (const radio of this.querySelectorAll<HTMLInputElement>('input[name="view"]'))
          radio.checked = radio.value === (view.state.view ?? '');
        this.#cite();
      }),
    ];
  }

  disconnectedCallback() {
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** Absolute address of the view; that of a page for one view is its own. */
  get #address() {
    const query = this.#scope?.hasAttribute('url') ? location.search : '';
    return location.origin + location.pathname + query;
  }

  /** All incidents; the page of one view has not all of them. */
  get #total() {
    return Number(this.#scope?.dataset.total ?? this.#scope?.total);
  }

  #cite() {
    const [place, scope, view] = [this.querySelector('[data-citation]'), this.#scope, this.#view];
    if (!place || !scope || !view) return;
    const { name = '', version = '', described } = this.dataset;
    place.textContent = cite({
      name,
      version,
      view: described ?? describe(view.state, labelsOf(scope.querySelector('view-filters'))),
      shown: view.selection.numbers.length,
      total: this.#total,
      address: this.#address,
      accessed: localDay(new Date()),
    });
  }

  #click = (event: Event) => {
    const target = event.target instanceof Element ? event.target : null;
    const copy = target?.closest<HTMLElement>('[data-copy]')?.dataset.copy;
    const link = target?.closest<HTMLAnchorElement>('[data-format]');
    if (copy) void this.#copy(copy === 'citation');
    if (!link) return;
    event.preventDefault();
    void this.#download(link.dataset.format as Format);
  };

  async #copy(citation: boolean) {
    const cited = this.querySelector('[data-citation]');
    const field = this.querySelector<HTMLInputElement>('[data-address]');
    try {
      await navigator.clipboard.writeText(citation ? (cited?.textContent.trim() ?? '') : this.#address);
      this.#say('Copied');
    } catch {
      // Without leave to write, or without a secure connection: the reader copies by hand.
      if (citation && cited) getSelection()?.selectAllChildren(cited);
      else if (field) {
        field.value = this.#address;
        field.closest('label')?.removeAttribute('hidden');
        field.select();
      }
      this.#say('Copying is not allowed here; it is selected, to be copied by hand');
    }
  }

  async #download(format: Format) {
    const [scope, view] = [this.#scope, this.#view];
    const whole = this.querySelector<HTMLAnchorElement>('[data-format="geojson"]');
    if (!scope || !view || !whole || this.#saving) return;
    const { numbers } = view.selection;
    this.#saving = true;
    this.#say('Fetching the data …');
    try {
      const name = await download(scope.rows, numbers, format, whole.href);
      this.#say(`Saved ${sayShown(numbers.length, this.#total)} as ${name}`);
    } catch {
      this.#say('The data could not be fetched; is there a connection?');
    }
    this.#saving = false;
  }

  #say(words: string) {
    const place = this.querySelector('[data-said]');
    if (!place) return;
    // The same words again are only said aloud if they went in between.
    place.textContent = '';
    if (words) setTimeout(() => (place.textContent = words), 50);
  }
}

customElements.define('view-tools', ViewTools);
