import { showInLine } from '../../applicants/cell-text';
import { factOfRole } from '../../guideline/look-up';
import type { FactRole } from '../../guideline/types';
import type { Answer, ApplicantResult, SheetScreening } from '../../screening/types';
import type { Asked, Said, Standing } from '../../screening/ask-persons';
import { readSaid } from '../../screening/ask-persons';
import type { CellAddress } from '../../workbook/types';
import type { JudgingFilter } from './judging-state';

/** A row of judging: one question to one applicant, and how it stands. */
export interface JudgingItem extends Asked {
  readonly id: string;
  readonly said: Said;
}

interface Kept {
  readonly own: Answer | undefined;
  readonly item: JudgingItem;
}

/** What was read of a result, for as long as it lives: of thousands of rows one answer changes one. */
const known = new WeakMap<ApplicantResult, Map<number, Kept>>();

/** A question as a row; the same row until something about it changes. */
export const itemOf = (
  asked: Asked,
  screening: Pick<SheetScreening, 'options'>,
  answers: SheetScreening['options']['answers'],
): JudgingItem => {
  const { applicant, criterion, index } = asked;
  const own = answers.get(applicant.key)?.get(criterion.id);
  const ofApplicant = known.get(applicant) ?? new Map<number, Kept>();
  known.set(applicant, ofApplicant);
  const there = ofApplicant.get(index);
  if (there !== undefined && there.own === own) return there.item;
  const id = JSON.stringify([applicant.key, criterion.id]);
  const item = { ...asked, id, said: readSaid(asked, screening, answers) };
  ofApplicant.set(index, { own, item });
  return item;
};

/** Whether a row is shown under a filter. */
export const passesFilter = (standing: Standing, filter: JudgingFilter): boolean => {
  switch (filter) {
    case 'all':
      return true;
    case 'answered':
      return standing !== 'open' && standing !== 'left';
    case 'open':
    case 'left':
      return standing === filter;
  }
};

/** One fact that a criterion reads, as it stands in the applicant's row. */
export interface ReadFact {
  readonly fact: string;
  /** Empty where the cell is. */
  readonly shown: string;
  readonly cell: CellAddress | undefined;
}

/** What tells of an applicant where a criterion reads nothing. */
const TELLING: readonly FactRole[] = ['project', 'office'];

const factsOf = ({ applicant: { table }, criterion }: Asked): readonly string[] =>
  criterion.facts.length > 0
    ? criterion.facts
    : TELLING.flatMap((role) => factOfRole(table.facts.values(), role)?.name ?? []);

/**
 * What the applicant's row says of all that the criterion reads, or else of the project; facts that no column carries
 * are left out.
 */
export const factsRead = (asked: Asked): readonly ReadFact[] => {
  const { row, table } = asked.applicant;
  return factsOf(asked).flatMap((fact) => {
    const [cell] = table.cellsOf(fact, row);
    const shown = showInLine(table.shownOf(fact, row)).trim();
    return cell === undefined && shown === '' ? [] : [{ fact, shown, cell }];
  });
};
