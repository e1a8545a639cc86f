import { useMemo } from 'react';
import type { Target } from '../../applicants/targets';
import { isFigureType } from '../../guideline/look-up';
import { choiceId } from '../../review/screen-round';
import { targetsOf } from '../../screening/screen-sheets';
import type { Words } from '../../words/words';
import { useReviewState, useWords } from '../review-context';

/** Something columns may stand for, in the reader's words. */
export interface DescribedTarget {
  /** As it is bound. */
  readonly name: string;
  readonly title: string;
  /** Kind and unit, e.g. `金额 · 万元`. */
  readonly kind: string;
  /** A turn of its meaning makes sense. */
  readonly isYesNo: boolean;
  /** It can be computed from figures. */
  readonly isFigure: boolean;
}

const describe = (
  { name, kind, role, type, unit, aliases }: Target,
  { binding }: Pick<Words['pane'], 'binding'>,
): DescribedTarget => {
  const word =
    kind === 'judgement'
      ? binding.judgement
      : kind === 'score'
        ? binding.score
        : role === 'programme'
          ? binding.programme
          : binding.kinds[type];
  return {
    name,
    title: kind === 'judgement' ? (aliases[0] ?? name) : name,
    kind: unit === undefined || kind === 'score' ? word : `${word} · ${unit}`,
    isYesNo: type === 'yesNo' || type === 'material',
    isFigure: kind === undefined && isFigureType(type),
  };
};

const none: readonly DescribedTarget[] = [];

/** All that columns of the chosen sheet may stand for, in the order of the guideline, and each by its name. */
export const useTargets = () => {
  const words = useWords();
  const guideline = useReviewState((state) => state.guideline);
  const programme = useReviewState((state) => state.review.programme);
  return useMemo(() => {
    const targets =
      guideline === undefined ? none : targetsOf(guideline, choiceId(programme)).map((one) => describe(one, words));
    const byName = new Map(targets.map((one) => [one.name, one]));
    const nameless = (name: string): DescribedTarget => ({
      name,
      title: name,
      kind: '',
      isYesNo: false,
      isFigure: false,
    });
    return { targets, targetOf: (name: string) => byName.get(name) ?? nameless(name) };
  }, [guideline, programme, words]);
};
