import type { Fact } from '../guideline/types';
import type { SheetSnapshot } from '../workbook/types';
import { findDataRows } from './find-data-rows';
import { findHeaders, type Header } from './find-headers';
import { foldText } from '../guideline/fold-text';
import { indexFactNames, matchHeader } from './match-header';
import { settleBindings } from './settle-bindings';
import { suggestFacts } from './suggest-facts';
import type { ApplicantIssue, FixedBindings, SheetBinding } from './types';

/** A year of a series counts as carried only if the guideline asks for it. */
const isCarried = (fact: Fact, bindings: SheetBinding['bindings']): boolean =>
  bindings.some(
    (binding) =>
      binding.fact === fact.name && (binding.year === undefined || (fact.years?.includes(binding.year) ?? true)),
  );

const unheaded = (sheet: SheetSnapshot, facts: readonly Fact[]): SheetBinding => ({
  sheet: sheet.name,
  headerRows: [],
  dataRows: [],
  skippedRows: [],
  bindings: [],
  unboundHeaders: [],
  unboundFacts: facts.map(({ name }) => name),
  ownColumns: [],
  issues: [{ code: 'applicants.noHeader', sheet: sheet.name }],
});

/**
 * Finds the table in a sheet and which column carries which fact (rules B1–B5, F8, F9).
 * `fixed` is what a person fixed, by header text; `ownHeaders` are headers of columns we wrote
 * ourselves, which never carry facts. Nothing weaker than a folded name binds; it is only suggested.
 */
export const bindSheet = (
  sheet: SheetSnapshot,
  facts: readonly Fact[],
  fixed: FixedBindings,
  ownHeaders: readonly string[],
): SheetBinding => {
  const names = indexFactNames(facts);
  const ownTexts = new Set(ownHeaders.map(foldText));
  const fixedTexts = new Set([...fixed.keys()].map(foldText));
  const block = findHeaders(
    sheet,
    (headers) =>
      headers.filter(
        (header) =>
          fixedTexts.has(foldText(header.text)) ||
          fixedTexts.has(foldText(header.lower ?? '')) ||
          matchHeader(header.text, header.lower, names) !== undefined,
      ).length,
  );
  if (block === undefined) return unheaded(sheet, facts);
  const upperRow = sheet.rows[block.rows[0] ?? 0] ?? [];
  // Right of a group that is not merged our columns would seem to belong to it; nothing of ours stands in the upper row.
  const isOwn = ({ text, lower, column }: Header): boolean =>
    ownTexts.has(foldText(text)) ||
    (lower !== undefined && (upperRow[column] ?? '') === '' && ownTexts.has(foldText(lower)));
  const ownColumns = block.headers.filter(isOwn).map(({ column }) => column);
  const headers = block.headers.filter((header) => !isOwn(header));
  const { bindings, issues, settledColumns } = settleBindings(sheet.name, headers, facts, names, fixed);
  const bound = new Set(bindings.map(({ column }) => column));
  const rows = findDataRows(sheet, block, bound, new Set(ownColumns));
  const unboundFacts = facts.filter((fact) => !isCarried(fact, bindings)).map(({ name }) => name);
  const unboundSet = new Set(unboundFacts);
  const noRows: readonly ApplicantIssue[] =
    rows.dataRows.length === 0 ? [{ code: 'applicants.noRows', sheet: sheet.name }] : [];
  return {
    sheet: sheet.name,
    headerRows: block.rows,
    ...rows,
    bindings,
    unboundHeaders: headers
      .filter(({ column }) => !settledColumns.has(column))
      .map(({ column, text }) => ({ column, header: text, suggestions: suggestFacts(text, facts, unboundSet) })),
    unboundFacts,
    ownColumns,
    issues: [...issues, ...noRows],
  };
};
