import { parser } from 'lezer-feel';
import type { SyntaxNode, Tree } from '@lezer/common';
import type { Span } from './types';

const expressions = parser.configure({ top: 'Expression' });

/** The grammar's tree of a text. */
export const parseText = (text: string): Tree => expressions.parse(text);

/** How many brackets stand inside one another, words in quotes aside: the grammar itself goes down with each. */
export const measureBrackets = (text: string): number => {
  let [depth, deepest] = [0, 0];
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[([{}\])]/g)) {
    if (sign.length > 1) continue;
    depth += '([{'.includes(sign) ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

/** How many nodes of a tree stand inside one another. */
export const measureDepth = (tree: Tree): number => {
  let [depth, deepest] = [0, 0];
  tree.iterate({
    enter: () => {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    leave: () => {
      depth -= 1;
    },
  });
  return deepest;
};

/** Children of a node that stand for values or tests: no keywords, signs, brackets or comments. */
export const operandsOf = (node: SyntaxNode): readonly SyntaxNode[] =>
  childrenOf(node).filter(
    ({ type }) => (/^[A-Z]/.test(type.name) && !SIGNS.has(type.name)) || type.name === 'null' || type.name === '?',
  );

const SIGNS = new Set(['ArithOp', 'CompareOp', 'LineComment', 'BlockComment']);

/** All children, keywords and signs among them. */
export const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
};

/** The child of a kind, where there is one. */
export const childOf = (node: SyntaxNode, name: string): SyntaxNode | undefined => node.getChild(name) ?? undefined;

/** First place that does not follow the grammar, with what stands there; nothing where the text ends too early. */
export const findSyntaxError = (
  tree: Tree,
  text: string,
  masked: MaskedText,
): { readonly span: Span; readonly found: string } | undefined => {
  let at: number | undefined;
  tree.iterate({
    enter: ({ type, from }) => {
      if (type.isError && at === undefined) at = from;
    },
  });
  if (at === undefined) return undefined;
  // A full-width bracket before it is the likelier cause: the grammar read it as a letter.
  const sign = findFullWidthSign(masked.text);
  if (sign !== undefined && sign < at) at = sign;
  const [, space = '', found = ''] =
    /^(\s*)("[^"]*"?|[\p{L}\p{N}_.]+|[^\s\p{L}\p{N}_.]{1,2})?/u.exec(text.slice(at)) ?? [];
  const from = at + space.length;
  return { span: { from, to: from + found.length }, found };
};

/** A text in which every declared name is a plain identifier, of the same length and at the same place. */
export interface MaskedText {
  readonly text: string;
  /** The declared name that stood at an offset. */
  readonly names: ReadonlyMap<number, string>;
}

/** Letter that stands for every character of a masked name: FEEL takes it for part of a name. */
const PLACEHOLDER = 'ꀀ';

const LETTER =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD';
const PLAIN_NAME = new RegExp(`^[${LETTER}][${LETTER}0-9]*$`);
const NAME_CHARACTER = new RegExp(`[${LETTER}0-9]`);

/**
 * Hides names that FEEL's grammar would take apart: with a leading digit (`3年内获奖`), brackets, spaces, quotation marks
 * or signs. They are only looked for as declared, outside of words in quotes and of comments, the longest first.
 */
export const maskNames = (text: string, declared: Iterable<string>): MaskedText => {
  const names = new Map<number, string>();
  const odd = [...declared].filter((name) => isOdd(name) && text.includes(name));
  if (odd.length === 0) return { text, names };
  odd.sort((left, right) => right.length - left.length);
  let masked = '';
  let at = 0;
  while (at < text.length) {
    const skipped = /^(?:"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(text.slice(at))?.[0];
    const name = skipped === undefined ? odd.find((one) => standsAt(text, one, at)) : undefined;
    if (name !== undefined) names.set(at, name);
    const taken = skipped ?? name ?? text.charAt(at);
    masked += name === undefined ? taken : PLACEHOLDER.repeat(name.length);
    at += taken.length;
  }
  return { text: masked, names };
};

/** Full-width signs are letters to the grammar, but mistakes to look for outside of names. */
const isOdd = (name: string): boolean =>
  name !== '' && (!PLAIN_NAME.test(name) || findFullWidthSign(name) !== undefined);

/** Whether the name stands there by itself, not as part of a longer one. */
const standsAt = (text: string, name: string, at: number): boolean => {
  if (!text.startsWith(name, at)) return false;
  const end = at + name.length;
  const runsOn = (left: string, right: string) => NAME_CHARACTER.test(left) && NAME_CHARACTER.test(right);
  return !runsOn(text.charAt(at - 1), name.charAt(0)) && !runsOn(name.charAt(name.length - 1), text.charAt(end));
};

/** Nobody misspells a longer name, and comparing two takes the product of their lengths. */
const LONGEST_NAME = 200;

/**
 * At most three names that may have been meant, nearest first: half of the letters may differ, as Chinese names are
 * short, and a name that holds the other is one edit away.
 */
export const nearNames = (name: string, names: Iterable<string>): readonly string[] =>
  [...new Set(name.length > LONGEST_NAME ? [] : names)]
    .filter((other) => other.length <= LONGEST_NAME)
    .map((other) => ({ other, edits: isPartOf(name, other) ? 1 : countEdits(name, other) }))
    .filter(({ edits }) => edits <= Math.max(1, Math.floor(name.length / 2)))
    .sort((left, right) => left.edits - right.edits || (left.other < right.other ? -1 : 1))
    .slice(0, 3)
    .map(({ other }) => other);

const isPartOf = (left: string, right: string): boolean =>
  Math.min(left.length, right.length) >= 2 && (left.includes(right) || right.includes(left));

/** Insertions, deletions and replacements that turn one word into the other. */
const countEdits = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[right.length] ?? 0;
};

/** Signs as a Chinese keyboard types them; FEEL's grammar takes them for letters, or for nothing. */
const SIGN = /[（），；：“”‘’＋－＊／＝＜＞！【】≥≤≠×÷]/u;

/** Offset of the first such sign outside of words in quotes and of comments. */
export const findFullWidthSign = (text: string): number | undefined => {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (skipped) => ' '.repeat(skipped.length));
  return SIGN.exec(bare)?.index;
};
