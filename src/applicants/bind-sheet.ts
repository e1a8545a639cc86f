import type { Fact } from '../guideline/types';
import type { SheetSnapshot } from '../workbook/types';
import type { Header } from './find-table';
import { findDataRows, findHeaders } from './find-table';
import { foldText } from '../guideline/fold-text';
import type { FactNames } from './match-header';
import { indexFactNames, matchHeader, suggestFacts, describeHeader } from './match-header';
import type { ApplicantIssue, FixedBindings, SheetBinding, Binding, BindingHow } from './types';
import { nearTexts } from './match-names';

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

interface Claim {
  readonly header: Header;
  readonly fact: Fact;
  readonly binding: Binding;
  readonly partial: boolean;
}

/** Headers of a column that lists the materials handed in, folded (rule F8). */
const MATERIAL_LISTS: ReadonlySet<string> = new Set([
  '提交材料',
  '已提交材料',
  '材料清单',
  '提交材料清单',
  '已提交材料清单',
  '申报材料',
  '申报材料清单',
  '附件清单',
  '附件材料',
  '附件材料清单',
  '材料目录',
  '已交材料',
  '报送材料',
  '已报送材料',
]);

const claimOf = (
  header: Header,
  fact: Fact,
  how: BindingHow,
  partial: boolean,
  year?: number,
  unit = describeHeader(header.text).unit,
): Claim => ({
  header,
  fact,
  partial,
  binding: {
    fact: fact.name,
    column: header.column,
    header: header.text,
    how,
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit: unit.text }),
  },
});

/** Claims on one fact that cannot all hold: more than one, unless they are different years of a series (rule B3). */
const rivalsAmong = (claims: readonly Claim[]): readonly Claim[] => {
  const whole = claims.filter(({ partial }) => !partial);
  const serious = whole.length > 0 ? whole : claims;
  const years = new Set(serious.map(({ binding }) => binding.year));
  return serious.length > 1 && (years.has(undefined) || years.size < serious.length) ? serious : [];
};

/** Settles which column carries which fact: what a person fixed first (B4), then name, alias, folded (B2), conflicts asked (B3). */
const settleBindings = (
  sheet: string,
  headers: readonly Header[],
  facts: readonly Fact[],
  names: FactNames,
  fixed: FixedBindings,
): {
  readonly bindings: readonly Binding[];
  readonly issues: readonly ApplicantIssue[];
  readonly settledColumns: ReadonlySet<number>;
} => {
  const issues: ApplicantIssue[] = [];
  const fixedByText = new Map([...fixed].map(([header, fact]) => [foldText(header), fact]));
  const byName = new Map(facts.map((fact) => [fact.name, fact]));
  const claims: Claim[] = [];
  const settledColumns = new Set<number>();
  const lists: Header[] = [];
  for (const header of headers) {
    const texts = header.lower === undefined ? [header.text] : [header.text, header.lower];
    const choice = texts.map((text) => fixedByText.get(foldText(text))).find((chosen) => chosen !== undefined);
    if (choice === null) {
      settledColumns.add(header.column);
      continue;
    }
    const chosen = choice === undefined ? undefined : byName.get(choice);
    if (chosen !== undefined) {
      const year = chosen.years === undefined ? undefined : describeHeader(header.text).year;
      claims.push(claimOf(header, chosen, 'user', false, year));
      continue;
    }
    if (choice !== undefined) {
      const candidates = nearTexts(
        choice,
        facts.map(({ name, aliases }) => ({ name, names: [name, ...aliases] })),
      );
      issues.push({ code: 'applicants.fixedUnknown', header: header.text, fact: choice, candidates });
    }
    const match = matchHeader(header.text, header.lower, names);
    const [only] = match?.facts ?? [];
    if (match === undefined || only === undefined) {
      if (texts.some((text) => MATERIAL_LISTS.has(describeHeader(text).folded))) lists.push(header);
      continue;
    }
    if (match.facts.length > 1)
      issues.push({
        code: 'applicants.twoFacts',
        sheet,
        column: header.column,
        header: header.text,
        facts: match.facts.map(({ name }) => name),
      });
    else claims.push(claimOf(header, only, match.how, match.partial, match.year, match.description.unit));
  }
  const bindings: Binding[] = [];
  for (const fact of facts) {
    const all = claims.filter((claim) => claim.fact === fact);
    const byUser = all.filter(({ binding }) => binding.how === 'user');
    const standing = byUser.length > 0 && byUser.every(({ binding }) => binding.year === undefined) ? byUser : all;
    const rivals = rivalsAmong(standing);
    if (rivals.length > 0)
      issues.push({
        code: 'applicants.twoHeaders',
        sheet,
        fact: fact.name,
        headers: rivals.map(({ header }) => ({ column: header.column, header: header.text })),
      });
    else {
      const whole = standing.filter(({ partial }) => !partial);
      bindings.push(...(whole.length > 0 ? whole : standing).map(({ binding }) => binding));
    }
  }
  bindings.push(...bindMaterialLists(sheet, lists, facts, bindings, issues));
  for (const { column } of bindings) settledColumns.add(column);
  bindings.sort((left, right) => left.column - right.column);
  return { bindings, issues, settledColumns };
};

/** A material without a column of its own is looked up in the list column (rule F8). */
const bindMaterialLists = (
  sheet: string,
  lists: readonly Header[],
  facts: readonly Fact[],
  bindings: readonly Binding[],
  issues: ApplicantIssue[],
): readonly Binding[] => {
  const [list] = lists;
  const open = facts.filter(({ name, type }) => type === 'material' && !bindings.some(({ fact }) => fact === name));
  if (list === undefined || open.length === 0) return [];
  if (lists.length > 1) {
    const headers = lists.map(({ column, text }) => ({ column, header: text }));
    issues.push({ code: 'applicants.twoHeaders', sheet, fact: open[0]?.name ?? '', headers });
    return [];
  }
  return open.map(({ name }) => ({
    fact: name,
    column: list.column,
    header: list.text,
    how: 'alias',
    materialList: true,
  }));
};
