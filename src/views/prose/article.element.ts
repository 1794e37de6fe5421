/** An article whose paragraphs hand out their own address: a press on the mark copies the link and follows it. */
class ProseArticle extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.#copy);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#copy);
  }

  #copy = (event: MouseEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.link-mark') : null;
    // Without a clipboard (a page that is not served safely, a frame) the link is still a link.
    if (!link || !('clipboard' in navigator)) return;
    navigator.clipboard.writeText(link.href).then(
      () => {
        this.#say('Link to the paragraph copied.');
      },
      () => undefined,
    );
  };

  #say(words: string) {
    const said = this.querySelector('.prose-said');
    if (!said) return;
    said.textContent = words;
    setTimeout(() => {
      if (said.textContent === words) said.textContent = '';
    }, 3000);
  }
}

customElements.define('prose-article', ProseArticle);

export {};
