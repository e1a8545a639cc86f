import type { Criterion } from '../guideline/types';
import { CODE } from './verdict-codes';
import type { VerdictCode } from './verdict-codes';

const { met, notMet, undetermined, notApplicable, unchecked, awaiting, softened } = CODE;

type Row = readonly [no: VerdictCode, unknown: VerdictCode, yes: VerdictCode];

/** Verdicts by truth of `require`; one row each for `when` no, unknown and yes (rule V1). */
type Table = readonly [no: Row, unknown: Row, yes: Row];

const never: Row = [notApplicable, notApplicable, notApplicable];
const perhaps: Row = [undetermined, undetermined, met];

const decided: Table = [never, perhaps, [notMet, undetermined, met]];
const softenedWhenNotMet: Table = [never, perhaps, [softened, undetermined, met]];
const neverMissing: Table = [never, [notApplicable, notApplicable, met], [notApplicable, notApplicable, met]];
const judged: Table = [never, [undetermined, undetermined, undetermined], [awaiting, awaiting, awaiting]];
const listedOnly: Table = [never, [unchecked, unchecked, unchecked], [unchecked, unchecked, unchecked]];

const tableOf = (criterion: Criterion, hasRequire: boolean): Table => {
  switch (criterion.kind) {
    case 'judgement':
      return judged;
    case 'material':
      return criterion.optional ? neverMissing : decided;
    case 'target':
      return hasRequire ? decided : listedOnly;
    case 'condition':
    case 'deadline':
      return criterion.soft ? softenedWhenNotMet : decided;
  }
};

/** Verdict codes of a criterion at `3 × truth of when + truth of require`. */
export const verdictTable = (criterion: Criterion, hasRequire: boolean): Uint8Array =>
  Uint8Array.from(tableOf(criterion, hasRequire).flat());
