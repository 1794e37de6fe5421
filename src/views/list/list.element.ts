/** A table whose columns sort by their headings; without it the table stands in the order it was printed in. */
class IncidentList extends HTMLElement {
  connectedCallback() {
    for (const heading of this.querySelectorAll<HTMLTableCellElement>('th[data-sort]')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => {
        this.#sort(heading);
      });
      heading.append(button);
    }
  }

  #sort(heading: HTMLTableCellElement) {
    const body = this.querySelector('tbody');
    if (!body) return;
    const descending = heading.ariaSort === 'ascending';
    for (const other of this.querySelectorAll('th[aria-sort]')) other.removeAttribute('aria-sort');
    heading.ariaSort = descending ? 'descending' : 'ascending';
    const key = (row: HTMLTableRowElement) => {
      const cell = row.cells[heading.cellIndex];
      return cell?.dataset.key ?? cell?.textContent.trim() ?? '';
    };
    const compare =
      heading.dataset.sort === 'number'
        ? (a: string, b: string) => Number(a) - Number(b)
        : (a: string, b: string) => a.localeCompare(b, 'en');
    const rows = [...body.rows].sort((a, b) => compare(key(a), key(b)) * (descending ? -1 : 1));
    body.append(...rows);
  }
}

customElements.define('incident-list', IncidentList);

export {};
