import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import { LANGUAGES } from '../own-headers';
import type { RowDigest } from './digest-input';
import { listWordsIn } from './list-words';
import type { ListWords } from './list-words';
import { decodeSettings } from './recorded-settings';
import type { RecordedSettings } from './recorded-settings';

/** A record as it stands in a workbook. */
export interface ReadRecord {
  readonly settings: RecordedSettings;
  readonly inputDigest: string;
  readonly rows: readonly RowDigest[];
  readonly version: string;
}

/** What a sheet with a record comes to: read, or damaged. */
export type RecordOutcome =
  | { readonly code: 'record.read'; readonly sheet: string; readonly record: ReadRecord }
  | { readonly code: 'record.damaged'; readonly sheet: string };

/** Finds and reads the records of all rankings in a workbook, in its order. Never throws. */
export const readRecords = (snapshot: WorkbookSnapshot): readonly RecordOutcome[] =>
  snapshot.sheets.flatMap((sheet) =>
    LANGUAGES.map(listWordsIn)
      .filter((words) => isRecord(sheet, words))
      .slice(0, 1)
      .map((words) => readOne(sheet, words)),
  );

/** A sheet of the record's plain name, or of any name with settings in parts: that of a second guideline. */
const isRecord = ({ name, rows }: SheetSnapshot, { sheetNames, items }: ListWords): boolean =>
  name === sheetNames.record || rows.some(([label]) => isPartOf(label, items.settings));

const readOne = (sheet: SheetSnapshot, { items }: ListWords): RecordOutcome => {
  const settings = decodeSettings(longText(sheet, items.settings));
  const rows = readRows(longText(sheet, items.rows));
  if (settings === undefined || rows === undefined) return { code: 'record.damaged', sheet: sheet.name };
  return {
    code: 'record.read',
    sheet: sheet.name,
    record: {
      settings,
      rows,
      inputDigest: lineOf(sheet, items.inputDigest),
      version: lineOf(sheet, items.version),
    },
  };
};

const PART = /(\d+)\/\d+/;

const isPartOf = (label: CellValue | undefined, item: string) =>
  textOf(label).startsWith(item) && PART.test(textOf(label));

const textOf = (cell: CellValue | undefined) => (typeof cell === 'string' ? cell : '');

const lineOf = (sheet: SheetSnapshot, item: string): string =>
  textOf(sheet.rows.find(([label]) => label === item)?.[1]);

/** Parts of a long text put together by their numbers, wherever their rows stand. */
const longText = (sheet: SheetSnapshot, item: string): string =>
  sheet.rows
    .flatMap(([label, content]) => {
      const [, number] = isPartOf(label, item) ? (PART.exec(textOf(label)) ?? []) : [];
      return number === undefined ? [] : [{ part: Number(number), text: textOf(content) }];
    })
    .sort((a, b) => a.part - b.part)
    .map(({ text }) => text)
    .join('');

const readRows = (text: string): readonly RowDigest[] | undefined => {
  try {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) return undefined;
    return rows.map((row: unknown) => {
      const [sheet, key, digest] = Array.isArray(row) ? row.map(String) : [];
      return { sheet: sheet ?? '', key: key ?? '', digest: digest ?? '' };
    });
  } catch {
    return undefined;
  }
};
