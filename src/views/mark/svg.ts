/** A new SVG element with these attributes and children. */
export function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number> = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** Sets an attribute where it differs, null for none: what stays as it is costs no drawing. */
export function put(element: Element | null | undefined, name: string, value: string | number | null) {
  const wanted = value === null ? null : String(value);
  if (!element || element.getAttribute(name) === wanted) return;
  if (wanted === null) element.removeAttribute(name);
  else element.setAttribute(name, wanted);
}

/** Sets the words of an element where they differ. */
export function write(element: Element | null | undefined, words: string) {
  if (element && element.textContent !== words) element.textContent = words;
}
