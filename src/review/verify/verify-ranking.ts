import type { Solver } from '../../ranking/find-best-total';
import type { Guideline } from '../../guideline/types';
import { digestInput } from '../../report/lists/digest-input';
import type { InputDigest } from '../../report/lists/digest-input';
import type { ListParts } from '../../report/lists/list-parts';
import { listWordsIn } from '../../report/lists/list-words';
import type { RecordItem } from '../../report/lists/list-words';
import { planLists } from '../../report/lists/plan-lists';
import type { ReadRecord } from '../../report/lists/read-record';
import type { ReviewMemory } from '../../report/memory';
import { reportWordsIn } from '../../report/report-words';
import type { PlannedSheet, WorkbookSnapshot } from '../../workbook/types';
import { rankApplicants } from '../rank/rank-applicants';
import type { ScreenedSheet } from '../rank/rank-applicants';
import { readGroups } from '../rank/read-groups';
import { screenRound } from '../screen-round';
import type { RoundPart } from '../screen-round';
import { bindSnapshot } from '../screen-snapshot';
import { compareList } from './compare-list';
import { compareResults } from './compare-results';
import type { Language } from '../../words/language';
import type { Difference, Verification } from './types';

/** Lines of the record that are compared by their meaning, not by their text. */
const COMPARED_APART: readonly RecordItem[] = ['guidelineDigest', 'inputDigest', 'version', 'settings', 'rows'];

/**
 * Recomputes screening, ranking and lists from a workbook's own applicant rows with the recorded settings, and tells
 * everything in the workbook that does not follow from them. Our result columns are no part of the input.
 */
export const verifyRanking = (
  snapshot: WorkbookSnapshot,
  record: ReadRecord,
  guideline: Guideline,
  memory: ReviewMemory | undefined,
  solve?: Solver,
): Verification => {
  const { settings } = record;
  const { language } = settings;
  const parts = recompute(snapshot, record, guideline, memory?.ownSheets ?? [], solve);
  const names = settings.sheets.map(({ name }) => name);
  const gone = names.filter((name) => !snapshot.sheets.some((sheet) => sheet.name === name));
  const sheetsGone = gone.map((sheet): Difference => ({ code: 'verify.sheetGone', sheet }));
  if (parts === undefined) return { differences: sheetsGone, applicants: 0, lists: [] };
  const words = listWordsIn(language);
  const apart = COMPARED_APART.map((item) => words.items[item]);
  const planned = planLists(settings.lists, parts);
  const recordName = settings.names.get(words.sheetNames.record) ?? words.sheetNames.record;
  const differences = [
    ...sheetsGone,
    ...(guideline.digest === settings.guidelineDigest
      ? []
      : [{ code: 'verify.guideline', recorded: settings.guidelineDigest, found: guideline.digest } as const]),
    ...compareInput(record, digestInput(parts.sheets, parts.groups), parts.sheets),
    ...parts.sheets.flatMap((screened) => compareResults(screened, parts.ranking, memory, language)),
    ...planned.flatMap((sheet) =>
      compareList(
        sheet,
        snapshot.sheets.find(({ name }) => name === sheet.name),
        sheet.name === recordName
          ? { skips: (label) => apart.some((item) => label.startsWith(item)) }
          : { ofOrder: columnsOfOrder(sheet, language) },
      ),
    ),
  ];
  return {
    differences,
    applicants: parts.ranking.applicants.length,
    lists: planned.map(({ name }) => name),
  };
};

/** A list that names sheet rows goes by their order; sorting the applicants' sheet makes nothing in it wrong. */
const columnsOfOrder = ({ columns }: PlannedSheet, language: Language): readonly string[] => {
  const { number, row } = listWordsIn(language).columns;
  const rows = [row, reportWordsIn(language).notice.columns.row];
  return columns.some(({ header }) => rows.includes(header)) ? [...rows, number] : [];
};

const recompute = (
  snapshot: WorkbookSnapshot,
  { settings }: ReadRecord,
  guideline: Guideline,
  ownSheets: readonly string[],
  solve: Solver | undefined,
): ListParts | undefined => {
  const { choices, names, strict, language, noticesFrom } = settings;
  const parts = settings.sheets.flatMap(({ name, ...own }): readonly RoundPart[] => {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    if (sheet === undefined) return [];
    const screenSettings = { guideline, choices, strict, ...own };
    return [{ sheet, binding: bindSnapshot(sheet, screenSettings), settings: screenSettings }];
  });
  if (parts.length === 0) return undefined;
  const sheets = screenRound(parts);
  const groups = readGroups(guideline, snapshot, [...settings.sheets.map(({ name }) => name), ...ownSheets]);
  const ranking = rankApplicants(sheets, groups, settings.rank, solve);
  return { ranking, sheets, groups, language, names, ...(noticesFrom !== undefined && { noticesFrom }) };
};

const compareInput = (
  record: ReadRecord,
  found: InputDigest,
  sheets: readonly ScreenedSheet[],
): readonly Difference[] => {
  if (record.inputDigest === found.whole) return [];
  const idOf = ({ sheet, key }: { readonly sheet: string; readonly key: string }) => `${sheet}\n${key}`;
  const before = new Map(record.rows.map((row) => [idOf(row), row.digest]));
  const now = new Map(found.rows.map((row) => [idOf(row), row.digest]));
  const rows = sheets.flatMap(({ sheet, screening }) =>
    screening.applicants.flatMap(({ key, name, sheetRow }): readonly Difference[] => {
      const id = idOf({ sheet: sheet.name, key });
      const recorded = before.get(id);
      if (recorded === now.get(id)) return [];
      const code = recorded === undefined ? 'verify.rowAdded' : 'verify.rowChanged';
      return [{ code, sheet: sheet.name, row: sheetRow, name }];
    }),
  );
  const gone = record.rows
    .filter((row) => !now.has(idOf(row)))
    .map(({ sheet, key }): Difference => ({ code: 'verify.rowGone', sheet, key }));
  return [{ code: 'verify.input', recorded: record.inputDigest, found: found.whole }, ...rows, ...gone];
};
