import type { Answer, CheckedElsewhere, Elsewhere, Override, ScreeningOptions } from './types';
import type { VerdictCode } from './verdicts';
import { CODE } from './verdicts';
import { foldText } from '../guideline/fold-text';
import { readYesNo } from '../applicants/read-words';
import { JUDGEMENT } from '../applicants/targets';
import type { SheetBinding } from '../applicants/types';
import type { Criterion, CriterionKind, Programme } from '../guideline/types';
import type { SheetSnapshot } from '../workbook/types';

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * What persons decided, by table row: answers and overrides kept under the applicant's key, and answers in the
 * sheet's own columns, which yield to the kept ones. Rows nobody decided anything about are absent.
 */
export const gatherDecisions = (
  rowCount: number,
  keyOf: (row: number) => string,
  { answers, overrides }: Pick<ScreeningOptions, 'answers' | 'overrides'>,
  inSheet: (row: number) => ReadonlyMap<string, Answer> | undefined,
): ReadonlyMap<number, RowDecisions> => {
  const decisions = new Map<number, RowDecisions>();
  const isKept = answers.size > 0 || overrides.size > 0;
  for (let row = 0; row < rowCount; row += 1) {
    const key = isKept ? keyOf(row) : '';
    const kept = isKept ? answers.get(key) : undefined;
    const typed = inSheet(row);
    const own: ReadonlyMap<string, Override> = (isKept ? overrides.get(key) : undefined) ?? NONE;
    if (kept === undefined && (typed === undefined || typed.size === 0) && own.size === 0) continue;
    decisions.set(row, { answers: new Map([...(typed ?? NONE), ...(kept ?? NONE)]), overrides: own });
  }
  return decisions;
};

/** What persons decided about one row, by criterion id. */
export interface RowDecisions {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly overrides: ReadonlyMap<string, Override>;
}

export const NO_DECISIONS: RowDecisions = { answers: new Map(), overrides: new Map() };

/**
 * A verdict after persons had their say: answers settle what waits for one (rules V6, V8), an override settles all (V4).
 * A yes to a judgement that may not apply is met all the same (rule V1).
 */
const decide = (
  code: VerdictCode,
  kind: CriterionKind,
  answer: Answer | undefined,
  override: Override | undefined,
): VerdictCode => {
  if (override !== undefined) return CODE[override.verdict];
  const mayNotApply = kind === 'judgement' && (code === CODE.undetermined || code === CODE.unchecked);
  if (mayNotApply) return answer?.answer === 'yes' ? CODE.met : code;
  if (code !== CODE.awaiting && code !== CODE.softened) return code;
  if (answer?.answer === 'yes') return CODE.met;
  return answer?.answer === 'no' ? CODE.notMet : code;
};

/** Applies the decisions about each row to one criterion's verdict codes, in place. */
export const applyDecisions = (
  codes: Uint8Array,
  { id, kind }: Criterion,
  decisions: ReadonlyMap<number, RowDecisions>,
): void => {
  for (const [row, { answers, overrides }] of decisions)
    codes[row] = decide(codes[row] as VerdictCode, kind, answers.get(id), overrides.get(id));
};

/** Nothing was checked outside the sheet. */
export const NOTHING_ELSEWHERE: Elsewhere = { criteria: new Map() };

/** What was said of one criterion: of it alone, else of all that are left. */
export const elsewhereOf = ({ criteria, rest }: Elsewhere, criterion: string): CheckedElsewhere | undefined =>
  criteria.get(criterion) ?? rest;

/** Lets a criterion that was checked elsewhere no longer stand in the way where it is unchecked, in place (rule V9). */
export const applyElsewhere = (codes: Uint8Array, criterion: string, elsewhere: Elsewhere): void => {
  if (elsewhereOf(elsewhere, criterion) === undefined) return;
  for (let row = 0; row < codes.length; row += 1) if (codes[row] === CODE.unchecked) codes[row] = CODE.elsewhere;
};

/**
 * Answers typed into the sheet, by sheet row and criterion id: in columns bound to a judgement, or headed `评议：`
 * and the criterion's title (or id), filled with yes and no words. Other words leave the judgement open; of
 * several columns for one judgement all must say yes. One title shared by judgements of different kinds of
 * applicants answers them all.
 */
export const answersInSheet = (
  sheet: SheetSnapshot,
  binding: SheetBinding,
  programme: Programme,
): ReadonlyMap<number, ReadonlyMap<string, Answer>> => {
  const asked = new Map<string, readonly string[]>();
  for (const { id, title } of programme.criteria)
    for (const word of new Set([title, id])) {
      const name = foldText(`${JUDGEMENT}：${word}`);
      asked.set(name, [...(asked.get(name) ?? []), id]);
    }
  const columns = new Map<number, readonly string[]>();
  const note = (name: string, column: number): void => {
    const ids = name.includes(JUDGEMENT) ? asked.get(foldText(name)) : undefined;
    if (ids !== undefined) columns.set(column, [...new Set([...(columns.get(column) ?? []), ...ids])]);
  };
  for (const row of binding.headerRows)
    sheet.rows[row]?.forEach((cell, column) => {
      if (typeof cell === 'string') note(cell, column);
    });
  for (const { fact, column } of binding.bindings) note(fact, column);
  if (columns.size === 0) return new Map();
  return new Map(
    binding.dataRows.map((row) => {
      const said = new Map<string, readonly (boolean | undefined)[]>();
      for (const [column, ids] of columns) {
        const reading = readYesNo(sheet.rows[row]?.[column] ?? null, 'yesNo');
        const answer = reading.kind === 'known' ? reading.value : undefined;
        for (const id of ids) said.set(id, [...(said.get(id) ?? []), answer]);
      }
      const answers = new Map<string, Answer>();
      for (const [id, all] of said)
        if (all.includes(false)) answers.set(id, { answer: 'no' });
        else if (!all.includes(undefined)) answers.set(id, { answer: 'yes' });
      return [row, answers];
    }),
  );
};
