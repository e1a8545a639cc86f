import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RubricMark } from '../../ranking/rubric';
import { sumWeights, scoreRubric } from '../../ranking/rubric';
import { rubricFor } from '../../ranking/rubric';
import type { Words } from '../../words/words';
import { wordsIn } from '../../words/words';
import { wordNumber } from '../../wording/values';
import type { ApplicantResult } from '../../screening/types';
import { candidateId } from '../../ranking/read-marks';
import { listDisagreements } from '../../ranking/measure-disagreement';
import { isOwnName } from '../../reviewers/blind-phase';
import { useHidesOthers, useReportWords, useReview, useReviewState, useWords } from '../review-context';

const nobody: readonly ApplicantResult[] = [];

/** What an expert's scores come to, in one line. */
const tellMark = (mark: RubricMark, started: boolean, words: Words['rubric']): string => {
  switch (mark.kind) {
    case 'given':
      return words.totalLine(wordNumber(mark.mark));
    case 'recused':
      return words.recusedLine;
    case 'missing':
      return started ? words.missingLine(mark.dimensions.map(({ name }) => name).join(words.comma)) : words.nothingLine;
    case 'refused':
      return words.refusedLine(mark.issues.map(({ dimension }) => dimension.name).join(words.comma));
  }
};

/** The same beside the heading; nothing before anything was entered. */
const tellShortly = (mark: RubricMark, started: boolean, words: Words['rubric']): string | undefined => {
  if (!started) return undefined;
  switch (mark.kind) {
    case 'given':
      return words.total(wordNumber(mark.mark));
    case 'recused':
      return words.recusedMark;
    case 'missing':
      return words.missing(mark.dimensions.length);
    case 'refused':
      return words.missing(mark.issues.length);
  }
};

/** Keys of the applicants on either side, where there are any. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/**
 * Moves among the fields as among cells: Enter or ↓ to the next, Shift+Enter or ↑ to the one before, Alt+→ and Alt+←
 * to the first field of the next applicant and of the one before.
 */
const moveOn = (event: KeyboardEvent<HTMLElement>, neighbours: Neighbours, goTo: (key: string) => void) => {
  const { altKey, key, shiftKey, target, currentTarget, nativeEvent } = event;
  if (nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  if (altKey) {
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    event.preventDefault();
    const neighbour = key === 'ArrowRight' ? neighbours.next : neighbours.previous;
    if (neighbour === undefined) return;
    target.blur();
    goTo(neighbour);
    return;
  }
  if (key !== 'Enter' && key !== 'ArrowDown' && key !== 'ArrowUp') return;
  const fields = [...currentTarget.querySelectorAll('input')];
  const back = key === 'ArrowUp' || (key === 'Enter' && shiftKey);
  event.preventDefault();
  // Leaving the field keeps its score; at either end one stays where one is.
  target.blur();
  (fields[fields.indexOf(target) + (back ? -1 : 1)] ?? target).focus();
};

/** Who scores; in the blind phase an expert does so under his own name, and scores under another one are not shown. */
const useExpert = (): { readonly blindAs: string | undefined; readonly expert: string } => {
  const review = useReview();
  const hidden = useHidesOthers();
  const reviewer = useReviewState((state) => state.reviewer);
  const given = useReviewState((state) => state.review.scoring.expert);
  const isOther = hidden && reviewer !== undefined && !isOwnName(reviewer, given);
  useEffect(() => {
    if (isOther) void review.setExpert(reviewer.name);
  }, [isOther, review, reviewer]);
  return { blindAs: hidden ? reviewer?.name : undefined, expert: isOther ? '' : given };
};

/** How far the experts' marks for an applicant lie apart, in a sentence; nothing before it is ranked, or in the blind phase. */
const useApart = (applicant: ApplicantResult): string | undefined => {
  const { disagreement: words } = useWords();
  const hidden = useHidesOthers();
  const markSheet = useReviewState((state) => state.ranking?.markSheet);
  return useMemo(() => {
    if (hidden || markSheet === undefined) return undefined;
    const own = candidateId(applicant);
    const [found] = listDisagreements(markSheet, (id) => id === own);
    if (found === undefined) return undefined;
    const [lowest, highest] = [found.lowest, found.highest].map(({ experts, mark }) =>
      words.end(wordNumber(mark), experts),
    );
    const spread = wordNumber(Math.round(found.spread * 100) / 100);
    return words.ofApplicant(words.ends(lowest ?? '', highest ?? ''), words.spread(spread));
  }, [applicant, hidden, markSheet, words]);
};

/** The current expert's scores for one applicant, and the rubric they go by. */
export const useScoreSection = (applicant: ApplicantResult, neighbours: Neighbours) => {
  const { conclusion, key, programme } = applicant;
  const review = useReview();
  const { conclusions } = useReportWords();
  const words = wordsIn(useReviewState((state) => state.language)).rubric;
  const scoring = useReviewState((state) => state.review.scoring);
  const applicants = useReviewState((state) => state.screening?.applicants ?? nobody);
  const [editing, setEditing] = useState(false);
  const { current: openAtFirst } = useRef(scoring.expert !== '');
  const root = useRef<HTMLDivElement>(null);
  const stepped = useRef(false);
  useEffect(() => {
    if (stepped.current) root.current?.querySelector<HTMLElement>('[role=group] input')?.focus();
    stepped.current = false;
  }, [key]);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Leaving the editor takes its focused element away; what opened it stands in its place.
    if (wasEditing.current && !editing) root.current?.querySelector<HTMLElement>('[data-edits-rubric]')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  // The cell is not revealed: selecting it could take the focus to the sheet, and the next score would be typed there.
  const goTo = (neighbour: string) => {
    stepped.current = true;
    review.select(neighbour);
  };
  const { marks } = scoring;
  const { blindAs, expert } = useExpert();
  const rubric = rubricFor(scoring, programme);
  const own = marks.get(expert);
  const entry = own?.get(key);
  const mark = scoreRubric(rubric ?? { dimensions: [] }, entry);
  const progress = useMemo(() => {
    const qualified = applicants.filter((applicant) => applicant.conclusion === 'qualified');
    const isScored = (applicant: ApplicantResult) => {
      const by = rubricFor(scoring, applicant.programme);
      return by !== undefined && scoreRubric(by, own?.get(applicant.key)).kind === 'given';
    };
    return words.progress(qualified.filter(isScored).length, qualified.length);
  }, [applicants, own, scoring, words]);
  const weights = rubric === undefined ? 1 : sumWeights(rubric);
  return {
    backToGuideline:
      scoring.rubric !== undefined && programme?.rubric !== undefined
        ? () => void review.setRubric(undefined)
        : undefined,
    disabled: expert === '' || entry?.recused === true,
    editing,
    entry,
    expert,
    fields: (rubric?.dimensions ?? []).map((dimension) => ({
      dimension,
      share: dimension.weight / weights,
      value: entry?.scores.get(dimension.id),
      onScore: (value: number | undefined) => void review.score(key, dimension.id, value),
    })),
    isOwn: scoring.rubric !== undefined,
    /** Under which name somebody scores who may not see others' scores. */
    blindAs,
    apart: useApart(applicant),
    known: [...marks.keys()],
    moveOn: (event: KeyboardEvent<HTMLElement>) => moveOn(event, neighbours, goTo),
    notRanked: conclusion === 'qualified' ? undefined : words.notRanked(conclusions[conclusion]),
    openAtFirst,
    progress,
    recuse: (recused: boolean) => void review.recuse(key, recused),
    root,
    rubric,
    setEditing,
    setExpert: (name: string) => void review.setExpert(name),
    shortly: tellShortly(mark, entry !== undefined, words),
    total: rubric === undefined ? undefined : tellMark(mark, entry !== undefined, words),
    words,
  };
};
