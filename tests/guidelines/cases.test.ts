import { parseCases } from '../../src/guideline/parse-cases';
import type { Criterion, Guideline } from '../../src/guideline/types';
import { listGuidelineFolders, readGuidelineFolder } from './read-guideline-folder';
import type { WorkedCase } from './screen-case';
import { outcomeOf, screenCase } from './screen-case';
import { requirementOf } from '../../src/guideline/look-up';

/** Worked cases by programme id; absent where a programme has none. */
type CasesByProgramme = ReadonlyMap<string, readonly WorkedCase[]>;

const isDecided = (criterion: Criterion): boolean =>
  criterion.kind === 'material' ? !criterion.optional : requirementOf(criterion) !== undefined;

/** What the general part asks is the same criterion in every programme, and shown once for all of them. */
const identify = ({ id, clause, title }: Criterion): string => [clause, id, title].join('｜');

/** Verdicts that the cases show of each criterion, of those programmes that have cases. */
const showVerdicts = (guideline: Guideline, cases: CasesByProgramme): ReadonlyMap<Criterion, ReadonlySet<string>> => {
  const shown = new Map<string, Set<string>>();
  const pairs = guideline.programmes.flatMap((programme) => {
    const worked = cases.get(programme.id);
    return worked === undefined ? [] : programme.criteria.map((criterion) => ({ criterion, worked }));
  });
  for (const { criterion, worked } of pairs) {
    const verdicts = shown.get(identify(criterion)) ?? new Set();
    shown.set(identify(criterion), verdicts);
    for (const { verdicts: stated } of worked) if (stated?.[criterion.id]) verdicts.add(stated[criterion.id] ?? '');
  }
  return new Map(pairs.map(({ criterion }) => [criterion, shown.get(identify(criterion)) ?? new Set()]));
};

describe.each(listGuidelineFolders().map(readGuidelineFolder))('worked cases of $id', ({ loaded, cases: files }) => {
  const { guideline } = loaded;
  if (guideline === undefined) throw new Error(JSON.stringify(loaded.issues, undefined, 1));
  const parsed = files.map((file) => ({ file, ...parseCases(file, guideline) }));
  const written = parsed.flatMap(({ cases }) => cases ?? []);
  const byProgramme: CasesByProgramme = new Map(written.map(({ programme, cases }) => [programme, cases]));
  const shown = showVerdicts(guideline, byProgramme);
  const unshown = (verdict: string, isAsked: (criterion: Criterion) => boolean): readonly string[] => [
    ...new Set([...shown].flatMap(([one, set]) => (isAsked(one) && !set.has(verdict) ? [identify(one)] : []))),
  ];

  test('the guideline loads without a remark', () => {
    expect(loaded.issues).toEqual([]);
  });

  test('the files of cases name only what the guideline has', () => {
    expect(parsed.flatMap(({ issues }) => issues)).toEqual([]);
  });

  for (const cases of written)
    describe(cases.programme, () => {
      test.each(cases.cases)('$name', (worked) => {
        const { applicants, binding } = screenCase(guideline, cases, worked);
        expect(binding.unboundHeaders).toEqual([]);
        const { verdicts, conclusion, missing, dependsOn } = worked;
        const stated = Object.entries({ verdicts, conclusion, missing, dependsOn });
        const asked = Object.fromEntries(stated.filter(([, value]) => value !== undefined));
        expect(applicants.map((applicant) => outcomeOf(applicant, worked))).toEqual([asked]);
      });
    });

  test('every criterion that is decided from facts is shown met', () => {
    expect(unshown('met', isDecided)).toEqual([]);
  });

  test('every criterion that is decided from facts is shown not met', () => {
    expect(unshown('notMet', isDecided)).toEqual([]);
  });

  test('every criterion with a condition of its own is shown where it does not apply', () => {
    expect(unshown('notApplicable', (criterion) => isDecided(criterion) && criterion.when !== undefined)).toEqual([]);
  });

  test('[V7] every reading is chosen otherwise than by default', () => {
    const chosen = [...byProgramme.values()].flat().flatMap(({ readings }) => Object.entries(readings ?? {}));
    const used = guideline.programmes.flatMap(({ id, readings }) => (byProgramme.has(id) ? readings : []));
    const untried = used.filter(
      (reading) => !chosen.some(([id, label]) => id === reading.id && label !== reading.default),
    );
    expect([...new Set(untried.map(({ id }) => id))]).toEqual([]);
  });
});
