/** A sentence in place of rows: that nothing fits the view, or that the rows could not be fetched. */
export class ListNotice extends HTMLElement {
  #words = document.createElement('span');
  #button = document.createElement('button');

  connectedCallback() {
    this.hidden = true;
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => this.dispatchEvent(new Event('ask')));
    this.append(this.#words, ' ', this.#button);
  }

  /** Says a sentence and offers what the reader can do; without words it goes. */
  say(words = '', offer = '') {
    this.#words.textContent = words;
    this.#button.textContent = offer;
    this.hidden = words === '';
  }
}

customElements.define('list-notice', ListNotice);
