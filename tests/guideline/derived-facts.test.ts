import { bindSheet } from '../../src/applicants/bind-sheet';
import { describeGuideline } from '../../src/guideline/describe-guideline';
import { loadGuideline } from '../../src/guideline/load-guideline';
import type { LoadedGuideline } from '../../src/guideline/types';
import { planTemplate } from '../../src/plans/template';
import { screenSheet, targetsOf } from '../../src/screening/screen-sheets';
import type { CellValue } from '../../src/workbook/types';
import { findingOf, optionsOf, snapshotOf } from '../screening/small-guideline';

const load = (facts: string, require = '研发占比 >= 0.03'): LoadedGuideline =>
  loadGuideline(
    [
      {
        path: 'guideline.yaml',
        text: `
id: small-2022
title: 示例申报指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
facts:
  - { name: 单位名称, type: text, role: organisation }
  - { name: 研发费用, type: amount }
  - { name: 销售收入, type: amount }
${facts}
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: rd, kind: condition, clause: 一1, title: 研发占比不低于 3%, require: ${require} }
`,
      },
    ],
    undefined,
  );

const DERIVED = '  - { name: 研发占比, type: ratio, from: 研发费用 / 销售收入 }';

describe('facts that follow from others', () => {
  const { guideline, issues } = load(DERIVED);
  if (guideline === undefined) throw new Error(JSON.stringify(issues));
  const [programme] = guideline.programmes;
  const screen = (...rows: readonly (readonly CellValue[])[]) => {
    const sheet = snapshotOf(rows);
    const binding = bindSheet(sheet, targetsOf(guideline, 'p'), new Map(), []);
    return screenSheet(guideline, 'p', sheet, binding, optionsOf(guideline));
  };

  test('[B7] a blank cell of their own follows from the others in its row; one that cannot be read does not', () => {
    const { applicants } = screen(
      ['单位名称', '研发占比', '研发费用（万元）', '销售收入（万元）'],
      ['甲公司', 0.05, 40, 1000],
      ['乙公司', null, 40, 1000],
      ['丙公司', '约百分之几', 40, 1000],
      ['丁公司', null, null, 1000],
    );
    expect(applicants.map((applicant) => findingOf(applicant, 'rd').verdict)).toEqual([
      'met',
      'met',
      'undetermined',
      'undetermined',
    ]);
    expect(applicants[3]?.missing.map(({ fact, cause }) => [fact, cause])).toEqual([['研发费用', 'blank']]);
    const filled = applicants[1];
    expect(filled?.table.cellsOf('研发占比', filled.row).map(({ column }) => column)).toEqual([2, 3]);
  });

  test.each([
    ['a default where no column asks', '0.05'],
    ['another fact that may stand for it', '上期占比'],
  ])('[B7] a blank cell of their own stays blank where all there is is %s', (_, from) => {
    const stood = load(`  - { name: 研发占比, type: ratio, from: ${from} }\n  - { name: 上期占比, type: ratio }`);
    if (stood.guideline === undefined) throw new Error(JSON.stringify(stood.issues));
    const sheet = snapshotOf([
      ['单位名称', '研发占比', '上期占比'],
      ['甲公司', null, 0.06],
      ['乙公司', 0.05, 0.06],
    ]);
    const binding = bindSheet(sheet, targetsOf(stood.guideline, 'p'), new Map(), []);
    const { applicants } = screenSheet(stood.guideline, 'p', sheet, binding, optionsOf(stood.guideline));
    expect(applicants.map((applicant) => findingOf(applicant, 'rd').verdict)).toEqual(['undetermined', 'met']);
  });

  test('[B7] are worked out where they have no column of their own, from the cells of the others', () => {
    expect(issues).toEqual([]);
    const { binding, applicants } = screen(
      ['单位名称', '研发费用（万元）', '销售收入（万元）'],
      ['甲公司', 40, 1000],
      ['乙公司', 20, 1000],
      ['丙公司', null, 1000],
    );
    expect(binding.unboundFacts).toEqual([]);
    expect(applicants.map((applicant) => findingOf(applicant, 'rd').verdict)).toEqual([
      'met',
      'notMet',
      'undetermined',
    ]);
    expect(applicants[0]?.table.cellsOf('研发占比', 0).map(({ column }) => column)).toEqual([1, 2]);
    expect(applicants[2]?.table.stateOf('研发占比', 2)).toEqual({ known: false, cause: 'blank' });
  });

  test('[B7] their own column wins', () => {
    const { applicants } = screen(['单位名称', '研发占比', '研发费用', '销售收入'], ['甲公司', '1%', 40, 1000]);
    expect(applicants.map((applicant) => findingOf(applicant, 'rd').verdict)).toEqual(['notMet']);
  });

  test('[B5] are without a column where one of the others is', () => {
    const { unboundFacts } = screen(['单位名称', '研发费用'], ['甲公司', 40]);
    expect(unboundFacts.map(({ fact }) => fact)).toEqual(['研发占比']);
  });

  test('[B7] what is only worked with is asked for nowhere', () => {
    if (programme === undefined) throw new Error('no programme');
    expect(planTemplate(guideline, programme, 'zh-CN').columns.map(({ header }) => header)).toEqual([
      '单位名称',
      '研发占比（%）',
    ]);
    expect(JSON.parse(JSON.stringify(describeGuideline(guideline))).programmes[0].facts).toEqual([
      { name: '单位名称', type: 'text', aliases: [], role: 'organisation' },
      { name: '研发占比', type: 'ratio', aliases: [], from: '研发费用 / 销售收入' },
      { name: '研发费用', type: 'amount', aliases: [], input: true },
      { name: '销售收入', type: 'amount', aliases: [], input: true },
    ]);
  });

  test.each([
    ['  - { name: 研发占比, type: ratio, from: 研发费用 / 利润 }', 'guideline.feel', 12],
    ['  - { name: 研发占比, type: ratio, from: 研发费用 > 1 }', 'guideline.feel', 12],
    ['  - { name: 研发占比, type: ratio, from: 核查日 }', 'guideline.feel', 12],
    [
      '  - { name: 研发占比, type: ratio, from: 另一占比 }\n  - { name: 另一占比, type: ratio, from: 研发占比 * 1 }',
      'guideline.factCircle',
      12,
    ],
  ])('[G4] a mistake in %s is told with its place', (facts, code, line) => {
    const [issue] = load(facts).issues;
    expect(issue).toMatchObject({ code, severity: 'error', at: { file: 'guideline.yaml', line } });
  });
});
