import type { RankedGuideline } from './rank-guidelines';
import type { Proposal, SheetBinding } from './types';

/** That a sheet goes badly with what it is to be screened by, and what it goes with far better (rule B12). */
export interface GuidelineFit {
  readonly sheet: string;
  /** The guideline and programme it is to be screened by. */
  readonly own: RankedGuideline;
  readonly better: RankedGuideline | undefined;
}

/** A sheet with so many of its columns known goes well enough with the guideline: others need not be looked at. */
const KNOWN_COLUMNS = 0.5;
/** So much better another one has to be to be named. */
const FAR_BETTER = 0.2;
/** Programmes of one guideline that go about as well with a sheet. */
const ABOUT_AS_GOOD = 0.05;

/** Whether enough of a sheet's columns stand for something, for certain or likely, to leave it at that. */
export const goesWell = (
  { bindings, computed, unboundHeaders }: SheetBinding,
  likely: readonly Proposal[],
): boolean => {
  const known = new Set([
    ...bindings.map(({ column }) => column),
    ...computed.flatMap(({ inputs }) => inputs.map(({ binding }) => binding.column)),
    ...likely.flatMap(({ columns }) => columns.map(({ column }) => column)),
  ]);
  const all = new Set([...known, ...unboundHeaders.map(({ column }) => column)]);
  return known.size >= all.size * KNOWN_COLUMNS;
};

/** The ranked entry of a choice: of one programme, or of a guideline whose rows say their own or are to. */
const entryOf = (
  ranked: readonly RankedGuideline[],
  guideline: string,
  programme: string,
): RankedGuideline | undefined => {
  const own = ranked.filter((one) => one.guideline === guideline);
  return own.find((one) => one.programme === programme) ?? own[0];
};

/**
 * How badly a sheet goes with the guideline and programme chosen for it; `undefined` where it goes well, or nothing is
 * known of it.
 *
 * @param ranked all guidelines, best first
 * @param programme id, or `column` where each row names its own
 */
export const findMisfit = (
  sheet: string,
  ranked: readonly RankedGuideline[],
  guideline: string,
  programme: string,
): GuidelineFit | undefined => {
  const own = entryOf(ranked, guideline, programme);
  const [best] = ranked;
  if (own === undefined || best === undefined) return undefined;
  const isBetter = !best.poor && best !== own && best.measure >= own.measure + FAR_BETTER;
  if (!isBetter && !own.poor) return undefined;
  return { sheet, own, better: isBetter ? best : undefined };
};

/** The programmes of a guideline that a sheet is most likely for, by its columns and title: none, one, or some alike. */
export const likeliestProgrammes = (ranked: readonly RankedGuideline[]): readonly RankedGuideline[] => {
  const single = ranked.filter(({ poor, programme }) => !poor && programme !== 'column');
  return single.filter(({ measure }) => measure >= (single[0]?.measure ?? 0) - ABOUT_AS_GOOD).slice(0, 3);
};

/** Of each guideline that a sheet may be for its best entry, best first; none that goes badly with it. */
export const likeliestGuidelines = (ranked: readonly RankedGuideline[]): readonly RankedGuideline[] => {
  const best = new Map<string, RankedGuideline>();
  for (const one of ranked) if (!one.poor && !best.has(one.guideline)) best.set(one.guideline, one);
  const all = [...best.values()];
  return all.filter(({ measure }) => measure > (all[0]?.measure ?? 0) - FAR_BETTER);
};
