import { parseCases } from '../../src/guideline/parse-cases';
import type { Criterion, Guideline } from '../../src/guideline/types';
import { listGuidelineFolders, readGuidelineFolder } from './read-guideline-folder';
import type { WorkedCase } from './screen-case';
import { outcomeOf, screenCase } from './screen-case';
import { requirementOf } from '../../src/guideline/look-up';
import type { ApplicantResult } from '../../src/screening/types';
import { wordFinding } from '../../src/wording/finding';
import { listRules } from '../../src/wording/rule';
import type { Language } from '../../src/words/words';
import { LANGUAGES } from '../../src/words/words';
import { looksLikeSource } from './source-text';

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

interface Sentence {
  readonly language: Language;
  readonly text: string;
}

/** Every finding of an applicant as its readers get it. */
const wordFindings = ({ findings, table, row }: ApplicantResult): readonly Sentence[] =>
  findings.flatMap((finding) =>
    LANGUAGES.map((language) => ({ language, text: wordFinding(finding, table, row, language) })),
  );

describe('the look for source text', () => {
  test.each([
    '一：within(注册地, 甘肃省)：未满足',
    '一：count (合作单位) 1，要求 ≥ 1',
    '一：获批日期 + duration(P2Y) 2020-06-01',
    '一：年 satisfies 年 ≥ 2000',
    '一：甲 and 乙：未满足',
    '一：甲 >= 5：未满足',
    '一：合作单位[0] 企业',
  ])('finds %s', (text) => {
    expect(looksLikeSource(text, 'zh-CN')).toBe(true);
  });
});

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
      const sentences = new Map<WorkedCase, readonly Sentence[]>();
      const screen = (worked: WorkedCase) => {
        const screening = screenCase(guideline, cases, worked);
        sentences.set(worked, screening.applicants.flatMap(wordFindings));
        return screening;
      };

      test.each(cases.cases)('$name', (worked) => {
        const { applicants, binding } = screen(worked);
        expect(binding.unboundHeaders).toEqual([]);
        const { verdicts, conclusion, missing, dependsOn, points } = worked;
        const stated = Object.entries({ verdicts, conclusion, missing, dependsOn, points });
        const asked = Object.fromEntries(stated.filter(([, value]) => value !== undefined));
        expect(applicants.map((applicant) => outcomeOf(applicant, worked))).toEqual([asked]);
      });

      test('[V2] nothing of the criteria language reaches a reader of its findings', () => {
        for (const worked of cases.cases) if (!sentences.has(worked)) screen(worked);
        const told = [...sentences.values()].flat();
        expect(told.length).toBeGreaterThan(0);
        expect(told.filter(({ language, text }) => looksLikeSource(text, language))).toEqual([]);
      });
    });

  test.each(guideline.programmes)(
    'nothing of the criteria language reaches who reads the rules of $id',
    (programme) => {
      const told = LANGUAGES.flatMap((language) => {
        const rules = listRules(programme, { asOf: guideline.checkDate, readings: new Map() }, language);
        const texts = [...rules.criteria.values()].flatMap(({ when, require }) => [when, require]);
        return [...texts, ...rules.priorities.values()].map((text) => ({ language, text }));
      }).filter(({ text }) => text !== undefined);
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ language, text = '' }) => text === '' || looksLikeSource(text, language))).toEqual([]);
    },
  );

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
