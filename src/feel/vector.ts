import type {
  Column,
  DateColumn,
  DurationColumn,
  ListColumn,
  NumberColumn,
  TextColumn,
  TruthColumn,
} from '../logic/columns';
import type { DateSpan, FeelType, FeelValue } from './types';

/** A column, or one value that stands for every row (`step` 0), so that constants are never spread out. */
export interface Vector<C extends Column = Column> {
  readonly column: C;
  readonly step: 0 | 1;
}

const one = <C extends Column>(column: C): Vector<C> => ({ column, step: 0 });

const isSpan = (value: FeelValue): value is DateSpan => typeof value === 'object' && 'from' in value;

/** A column of one value; `undefined` is the unknown. */
export const columnOfOne = (type: FeelType, value: FeelValue | undefined): Column => {
  const valid = Uint8Array.of(value === undefined ? 0 : 1);
  switch (type.kind) {
    case 'boolean':
      return { kind: 'truth', values: Int8Array.of(value === undefined ? 1 : value === true ? 2 : 0) };
    case 'number':
      return { kind: 'number', values: Float64Array.of(typeof value === 'number' ? value : 0), valid };
    case 'text':
      return {
        kind: 'text',
        codes: Int32Array.of(value === undefined ? -1 : 0),
        words: value === undefined ? [] : [String(value)],
      };
    case 'date': {
      const span = value !== undefined && isSpan(value) ? value : { from: 0, to: 0 };
      return { kind: 'date', from: Int32Array.of(span.from), to: Int32Array.of(span.to), valid };
    }
    case 'duration': {
      const amount = typeof value === 'object' && 'amount' in value ? value.amount : 0;
      return { kind: 'duration', unit: type.unit, values: Float64Array.of(amount), valid };
    }
    case 'list': {
      const items = Array.isArray(value) ? (value as readonly (FeelValue | undefined)[]) : [];
      return { kind: 'list', offsets: Int32Array.of(0, items.length), items: joinColumns(type.item, items), valid };
    }
  }
};

export const constantVector = (type: FeelType, value: FeelValue | undefined): Vector => one(columnOfOne(type, value));

/** A column of several values of a type. */
const joinColumns = (type: FeelType, values: readonly (FeelValue | undefined)[]): Column =>
  concatColumns(
    type,
    values.map((value) => columnOfOne(type, value)),
  );

/** Number of entries. */
export const lengthOf = (column: Column): number => {
  switch (column.kind) {
    case 'text':
      return column.codes.length;
    case 'date':
      return column.from.length;
    case 'list':
      return column.valid.length;
    default:
      return column.values.length;
  }
};

/** The entries at some indexes, as a column of their own. */
export const gather = (column: Column, indexes: Int32Array): Column => {
  const take = <T extends Int8Array | Uint8Array | Int32Array | Float64Array>(from: T, to: T): T => {
    for (let at = 0; at < indexes.length; at += 1) to[at] = from[indexes[at] ?? 0] ?? 0;
    return to;
  };
  const n = indexes.length;
  switch (column.kind) {
    case 'truth':
      return { ...column, values: take(column.values, new Int8Array(n)) };
    case 'number':
    case 'duration':
      return {
        ...column,
        values: take(column.values, new Float64Array(n)),
        valid: take(column.valid, new Uint8Array(n)),
      };
    case 'text':
      return { ...column, codes: take(column.codes, new Int32Array(n)) };
    case 'date':
      return {
        ...column,
        from: take(column.from, new Int32Array(n)),
        to: take(column.to, new Int32Array(n)),
        valid: take(column.valid, new Uint8Array(n)),
      };
    case 'list': {
      const offsets = new Int32Array(n + 1);
      const picked: number[] = [];
      for (let at = 0; at < n; at += 1) {
        const row = indexes[at] ?? 0;
        for (let item = column.offsets[row] ?? 0; item < (column.offsets[row + 1] ?? 0); item += 1) picked.push(item);
        offsets[at + 1] = picked.length;
      }
      return {
        kind: 'list',
        offsets,
        items: gather(column.items, Int32Array.from(picked)),
        valid: take(column.valid, new Uint8Array(n)),
      };
    }
  }
};

/** Spreads a single value over all rows, for results that must be whole columns. */
export const spread = ({ column, step }: Vector, rowCount: number): Column =>
  step === 1 ? column : gather(column, new Int32Array(rowCount));

/** The value of one entry; `undefined` is the unknown. */
export const valueAt = (column: Column, row: number): FeelValue | undefined => {
  switch (column.kind) {
    case 'truth': {
      const truth = column.values[row];
      return truth === 1 || truth === undefined ? undefined : truth === 2;
    }
    case 'number':
      return column.valid[row] === 1 ? column.values[row] : undefined;
    case 'text': {
      const code = column.codes[row] ?? -1;
      return code < 0 ? undefined : column.words[code];
    }
    case 'date':
      return column.valid[row] === 1 ? { from: column.from[row] ?? 0, to: column.to[row] ?? 0 } : undefined;
    case 'duration':
      return column.valid[row] === 1 ? { unit: column.unit, amount: column.values[row] ?? 0 } : undefined;
    case 'list': {
      if (column.valid[row] !== 1) return undefined;
      const [from, to] = [column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0];
      return Array.from({ length: to - from }, (_, index) => valueAt(column.items, from + index));
    }
  }
};

/** A column in which nothing is known. */
export const unknownColumn = (type: FeelType, rowCount: number): Column =>
  spread({ column: columnOfOne(type, undefined), step: 0 }, rowCount);

/** Several columns of one type, one after the other; words are merged. */
export const concatColumns = (type: FeelType, columns: readonly Column[]): Column => {
  const total = columns.reduce((sum, column) => sum + lengthOf(column), 0);
  if (type.kind === 'list') return concatLists(type.item, columns as readonly ListColumn[], total);
  const base = unknownColumn(type, total);
  let at = 0;
  if (base.kind === 'text') {
    const words: string[] = [];
    const known = new Map<string, number>();
    for (const column of columns as readonly TextColumn[]) {
      const codes = column.words.map((word) => {
        const code = known.get(word) ?? words.push(word) - 1;
        known.set(word, code);
        return code;
      });
      for (const code of column.codes) base.codes[at++] = code < 0 ? -1 : (codes[code] ?? -1);
    }
    return { ...base, words };
  }
  for (const column of columns) {
    const length = lengthOf(column);
    if (base.kind === 'truth') base.values.set((column as TruthColumn).values, at);
    if (base.kind === 'number' || base.kind === 'duration') {
      base.values.set((column as NumberColumn | DurationColumn).values, at);
      base.valid.set((column as NumberColumn | DurationColumn).valid, at);
    }
    if (base.kind === 'date') {
      base.from.set((column as DateColumn).from, at);
      base.to.set((column as DateColumn).to, at);
      base.valid.set((column as DateColumn).valid, at);
    }
    at += length;
  }
  return base;
};

const concatLists = (itemType: FeelType, columns: readonly ListColumn[], total: number): ListColumn => {
  const offsets = new Int32Array(total + 1);
  const valid = new Uint8Array(total);
  let row = 0;
  for (const column of columns)
    for (let at = 0; at < lengthOf(column); at += 1) {
      valid[row] = column.valid[at] ?? 0;
      offsets[row + 1] = (offsets[row] ?? 0) + (column.offsets[at + 1] ?? 0) - (column.offsets[at] ?? 0);
      row += 1;
    }
  return {
    kind: 'list',
    offsets,
    items: concatColumns(
      itemType,
      columns.map(({ items }) => items),
    ),
    valid,
  };
};
