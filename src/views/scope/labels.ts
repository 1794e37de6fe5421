import type { Labels } from './describe.ts';

/** What a form of filters calls its options; a rung that leaves an incident out is called like the others. */
export function labelsOf(form: ParentNode | null): Labels {
  const fields = form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]') ?? [];
  const words = new Map(
    // By the elements around it: for `labels` a browser looks through the whole page, each time.
    Array.from(fields, (field) => [
      `${field.name} ${field.value}`,
      field.closest('label')?.children[1]?.textContent,
    ]),
  );
  return (list, value) => words.get(`${list === 'without' ? 'rung' : list} ${value}`);
}
