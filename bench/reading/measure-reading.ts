import { describeHeader } from '../../src/applicants/match-header';
import { JUDGEMENT, SCORE } from '../../src/applicants/targets';
import type { SheetBinding } from '../../src/applicants/types';
import { foldText } from '../../src/guideline/fold-text';
import type { Fact } from '../../src/guideline/types';
import type { AskedWords } from '../../src/screening/ask-words';
import type { ApplicantResult, Conclusion } from '../../src/screening/types';
import type { ReadingCase } from './material';

/** Right, wrong and left out of what could have been understood. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export const addTallies = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  missed: a.missed + b.missed,
});

export const NOTHING: Tally = { right: 0, wrong: 0, missed: 0 };

/** Headers of a case as the binding shows them → what they mean. */
export const meaningsOf = (one: ReadingCase, binding: SheetBinding): ReadonlyMap<number, readonly string[]> => {
  const row = binding.headerRows.at(-1) ?? 0;
  const upper = binding.headerRows[0] ?? row;
  const text = (at: number, column: number): string => String(one.sheet.rows[at]?.[column] ?? '').trim();
  const width = Math.max(...binding.headerRows.map((at) => one.sheet.rows[at]?.length ?? 0));
  return new Map(
    Array.from({ length: width }, (_, column) => [
      column,
      one.columns.get(text(row, column)) ?? one.columns.get(text(upper, column)) ?? [],
    ]),
  );
};

/** Columns that were bound rightly (or feed what they mean), wrongly (to something they do not mean) and not at all though they mean something. */
export const tallyColumns = (
  one: ReadingCase,
  binding: SheetBinding,
  bound: ReadonlyMap<number, readonly string[]>,
  says: (line: string) => void,
  facts: readonly Fact[],
): Tally => {
  let [right, wrong, missed] = [0, 0, 0];
  // One question may be asked in two forms, of which one follows from the other.
  const followsFrom = (target: string, meant: readonly string[]): boolean =>
    facts.some(
      ({ from, name }) =>
        (meant.includes(name) && from?.facts.includes(target) === true) ||
        (name === target && from?.facts.length === 1 && meant.includes(from.facts[0] ?? '')),
    );
  const feeds = (column: number, meant: readonly string[]): boolean =>
    binding.computed.some(
      ({ fact, inputs }) => meant.includes(fact) && inputs.some(({ binding: input }) => input.column === column),
    );
  for (const [column, meant] of meaningsOf(one, binding)) {
    const targets = (bound.get(column) ?? []).filter(
      (target) => one.namesJudgements || (!target.startsWith(JUDGEMENT) && target !== SCORE),
    );
    const header = binding.headerRows.map((at) => String(one.sheet.rows[at]?.[column] ?? '')).join(' / ');
    // A header that is a fact's own name means it, though the fact be younger than the sheet.
    const isName = (target: string): boolean =>
      binding.bindings.some(
        (own) =>
          own.column === column &&
          own.fact === target &&
          (own.how === 'name' || describeHeader(own.header).folded === foldText(target)),
      );
    const astray = targets.filter(
      (target) => !meant.includes(target) && !isName(target) && !followsFrom(target, meant),
    );
    if (astray.length > 0) {
      wrong += 1;
      says(
        `wrong   ${header} → ${astray.join('、')}${meant.length > 0 ? `（应为 ${meant.join('、')}）` : '（无此项）'}`,
      );
    } else if (targets.length > 0 || feeds(column, meant)) right += 1;
    else if (meant.length > 0) {
      missed += 1;
      says(`missed  ${header} → ${meant.join('、')}`);
    }
  }
  return { right, wrong, missed };
};

/** Conclusions beside the examiner's; `falsely` counts those shown as qualified that an examiner would not. */
export interface ConclusionTally {
  readonly right: number;
  readonly wrong: number;
  /** Of those that are wrong, the examiner's under another option of a declared reading (rule V7). */
  readonly otherReading: number;
  readonly falselyQualified: number;
  readonly falselyUnqualified: number;
}

export const NO_CONCLUSIONS: ConclusionTally = {
  right: 0,
  wrong: 0,
  otherReading: 0,
  falselyQualified: 0,
  falselyUnqualified: 0,
};

export const addConclusions = (a: ConclusionTally, b: ConclusionTally): ConclusionTally => ({
  right: a.right + b.right,
  wrong: a.wrong + b.wrong,
  otherReading: a.otherReading + b.otherReading,
  falselyQualified: a.falselyQualified + b.falselyQualified,
  falselyUnqualified: a.falselyUnqualified + b.falselyUnqualified,
});

/** Conclusions in which nothing speaks against the applicant so far; which of them it is depends on what has a column. */
const OPEN: readonly (Conclusion | 'partial')[] = ['partial', 'pending', 'qualified'];

/**
 * Whether a conclusion is the examiner's. A judgement or a mandatory clause that has no column is open for the person:
 * `pending` and `partial` are then what an examiner who read the sheet alone would call qualified so far.
 */
const agrees = (ours: Conclusion, theirs: readonly (Conclusion | 'partial')[]): boolean =>
  theirs.includes(ours) || (ours !== 'qualified' && OPEN.includes(ours) && theirs.some((one) => OPEN.includes(one)));

/** What our conclusion rests on, to be held against the examiner's. */
const reasonsOf = (applicant: ApplicantResult | undefined): string => {
  if (applicant === undefined) return '';
  const { findings, table, row, conclusion } = applicant;
  const failed = findings.filter(({ verdict }) => verdict === 'notMet').map(({ criterion }) => criterion.id);
  const missing = applicant.missing.map(
    ({ cause, fact }) => `${fact}[${cause}${cause === 'unreadable' ? ` ${table.shownOf(fact, row)}` : ''}]`,
  );
  const unchecked = conclusion === 'partial' ? applicant.unchecked.map(({ criterion }) => criterion.id) : [];
  const parts = [
    failed.length > 0 ? `不符合 ${failed.join('、')}` : '',
    missing.length > 0 ? `缺 ${missing.join('、')}` : '',
    unchecked.length > 0 ? `未查 ${unchecked.join('、')}` : '',
  ];
  return parts.filter((part) => part !== '').join('；');
};

/** Words read as what they likely mean, beside what the case says; nothing is known of sheets that tell no words. */
export const tallyWords = (one: ReadingCase, asked: readonly AskedWords[], says: (line: string) => void): Tally => {
  let tally = NOTHING;
  for (const { fact, words } of one.words.size === 0 ? [] : asked) {
    const meant = new Map([...(one.words.get(fact) ?? [])].map(([text, value]) => [foldText(text), value]));
    // Where the case says nothing of a fact's words, they are neither right nor wrong.
    for (const { proposals, text } of meant.size === 0 ? [] : words) {
      const value = meant.get(foldText(text));
      const [first] = proposals;
      const likely = first?.level === 'likely' ? first.value : undefined;
      if (likely !== undefined && value !== likely)
        says(`word    ${fact} “${text}” → ${likely}（应为 ${value ?? '—'}）`);
      if (likely === undefined && value !== undefined) says(`asked   ${fact} “${text}”（${value}）`);
      tally = addTallies(tally, {
        right: likely !== undefined && likely === value ? 1 : 0,
        wrong: likely !== undefined && likely !== value ? 1 : 0,
        missed: likely === undefined && value !== undefined ? 1 : 0,
      });
    }
  }
  return tally;
};

/** Compares by row; a row that was left out counts as wrong. */
export const tallyConclusions = (
  one: ReadingCase,
  applicants: readonly ApplicantResult[],
  says: (line: string) => void,
): ConclusionTally => {
  const byRow = new Map(applicants.map((applicant) => [applicant.sheetRow, applicant]));
  let tally = NO_CONCLUSIONS;
  for (const { row, conclusion, also, why } of one.rows) {
    const ours = byRow.get(row);
    const theirs = [conclusion, ...also];
    const right = ours !== undefined && agrees(ours.conclusion, theirs);
    const falselyQualified = ours?.conclusion === 'qualified' && !theirs.includes('qualified');
    const falselyUnqualified = ours?.conclusion === 'unqualified' && !theirs.includes('unqualified');
    if (!right) {
      says(`row ${row + 1}: ${ours?.conclusion ?? '—'}，应为 ${theirs.join('/')}：${why}`);
      says(`    ← ${reasonsOf(ours)}`);
    }
    tally = addConclusions(tally, {
      right: right ? 1 : 0,
      wrong: right ? 0 : 1,
      otherReading: !right && ours?.dependsOn.some((other) => agrees(other.conclusion, theirs)) === true ? 1 : 0,
      falselyQualified: falselyQualified ? 1 : 0,
      falselyUnqualified: falselyUnqualified ? 1 : 0,
    });
  }
  return tally;
};
