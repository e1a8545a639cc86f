import { runSteps } from '../logic/steps';
import type { Solver } from '../ranking/best-total';
import type { Guideline } from '../guideline/types';
import type { InputDigest, ReadRecord } from '../plans/record/read-record';
import { digestInput } from '../plans/record/read-record';
import type { ListParts } from '../plans/lists/list-parts';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { ResultColumn } from '../words/vocabulary';
import type { RecordItem } from '../words/shape';
import { planLists } from '../plans/lists/plan-lists';
import type { ReviewMemory } from '../memory/memory';
import type { PlannedSheet, WorkbookSnapshot } from '../workbook/types';
import type { Difference, Verification } from '../workbook/verification';
import type { Ranking } from '../ranking/rank-applicants';
import type { ScreenedSheet } from '../ranking/read-marks';
import { rankApplicants } from '../ranking/rank-applicants';
import { readGroups } from '../screening/quotas';
import type { ReadRosters } from '../screening/rosters';
import { readRosters } from '../screening/rosters';
import type { RoundPart } from './screen-round';
import { listQuotas } from '../screening/check-quotas';
import { bindForReview, screenRound } from './screen-round';
import { compareList, isSameCell } from './verify-list';
import { findOwnColumns } from '../plans/own-columns';
import { rankingCells, resultCells } from '../plans/result-cells';

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
  given?: ReadRosters['tables'],
): Verification => {
  const { settings } = record;
  const { language } = settings;
  const parts = recompute(snapshot, record, guideline, memory?.ownSheets ?? [], solve, given);
  const gone = [...settings.sheets.keys()].filter((name) => !snapshot.sheets.some((sheet) => sheet.name === name));
  const sheetsGone = gone.map((sheet): Difference => ({ code: 'verify.sheetGone', sheet }));
  if (parts === undefined) return { differences: sheetsGone, applicants: 0, lists: [] };
  const words = wordsIn(language).lists;
  const apart = [...COMPARED_APART.map((item) => words.items[item]), words.formerly.strict];
  const planned = runSteps(planLists(settings.lists, settings.quotasUntold ? withoutQuotas(parts, guideline) : parts));
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

/** The lists' parts as they were when quotas were told in the ranking alone. */
const withoutQuotas = (parts: ListParts, guideline: Guideline): ListParts => {
  const quotas = new Set(listQuotas(guideline).map(({ id }) => id));
  const isLimit = ({ limit }: { readonly limit: { readonly id: string } }): boolean => !quotas.has(limit.id);
  return {
    ...parts,
    sheets: parts.sheets.map((one) => ({
      ...one,
      screening: {
        ...one.screening,
        violations: one.screening.violations.filter(isLimit),
        uncheckedLimits: one.screening.uncheckedLimits.filter(isLimit),
      },
    })),
  };
};

/** A list that names sheet rows goes by their order; sorting the applicants' sheet makes nothing in it wrong. */
const columnsOfOrder = ({ columns }: PlannedSheet, language: Language): readonly string[] => {
  const { number, row } = wordsIn(language).lists.columns;
  const rows = [row, wordsIn(language).notice.columns.row];
  return columns.some(({ header }) => rows.includes(header)) ? [...rows, number] : [];
};

const recompute = (
  snapshot: WorkbookSnapshot,
  { settings }: ReadRecord,
  guideline: Guideline,
  ownSheets: readonly string[],
  solve: Solver | undefined,
  given: ReadRosters['tables'] | undefined,
): ListParts | undefined => {
  const { names, language, noticesFrom, rank, equalsById, settle } = settings;
  const parts = [...settings.sheets].flatMap(([name, review]): readonly RoundPart[] => {
    const sheet = snapshot.sheets.find((one) => one.name === name);
    return sheet === undefined ? [] : [bindForReview(sheet, guideline, review)];
  });
  if (parts.length === 0) return undefined;
  const groups = readGroups(guideline, snapshot, [...settings.sheets.keys(), ...ownSheets]);
  const choices = new Map(parts.flatMap(({ review }) => [...review.rosterChoices]));
  const taken = [...settings.sheets.keys(), ...ownSheets];
  const rosters = given ?? readRosters(guideline, snapshot, taken, { choices, files: new Map() }).tables;
  const sheets = runSteps(screenRound(guideline, parts, groups, rank.quotas, rosters));
  const ranking = rankApplicants(sheets, groups, rank, solve, equalsById);
  return {
    ranking,
    sheets,
    groups,
    language,
    names,
    ...(noticesFrom !== undefined && { noticesFrom }),
    ...(settle !== undefined && { settle }),
  };
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

const COMPARED: readonly ResultColumn[] = ['conclusion', 'score', 'rank', 'placement', 'placementReason'];

/** Differences of the result columns beside the applicants from what recomputing gives. */
const compareResults = (
  { sheet, screening }: ScreenedSheet,
  ranking: Ranking,
  memory: ReviewMemory | undefined,
  language: Language,
): readonly Difference[] => {
  const { columns } = wordsIn(language).findings;
  const headerRow = Math.max(0, ...screening.binding.headerRows);
  const own = findOwnColumns(sheet, headerRow, memory?.written.get(sheet.name));
  const gone = COMPARED.filter((column) => !own.has(column)).map((column) => columns[column]);
  const cells = rankingCells(ranking, language);
  const changed = screening.applicants.flatMap((applicant) => {
    const expected = { ...resultCells(applicant, language), ...cells.get(applicant) };
    return COMPARED.flatMap((column): readonly Difference[] => {
      const at = own.get(column);
      const recomputed = expected[column]?.value ?? null;
      const shown = at === undefined ? recomputed : (sheet.rows[applicant.sheetRow]?.[at] ?? null);
      if (at === undefined || isSameCell(shown, recomputed)) return [];
      const cell = { sheet: sheet.name, row: applicant.sheetRow, column: at };
      return [{ code: 'verify.cell', cell, header: columns[column], shown, recomputed }];
    });
  });
  return gone.length === 0 ? changed : [{ code: 'verify.headersGone', sheet: sheet.name, headers: gone }, ...changed];
};
