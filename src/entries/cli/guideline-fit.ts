import type { GuidelineFit } from '../../applicants/guideline-fit';
import { findMisfit, goesWell, likeliestGuidelines, likeliestProgrammes } from '../../applicants/guideline-fit';
import type { RankedGuideline } from '../../applicants/rank-guidelines';
import { rankGuidelines } from '../../applicants/rank-guidelines';
import { runSteps } from '../../logic/steps';
import type { Guideline } from '../../guideline/types';
import { OWN_HEADERS } from '../../plans/own-columns';
import type { RoundPart } from '../../review/screen-round';
import { choiceId, listLikely } from '../../review/screen-round';
import type { SheetSnapshot } from '../../workbook/types';
import type { Language } from '../../words/words';
import { wordsIn } from '../../words/words';
import { openLibrary } from './guideline-files';
import { Refusal } from './output';

/** A guideline's best programme for a sheet, by name. */
interface NamedFit {
  readonly guideline: string;
  readonly title: string;
  /** Id and name; absent where each row names its own. */
  readonly programme?: { readonly id: string; readonly name: string };
  readonly columns: RankedGuideline['columns'];
}

/** A misfit with the names of what is said of it. */
export interface NamedMisfit {
  readonly sheet: string;
  readonly poor: boolean;
  readonly own: NamedFit;
  readonly better?: NamedFit;
}

const nameFit = ({ columns, guideline, programme }: RankedGuideline, known: readonly Guideline[]): NamedFit => {
  const found = known.find(({ id }) => id === guideline);
  const name = found?.programmes.find(({ id }) => id === programme)?.name;
  return {
    guideline,
    title: found?.title ?? guideline,
    ...(name !== undefined && { programme: { id: programme, name } }),
    columns,
  };
};

const nameMisfit = ({ better, own, sheet }: GuidelineFit, known: readonly Guideline[]): NamedMisfit => ({
  sheet,
  poor: own.poor,
  own: nameFit(own, known),
  ...(better !== undefined && { better: nameFit(better, known) }),
});

const rank = (sheet: SheetSnapshot, guidelines: readonly Guideline[]): readonly RankedGuideline[] =>
  runSteps(rankGuidelines(sheet, guidelines, OWN_HEADERS));

const loadBundled = async (but?: string): Promise<readonly Guideline[]> => {
  const library = openLibrary();
  const ids = library.list().map(({ id }) => id);
  return Promise.all(ids.filter((id) => id !== but).map((id) => library.load(id)));
};

/**
 * The sheets that go badly with the guideline they are to be screened by, before any is (rule B12). Other guidelines are
 * only read where most of a sheet's columns stand for nothing.
 */
export const findMisfits = async (
  parts: readonly RoundPart[],
  guideline: Guideline,
): Promise<readonly NamedMisfit[]> => {
  const doubtful = parts.filter(
    ({ binding }) => binding.dataRows.length > 0 && !goesWell(binding, listLikely(binding)),
  );
  if (doubtful.length === 0) return [];
  const known = [guideline, ...(await loadBundled(guideline.id))];
  return doubtful.flatMap(({ review, sheet }) => {
    const ranked = rank(sheet, known);
    const misfit = findMisfit(sheet.name, ranked, guideline.id, choiceId(review.programme));
    return misfit === undefined ? [] : [nameMisfit(misfit, known)];
  });
};

/** Misfits as lines for the console. */
export const tellMisfits = (misfits: readonly NamedMisfit[], language: Language): readonly string[] => {
  const words = wordsIn(language).commandLine.lines.fit;
  return misfits.map(({ better, own, sheet }) => {
    if (better === undefined) return words.poor(sheet, own);
    return better.guideline === own.guideline
      ? words.otherProgramme(sheet, own, better)
      : words.other(sheet, own, better);
  });
};

/** A misfit as JSON, `null` where a sheet goes well with its guideline: columns known of all, and what goes far better. */
export const misfitJson = (misfit: NamedMisfit | undefined) =>
  misfit === undefined ? null : { poor: misfit.poor, columns: misfit.own.columns, better: misfit.better ?? null };

/** Programmes of the guideline that a sheet without a column for them is most likely for, by title and columns. */
export const proposeProgrammes = (sheet: SheetSnapshot, guideline: Guideline): readonly NamedFit[] =>
  likeliestProgrammes(rank(sheet, [guideline])).map((one) => nameFit(one, [guideline]));

/** Refuses a command line without a guideline, and says which the sheet is most likely for. */
export const refuseWithoutGuideline = async (path: string, sheet: SheetSnapshot): Promise<never> => {
  const known = await loadBundled();
  const likeliest = likeliestGuidelines(rank(sheet, known)).map((one) => nameFit(one, known));
  const all = known.map(({ id, title }) => `  ${id}  ${title}`);
  throw new Refusal((words) => words.guidelineMissing(path, sheet.name, likeliest, all), 2);
};
