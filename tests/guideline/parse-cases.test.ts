import { loadGuideline } from '../../src/guideline/load-guideline';
import { parseCases } from '../../src/guideline/parse-cases';
import { readValidGuideline } from './read-fixture';

const { files, vocabulary } = readValidGuideline();
const { guideline } = loadGuideline(files, vocabulary);
if (!guideline) throw new Error('the valid guideline did not load');

const parse = (text: string) => parseCases({ path: 'patents.cases.yaml', text }, guideline);
const issuesOf = (text: string) => parse(text).issues.map(({ code, at }) => [code, at.line, at.column]);

describe('worked cases of a programme', () => {
  test('are read with where each stands', () => {
    const { cases, issues } = parse(
      'programme: patents\nbase: { 申报主体类型: 企业 }\ncases:\n  - name: 恰好一百件\n    facts: { 有效专利数: 100 }\n    verdicts: { patent-stock: met }\n',
    );
    expect(issues).toEqual([]);
    expect(cases?.cases[0]).toMatchObject({ name: '恰好一百件', facts: { 有效专利数: 100 } });
    expect(cases?.positions).toEqual([{ file: 'patents.cases.yaml', line: 4, column: 11 }]);
  });

  test('may give a series year by year', () => {
    expect(
      issuesOf(
        'programme: patents\ncases:\n  - { name: 某年不足, facts: { 近三年利税总额（2021）: 1999, 2022年近三年利税总额: 2000 } }\n',
      ),
    ).toEqual([]);
  });

  test.each([
    ['programme: zones\ncases:\n  - { name: 甲 }\n', 'guideline.unknownProgramme', 1, 12],
    ['programme: patents\nbase: { 专利量: 1 }\ncases:\n  - { name: 甲 }\n', 'guideline.unknownFact', 2, 9],
    ['programme: patents\ncases:\n  - { name: 甲, facts: { 专利量: 1 } }\n', 'guideline.unknownFact', 3, 25],
    ['programme: patents\ncases:\n  - { name: 甲, verdicts: { stock: met } }\n', 'guideline.unknownCriterion', 3, 28],
    ['programme: patents\ncases:\n  - { name: 甲, answers: { stock: yes } }\n', 'guideline.unknownCriterion', 3, 27],
    ['programme: patents\ncases:\n  - { name: 甲, points: { stock: 5 } }\n', 'guideline.unknownCriterion', 3, 26],
    [
      'programme: patents\ncases:\n  - { name: 甲, readings: { pct: 一件抵两件 } }\n',
      'guideline.unknownReading',
      3,
      28,
    ],
    [
      'programme: patents\ncases:\n  - { name: 甲, readings: { pct-offset: 随意 } }\n',
      'guideline.unknownOption',
      3,
      40,
    ],
    ['programme: patents\ncases:\n  - { name: 甲, verdicts: { profit: fine } }\n', 'guideline.shape', 3, 36],
    ['programme: patents\ncases: []\n', 'guideline.shape', 2, 8],
  ])('that ask about nothing (%#) are refused with line and column', (text, code, line, column) => {
    expect(issuesOf(text)).toEqual([[code, line, column]]);
  });

  test('are checked for shape alone where no guideline is at hand', () => {
    const text = 'programme: elsewhere\ncases:\n  - { name: 甲, verdicts: { anything: met } }\n';
    expect(parseCases({ path: 'a.cases.yaml', text }).issues).toEqual([]);
  });
});
