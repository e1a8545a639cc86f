import type { Setting } from '../../memory/setting-rows';
import { decodeSetting, encodeSetting, restoreSettings, settingId } from '../../memory/setting-rows';
import { foldText } from '../../guideline/fold-text';
import { momentAfter } from '../../reviewers/entries';
import type { SettingIssue } from '../../reviewers/issues';
import type { CellValue, PlannedSheet, SheetSnapshot, WorkbookSnapshot, WritePlan } from '../../workbook/types';
import type { Language, Words } from '../../words/words';
import { wordsIn } from '../../words/words';
import { endOfSheet, writeCells } from './sheet-edits';
import { ALL_WORDS, isBlank, nameIn, wordIndex } from './sheet-tables';

type SettingColumn = keyof Words['reviewers']['settings']['columns'];

const COLUMNS = ['of', 'item', 'at', 'value', 'by', 'on', 'internal'] as const satisfies readonly SettingColumn[];

const WIDTHS: Readonly<Record<SettingColumn, number>> = {
  of: 16,
  item: 18,
  at: 28,
  value: 36,
  by: 12,
  on: 20,
  internal: 20,
};

/** A setting as it stands in a row. */
interface SettingRow {
  readonly setting: Setting;
  /** Who set it, and when. */
  readonly by: string;
  readonly on: string;
  /** Sheet row, zero-based. */
  readonly row: number;
}

/** What the sheet of settings says. */
export interface SettingsRead {
  /** Its name; absent where the workbook has none. */
  readonly sheet?: string;
  /** All rows that can be read, in the sheet's order. */
  readonly rows: readonly SettingRow[];
  /** Of each setting the one that counts: the latest. */
  readonly current: readonly Setting[];
  readonly issues: readonly SettingIssue[];
}

const HEADERS = wordIndex(({ settings }) => settings.columns);

interface Table {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<SettingColumn, number>;
}

const findTable = ({ rows }: SheetSnapshot): Table | undefined => {
  for (const [headerRow, cells] of rows.entries()) {
    const columns = new Map<SettingColumn, number>();
    cells.forEach((cell, at) => {
      const column = typeof cell === 'string' ? HEADERS.get(foldText(cell)) : undefined;
      if (column !== undefined && !columns.has(column)) columns.set(column, at);
    });
    if ((['of', 'item', 'on', 'internal'] as const).every((column) => columns.has(column)))
      return { headerRow, columns };
  }
  return undefined;
};

/** The sheet of settings: of the name in any language, else the one with its headers. */
export const findSettingsSheet = ({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): SheetSnapshot | undefined =>
  sheets.find(({ name }) => ALL_WORDS.some(({ settings }) => settings.sheetName === name)) ??
  sheets.find((sheet) => findTable(sheet) !== undefined);

const NOTHING_READ: SettingsRead = { rows: [], current: [], issues: [] };

/** Reads all settings of a workbook. Rows that say nothing this version knows are named, and stay. */
export const readSettings = (snapshot: Pick<WorkbookSnapshot, 'sheets'>): SettingsRead => {
  const sheet = findSettingsSheet(snapshot);
  const table = sheet && findTable(sheet);
  if (sheet === undefined) return NOTHING_READ;
  if (table === undefined) return { ...NOTHING_READ, sheet: sheet.name };
  const issues: SettingIssue[] = [];
  const rows: SettingRow[] = [];
  const textAt = (row: number, column: SettingColumn) => nameIn(sheet.rows[row]?.[table.columns.get(column) ?? -1]);
  const cellAt = (row: number, column: SettingColumn) => ({
    sheet: sheet.name,
    row,
    column: table.columns.get(column) ?? table.columns.get('item') ?? 0,
  });
  for (let row = table.headerRow + 1; row < sheet.rows.length; row += 1) {
    if ((['item', 'internal'] as const).every((column) => textAt(row, column) === '')) continue;
    const setting = decodeSetting(textAt(row, 'internal'));
    if (setting === undefined) {
      issues.push({ code: 'settings.unreadable', cell: cellAt(row, 'internal'), item: textAt(row, 'item') });
      continue;
    }
    rows.push({ setting, by: textAt(row, 'by'), on: textAt(row, 'on'), row });
    const shown = textAt(row, 'value');
    const counts = ALL_WORDS.map(({ settings }) => showValue(setting.value, settings));
    if (table.columns.has('value') && !counts.some((one) => one.trim() === shown))
      issues.push({ code: 'settings.edited', cell: cellAt(row, 'value'), shown, counts: counts[0] ?? '' });
  }
  const current = pickCurrent(rows);
  const itemAt = ({ row, setting }: SettingRow) => textAt(row, 'item') || setting.item;
  for (const one of rows) {
    const chosen = current.get(settingId(one.setting));
    if (chosen === undefined || chosen === one || chosen.on !== one.on) continue;
    if (encodeSetting(chosen.setting) === encodeSetting(one.setting)) continue;
    const counts = ALL_WORDS[0] === undefined ? '' : showValue(chosen.setting.value, ALL_WORDS[0].settings);
    issues.push({ code: 'settings.twice', cell: cellAt(one.row, 'item'), item: itemAt(one), counts });
  }
  const chosen = [...current.values()];
  const left = new Set(restoreSettings(chosen.map(({ setting }) => setting)).left);
  for (const one of chosen)
    if (left.has(one.setting))
      issues.push({ code: 'settings.unknown', cell: cellAt(one.row, 'item'), item: itemAt(one) });
  return { sheet: sheet.name, rows, current: chosen.map(({ setting }) => setting), issues };
};

/** Of each setting the latest; of several of one time the greatest in its stored form, whatever the order of rows. */
const pickCurrent = (rows: readonly SettingRow[]): ReadonlyMap<string, SettingRow> => {
  const current = new Map<string, SettingRow>();
  const rank = ({ on, setting }: SettingRow) => `${on}\n${encodeSetting(setting)}`;
  for (const one of rows) {
    const there = current.get(settingId(one.setting));
    if (there === undefined || rank(one) > rank(there)) current.set(settingId(one.setting), one);
  }
  return current;
};

/** A stored value for people to read; what counts is the stored form beside it. */
const showValue = (value: unknown, words: Words['reviewers']['settings']): string => {
  if (value === undefined) return words.takenBack;
  if (value === null) return '—';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((one: unknown) => showValue(one, words)).join(words.comma);
  const { value: inner, reason, ...others } = value as Readonly<Record<string, unknown>>;
  if (inner !== undefined && typeof reason === 'string' && Object.keys(others).length === 0)
    return reason === '' ? showValue(inner, words) : words.withReason(showValue(inner, words), reason);
  return Object.entries(value)
    .map(([name, one]) => words.named(name, showValue(one, words)))
    .join(words.separator);
};

const ownerOf = ({ of }: Setting, words: Words['reviewers']['settings']): string => {
  switch (of.kind) {
    case 'sheet':
      return of.sheet;
    case 'rank':
      return words.allOf(of.guideline);
    case 'workbook':
      return words.all;
  }
};

const cellsOf = (
  setting: Setting,
  by: string,
  on: string,
  words: Words['reviewers']['settings'],
): ReadonlyMap<SettingColumn, CellValue> => {
  const items: Readonly<Record<string, string>> = words.items;
  return new Map<SettingColumn, CellValue>([
    ['of', ownerOf(setting, words)],
    ['item', items[setting.item] ?? setting.item],
    ['at', setting.at.length === 0 ? null : setting.at.join(' / ')],
    ['value', showValue(setting.value, words)],
    ['by', by === '' ? null : by],
    ['on', on],
    ['internal', encodeSetting(setting)],
  ]);
};

/** A sheet of settings, new, a row each. */
export const planSettingsSheet = (
  settings: readonly Setting[],
  by: string,
  on: string,
  language: Language,
): PlannedSheet => {
  const words = wordsIn(language).reviewers.settings;
  return {
    name: words.sheetName,
    title: [words.title],
    columns: COLUMNS.map((column) => ({ header: words.columns[column], width: WIDTHS[column], format: 'text' })),
    rows: settings.map((setting) => {
      const cells = cellsOf(setting, by, on, words);
      return COLUMNS.map((column) => ({ value: cells.get(column) ?? null }));
    }),
    footer: [],
    orientation: 'landscape',
  };
};

/**
 * Plans settings that somebody changed: each into its own row, new ones at the end, and no other row is touched (rule
 * C2). What another pane writes at the same end meanwhile may take the place of a new row: then the setting is missing
 * from what is read next, and is to be planned again.
 *
 * @param now time to set it at; later than what it replaces
 * @returns `undefined` where all of it stands there already
 */
export const planSettings = (
  snapshot: Pick<WorkbookSnapshot, 'sheets'>,
  changed: readonly Setting[],
  by: string,
  now: string,
  language: Language,
): WritePlan | undefined => {
  const sheet = findSettingsSheet(snapshot);
  const { rows, current } = readSettings(snapshot);
  const there = new Map(current.map((one) => [settingId(one), encodeSetting(one)]));
  const wanted = changed.filter((one) => there.get(settingId(one)) !== encodeSetting(one));
  if (wanted.length === 0) return undefined;
  if (sheet === undefined)
    return { blocks: [], sheets: [planSettingsSheet(wanted, by, now, language)], memory: undefined };
  const words = wordsIn(language).reviewers.settings;
  const table = findTable(sheet);
  const end = Math.max(endOfSheet(sheet), (table?.headerRow ?? 0) + 1);
  // A sheet whose headers are gone gets them again at its end.
  const columns = table?.columns ?? new Map(COLUMNS.map((column, at) => [column, at] as const));
  const edits = new Map<number, ReadonlyMap<number, CellValue>>();
  if (table === undefined) edits.set(end, new Map(COLUMNS.map((column, at) => [at, words.columns[column]])));
  let free = table === undefined ? end + 1 : end;
  for (const setting of wanted) {
    const own = rows.filter((one) => settingId(one.setting) === settingId(setting));
    const last = own.reduce<SettingRow | undefined>((best, one) => (best && best.on > one.on ? best : one), undefined);
    const cells = cellsOf(setting, by, momentAfter(own, now), words);
    const row = table !== undefined && last !== undefined ? last.row : free++;
    edits.set(
      row,
      new Map(
        [...cells].flatMap(([column, value]) => {
          const at = columns.get(column);
          const there = at === undefined ? null : (sheet.rows[row]?.[at] ?? null);
          return at === undefined || there === value || (isBlank(there) && isBlank(value))
            ? []
            : [[at, value] as const];
        }),
      ),
    );
  }
  const anchor = table?.headerRow ?? Math.max(0, end - 1);
  return writeCells({ sheet, plans: [] }, anchor, edits).plans[0];
};
