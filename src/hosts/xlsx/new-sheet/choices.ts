import type { PlannedSheet } from '../../../workbook/types';
import { columnLetters } from '../../../workbook/cell-addresses';
import { writeCell } from '../cells';
import type { Family } from '../package/namespaces';
import type { ChoiceSource } from './write-sheet-part';

/** Options that fit no list in the rule itself are kept on this sheet, out of people's sight. */
export const OPTIONS_SHEET = '_shortlister_options';

/** Longest list that Excel takes inside a rule. */
const LONGEST_LIST = 255;

interface PlannedChoices {
  readonly sources: ReadonlyMap<PlannedSheet, readonly ChoiceSource[]>;
  /** One column per long list; empty when all lists fit into their rules. */
  readonly stored: readonly (readonly string[])[];
}

const fits = (options: readonly string[]): boolean =>
  options.join(',').length <= LONGEST_LIST && options.every((option) => !/[,"\n]|^\s|\s$/.test(option));

/** Decides where the options of every drop-down list stand. */
export const planChoices = (sheets: readonly PlannedSheet[]): PlannedChoices => {
  const stored: (readonly string[])[] = [];
  const store = (options: readonly string[]): number => {
    const known = stored.findIndex(
      (each) => each.length === options.length && each.every((text, at) => text === options[at]),
    );
    return known === -1 ? stored.push(options) - 1 : known;
  };
  const sources = new Map(
    sheets.map((sheet): [PlannedSheet, readonly ChoiceSource[]] => [
      sheet,
      (sheet.choices ?? []).map(({ column, options }) => {
        if (fits(options)) return { column, formula: `"${options.join(',')}"` };
        const letters = columnLetters(store(options));
        return { column, formula: `'${OPTIONS_SHEET}'!$${letters}$1:$${letters}$${options.length}` };
      }),
    ]),
  );
  return { sources, stored };
};

/** The part that holds stored options: one list a column, no header. */
export const writeOptionsPart = (stored: readonly (readonly string[])[], style: number, { main }: Family): string => {
  const height = Math.max(...stored.map((options) => options.length));
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = stored.map((options, column) => {
      const option = options[row];
      return option === undefined ? '' : writeCell(row, column, option, style, { prefix: '', from1904: false });
    });
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
};
