/** What Pagefind's JavaScript API gives of a hit (Pagefind 1.6, `pagefind.js`). */
interface Hit {
  data: () => Promise<{
    url: string;
    meta: { title?: string };
    filters: { kind?: string[] };
    excerpt: string;
    sub_results: { title: string; url: string; excerpt: string }[];
  }>;
}

interface Pagefind {
  options: (options: { baseUrl: string; excerptLength: number }) => Promise<void>;
  debouncedSearch: (words: string, options: object, wait: number) => Promise<{ results: Hit[] } | null>;
}

const page = 10;
const longest = 200;

/** Full-text search; every result leads to the paragraph or statement that holds the words. */
class SiteSearch extends HTMLElement {
  #pagefind: Promise<Pagefind> | undefined;
  #hits: Hit[] = [];
  #drawn = 0;
  #turn = 0;

  connectedCallback() {
    const form = this.querySelector('form');
    const input = this.querySelector('input');
    if (!form || !input) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search(form, input);
    });
    form.addEventListener('input', () => {
      void this.#search(form, input);
    });
    this.querySelector('[data-more]')?.addEventListener('click', () => {
      void this.#draw(this.#turn);
    });
    const asked = new URLSearchParams(location.search);
    input.value = (asked.get('q') ?? '').slice(0, longest);
    const kind = form.querySelector<HTMLInputElement>(
      `input[value="${CSS.escape(asked.get('kind') ?? '')}"]`,
    );
    if (kind) kind.checked = true;
    if (input.value) void this.#search(form, input);
    else input.focus();
  }

  #say(text: string) {
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = text;
  }

  async #load(): Promise<Pagefind> {
    const address = '/pagefind/pagefind.js';
    this.#pagefind ??= import(/* @vite-ignore */ address).then(async (module: Pagefind) => {
      await module.options({ baseUrl: '/', excerptLength: 24 });
      return module;
    });
    return this.#pagefind;
  }

  async #search(form: HTMLFormElement, input: HTMLInputElement) {
    const turn = (this.#turn += 1);
    const words = input.value.trim().slice(0, longest);
    const kind = form.querySelector<HTMLInputElement>('input[name="kind"]:checked')?.value ?? '';
    const query = new URLSearchParams({ ...(words && { q: words }), ...(kind && { kind }) }).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
    if (!words) {
      this.#hits = [];
      this.querySelector('[data-results]')?.replaceChildren();
      this.querySelector('[data-more]')?.setAttribute('hidden', '');
      this.#say('');
      return;
    }
    try {
      const pagefind = await this.#load();
      const found = await pagefind.debouncedSearch(words, kind ? { filters: { kind } } : {}, 120);
      if (!found || turn !== this.#turn) return;
      this.#hits = found.results;
      this.#drawn = 0;
      this.querySelector('[data-results]')?.replaceChildren();
      this.#say(found.results.length === 1 ? '1 page found' : `${found.results.length} pages found`);
      await this.#draw(turn);
    } catch {
      this.#say('The search could not be loaded. The lists below lead everywhere.');
    }
  }

  async #draw(turn: number) {
    const batch = await Promise.all(
      this.#hits.slice(this.#drawn, this.#drawn + page).map((hit) => hit.data()),
    );
    if (turn !== this.#turn) return;
    this.#drawn += batch.length;
    this.querySelector('[data-results]')?.append(...batch.map((data) => this.#item(data)));
    this.querySelector('[data-more]')?.toggleAttribute('hidden', this.#drawn >= this.#hits.length);
  }

  #item({ url, meta, filters, excerpt, sub_results }: Awaited<ReturnType<Hit['data']>>): HTMLElement {
    const item = document.createElement('li');
    item.className = 'hit';
    const heading = document.createElement('h2');
    heading.append(this.#link(url, meta.title ?? url));
    const kind = document.createElement('p');
    kind.className = 'note';
    kind.textContent = filters.kind?.[0] ?? '';
    item.append(kind, heading);
    const places = sub_results.filter((sub) => sub.url.includes('#')).slice(0, 3);
    if (places.length === 0) item.append(this.#excerpt(excerpt));
    for (const place of places) {
      const line = this.#excerpt(place.excerpt);
      const [, kind, n] = /#([sp])(\d+)$/.exec(place.url) ?? [];
      line.prepend(
        this.#link(place.url, n ? `${kind === 's' ? 'Statement' : 'Paragraph'} ${n}` : place.title),
        ' ',
      );
      item.append(line);
    }
    return item;
  }

  #link(url: string, text: string): HTMLAnchorElement {
    return Object.assign(document.createElement('a'), { href: url, textContent: text });
  }

  /** The excerpt as text with its marks: Pagefind's own markup is taken apart, never inserted. */
  #excerpt(html: string): HTMLElement {
    const line = document.createElement('p');
    for (const part of html.split(/(<mark>.*?<\/mark>)/)) {
      const marked = /^<mark>(.*)<\/mark>$/.exec(part);
      // Inside a paragraph, so that the white space at its ends is kept.
      const text = new DOMParser().parseFromString(`<p>${marked?.[1] ?? part}</p>`, 'text/html').body
        .textContent;
      line.append(marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text);
    }
    return line;
  }
}

customElements.define('site-search', SiteSearch);

export {};
