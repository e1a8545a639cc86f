import type { Fact } from '../guideline/types';
import type { ApplicantIssue, Binding, BindingHow, FixedBindings } from './types';
import { describeHeader } from './describe-header';
import type { Header } from './find-headers';
import { foldText } from '../guideline/fold-text';
import { matchHeader, type FactNames } from './match-header';
import { nearTexts } from './near-texts';

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
export const settleBindings = (
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
