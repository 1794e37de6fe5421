/**
 * The HTML of a text, parted before each heading of the second level; what stands before the first is the first part.
 * A heading inside the pull-out "what is not known" belongs to the pull-out, which is a part of its own.
 */
export const sections = (html: string): string[] =>
  html.split(/(?=<section class="unknown">)|(?<!<section class="unknown">\s*)(?=<h2[\s>])/);
