/** Whether a group lies over the page instead of standing in its flow. */
const floats = (group: HTMLDetailsElement) => {
  const box = group.querySelector('summary + *');
  return box !== null && getComputedStyle(box).position === 'absolute';
};

/**
 * Lets groups (`details`) that lie over the page go as popovers do: with Escape, with a click beside them, or when the
 * focus moves on. Returns a function that ends it.
 */
export function closePopovers(region: HTMLElement): () => void {
  const open = () => [...region.querySelectorAll<HTMLDetailsElement>('details[open]')];
  const close = (group: HTMLDetailsElement) => {
    const focused = document.activeElement;
    const lost = focused === document.body || group.contains(focused);
    group.open = false;
    if (lost) group.querySelector('summary')?.focus({ preventScroll: true });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    for (const group of open()) if (group.contains(document.activeElement)) close(group);
  };
  const click = ({ target }: Event) => {
    for (const group of open())
      if (target instanceof Node && !group.contains(target) && floats(group)) close(group);
  };
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node)) return;
    for (const group of open()) if (!group.contains(relatedTarget) && floats(group)) group.open = false;
  };
  region.addEventListener('keydown', key);
  region.addEventListener('focusout', leave);
  document.addEventListener('click', click);
  return () => {
    region.removeEventListener('keydown', key);
    region.removeEventListener('focusout', leave);
    document.removeEventListener('click', click);
  };
}
