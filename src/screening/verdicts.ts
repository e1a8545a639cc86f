import type { Verdict, Conclusion } from './types';
import type { Criterion } from '../guideline/types';

/**
 * Verdicts of a whole column as small numbers. Two kinds of `undetermined` wait for a person instead of
 * for a fact: an open judgement (rule V6) and a softened condition that is not met (rule V8). Two kinds of
 * `unchecked` stand in nobody's way: what is only listed, or judged only where the sheet states it, and a clause checked
 * elsewhere (rule V9).
 */
export const CODE = {
  met: 0,
  notMet: 1,
  undetermined: 2,
  notApplicable: 3,
  unchecked: 4,
  awaiting: 5,
  softened: 6,
  listed: 7,
  elsewhere: 8,
} as const;

export type VerdictCode = (typeof CODE)[keyof typeof CODE];

const VERDICTS: readonly Verdict[] = [
  'met',
  'notMet',
  'undetermined',
  'notApplicable',
  'unchecked',
  'undetermined',
  'undetermined',
  'unchecked',
  'unchecked',
];

/** The verdict a code stands for. */
export const verdictOf = (code: number): Verdict => {
  const verdict = VERDICTS[code];
  if (verdict === undefined) throw new RangeError(`No verdict has code ${code}`);
  return verdict;
};

const { met, notMet, undetermined, notApplicable, awaiting, softened, listed } = CODE;

type Row = readonly [no: VerdictCode, unknown: VerdictCode, yes: VerdictCode];

/** Verdicts by truth of `require`; one row each for `when` no, unknown and yes (rule V1). */
type Table = readonly [no: Row, unknown: Row, yes: Row];

const never: Row = [notApplicable, notApplicable, notApplicable];
const perhaps: Row = [undetermined, undetermined, met];

const decided: Table = [never, perhaps, [notMet, undetermined, met]];
const softenedWhenNotMet: Table = [never, perhaps, [softened, undetermined, met]];
const neverMissing: Table = [never, [notApplicable, notApplicable, met], [notApplicable, notApplicable, met]];
const judged: Table = [never, [undetermined, undetermined, undetermined], [awaiting, awaiting, awaiting]];
const listedOnly: Table = [never, [listed, listed, listed], [listed, listed, listed]];

const tableOf = (criterion: Criterion, hasRequire: boolean): Table => {
  switch (criterion.kind) {
    case 'judgement':
      return judged;
    case 'material':
      return criterion.optional ? neverMissing : decided;
    case 'target':
      return hasRequire ? decided : listedOnly;
    case 'condition':
      return criterion.soft ? softenedWhenNotMet : decided;
    case 'deadline':
      return decided;
  }
};

/** Verdict codes of a criterion at `3 × truth of when + truth of require`. */
export const verdictTable = (criterion: Criterion, hasRequire: boolean): Uint8Array =>
  Uint8Array.from(tableOf(criterion, hasRequire).flat());

/** Conclusions from the mildest to the one that takes precedence over all others (rule V5). */
const BY_SEVERITY: readonly Conclusion[] = ['qualified', 'pending', 'partial', 'incomplete', 'unqualified'];

const QUALIFIED = 0;
const PENDING = 1;
const PARTIAL = 2;
export const INCOMPLETE = 3;
const UNQUALIFIED = 4;

/** The conclusion that a severity stands for. */
export const conclusionOf = (severity: number): Conclusion => {
  const conclusion = BY_SEVERITY[severity];
  if (conclusion === undefined) throw new RangeError(`No conclusion has severity ${severity}`);
  return conclusion;
};

/** Raises each row's severity to what one criterion's verdicts come to; `mends` where what is not met can be mended (补正). */
export const raiseSeverities = (severities: Uint8Array, mends: boolean, codes: Uint8Array): void => {
  const severityOf = new Uint8Array(9).fill(QUALIFIED);
  severityOf[CODE.notMet] = mends ? INCOMPLETE : UNQUALIFIED;
  severityOf[CODE.undetermined] = INCOMPLETE;
  severityOf[CODE.unchecked] = PARTIAL;
  severityOf[CODE.awaiting] = PENDING;
  severityOf[CODE.softened] = PENDING;
  for (let row = 0; row < codes.length; row += 1) {
    const severity = severityOf[codes[row] ?? 0] ?? 0;
    if (severity > (severities[row] ?? 0)) severities[row] = severity;
  }
};
