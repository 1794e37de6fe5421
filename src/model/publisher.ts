import { z } from 'zod';
import { country, id, text } from './fields.ts';

/** Who owns or directs a publisher, in words for readers. It says nothing of how good a publisher is. */
export const ownerships = {
  independent: 'independent',
  'public-service': 'public service',
  'state-owned': 'state-owned',
  government: 'government',
  intergovernmental: 'intergovernmental',
  'party-or-armed-group': 'party or armed group',
  unknown: 'owner unknown',
} as const;

/** What sort of organisation a publisher is. */
export const publisherKinds = {
  newsroom: 'newsroom',
  broadcaster: 'broadcaster',
  wire: 'news agency',
  aggregator: 'site that carries others’ texts',
  'think-tank': 'think tank',
  university: 'university',
  ngo: 'non-governmental organisation',
  'government-body': 'government body',
  intergovernmental: 'intergovernmental body',
  court: 'court',
  reference: 'reference work',
  'student-paper': 'student paper',
  blog: 'blog',
  other: 'other',
} as const;

/** The organisation that first published a text, or that carried it. */
export const publisherSchema = z.strictObject({
  id,
  /** Name as readers know it; original script first where it is not Latin. */
  name: text,
  /** Country of its seat; left out where it is not known or not settled. */
  country: country.optional(),
  ownership: z.enum(Object.keys(ownerships) as (keyof typeof ownerships)[]),
  kind: z.enum(Object.keys(publisherKinds) as (keyof typeof publisherKinds)[]),
  note: text.optional(),
  /** Whether a page about the ownership was seen, or the label rests on general knowledge. */
  basis: z.enum(['page', 'general knowledge']),
  /** For the editor: why the label is open to doubt. Not printed. */
  editor_note: text.optional(),
  /** Host name of its own site. */
  homepage: text.optional(),
});

/** `publishers.yaml`: the rules for the label and the publishers. */
export const publishersSchema = z.strictObject({
  /** The rules for ownership, in the words readers are told them. */
  rules: z.array(text).min(1),
  publishers: z.array(publisherSchema).min(1),
});

/** The organisation that published or carried a text. */
export type Publisher = z.infer<typeof publisherSchema>;

/** Its name in short, for the many places that only point to a statement: without what stands in brackets, or, where the name is not in Latin script, that alone. */
export function shortName({ name }: Pick<Publisher, 'name'>): string {
  const [, before = name, inBrackets = ''] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  return /\p{Script=Latin}/u.test(before) || !inBrackets ? before : (inBrackets.split(', ')[0] ?? before);
}
