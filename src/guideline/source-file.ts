import type { Document, Node } from 'yaml';
import { isAlias, isCollection, isMap, isScalar, parseDocument, visit } from 'yaml';
import { excessOf, findOversize, LIMITS } from './limits';
import type { FilePosition, GuidelineFile, GuidelineIssue } from './types';

/** A parsed YAML file that still knows where everything stands. */
export interface SourceFile {
  readonly path: string;
  /** Plain maps, lists and scalars. */
  readonly value: unknown;
  /** Where the value at `path` begins; of what is not there, where the closest thing around it begins. */
  positionOf(path: SourcePath): FilePosition;
  /** Where the key that leads to `path` begins. */
  positionOfKey(path: SourcePath): FilePosition;
  /** Where a character of the text at `path` stands, block and quoted scalars included. */
  positionInText(path: SourcePath, offset: number): FilePosition;
}

/** What reading a file yields: no source where it is no YAML at all. */
interface ReadSource {
  readonly source?: SourceFile;
  readonly issues: readonly GuidelineIssue[];
}

/** Parses one YAML 1.2 document. Never throws: whatever is wrong with the text is an issue with its place. */
export function readSourceFile(file: GuidelineFile): ReadSource {
  const text = file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text;
  const positionAt = (offset: number): FilePosition => ({ file: file.path, ...locateOffset(text, offset) });
  const issueAt = (offset: number, problem: string, detail: string): GuidelineIssue => ({
    code: 'guideline.yaml',
    severity: 'error',
    at: positionAt(offset),
    problem,
    detail,
  });

  if (text.length > LIMITS.file)
    return { issues: [{ ...excessOf('file', text.length), severity: 'error', at: positionAt(0) }] };
  try {
    // The parser compares every key with every other; we look for repeated ones in one pass.
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false });
    const issues = [...document.errors, ...document.warnings]
      .slice(0, LIMITS.mistakes)
      .map((error) => issueAt(error.pos[0], error.code, error.message));
    if (issues.length > 0) return { issues };
    if (document.contents === null) return { issues: [issueAt(0, 'EMPTY', 'the file is empty')] };
    const repeated = findRepeatedKeys(document).slice(0, LIMITS.mistakes);
    if (repeated.length > 0)
      return { issues: repeated.map((offset) => issueAt(offset, 'DUPLICATE_KEY', 'Map keys must be unique')) };
    const source = sourceOf(file.path, text, document, positionAt);
    const oversize = findOversize(source.value);
    if (oversize !== undefined)
      return { issues: [{ ...oversize.excess, severity: 'error', at: source.positionOf(oversize.path) }] };
    return { source, issues };
  } catch (error) {
    // Aliases are resolved, and nesting may overflow, only while the document is walked.
    return { issues: [issueAt(0, 'UNRESOLVED', error instanceof Error ? error.message : String(error))] };
  }
}

/** Offsets of keys that stand in their map already. */
function findRepeatedKeys(document: Document.Parsed): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const known = new Set<unknown>();
      for (const { key } of items) {
        const written = isScalar(key) ? key.value : key;
        if (known.has(written)) offsets.push(isScalar(key) ? (key.range?.[0] ?? 0) : 0);
        known.add(written);
      }
    },
  });
  return offsets;
}

function sourceOf(
  path: string,
  text: string,
  document: Document.Parsed,
  positionAt: (offset: number) => FilePosition,
): SourceFile {
  const startOf = (node: Node | null | undefined): number => node?.range?.[0] ?? 0;
  return {
    path,
    value: document.toJS({ maxAliasCount: 100 }) as unknown,
    positionOf: (steps) => positionAt(startOf(findNode(document, steps).node)),
    positionOfKey: (steps) => {
      const found = findNode(document, steps);
      return positionAt(startOf(found.key ?? found.node));
    },
    positionInText: (steps, offset) => {
      const { node } = findNode(document, steps);
      if (!isScalar(node) || !node.range) return positionAt(startOf(node));
      const value = typeof node.value === 'string' ? node.value : (node.source ?? '');
      return positionAt(findScalarOffset(text, [node.range[0], node.range[1]], styleOf(node.type), value, offset));
    },
  };
}

function styleOf(type: string | null | undefined): ScalarStyle {
  switch (type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return 'block';
    case 'QUOTE_SINGLE':
      return 'single';
    case 'QUOTE_DOUBLE':
      return 'double';
    default:
      return 'plain';
  }
}

/** The node at `steps` and the key that leads to it; the deepest one there is where the path ends early. */
function findNode(document: Document.Parsed, steps: SourcePath): { readonly node: Node | null; readonly key?: Node } {
  let node: Node | null = document.contents;
  let key: Node | undefined;
  for (const step of steps) {
    const within: Node | null | undefined = isAlias(node) ? node.resolve(document) : node;
    if (!isCollection(within)) break;
    const next: unknown = within.get(step, true);
    if (next === undefined || next === null || isEmptyScalar(next)) {
      // What is left out is best shown at its key.
      const bare = keyNode(within, step);
      if (bare) return { node: bare, key: bare };
      break;
    }
    key = keyNode(within, step);
    node = next as Node;
  }
  return key ? { node, key } : { node };
}

const isEmptyScalar = (node: unknown): boolean =>
  isScalar(node) && node.value === null && node.range?.[0] === node.range?.[1];

function keyNode(collection: Node, step: string | number): Node | undefined {
  if (!isMap(collection)) return undefined;
  const pair = collection.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
  return pair && isScalar(pair.key) ? pair.key : undefined;
}

/** Keys and list indexes that lead to a part of a file, outermost first. */
export type SourcePath = readonly (string | number)[];

/** A part of a file: where something of a guideline is written. */
export interface Place {
  readonly source: SourceFile;
  readonly path: SourcePath;
}

/** The part at `steps` below a place. */
export const placeBelow = (place: Place, ...steps: SourcePath): Place => ({
  source: place.source,
  path: [...place.path, ...steps],
});

/** File, line and column of a place. */
export const positionOf = (place: Place): FilePosition => place.source.positionOf(place.path);

/** What stands at `path` in plain data; `undefined` where the path leads nowhere. */
export function valueAtPath(value: unknown, path: SourcePath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, step)
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

/** How a YAML scalar is spelled; block scalars are `|` and `>`. */
type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/**
 * Finds where a character of a scalar's value stands in the file.
 *
 * Folding, indentation and escapes make value and spelling differ, so both are walked together:
 * white space of the value stands for any run of white space in the file, everything else stands for itself.
 *
 * @param source the whole file
 * @param range offsets of the scalar's spelling in `source`, quotes or block header included
 * @param offset of the character in `value`; `value.length` gives the place after its last character
 */
function findScalarOffset(
  source: string,
  range: readonly [from: number, to: number],
  style: ScalarStyle,
  value: string,
  offset: number,
): number {
  let at = contentStart(source, range[0], style);
  let last = at;
  for (let index = 0; index < Math.min(offset + 1, value.length); index += 1) {
    if (!isSpace(value[index])) {
      at = skipSpace(source, at, range[1], style);
      last = at;
      at += spellingLength(source, at, style);
    } else {
      last = at;
      if (source[at] === value[index]) at += 1;
    }
  }
  return Math.min(offset >= value.length && value.length > 0 ? at : last, range[1]);
}

function contentStart(source: string, from: number, style: ScalarStyle): number {
  switch (style) {
    case 'plain':
      return from;
    case 'single':
    case 'double':
      return from + 1;
    case 'block': {
      const lineEnd = source.indexOf('\n', from);
      return lineEnd < 0 ? source.length : lineEnd + 1;
    }
  }
}

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t' || character === '\r';

function skipSpace(source: string, from: number, to: number, style: ScalarStyle): number {
  let at = from;
  while (at < to) {
    if (isSpace(source[at])) at += 1;
    else if (style === 'double' && source[at] === '\\' && isSpace(source[at + 1])) at += 2;
    else break;
  }
  return at;
}

/** Number of characters that spell one character of the value. */
function spellingLength(source: string, at: number, style: ScalarStyle): number {
  if (style === 'single' && source[at] === "'") return 2;
  if (style !== 'double' || source[at] !== '\\') return 1;
  switch (source[at + 1]) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

/** Line and column, both counted from 1, of a character of a text; offsets beyond its end are its end. */
function locateOffset(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, Math.max(offset, 0));
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: before.length - lineStart + 1 };
}
