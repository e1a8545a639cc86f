import type { Column } from '../logic/columns';
import type { DateReading } from './read-date';
import type { NumberValue } from './read-number';

/** Fills a column value by value; what is never set stays unknown. */
export interface ColumnWriter<T> {
  set(at: number, value: T): void;
  finish(): Column;
}

export const numberWriter = (length: number): ColumnWriter<NumberValue> => {
  const values = new Float64Array(length);
  const valid = new Uint8Array(length);
  let upper: Float64Array | undefined;
  return {
    set: (at, value) => {
      valid[at] = 1;
      if (typeof value === 'number') {
        values[at] = value;
        if (upper !== undefined) upper[at] = value;
        return;
      }
      // Most columns hold no bounds; upper ends are kept from the first one on.
      upper ??= values.slice();
      values[at] = value.from;
      upper[at] = value.to;
    },
    finish: () => ({ kind: 'number', values, valid, ...(upper === undefined ? {} : { upper }) }),
  };
};

export const dateWriter = (length: number): ColumnWriter<DateReading> => {
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const valid = new Uint8Array(length);
  let minutes: Int16Array | undefined;
  return {
    set: (at, date) => {
      from[at] = date.from;
      to[at] = date.to;
      valid[at] = 1;
      if (date.minute === undefined) return;
      minutes ??= new Int16Array(length).fill(-1);
      minutes[at] = date.minute;
    },
    finish: () => ({ kind: 'date', from, to, valid, ...(minutes === undefined ? {} : { minutes }) }),
  };
};

export const truthWriter = (length: number): ColumnWriter<boolean> => {
  const values = new Int8Array(length).fill(1);
  return {
    set: (at, value) => {
      values[at] = value ? 2 : 0;
    },
    finish: () => ({ kind: 'truth', values }),
  };
};

export const textWriter = (length: number): ColumnWriter<string> => {
  const codes = new Int32Array(length).fill(-1);
  const words: string[] = [];
  const codeOf = new Map<string, number>();
  return {
    set: (at, word) => {
      let code = codeOf.get(word);
      if (code === undefined) {
        code = words.length;
        words.push(word);
        codeOf.set(word, code);
      }
      codes[at] = code;
    },
    finish: () => ({ kind: 'text', codes, words }),
  };
};
