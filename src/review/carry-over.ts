import type { Rubric } from '../ranking/rubric';
import type { Entry } from '../reviewers/entries';
import type { Reviewer } from '../reviewers/types';
import { nameReviewers, reviewerId } from '../reviewers/types';
import { dimensionName } from '../plans/reviewers/sheet-tables';
import { rubricsOf, unsignedIn } from './hear-reviewers';
import type { Session } from './session';

/** Entries of decisions from before there were cells, with who said them. */
interface OldEntries {
  readonly entries: readonly Entry[];
  readonly reviewers: ReadonlyMap<string, Reviewer>;
}

/**
 * What was decided before there were cells, as entries: marks of their experts, overrides of who signed them, the rest
 * of nobody. None of them has a time but an override its day, so that whatever was entered since goes before it.
 */
export const entriesOfOld = ({ old, store }: Session): OldEntries => {
  const { guideline, language, memory } = store.get();
  const reviewers = new Map<string, Reviewer>();
  const entries: Entry[] = [];
  const idOf = (reviewer: Reviewer): string => {
    const id = reviewerId(reviewer);
    const there = reviewers.get(id);
    // Who scores is an expert, whatever else he decided.
    if (there === undefined || reviewer.role === 'expert') reviewers.set(id, reviewer);
    return id;
  };
  const unsigned = unsignedIn(language);
  for (const [sheet, { answers, overrides, marks }] of old) {
    const review = memory.sheets.get(sheet);
    const rubrics = review === undefined ? [] : rubricsOf(review, guideline ?? { programmes: [] });
    for (const [key, own] of answers)
      for (const [criterion, { answer, note }] of own)
        entries.push({
          ...{ reviewer: idOf(unsigned), sheet, key, on: '' },
          about: { kind: 'answer', criterion },
          value: answer,
          ...(note !== undefined && { note }),
        });
    for (const [key, own] of overrides)
      for (const [criterion, { by = '', on, reason, verdict }] of own)
        entries.push({
          reviewer: idOf(by.trim() === '' ? unsigned : { name: by.trim(), unit: '', role: 'examiner' }),
          ...{ sheet, key, on: on === undefined ? '' : `${on} 00:00:00` },
          about: { kind: 'override', criterion },
          value: verdict,
          note: reason,
        });
    for (const [expert, own] of marks) {
      const reviewer = idOf({ name: expert, unit: '', role: 'expert' });
      for (const [key, { recused, scores }] of own) {
        const place = { reviewer, sheet, key, on: '' };
        if (recused) entries.push({ ...place, about: { kind: 'recused' }, value: true });
        for (const [id, value] of scores)
          entries.push({ ...place, about: { kind: 'score', dimension: nameOfDimension(rubrics, id) }, value });
      }
    }
  }
  return { entries, reviewers };
};

/** A dimension that no rubric has any more keeps its id for a name: its score counts for nothing, and is kept. */
const nameOfDimension = (rubrics: readonly Rubric[], id: string): string => {
  for (const { dimensions } of rubrics) for (const one of dimensions) if (one.id === id) return dimensionName(one.name);
  return id;
};

/** What there is to carry over, counted, and whose sheets it goes to. */
export const countOld = (session: Session) => {
  const { entries, reviewers } = entriesOfOld(session);
  const count = (kind: Entry['about']['kind']) => entries.filter(({ about }) => about.kind === kind).length;
  const scored = new Set(
    entries.flatMap(({ about, key, reviewer, sheet }) =>
      about.kind === 'score' || about.kind === 'recused' ? [JSON.stringify([reviewer, sheet, key])] : [],
    ),
  );
  return {
    answers: count('answer'),
    overrides: count('override'),
    scored: scored.size,
    reviewers: [...nameReviewers(reviewers).values()],
  };
};
