import { andInto, notColumn, orInto } from '../logic/truth-columns';
import type { Column, ColumnSource, ListColumn, TruthColumn } from '../logic/columns';
import { computeArithmetic, negateNumbers } from './arithmetic-columns';
import { callBuiltin } from './call-builtin';
import { chooseBranch } from './choose-branch';
import { compareVectors } from './compare-columns';
import type { Node } from './syntax';
import { concatColumns, constantVector, gather, lengthOf, spread, unknownColumn } from './vector';
import type { Vector } from './vector';

/** What a part of an expression is evaluated over: the applicants, or the items of their lists. */
export interface Scope {
  readonly source: ColumnSource;
  readonly locals: ReadonlyMap<string, Vector>;
}

const truthVector = (values: Int8Array, step: 0 | 1): Vector => ({ column: { kind: 'truth', values }, step });

const truthOf = (vector: Vector): Vector<TruthColumn> => {
  if (vector.column.kind !== 'truth') throw new Error(`Expected truth, found ${vector.column.kind}.`);
  return vector as Vector<TruthColumn>;
};

/** Constant where all parts are; then one entry is computed, not one per row. */
const stepOf = (vectors: readonly Vector[]): 0 | 1 => (vectors.some(({ step }) => step === 1) ? 1 : 0);

/** The value of a part for every row of the scope. */
export const evaluateNode = (node: Node, scope: Scope): Vector => {
  const rows = scope.source.rowCount;
  const evaluate = (part: Node) => evaluateNode(part, scope);
  switch (node.kind) {
    case 'literal':
    case 'constant':
      return constantVector(node.type, node.value);
    case 'fact': {
      const column = scope.source.column(node.name);
      return column === undefined ? constantVector(node.type, undefined) : { column, step: 1 };
    }
    case 'let':
      return evaluate(node.body);
    case 'local': {
      const local = scope.locals.get(node.name);
      if (local === undefined) throw new Error(`No variable ${node.name} in scope.`);
      return local;
    }
    case 'arithmetic': {
      const [left, right] = [evaluate(node.left), evaluate(node.right)];
      const step = stepOf([left, right]);
      return { column: computeArithmetic(node.operator, left, right, step === 1 ? rows : 1), step };
    }
    case 'negate': {
      const operand = evaluate(node.operand);
      return { column: negateNumbers(operand.column), step: operand.step };
    }
    case 'comparison': {
      const [left, right] = [evaluate(node.left), evaluate(node.right)];
      const step = stepOf([left, right]);
      return truthVector(compareVectors(node.operator, left, right, step === 1 ? rows : 1), step);
    }
    case 'and':
    case 'or':
      return joinTruths(node.kind, node.parts.map(evaluate), rows);
    case 'in':
      return joinTruths('or', node.tests.map(evaluate), rows);
    case 'not': {
      const operand = truthOf(evaluate(node.operand));
      return truthVector(notColumn(operand.column.values), operand.step);
    }
    case 'if': {
      const [condition, then, otherwise] = [evaluate(node.condition), evaluate(node.then), evaluate(node.otherwise)];
      const step = stepOf([condition, then, otherwise]);
      return { column: chooseBranch(truthOf(condition), then, otherwise, node.type, step === 1 ? rows : 1), step };
    }
    case 'every':
    case 'some':
      return quantify(node, scope);
    case 'call': {
      const parameters = node.parameters.map(evaluate);
      const step = stepOf(parameters);
      return { column: callBuiltin(node.name, parameters, node.type, step === 1 ? rows : 1), step };
    }
    case 'list': {
      const items = node.items.map(evaluate);
      const step = stepOf(items);
      return { column: joinItems(node, items, step === 1 ? rows : 1), step };
    }
  }
};

const joinTruths = (kind: 'and' | 'or', parts: readonly Vector[], rows: number): Vector => {
  const step = stepOf(parts);
  const result = new Int8Array(step === 1 ? rows : 1).fill(kind === 'and' ? 2 : 0);
  for (const part of parts) {
    const { column, step: own } = truthOf(part);
    if (kind === 'and') andInto(result, column.values, own);
    else orInto(result, column.values, own);
  }
  return truthVector(result, step);
};

/** `every` and `some`: the body over all items of all rows at once, then the least or greatest per row. */
const quantify = (node: Node & { readonly kind: 'every' | 'some' }, scope: Scope): Vector => {
  const { column, step } = evaluateNode(node.list, scope) as Vector<ListColumn>;
  const rows = step === 1 ? scope.source.rowCount : 1;
  const count = column.offsets[rows] ?? 0;
  const owners = new Int32Array(count);
  for (let row = 0; row < rows; row += 1)
    for (let item = column.offsets[row] ?? 0; item < (column.offsets[row + 1] ?? 0); item += 1) owners[item] = row;
  const overItems = (outer: Column) => gather(outer, owners);
  const inner: Scope = {
    source: {
      rowCount: count,
      column: (name) => {
        const outer = scope.source.column(name);
        return outer === undefined ? undefined : overItems(outer);
      },
    },
    locals: new Map([
      ...[...scope.locals].map(([name, vector]): [string, Vector] => [
        name,
        vector.step === 0 ? vector : { column: overItems(vector.column), step: 1 },
      ]),
      [node.variable, { column: column.items, step: 1 }],
    ]),
  };
  // A list that is the same for all rows while the body is not is rare: spread it and go on.
  if (step === 0 && scope.source.rowCount !== 1 && readsRows(node.body)) return quantifySpread(node, column, scope);
  const body = truthOf(evaluateNode(node.body, inner));
  const result = new Int8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    if (column.valid[row] !== 1) {
      result[row] = 1;
      continue;
    }
    let truth = node.kind === 'every' ? 2 : 0;
    for (let item = column.offsets[row] ?? 0; item < (column.offsets[row + 1] ?? 0); item += 1) {
      const value = body.column.values[item * body.step] ?? 1;
      truth = node.kind === 'every' ? Math.min(truth, value) : Math.max(truth, value);
    }
    result[row] = truth;
  }
  return truthVector(result, step);
};

const quantifySpread = (node: Node & { readonly kind: 'every' | 'some' }, list: ListColumn, scope: Scope): Vector => {
  const whole = spread({ column: list, step: 0 }, scope.source.rowCount);
  const name = '\u0000list';
  const locals = new Map(scope.locals).set(name, { column: whole, step: 1 as const });
  const listed: Node = { kind: 'local', name, type: node.list.type, span: node.list.span, text: node.list.text };
  return quantify({ ...node, list: listed }, { source: scope.source, locals });
};

const readsRows = (node: Node): boolean => {
  switch (node.kind) {
    case 'fact':
      return true;
    case 'literal':
    case 'constant':
    case 'local':
      return false;
    case 'let':
      return readsRows(node.body);
    case 'arithmetic':
    case 'comparison':
      return readsRows(node.left) || readsRows(node.right);
    case 'negate':
    case 'not':
      return readsRows(node.operand);
    case 'and':
    case 'or':
      return node.parts.some(readsRows);
    case 'in':
      return node.tests.some(readsRows);
    case 'if':
      return readsRows(node.condition) || readsRows(node.then) || readsRows(node.otherwise);
    case 'every':
    case 'some':
      return readsRows(node.list) || readsRows(node.body);
    case 'call':
      return node.parameters.some(readsRows);
    case 'list':
      return node.items.some(readsRows);
  }
};

const joinItems = (node: Node & { readonly kind: 'list' }, items: readonly Vector[], rows: number): Column => {
  const itemType = node.type.kind === 'list' ? node.type.item : node.type;
  const offsets = Int32Array.from({ length: rows + 1 }, (_, row) => row * items.length);
  const columns = items.map((item) => spread(item, rows));
  const stacked = concatColumns(itemType, columns);
  const order = new Int32Array(rows * items.length);
  for (let row = 0; row < rows; row += 1)
    for (let item = 0; item < items.length; item += 1) order[row * items.length + item] = item * rows + row;
  return { kind: 'list', offsets, items: gather(stacked, order), valid: new Uint8Array(rows).fill(1) };
};

/** The value for every applicant, as a whole column. */
export const evaluateRows = (node: Node, source: ColumnSource): Column => {
  const vector = evaluateNode(node, { source, locals: new Map() });
  if (source.rowCount === 0) return unknownColumn(node.type, 0);
  return lengthOf(vector.column) === source.rowCount ? vector.column : spread(vector, source.rowCount);
};
