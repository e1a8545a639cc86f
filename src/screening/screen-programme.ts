import type { ApplicantTable } from '../applicants/types';
import type { Steps } from '../logic/steps';
import type { Choices, CompiledCriterion, CompiledProgramme, Programme } from '../guideline/types';
import { applyDecisions } from './apply-decisions';
import type { RowDecisions } from './apply-decisions';
import { raiseSeverities } from './conclude';
import { explainRows } from './explain-rows';
import type { RowExplainer } from './explain-rows';
import { judgeColumns, truthsOf } from './judge-columns';
import { markUnchecked } from './mark-unchecked';

/** The rows that apply for one programme, judged as whole columns. Indexes are rows of `table`. */
export interface ProgrammeScreening {
  readonly compiled: CompiledProgramme;
  readonly table: ApplicantTable;
  /** Verdict codes by criterion, then row. */
  readonly codes: readonly Uint8Array[];
  /** Reasons by criterion. */
  readonly explainers: readonly RowExplainer[];
  /** Severities of the conclusions by row. */
  readonly severities: Uint8Array;
  /** Truth of the priorities by priority, then row. */
  readonly priorities: readonly Int8Array[];
  /** Severities under another option of a reading (rule V7). */
  readonly variants: readonly {
    readonly reading: string;
    readonly option: string;
    readonly severities: Uint8Array;
  }[];
  readonly decisions: ReadonlyMap<number, RowDecisions>;
  readonly strict: boolean;
}

/** Judges all rows of a table against one programme, a criterion a step; time linear in rows × criteria. */
export function* screenProgramme(
  programme: Programme,
  table: ApplicantTable,
  choices: Choices,
  strict: boolean,
  decisions: ReadonlyMap<number, RowDecisions>,
): Steps<ProgrammeScreening> {
  const compiled = programme.compile(choices);
  yield;
  function* judge(criterion: CompiledCriterion, explain: RowExplainer): Steps<Uint8Array> {
    const judged = judgeColumns(criterion, table);
    yield;
    if (!strict) yield* markUnchecked(judged, criterion, table, explain);
    applyDecisions(judged, criterion.criterion.id, decisions);
    return judged;
  }
  const explainers: RowExplainer[] = [];
  const codes: Uint8Array[] = [];
  for (const criterion of compiled.criteria) {
    const explain = explainRows(criterion, table);
    explainers.push(explain);
    codes.push(yield* judge(criterion, explain));
  }
  const concludeAll = (all: readonly Uint8Array[]) => {
    const severities = new Uint8Array(table.rowCount);
    all.forEach((own, index) => {
      const criterion = programme.criteria[index];
      if (criterion !== undefined) raiseSeverities(severities, criterion.kind, own);
    });
    return severities;
  };
  const variants: { reading: string; option: string; severities: Uint8Array }[] = [];
  for (const { reading, option } of otherOptions(programme, choices)) {
    const other = programme.compile({ ...choices, readings: new Map([...choices.readings, [reading, option]]) });
    // Only the criteria that use the reading are judged again; all others keep their verdicts.
    const varied = [...codes];
    for (const [index, criterion] of other.criteria.entries())
      if (criterion.criterion.readings.includes(reading))
        varied[index] = yield* judge(criterion, explainRows(criterion, table));
    variants.push({ reading, option, severities: concludeAll(varied) });
  }
  return {
    compiled,
    table,
    codes,
    explainers,
    severities: concludeAll(codes),
    priorities: compiled.priorities.map(({ when }) => truthsOf(when, table)),
    variants,
    decisions,
    strict,
  };
}

/** Every option not chosen of every reading that a criterion uses. */
const otherOptions = (programme: Programme, choices: Choices) => {
  const used = new Set(programme.criteria.flatMap(({ readings }) => readings));
  return programme.readings
    .filter(({ id }) => used.has(id))
    .flatMap((reading) => {
      const wanted = choices.readings.get(reading.id);
      const chosen = reading.options.some(({ label }) => label === wanted) ? wanted : reading.default;
      return reading.options
        .filter(({ label }) => label !== chosen)
        .map(({ label }) => ({ reading: reading.id, option: label }));
    });
};
