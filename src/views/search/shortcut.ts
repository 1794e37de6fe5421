const name = 'search-key';

/**
 * Ties a checkbox to whether the key `/` leads to the search (WCAG 2.2, 2.1.4: a reader can switch it off). It is kept
 * on the reader's own device; where storage is refused, the box says that the key stays.
 */
export function keepKey(box: HTMLInputElement): void {
  try {
    box.checked = localStorage.getItem(name) === null;
  } catch {
    box.disabled = true;
  }
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  });
}
