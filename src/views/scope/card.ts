/** What the list says of an incident, as a small card: name with link, date and place, type and rung, people killed and who counts them. */
export function card(row: HTMLTableRowElement): HTMLElement {
  const [date, title, place, type, rung, killed] = row.cells;
  const line = (words: string) => Object.assign(document.createElement('p'), { textContent: words });
  const text = (part: Node | null | undefined) => part?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const link = title?.querySelector('a')?.cloneNode(true);
  const name = document.createElement('p');
  const strong = document.createElement('strong');
  if (link) strong.append(link);
  name.append(strong);
  const box = document.createElement('div');
  box.className = 'incident-card';
  const where = [
    text(date?.querySelector('time')),
    text(place?.firstChild),
    text(place?.querySelector('.note')),
  ];
  box.append(name, line(where.filter(Boolean).join(', ')), line(`${text(type)}; ${text(rung)}`));
  if (killed?.dataset.key !== '-1') box.append(line(`Killed: ${text(killed)}`));
  return box;
}

/** Name of an incident for a mark: title, date and rung in words. */
export function nameOf(row: HTMLTableRowElement): string {
  const [date, title, , , rung] = row.cells;
  const words = [title?.querySelector('a'), date?.querySelector('time'), rung];
  return words.map((part) => part?.textContent.replace(/\s+/g, ' ').trim() ?? '').join(', ');
}
