import type { Column } from '../logic/columns';
import { UNKNOWN, YES } from '../logic/truth';

/** The known values of a fact in one row as texts: one for a plain fact, one for each known item of a list, none if unknown. */
export const valuesOfFact = (column: Column | undefined, row: number): readonly string[] => {
  if (column === undefined) return [];
  switch (column.kind) {
    case 'text': {
      const word = column.words[column.codes[row] ?? -1];
      return word === undefined ? [] : [word];
    }
    case 'number':
    case 'duration':
      return column.valid[row] === 1 ? [String(column.values[row])] : [];
    case 'truth':
      return column.values[row] === UNKNOWN ? [] : [column.values[row] === YES ? '是' : '否'];
    case 'date':
      return column.valid[row] === 1 ? [`${column.from[row]}/${column.to[row]}`] : [];
    case 'list': {
      if (column.valid[row] !== 1) return [];
      const values: string[] = [];
      for (let item = column.offsets[row] ?? 0; item < (column.offsets[row + 1] ?? 0); item += 1)
        values.push(...valuesOfFact(column.items, item));
      return values;
    }
  }
};
