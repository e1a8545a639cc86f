import { BUILTINS } from '../../src/feel/builtins';
import { parseCases } from '../../src/guideline/parse-cases';
import { listRules } from '../../src/wording/rule';
import { LANGUAGES } from '../../src/words/words';
import { wordFinding } from '../../src/wording/finding';
import type { Language } from '../../src/words/words';
import { listGuidelineFolders, readGuidelineFolder } from './read-guideline-folder';
import { screenCase } from './screen-case';

const CALLED = [...Object.keys(BUILTINS), 'date', 'duration', 'not'].join('|');

/** What only the criteria language writes so, in any language of the reader. */
const SOURCE = [
  new RegExp(`(?<![a-z])(${CALLED})\\s*\\(`, 'u'),
  /["@*[\]{}]/u,
  /[<>!]=/u,
  /\bP\d+[YMD]\b/u,
  /(?<![a-z])(satisfies|then|else|every \S+ in|some \S+ in|true|false|null|undefined)(?![a-z])/u,
];

/** Words of the criteria language that have no place in a Chinese sentence. */
const ENGLISH = /(?<![A-Za-z])(and|or|not|if|in|between|every|some|required|where)(?![A-Za-z])/u;

const looksLikeSource = (text: string, language: Language): boolean =>
  (language === 'zh-CN' ? [...SOURCE, ENGLISH] : SOURCE).some((sign) => sign.test(text));

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

describe.each(listGuidelineFolders().map(readGuidelineFolder))(
  'findings of $id in words',
  ({ loaded, cases: files }) => {
    const { guideline } = loaded;
    if (guideline === undefined) throw new Error(JSON.stringify(loaded.issues, undefined, 1));
    const written = files.flatMap((file) => parseCases(file, guideline).cases ?? []);

    test.each(guideline.programmes)('nothing of it reaches who reads the rules of $id', (programme) => {
      const told = LANGUAGES.flatMap((language) => {
        const rules = listRules(programme, { asOf: guideline.checkDate, readings: new Map() }, language);
        const texts = [...rules.criteria.values()].flatMap(({ when, require }) => [when, require]);
        return [...texts, ...rules.priorities.values()].map((text) => ({ language, text }));
      }).filter(({ text }) => text !== undefined);
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ language, text = '' }) => text === '' || looksLikeSource(text, language))).toEqual([]);
    });

    test.each(written)('[V2] nothing of the criteria language reaches a reader of $programme', (cases) => {
      const told = cases.cases.flatMap((worked) =>
        screenCase(guideline, cases, worked).applicants.flatMap((applicant) =>
          applicant.findings.flatMap((finding) =>
            LANGUAGES.map((language) => ({
              language,
              text: wordFinding(finding, applicant.table, applicant.row, language),
            })),
          ),
        ),
      );
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ language, text }) => looksLikeSource(text, language))).toEqual([]);
    });
  },
);
