import { showCell } from '../../applicants/cell-text';
import type { SheetBinding } from '../../applicants/types';
import { foldText } from '../../guideline/fold-text';
import type { WithheldColumn } from '../../reviewers/withhold-columns';
import { hideContacts } from '../../reviewers/withhold-columns';
import type { CellValue, ColumnFormat, PlannedSheet, SheetSnapshot } from '../../workbook/types';
import type { Language } from '../../words/words';
import { LANGUAGES, wordsIn } from '../../words/words';
import { isBlank, nameIn } from './sheet-tables';

/** An applicant's row in the sheet it is handed out from. */
export interface CopiedRow {
  readonly key: string;
  /** Sheet row, zero-based. */
  readonly row: number;
}

/** What of a sheet is handed out. */
export interface CopyScope {
  readonly sheet: SheetSnapshot;
  readonly binding: SheetBinding;
  readonly withheld: readonly WithheldColumn[];
  /** Whether contacts in running text are hidden, as in an expert's copy. */
  readonly hides: boolean;
}

/** A column that is handed out; zero-based. */
export interface CopyColumn {
  readonly column: number;
  readonly header: string;
}

/** The columns of a sheet that a copy has, in their order; those without a header have nothing to be known by. */
export const columnsOfCopy = ({ binding, sheet, withheld }: CopyScope): readonly CopyColumn[] => {
  const left = new Set(withheld.map(({ column }) => column));
  const header = sheet.rows[binding.headerRows.at(-1) ?? 0] ?? [];
  const ours = binding.ownColumns.map((column) => ({ column, text: showCell(header[column] ?? null) }));
  return [...binding.headers, ...ours]
    .filter(({ column, text }) => !left.has(column) && text.trim() !== '')
    .sort((one, other) => one.column - other.column)
    .map(({ column, text }) => ({ column, header: text }));
};

/** A cell as it is handed out. */
export const cellOfCopy = ({ hides, sheet }: CopyScope, row: number, column: number): CellValue => {
  const cell = sheet.rows[row]?.[column] ?? null;
  return hides ? hideContacts(cell) : cell;
};

const KEY_WIDTH = 24;
const LEAST_WIDTH = 8;
const MOST_WIDTH = 32;

/** Characters of the default font; a Chinese one takes two. */
const widthOf = (text: string): number =>
  Math.max(
    ...text
      .split('\n')
      .map((line) => [...line].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) > 255 ? 2 : 1), 0)),
  );

const formatOf = (cells: readonly CellValue[], isPercent: boolean): ColumnFormat => {
  const filled = cells.filter((cell) => !isBlank(cell));
  const isNumber = (cell: CellValue) => typeof cell === 'number';
  if (filled.length > 0 && filled.every((cell) => typeof cell === 'object' && cell !== null && 'date' in cell))
    return 'date';
  if (filled.length === 0 || !filled.every(isNumber)) return 'text';
  return isPercent ? 'percent' : filled.every((cell) => Number.isInteger(cell)) ? 'integer' : 'decimal';
};

/** The applicants of a copy as a sheet: what is handed out of their rows, and last the key that each is known by again. */
export const planCopyRows = (scope: CopyScope, rows: readonly CopiedRow[], language: Language): PlannedSheet => {
  const { sheet } = scope;
  const words = wordsIn(language).copies;
  const columns = columnsOfCopy(scope).map(({ column, header }) => {
    const cells = rows.map(({ row }) => cellOfCopy(scope, row, column));
    const longest = Math.max(widthOf(header) / 2, ...cells.map((cell) => widthOf(showCell(cell))));
    return {
      cells,
      header,
      width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.ceil(longest) + 2)),
      format: formatOf(cells, sheet.percentColumns.includes(column)),
    };
  });
  return {
    name: sheet.name,
    title: [sheet.name, words.rowsHint],
    columns: [
      ...columns.map(({ format, header, width }) => ({ format, header, width })),
      { header: words.keyHeader, width: KEY_WIDTH, format: 'text' },
    ],
    rows: rows.map(({ key }, at) => [...columns.map(({ cells }) => ({ value: cells[at] ?? null })), { value: key }]),
    footer: [],
    orientation: 'landscape',
  };
};

/** A row of a returned copy: the cells by folded header, and where they stand. */
export interface ReturnedRow {
  /** Empty where somebody added a row. */
  readonly key: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** The applicants of a returned copy, wherever their table stands now. */
export interface ReturnedRows {
  readonly sheet: string;
  /** Headers as they stand, by their folded text. */
  readonly headers: ReadonlyMap<string, string>;
  readonly rows: readonly ReturnedRow[];
}

const KEY_HEADERS: ReadonlySet<string> = new Set(LANGUAGES.map((one) => foldText(wordsIn(one).copies.keyHeader)));

/** Reads the applicants of a copy back by their keys; `undefined` where the sheet has no column of keys. */
export const readCopyRows = (sheet: SheetSnapshot): ReturnedRows | undefined => {
  const isKey = (cell: CellValue) => typeof cell === 'string' && KEY_HEADERS.has(foldText(cell));
  const headerRow = sheet.rows.findIndex((cells) => cells.some(isKey));
  const header = sheet.rows[headerRow];
  if (header === undefined) return undefined;
  const keyColumn = header.findIndex(isKey);
  const columns = header.flatMap((cell, column) => {
    const text = showCell(cell).trim();
    return column === keyColumn || text === '' ? [] : [{ column, text }];
  });
  const rows = sheet.rows.flatMap((cells, row): readonly ReturnedRow[] => {
    if (row <= headerRow || cells.every(isBlank)) return [];
    return [
      {
        key: nameIn(cells[keyColumn]),
        row,
        cells: new Map(columns.map(({ column, text }) => [foldText(text), cells[column] ?? null])),
      },
    ];
  });
  return { sheet: sheet.name, headers: new Map(columns.map(({ text }) => [foldText(text), text])), rows };
};
