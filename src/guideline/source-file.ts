import { isAlias, isCollection, isMap, isScalar, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { locateOffset } from './locate-offset';
import { findScalarOffset } from './scalar-offset';
import type { ScalarStyle } from './scalar-offset';
import type { SourcePath } from './source-path';
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
export interface ReadSource {
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

  try {
    const document = parseDocument(text, { prettyErrors: false });
    const issues = [...document.errors, ...document.warnings].map((error) =>
      issueAt(error.pos[0], error.code, error.message),
    );
    if (issues.length > 0) return { issues };
    if (document.contents === null) return { issues: [issueAt(0, 'EMPTY', 'the file is empty')] };
    return { source: sourceOf(file.path, text, document, positionAt), issues };
  } catch (error) {
    // Aliases are resolved, and nesting may overflow, only while the document is walked.
    return { issues: [issueAt(0, 'UNRESOLVED', error instanceof Error ? error.message : String(error))] };
  }
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
