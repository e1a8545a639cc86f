import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbook/types';
import { LANGUAGES } from '../own-headers';
import type { RowDigest } from './digest-input';
import { listWordsIn } from './list-words';
import { decodeSettings } from './recorded-settings';
import type { RecordedSettings } from './recorded-settings';

/** A record as it stands in a workbook. */
export interface ReadRecord {
  readonly settings: RecordedSettings;
  readonly inputDigest: string;
  readonly rows: readonly RowDigest[];
  readonly version: string;
}

/** What a workbook's record comes to: read, not there, or damaged. */
export type RecordOutcome =
  | { readonly code: 'record.read'; readonly record: ReadRecord }
  | { readonly code: 'record.none' }
  | { readonly code: 'record.damaged'; readonly sheet: string };

/** Finds and reads the record of a ranking in a workbook. Never throws. */
export const readRecord = (snapshot: WorkbookSnapshot): RecordOutcome => {
  for (const language of LANGUAGES) {
    const words = listWordsIn(language);
    const sheet = snapshot.sheets.find(({ name }) => name === words.sheetNames.record);
    if (sheet === undefined) continue;
    const settings = decodeSettings(longText(sheet, words.items.settings));
    const rows = readRows(longText(sheet, words.items.rows));
    if (settings === undefined || rows === undefined) return { code: 'record.damaged', sheet: sheet.name };
    return {
      code: 'record.read',
      record: {
        settings,
        rows,
        inputDigest: lineOf(sheet, words.items.inputDigest),
        version: lineOf(sheet, words.items.version),
      },
    };
  }
  return { code: 'record.none' };
};

const textOf = (cell: CellValue | undefined) => (typeof cell === 'string' ? cell : '');

const lineOf = (sheet: SheetSnapshot, item: string): string =>
  textOf(sheet.rows.find(([label]) => label === item)?.[1]);

/** Parts of a long text put together by their numbers, wherever their rows stand. */
const longText = (sheet: SheetSnapshot, item: string): string =>
  sheet.rows
    .flatMap(([label, content]) => {
      const numbered = textOf(label).startsWith(item) ? /(\d+)\/\d+/.exec(textOf(label)) : null;
      return numbered === null ? [] : [{ part: Number(numbered[1]), text: textOf(content) }];
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
