import { isMap, isNode, isPair, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { type Problem, wording } from './problem.ts';

/** Where a value stands in a record: `['figures', 2, 'ref']`. */
export type Path = readonly PropertyKey[];

/** A YAML file taken apart: its raw value, what is wrong with it, and the line of every key. */
export interface Reading {
  value: unknown;
  problems: Problem[];
  /** 1-based line of a value, or of its nearest ancestor that exists. */
  lineOf: (path: Path) => number;
}

/** A path in the author's notation: `figures[2].ref`. */
export function sayPath(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i ? '.' : ''}${String(step)}`))
    .join('');
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length > 1 ? document.getIn(path.slice(0, length - 1), true) : document.contents;
    const step = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(step));
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/**
 * Reads YAML 1.2 (core schema, no aliases, no double keys).
 * @param firstLine line of the file on which the text begins, for front matter
 */
export function readYaml(path: string, text: string, firstLine = 1): Reading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1;
  const problems = [...document.errors, ...document.warnings].map((error): Problem => ({
    path,
    line: lineAt(error.pos[0]),
    field: '',
    message: wording.yaml(error.message),
  }));
  let value: unknown = null;
  if (problems.length === 0) {
    try {
      value = document.toJS({ maxAliasCount: 0 });
    } catch (error) {
      problems.push({
        path,
        line: firstLine,
        field: '',
        message: wording.yaml(error instanceof Error ? error.message : 'cannot be resolved'),
      });
    }
  }
  return { value, problems, lineOf: (steps) => lineAt(offsetOf(document, steps)) };
}

const kindOf = (value: unknown) =>
  value === null
    ? 'empty'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'object'
        ? 'a set of keys'
        : typeof value === 'string'
          ? 'text'
          : typeof value === 'boolean'
            ? 'true or false'
            : Number.isNaN(value)
              ? 'no number'
              : `a ${typeof value}`;

const expectedWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys',
  record: 'a set of keys',
};

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[step],
    value,
  );

/** The keys that a schema knows at a path, for suggestions. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  let inner = schema as unknown as { _zod: { def: Record<string, unknown> } };
  const unwrap = () => {
    while ('innerType' in inner._zod.def) inner = inner._zod.def.innerType as typeof inner;
  };
  unwrap();
  for (const step of path) {
    const def = inner._zod.def;
    const next =
      typeof step === 'number'
        ? def.element
        : (def.shape as Record<PropertyKey, unknown> | undefined)?.[step];
    if (!next) return [];
    inner = next as typeof inner;
    unwrap();
  }
  return Object.keys((inner._zod.def.shape as object | undefined) ?? {});
}

function sayIssue(
  schema: z.core.$ZodType,
  issue: z.core.$ZodIssue,
  value: unknown,
): { path: Path; message: string }[] {
  const found = at(value, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        message: wording.unknownKey(key, keysAt(schema, issue.path)),
      }));
    case 'invalid_type':
      return [
        {
          path: issue.path,
          message:
            found === undefined
              ? wording.missing()
              : wording.wrongType(expectedWords[issue.expected] ?? issue.expected, kindOf(found)),
        },
      ];
    case 'invalid_value':
      return [
        {
          path: issue.path,
          message: found === undefined ? wording.missing() : wording.choice(found, issue.values.map(String)),
        },
      ];
    case 'invalid_union':
      return [
        { path: issue.path, message: wording.wrongType('text, a number, true or false', kindOf(found)) },
      ];
    case 'too_small':
      return [
        {
          path: issue.path,
          message:
            issue.origin === 'array'
              ? wording.empty()
              : wording.wrongType(`${issue.minimum} or more`, String(found)),
        },
      ];
    case 'too_big':
      return [{ path: issue.path, message: wording.wrongType(`${issue.maximum} or less`, String(found)) }];
    default:
      return [{ path: issue.path, message: issue.message }];
  }
}

/** Holds a raw value against a schema: the record, or null with every problem of it at its line. */
export function readRecord<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  { value, lineOf }: Pick<Reading, 'value' | 'lineOf'>,
): { record: z.infer<Schema> | null; problems: Problem[] } {
  if (value === null || typeof value !== 'object')
    return { record: null, problems: [{ path, line: 1, field: '', message: wording.notRecord() }] };
  const result = schema.safeParse(value);
  if (result.success) return { record: result.data, problems: [] };
  const problems = result.error.issues
    .flatMap((issue) => sayIssue(schema, issue, value))
    .map((said): Problem => ({
      path,
      line: lineOf(said.path),
      field: sayPath(said.path),
      message: said.message,
    }));
  return { record: null, problems };
}
