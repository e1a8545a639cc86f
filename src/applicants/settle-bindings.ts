import { foldText } from '../guideline/fold-text';
import type { Header } from './find-table';
import type { FactNames } from './match-header';
import { describeHeader, matchHeader } from './match-header';
import { mayBeSeveral } from './join-columns';
import { nearTexts } from './match-names';
import type { Chosen, SheetReadings } from './readings';
import type { Target } from './targets';
import type { ApplicantIssue, Binding, BindingHow } from './types';

/** Which columns stand for what without a doubt, and which were asked about. */
export interface Settled {
  /** By column. */
  readonly bindings: readonly Binding[];
  readonly issues: readonly ApplicantIssue[];
  /** Columns that stand for something, or were said to stand for nothing. */
  readonly columns: ReadonlySet<number>;
  /** Columns and targets of which more than one claims the other (rule B3): asked, never picked. */
  readonly asked: { readonly columns: ReadonlySet<number>; readonly targets: ReadonlySet<string> };
}

interface Claim {
  readonly header: Header;
  readonly target: Target;
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
  target: Target,
  how: BindingHow,
  { partial = false, turned }: { readonly partial?: boolean; readonly turned?: true | undefined },
  year?: number,
  unit = describeHeader(header.text).unit,
): Claim => ({
  header,
  target,
  partial,
  binding: {
    fact: target.name,
    column: header.column,
    header: header.text,
    how,
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit: unit.text }),
    ...(turned === undefined ? {} : { turned }),
  },
});

/**
 * Claims on one fact that cannot all hold: more than one, unless they are different years of a series (rule
 * B3). Each expert has a column of marks.
 */
const rivalsAmong = (target: Target, claims: readonly Claim[]): readonly Claim[] => {
  if (target.kind === 'score' || (mayBeSeveral(target) && claims.every(({ binding }) => binding.how === 'user')))
    return [];
  const whole = claims.filter(({ partial }) => !partial);
  const serious = whole.length > 0 ? whole : claims;
  const years = new Set(serious.map(({ binding }) => binding.year));
  return serious.length > 1 && (years.has(undefined) || years.size < serious.length) ? serious : [];
};

const LAST_YEAR = /^(?:上一?年度?|上一会计年度)/;

/**
 * A single year of a series where the last year's figure is asked for on its own as well: 2021年利税总额 may
 * be meant as 上一年度利税总额.
 */
const isLoneYear = ({ years }: Target, claims: readonly Claim[], targets: readonly Target[]): boolean => {
  const [only, ...others] = claims;
  if (years === undefined || only?.binding.year === undefined || only.binding.how === 'user' || others.length > 0)
    return false;
  const { base } = describeHeader(only.header.text);
  return targets.some(
    ({ name, years: own }) =>
      own === undefined && LAST_YEAR.test(name) && foldText(name.replace(LAST_YEAR, '')) === base,
  );
};

/** One header may ask several judgements of one wording; two facts of one wording are asked about. */
const mayServeAll = (targets: readonly Target[]): boolean => targets.every(({ kind }) => kind === 'judgement');

/**
 * Settles which column carries what: first what a person fixed (B4), then name, alias, folded (B2);
 * conflicts are asked (B3). A header that `isDoubtful` settles nothing.
 */
export const settleBindings = (
  sheet: string,
  headers: readonly Header[],
  targets: readonly Target[],
  names: FactNames,
  readings: SheetReadings,
  isDoubtful: (header: Header, target: Target, isPartial: boolean) => boolean,
): Settled => {
  const issues: ApplicantIssue[] = [];
  const fixedByText = new Map([...readings.columns].map(([header, chosen]) => [foldText(header), chosen]));
  const byName = new Map(targets.map((target) => [target.name, target]));
  const claims: Claim[] = [];
  const settled = new Set<number>();
  const asked = { columns: new Set<number>(), targets: new Set<string>() };
  const lists: Header[] = [];

  const claimFixed = (header: Header, chosen: readonly Chosen[]): boolean => {
    let claimed = false;
    for (const { target: name, turned } of chosen) {
      const target = byName.get(name);
      if (target === undefined) {
        const candidates = nearTexts(
          name,
          targets.map(({ name: one, aliases }) => ({ name: one, names: [one, ...aliases] })),
        );
        issues.push({ code: 'applicants.fixedUnknown', header: header.text, fact: name, candidates });
        continue;
      }
      const year = target.years === undefined ? undefined : describeHeader(header.text).year;
      claims.push(claimOf(header, target, 'user', { turned }, year));
      claimed = true;
    }
    return claimed;
  };

  for (const header of headers) {
    const texts = header.lower === undefined ? [header.text] : [header.text, header.lower];
    const chosen = texts.map((text) => fixedByText.get(foldText(text))).find((one) => one !== undefined);
    if (chosen !== undefined && chosen.length === 0) {
      settled.add(header.column);
      continue;
    }
    if (chosen !== undefined && claimFixed(header, chosen)) continue;
    const match = matchHeader(header.text, header.lower, names);
    const found = (match?.facts ?? []) as readonly Target[];
    if (match === undefined || found.length === 0) {
      if (texts.some((text) => MATERIAL_LISTS.has(describeHeader(text).folded))) lists.push(header);
      continue;
    }
    if (found.length > 1 && !mayServeAll(found)) {
      const facts = found.map(({ name }) => name);
      issues.push({ code: 'applicants.twoFacts', sheet, column: header.column, header: header.text, facts });
      asked.columns.add(header.column);
      continue;
    }
    for (const target of found)
      if (!isDoubtful(header, target, match.partial))
        claims.push(claimOf(header, target, match.how, { partial: match.partial }, match.year, match.description.unit));
  }

  const bindings: Binding[] = [];
  for (const target of targets) {
    const all = claims.filter((claim) => claim.target === target);
    const byUser = all.filter(({ binding }) => binding.how === 'user');
    const standing = byUser.length > 0 && byUser.every(({ binding }) => binding.year === undefined) ? byUser : all;
    const rivals = rivalsAmong(target, standing);
    if (rivals.length > 0) {
      const rivalHeaders = rivals.map(({ header: { column, text } }) => ({ column, header: text }));
      issues.push({ code: 'applicants.twoHeaders', sheet, fact: target.name, headers: rivalHeaders });
      for (const { column } of rivalHeaders) asked.columns.add(column);
      asked.targets.add(target.name);
      continue;
    }
    if (isLoneYear(target, standing, targets)) continue;
    const whole = standing.filter(({ partial }) => !partial);
    bindings.push(...(whole.length > 0 ? whole : standing).map(({ binding }) => binding));
  }
  bindings.push(...bindMaterialLists(sheet, lists, targets, bindings, issues));
  for (const { column } of bindings) settled.add(column);
  bindings.sort((left, right) => left.column - right.column);
  return { bindings, issues, columns: settled, asked };
};

/** A material without a column of its own is looked up in the list column (rule F8). */
const bindMaterialLists = (
  sheet: string,
  lists: readonly Header[],
  targets: readonly Target[],
  bindings: readonly Binding[],
  issues: ApplicantIssue[],
): readonly Binding[] => {
  const [list] = lists;
  const open = targets.filter(({ name, type }) => type === 'material' && !bindings.some(({ fact }) => fact === name));
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
