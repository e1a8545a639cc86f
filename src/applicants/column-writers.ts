import type { Column } from '../logic/columns';
import type { DateSpan } from '../feel/types';

/** Fills a column value by value; what is never set stays unknown. */
export interface ColumnWriter<T> {
  set(at: number, value: T): void;
  finish(): Column;
}

export const numberWriter = (length: number): ColumnWriter<number> => {
  const values = new Float64Array(length);
  const valid = new Uint8Array(length);
  return {
    set: (at, value) => {
      values[at] = value;
      valid[at] = 1;
    },
    finish: () => ({ kind: 'number', values, valid }),
  };
};

export const dateWriter = (length: number): ColumnWriter<DateSpan> => {
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const valid = new Uint8Array(length);
  return {
    set: (at, span) => {
      from[at] = span.from;
      to[at] = span.to;
      valid[at] = 1;
    },
    finish: () => ({ kind: 'date', from, to, valid }),
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
