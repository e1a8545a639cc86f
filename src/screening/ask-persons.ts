import type { Criterion } from '../guideline/types';
import type { Answer, ApplicantResult, Override, SheetScreening } from './types';

/** One question to one applicant that only a person answers: a judgement (rule V6) or a softened condition (rule V8). */
export interface Asked {
  readonly applicant: ApplicantResult;
  readonly criterion: Criterion;
  /** Of the criterion in the applicant's programme. */
  readonly index: number;
}

/** A question with everybody whom it is asked of, in the order of the sheet. */
export interface Question {
  /** The same for one criterion in several programmes. */
  readonly id: string;
  readonly criterion: Criterion;
  readonly asked: readonly Asked[];
}

const idOf = ({ id, title }: Criterion): string => JSON.stringify([id, title]);

/** All questions of one applicant, in the guideline's order; answered ones too. */
export const questionsOf = (applicant: ApplicantResult): readonly Asked[] =>
  applicant.asked.flatMap((index) => {
    const criterion = applicant.programme?.criteria[index];
    return criterion === undefined ? [] : [{ applicant, criterion, index }];
  });

/** All questions of a screening, each once, in the guideline's order. */
export const listQuestions = ({
  applicants,
  guideline,
}: Pick<SheetScreening, 'applicants' | 'guideline'>): readonly Question[] => {
  const found = new Map<string, { readonly first: Asked; readonly asked: Asked[] }>();
  for (const applicant of applicants)
    for (const one of questionsOf(applicant)) {
      const id = idOf(one.criterion);
      const there = found.get(id);
      if (there === undefined) found.set(id, { first: one, asked: [one] });
      else there.asked.push(one);
    }
  const places = new Map(guideline.programmes.map(({ id }, at) => [id, at]));
  const placeOf = ({ applicant: { programme } }: Asked) => places.get(programme?.id ?? '') ?? 0;
  return [...found]
    .sort(([, { first: a }], [, { first: b }]) => placeOf(a) - placeOf(b) || a.index - b.index)
    .map(([id, { first, asked }]) => ({ id, criterion: first.criterion, asked }));
};

/** How a question stands: answered yes or no, put off (待定), overridden by a person, or left. */
export type Standing = Answer['answer'] | 'overridden' | 'left';

/** What a person said of it. */
export interface Said {
  readonly standing: Standing;
  /** An answer that stands in the sheet, where nobody gave another one. */
  readonly typed: boolean;
  readonly note: string;
  readonly override?: Override;
}

/**
 * What is said of a question until now. Answers kept since the screening was made count before it: it may be under way.
 *
 * @param kept answers by applicant's key, then criterion id
 */
export const readSaid = (
  { applicant, criterion, index }: Asked,
  { options }: Pick<SheetScreening, 'options'>,
  kept: SheetScreening['options']['answers'],
): Said => {
  const { answer: screened, override } = applicant.findingOf(index);
  if (override !== undefined) return { standing: 'overridden', typed: false, note: override.reason, override };
  const own = kept.get(applicant.key)?.get(criterion.id);
  if (own !== undefined) return { standing: own.answer, typed: false, note: own.note ?? '' };
  const isOfBefore = screened === options.answers.get(applicant.key)?.get(criterion.id);
  if (screened === undefined || isOfBefore) return { standing: 'left', typed: false, note: '' };
  return { standing: screened.answer, typed: true, note: screened.note ?? '' };
};

/** How many there are, are settled, are put off and are left. */
export interface AnswerCounts {
  readonly total: number;
  readonly answered: number;
  readonly open: number;
  readonly left: number;
}

/** What remains is counted: total = answered + open + left. */
export const countStandings = (standings: readonly Standing[]): AnswerCounts => {
  const open = standings.filter((one) => one === 'open').length;
  const left = standings.filter((one) => one === 'left').length;
  return { total: standings.length, answered: standings.length - open - left, open, left };
};
