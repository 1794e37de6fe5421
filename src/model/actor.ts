/** Id of an actor for addresses: the words of the record's `actor` in lower case, joined by hyphens. */
export const actorId = (actor: string): string =>
  actor
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
