import type { WrittenSeats } from '../../reviewers/compare-assignments';
import { foldText } from '../../guideline/fold-text';
import { LANGUAGES, wordsIn } from '../../words/words';
import type { Words } from '../../words/words';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';

/** Header rows are looked for among so many rows. */
const HEADER_ROWS = 12;
/** So many experts of one applicant are read. */
const MOST_SEATS = 99;

const textOf = (cell: CellValue | undefined): string => (typeof cell === 'string' ? cell.trim() : '');

/** Columns of 专家分工, by what they are called in one language. */
const findColumns = (row: readonly CellValue[], words: Words['assignment']) => {
  const at = (header: string): number => row.findIndex((cell) => foldText(textOf(cell)) === foldText(header));
  const seats = Array.from({ length: MOST_SEATS }, (_, index) => at(words.seat(index + 1))).filter(
    (found) => found >= 0,
  );
  const columns = {
    key: at(words.columns.key),
    name: at(words.columns.organisation),
    sheet: at(words.columns.sheet),
    seats,
  };
  return columns.key < 0 || columns.name < 0 || seats.length === 0 ? undefined : columns;
};

const readSheet = (sheet: SheetSnapshot): readonly WrittenSeats[] | undefined => {
  for (const [row, cells] of sheet.rows.slice(0, HEADER_ROWS).entries()) {
    const found = LANGUAGES.map((language) => findColumns(cells, wordsIn(language).assignment)).find(
      (columns) => columns !== undefined,
    );
    if (found === undefined) continue;
    return sheet.rows.slice(row + 1).flatMap((own): readonly WrittenSeats[] => {
      const key = textOf(own[found.key]);
      const of = found.sheet < 0 ? '' : textOf(own[found.sheet]);
      if (key === '') return [];
      return [
        {
          key,
          name: textOf(own[found.name]),
          ...(of !== '' && { sheet: of }),
          experts: found.seats.map((column) => textOf(own[column])).filter((text) => text !== ''),
        },
      ];
    });
  }
  return undefined;
};

/**
 * Reads 专家分工 back, as it was written or as people changed it: its table is found by its headers, applicants go by their
 * keys, never by their rows. `undefined` where the sheet is not there, or holds no such table.
 *
 * @param name of the sheet
 */
export const readAssignment = ({ sheets }: WorkbookSnapshot, name: string): readonly WrittenSeats[] | undefined => {
  const sheet = sheets.find((one) => one.name === name);
  return sheet && readSheet(sheet);
};
