import { bindSheet } from '../src/applicants/bind-sheet';
import { loadGuideline } from '../src/guideline/load-guideline';
import type { Guideline } from '../src/guideline/types';
import { OWN_HEADERS } from '../src/plans/own-columns';
import { NOTHING_ELSEWHERE } from '../src/screening/decisions';
import { screenSheet, targetsOf } from '../src/screening/screen-sheets';
import type { SheetScreening } from '../src/screening/types';
import type { CellValue, SheetSnapshot } from '../src/workbook/types';
import type { Line } from './measure';
import { measure, measureInTurn } from './measure';

const CRITERIA = 200;
const INDICATORS = 40;
const FACTS = Array.from({ length: INDICATORS }, (_, at) => `指标${at}`);
const SIZES = [2_500, 5_000, 10_000];

/** What a row may cost more among 10,000 than among 2,500. */
const MORE_A_ROW = 1.5;

const RUNS = 20;

/** 200 criteria over 40 facts that 40 indicators count, too. */
const wideGuideline = (): Guideline => {
  const criteria = Array.from({ length: CRITERIA }, (_, at) => {
    const [one, other] = [FACTS[at % INDICATORS] ?? '', FACTS[(at * 7 + 3) % INDICATORS] ?? ''];
    return `      - { id: c${at}, kind: condition, clause: 第${at}条, title: 条件${at}, require: ${one} + 2 * ${other} >= ${20 + at} }`;
  });
  const indicators = FACTS.map(
    (fact, at) =>
      `          - { id: i${at}, clause: 第${at}条, title: ${fact}得分, max: 5, bands: { of: ${fact}, list: [{ from: 60, points: 5 }, { from: 20, under: 60, points: 3 }] } }`,
  );
  const text = `id: wide
title: 宽
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
facts:
  - { name: 单位名称, type: text, role: organisation }
${FACTS.map((fact) => `  - { name: ${fact}, type: count }`).join('\n')}
programmes:
  - id: p
    name: 宽项目
    clause: 一
    criteria:
${criteria.join('\n')}
      - { id: pass, kind: condition, clause: 总, title: 总分, require: 总分 >= 120 }
    scores:
      - name: 总分
        clause: 总
        max: 200
        indicators:
${indicators.join('\n')}
`;
  const { guideline, issues } = loadGuideline([{ path: 'guideline.yaml', text }], undefined);
  if (guideline === undefined) throw new Error(JSON.stringify(issues));
  return guideline;
};

const sheetOf = (count: number, cellOf: (row: number, fact: number) => CellValue): SheetSnapshot => ({
  name: '申报表',
  rows: [
    ['单位名称', ...FACTS],
    ...Array.from({ length: count }, (_, row) => [`第${row}号`, ...FACTS.map((_fact, at) => cellOf(row, at))]),
  ],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  visibility: 'visible',
  protected: false,
  tables: [],
  percentColumns: [],
});

const screen = (guideline: Guideline, sheet: SheetSnapshot): SheetScreening => {
  const binding = bindSheet(sheet, targetsOf(guideline, 'p'), new Map(), OWN_HEADERS);
  const choices = { asOf: guideline.checkDate, readings: new Map<string, string>() };
  const decided = { elsewhere: NOTHING_ELSEWHERE, answers: new Map(), overrides: new Map() };
  return screenSheet(guideline, 'p', sheet, binding, { choices, ...decided });
};

/** Verdicts and conclusions of 200 criteria over more and more rows, and what is missing of 40 open indicators. */
export const benchWide = (): readonly Line[] => {
  const guideline = wideGuideline();
  const sheets = SIZES.map((count) => sheetOf(count, (row, at) => (row * 13 + at * 31) % 97));
  const times = measureInTurn(
    3,
    1,
    sheets.map((sheet) => () => {
      const { applicants } = screen(guideline, sheet);
      if (applicants.every(({ conclusion }) => conclusion === 'qualified')) throw new Error('Nobody can meet them all');
    }),
  );
  const [first = 0] = times.map((time, at) => time / (SIZES[at] ?? 1));
  const open = sheetOf(1, () => null);
  const applicants = Array.from({ length: RUNS + 1 }, () => screen(guideline, open).applicants[0]);
  const asked = measure(RUNS, () => {
    const total = applicants.pop()?.findingOf(CRITERIA);
    if (total === undefined || total.missing.length === 0) throw new Error('Everything is missing');
  });
  return [
    ...SIZES.map((count, at): Line => {
      const time = times[at] ?? 0;
      const more = time / count / first;
      const said = `${time.toFixed(0)} ms, ${((time / count) * 1000).toFixed(1)} µs a row`;
      const budget = at === 0 ? {} : { budget: `≤ ${MORE_A_ROW} × a row`, kept: more <= MORE_A_ROW };
      return { what: `${count.toLocaleString('en')} rows`, took: said, ...budget };
    }),
    {
      what: `a total of ${INDICATORS} open indicators in one row`,
      took: `${asked.toFixed(1)} ms`,
    },
  ];
};
