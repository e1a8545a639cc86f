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

/** Name and unit of the experts of 专家任务, each once, in the order of the sheet; none where it is no such sheet. */
export const readTaskExperts = (sheet: SheetSnapshot): readonly { readonly name: string; readonly unit: string }[] => {
  for (const [row, cells] of sheet.rows.slice(0, HEADER_ROWS).entries()) {
    const at = (header: string): number => cells.findIndex((cell) => foldText(textOf(cell)) === foldText(header));
    const found = LANGUAGES.map((language) => wordsIn(language).assignment.columns)
      .map(({ expert, load, tasks, unit }) => ({
        columns: [expert, unit, load, tasks].map(at),
        name: at(expert),
        unit: at(unit),
      }))
      .find(({ columns }) => columns.every((column) => column >= 0));
    if (found === undefined) continue;
    const experts = new Map<string, { readonly name: string; readonly unit: string }>();
    let unit = '';
    for (const own of sheet.rows.slice(row + 1)) {
      const name = textOf(own[found.name]);
      unit = textOf(own[found.unit]);
      // A long list of tasks goes on in rows that repeat the name alone.
      if (name !== '' && (unit !== '' || typeof own[0] === 'number')) experts.set(`${name}|${unit}`, { name, unit });
    }
    return [...experts.values()];
  }
  return [];
};

/** A name as an assignment writes it, however wide: brackets stay, since the unit stands in them. */
export const foldLabel = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/**
 * The names of an applicant's experts as an assignment writes them → who they are. The unit stands where two share a
 * name; the name alone is then the one of whom no unit is known.
 */
export const labelWritten = <E extends { readonly name: string; readonly unit: string }>(
  experts: readonly E[],
): ReadonlyMap<string, E> => {
  const labels = new Map<string, E>();
  for (const expert of experts) {
    const plain = foldLabel(expert.name);
    if (!labels.has(plain) || expert.unit === '') labels.set(plain, expert);
    labels.set(foldLabel(`${expert.name}（${expert.unit}）`), expert);
  }
  return labels;
};
