import type { Answer, CheckedElsewhere, Elsewhere, Override, ScreeningOptions } from './types';
import type { VerdictCode } from './verdicts';
import { CODE } from './verdicts';
import { foldText } from '../guideline/fold-text';
import { readYesNo } from '../applicants/read-words';
import { JUDGEMENT } from '../applicants/targets';
import type { CellReading } from '../applicants/cell-text';
import { BLANK, known, showCell } from '../applicants/cell-text';
import { rememberTexts } from '../applicants/column-cells';
import { settleTruth } from '../applicants/settled-words';
import type { ApplicantIssue, SheetBinding } from '../applicants/types';
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
 * A verdict after persons had their say: answers settle what waits for one (rules V6, V8), an override settles all (V4), and
 * different overrides of one clause leave it open (C5).
 * A yes to a judgement that may not apply is met all the same (rule V1).
 */
const decide = (
  code: VerdictCode,
  kind: CriterionKind,
  answer: Answer | undefined,
  override: Override | undefined,
): VerdictCode => {
  if (override !== undefined) return CODE[override.verdict];
  if (answer?.disputed === true) return CODE.awaiting;
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

/** Answers in the cells of a sheet, and the words there that are neither yes nor no. */
interface TypedAnswers {
  /** By sheet row, then criterion id. */
  readonly answers: ReadonlyMap<number, ReadonlyMap<string, Answer>>;
  readonly issues: readonly ApplicantIssue[];
}

/** A column that answers judgements. */
interface AnswerColumn {
  readonly ids: Set<string>;
  /** Names of the judgements that it is headed by or bound to, under which its words are settled. */
  readonly targets: string[];
  turned: boolean;
}

/**
 * Answers typed into the sheet, by sheet row and criterion id: in columns bound to a judgement, or headed `评议：`
 * and the criterion's title (or id), filled with yes and no words or those settled for it. Other words leave the
 * judgement open and are reported; of several columns for one judgement all must say yes. One title shared by judgements
 * of different kinds of applicants answers them all.
 */
export const answersInSheet = (
  sheet: SheetSnapshot,
  binding: SheetBinding,
  programme: Programme,
  words: ScreeningOptions['words'],
): TypedAnswers => {
  const columns = findAnswerColumns(sheet, binding, programme);
  const answers = new Map<number, ReadonlyMap<string, Answer>>();
  const issues: ApplicantIssue[] = [];
  if (columns.size === 0) return { answers, issues };
  const readers = new Map(
    [...columns].map(([column, { targets, turned }]) => {
      const settled = targets.flatMap((target) => [...(words?.get(target) ?? [])]);
      const read = settleTruth((cell) => turnIf(turned, readYesNo(cell, 'yesNo')), new Map(settled));
      return [column, rememberTexts(read)] as const;
    }),
  );
  for (const row of binding.dataRows) {
    const said = new Map<string, readonly (boolean | undefined)[]>();
    for (const [column, { ids, targets }] of columns) {
      const cell = sheet.rows[row]?.[column] ?? null;
      const reading = readers.get(column)?.(cell) ?? BLANK;
      const answer = reading.kind === 'known' ? reading.value : undefined;
      for (const id of ids) said.set(id, [...(said.get(id) ?? []), answer]);
      const [fact] = targets;
      if (reading.kind !== 'unreadable' || fact === undefined) continue;
      const { candidates, expected, remark } = reading;
      const place = { cell: { sheet: sheet.name, row, column }, fact, shown: showCell(cell), candidates };
      issues.push(
        remark === undefined
          ? { code: 'applicants.unreadable', ...place, expected }
          : { code: 'applicants.remark', ...place, remark },
      );
    }
    const own = new Map<string, Answer>();
    for (const [id, all] of said)
      if (all.includes(false)) own.set(id, { answer: 'no' });
      else if (!all.includes(undefined)) own.set(id, { answer: 'yes' });
    answers.set(row, own);
  }
  return { answers, issues };
};

const turnIf = (turned: boolean, reading: CellReading<boolean>): CellReading<boolean> =>
  turned && reading.kind === 'known' ? known(!reading.value) : reading;

const findAnswerColumns = (
  sheet: SheetSnapshot,
  binding: SheetBinding,
  programme: Programme,
): ReadonlyMap<number, AnswerColumn> => {
  const asked = new Map<string, readonly string[]>();
  for (const { id, title } of programme.criteria)
    for (const word of new Set([title, id])) {
      const name = foldText(`${JUDGEMENT}：${word}`);
      asked.set(name, [...(asked.get(name) ?? []), id]);
    }
  const columns = new Map<number, AnswerColumn>();
  const note = (name: string, column: number): AnswerColumn | undefined => {
    const ids = name.includes(JUDGEMENT) ? asked.get(foldText(name)) : undefined;
    if (ids === undefined) return undefined;
    const there = columns.get(column) ?? { ids: new Set<string>(), targets: [], turned: false };
    columns.set(column, there);
    for (const id of ids) there.ids.add(id);
    return there;
  };
  for (const row of binding.headerRows)
    sheet.rows[row]?.forEach((cell, column) => {
      const there = typeof cell === 'string' ? note(cell, column) : undefined;
      there?.targets.push(...[...there.ids].map((id) => `${JUDGEMENT}：${id}`));
    });
  for (const { fact, column, turned } of binding.bindings) {
    const there = note(fact, column);
    if (there === undefined) continue;
    there.targets.push(fact);
    if (turned === true) there.turned = true;
  }
  return columns;
};
