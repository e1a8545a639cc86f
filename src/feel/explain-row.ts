import type { ColumnSource } from '../logic/columns';
import { evaluateNode } from './evaluate';
import type { Scope } from './evaluate';
import { childrenOf } from './syntax';
import type { Node } from './syntax';
import type { Explanation, FeelValue } from './types';
import { constantVector, gather, valueAt } from './vector';

/** One row of a source as a source of its own. */
const singleRow = (source: ColumnSource, row: number): ColumnSource => ({
  rowCount: 1,
  column: (name) => {
    const column = source.column(name);
    return column === undefined ? undefined : gather(column, Int32Array.of(row));
  },
});

/** The evaluated tree of one row: the same program, run on that row alone, part by part. */
export const explainRow = (node: Node, source: ColumnSource, row: number): Explanation =>
  explain(node, { source: singleRow(source, row), locals: new Map() });

const explain = (node: Node, scope: Scope): Explanation => {
  const value = valueAt(evaluateNode(node, scope).column, 0);
  const parts = explainParts(node, scope);
  const missing = missingBelow(node, value, parts);
  return {
    kind: node.kind === 'negate' ? 'arithmetic' : node.kind === 'local' ? 'fact' : node.kind,
    text: node.text,
    type: node.type,
    value,
    parts,
    missing,
    ...(node.kind === 'comparison' && { comparison: { operator: node.operator, ...gapOf(node, parts) } }),
  };
};

const explainParts = (node: Node, scope: Scope): readonly Explanation[] => {
  if (node.kind !== 'every' && node.kind !== 'some') return childrenOf(node).map((child) => explain(child, scope));
  const list = explain(node.list, scope);
  const items = Array.isArray(list.value) ? (list.value as readonly (FeelValue | undefined)[]) : [];
  const itemType = node.list.type.kind === 'list' ? node.list.type.item : node.list.type;
  const name = namedList(node.list);
  const bodies = items.map((item, index) => {
    const locals = new Map(scope.locals).set(node.variable, constantVector(itemType, item));
    return renameVariable(explain(node.body, { ...scope, locals }), node.variable, `${name}[${index}]`);
  });
  return [list, ...bodies];
};

/** What a list is called in messages: the fact's own name where it is one. */
const namedList = (node: Node): string => (node.kind === 'let' ? namedList(node.body) : node.text);

/** In the body of a quantifier the variable stands for one item of the list, and is missing as that item. */
const renameVariable = (part: Explanation, variable: string, item: string): Explanation => ({
  ...part,
  text: part.kind === 'fact' && part.text === variable ? item : part.text,
  parts: part.parts.map((below) => renameVariable(below, variable, item)),
  missing: part.missing.map((name) => (name === variable ? item : name)),
});

const missingBelow = (node: Node, value: FeelValue | undefined, parts: readonly Explanation[]): readonly string[] => {
  if (node.kind === 'fact' || node.kind === 'local') {
    if (value === undefined) return [node.name];
    if (!Array.isArray(value)) return [];
    return (value as readonly (FeelValue | undefined)[]).flatMap((item, index) =>
      item === undefined ? [`${node.name}[${index}]`] : [],
    );
  }
  if (value !== undefined && !Array.isArray(value)) return [];
  return [...new Set(parts.flatMap(({ missing }) => missing))];
};

/** What the left side falls short by, or exceeds what is allowed by. */
const gapOf = (node: Node & { readonly kind: 'comparison' }, [left, right]: readonly Explanation[]) => {
  if (typeof left?.value !== 'number' || typeof right?.value !== 'number') return {};
  switch (node.operator) {
    case '>=':
    case '>':
      return left.value <= right.value ? { gap: right.value - left.value } : {};
    case '<=':
    case '<':
      return left.value >= right.value ? { gap: left.value - right.value } : {};
    case '=':
    case '!=':
      return {};
  }
};
