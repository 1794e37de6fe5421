/** Lets the arrow keys go from the field through the links of the results and back; Home and End are the field's own. */
export function followArrows(region: HTMLElement, field: HTMLInputElement): void {
  region.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...region.querySelectorAll<HTMLElement>('.hit a')];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at === -1 && document.activeElement !== field) return;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    const target = next < 0 ? field : links[next];
    if (!target || links.length === 0) return;
    event.preventDefault();
    target.focus();
  });
}
