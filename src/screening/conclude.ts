import type { CriterionKind } from '../guideline/types';
import type { Conclusion } from './types';
import { CODE } from './verdict-codes';

/** Conclusions from the mildest to the one that takes precedence over all others (rule V5). */
const BY_SEVERITY: readonly Conclusion[] = ['qualified', 'pending', 'incomplete', 'unqualified'];

const QUALIFIED = 0;
const PENDING = 1;
const INCOMPLETE = 2;
const UNQUALIFIED = 3;

/** The conclusion that a severity stands for. */
export const conclusionOf = (severity: number): Conclusion => {
  const conclusion = BY_SEVERITY[severity];
  if (conclusion === undefined) throw new RangeError(`No conclusion has severity ${severity}`);
  return conclusion;
};

/** What is not met can be mended where it is a paper or a promise, by handing it in later (补正). */
const severityOfNotMet = (kind: CriterionKind): number => {
  switch (kind) {
    case 'material':
    case 'target':
      return INCOMPLETE;
    case 'condition':
    case 'judgement':
    case 'deadline':
      return UNQUALIFIED;
  }
};

/** Raises each row's severity to what one criterion's verdicts come to. `unchecked` changes nothing (rule B5). */
export const raiseSeverities = (severities: Uint8Array, kind: CriterionKind, codes: Uint8Array): void => {
  const severityOf = new Uint8Array(7).fill(QUALIFIED);
  severityOf[CODE.notMet] = severityOfNotMet(kind);
  severityOf[CODE.undetermined] = INCOMPLETE;
  severityOf[CODE.awaiting] = PENDING;
  severityOf[CODE.softened] = PENDING;
  for (let row = 0; row < codes.length; row += 1) {
    const severity = severityOf[codes[row] ?? 0] ?? 0;
    if (severity > (severities[row] ?? 0)) severities[row] = severity;
  }
};
