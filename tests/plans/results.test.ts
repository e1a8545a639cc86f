import { bindSheet } from '../../src/applicants/bind-sheet';
import { decodeMemory } from '../../src/memory/memory';
import { OWN_HEADERS } from '../../src/plans/own-columns';
import { planNotices } from '../../src/plans/write-plans';
import { runSteps } from '../../src/logic/steps';
import { planResults } from './plan-results';
import { factsFor, screenSheet } from '../../src/screening/screen-sheets';
import type { CellValue, SheetSnapshot, WritePlan } from '../../src/workbook/types';
import { optionsOf, programmeOf, snapshotOf } from '../screening/small-guideline';

const guideline = programmeOf(`
    criteria:
      - { id: share, kind: condition, clause: 三（2）, title: 研发占比, require: 研发占比 >= 0.035 }
      - { id: stock, kind: condition, clause: 三（3）, title: 专利, require: 有效专利数 + PCT数 * 折算 >= 10 }
    readings:
      - id: offset
        name: 折算
        clause: 三（3）
        question: 怎样折算？
        options: [{ label: 一抵二, value: 2 }, { label: 不折算, value: 0 }]
        default: 一抵二
    priorities: [{ id: champion, clause: 四, title: 单项冠军优先, when: 单项冠军 }]
    limits: [{ kind: atMost, id: l, clause: 五, title: 每人限一项, per: [项目负责人], count: 1 }]
`);

const HEADERS = ['单位名称', '项目负责人', '研发占比', '有效专利数', 'PCT数', '单项冠军'];
const ROWS: readonly (readonly CellValue[])[] = [
  ['甲公司', '张三', '4%', 12, 0, '是'],
  ['乙公司', '李四', '1%', 12, 0, '否'],
  ['丙公司', '王五', '', 12, 0, ''],
  ['丁公司', '赵六', '4%', 8, 1, '否'],
];

const screened = (sheet: SheetSnapshot) => {
  const binding = bindSheet(sheet, factsFor(guideline, 'p'), new Map(), OWN_HEADERS);
  return screenSheet(guideline, 'p', sheet, binding, optionsOf(guideline));
};

const planFor = (sheet: SheetSnapshot, memory: string | undefined = undefined, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  planResults(screened(sheet), sheet, memory === undefined ? undefined : decodeMemory(memory), language);

/** The sheet as a host leaves it. */
const written = (sheet: SheetSnapshot, plan: WritePlan): SheetSnapshot => {
  const rows = sheet.rows.map((row) => [...row]);
  const put = (row: number, column: number, value: CellValue) => {
    const cells = (rows[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  };
  for (const { headerRow, rows: at, columns } of plan.blocks)
    for (const column of columns) {
      put(headerRow, column.at, column.header);
      column.cells.forEach((cell, index) => {
        if (cell !== undefined) put(at[index] ?? 0, column.at, cell.value);
      });
    }
  return { ...sheet, rows };
};

const withCell = (sheet: SheetSnapshot, row: number, column: number, value: CellValue): SheetSnapshot => ({
  ...sheet,
  rows: sheet.rows.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
  ),
});

const SHEET = snapshotOf([HEADERS, ...ROWS]);
const column = (plan: WritePlan, id: string) => plan.blocks[0]?.columns.find((own) => own.id === id);
const valuesOf = (plan: WritePlan, id: string) => column(plan, id)?.cells.map((cell) => cell?.value);

describe('result columns', () => {
  test('[W1] stand right of everything the sheet holds, with conclusions and reasons', () => {
    const { plan, kept } = planFor(SHEET);
    expect(plan.blocks[0]?.columns.map(({ header, at, fresh }) => [header, at, fresh])).toEqual([
      ['资格结论', 6, true],
      ['不符合条款', 7, true],
      ['缺项说明', 8, true],
      ['待评议', 9, true],
      ['优先条件', 10, true],
      ['口径与改判', 11, true],
    ]);
    expect(valuesOf(plan, 'conclusion')).toEqual(['合格', '不合格', '待补正', '合格']);
    expect(valuesOf(plan, 'notMet')?.[1]).toBe('三（2）：研发占比 1%，要求 ≥ 3.5%，差 2.5%');
    expect(valuesOf(plan, 'missing')?.[2]).toBe('三（2）：研发占比：研发占比未填');
    expect(valuesOf(plan, 'priorities')).toEqual(['单项冠军优先', null, '单项冠军优先（待核）', null]);
    expect(valuesOf(plan, 'remarks')?.[3]).toBe('取决于口径：折算若取“不折算”，则为不合格');
    expect(kept).toEqual([]);
  });

  test('[V2] name every clause not met in the cell itself, since no host is sure to write a note', () => {
    const clauses = Array.from({ length: 8 }, (_, index) => `三（${index + 1}）`);
    const many = programmeOf(`
    criteria:
${clauses.map((clause, index) => `      - { id: c${index}, kind: condition, clause: ${clause}, title: 专利, require: 有效专利数 >= ${50 + index} }`).join('\n')}
`);
    const binding = bindSheet(SHEET, factsFor(many, 'p'), new Map(), OWN_HEADERS);
    const { plan } = planResults(screenSheet(many, 'p', SHEET, binding, optionsOf(many)), SHEET, undefined, 'zh-CN');
    const [text] = valuesOf(plan, 'notMet') ?? [];
    expect(
      String(text)
        .split('\n')
        .map((line) => line.split('：')[0]),
    ).toEqual(clauses);
    expect(text).not.toContain('批注');
  });

  test('[X1] have a column for limits only where one is exceeded', () => {
    const rows = [...ROWS, ['戊公司', '张 三', '4%', 12, 0, '否']];
    expect(valuesOf(planFor(snapshotOf([HEADERS, ...rows])).plan, 'limits')).toEqual([
      '五：每人限一项：张三，同限 戊公司（申报表 第 6 行，示例项目）',
      null,
      null,
      null,
      '五：每人限一项：张三，同限 甲公司（申报表 第 2 行，示例项目）',
    ]);
    expect(column(planFor(SHEET).plan, 'limits')).toBeUndefined();
  });

  test('[W1] a second run writes over our columns and changes nothing', () => {
    const first = planFor(SHEET).plan;
    const after = written(SHEET, first);
    const second = planFor(after, first.memory);
    expect(second.plan.blocks[0]?.columns.every(({ fresh }) => !fresh)).toBe(true);
    expect(written(after, second.plan)).toEqual(after);
    expect(second.kept).toEqual([]);
    expect(second.plan.memory).toBe(first.memory);
  });

  test('[W1] a cell that a person changed is kept and listed, run after run', () => {
    const first = planFor(SHEET).plan;
    const changed = withCell(written(SHEET, first), 2, 6, '同意申报');
    const second = planFor(changed, first.memory);
    expect(second.kept).toEqual([
      { cell: { sheet: '申报表', row: 2, column: 6 }, header: '资格结论', shown: '同意申报', ours: '不合格' },
    ]);
    expect(valuesOf(second.plan, 'conclusion')?.[1]).toBeUndefined();
    expect(planFor(written(changed, second.plan), second.plan.memory).kept).toHaveLength(1);
  });

  test('[W1] a cell that a person emptied stays empty', () => {
    const first = planFor(SHEET).plan;
    const changed = withCell(written(SHEET, first), 2, 7, null);
    expect(planFor(changed, first.memory).kept).toMatchObject([{ shown: '', header: '不符合条款' }]);
  });

  test('[W5] results follow the applicant through sorting, and facts changed since are judged anew', () => {
    const first = planFor(SHEET).plan;
    const after = written(SHEET, first);
    const [head = [], ...data] = after.rows;
    const sorted = { ...after, rows: [head, ...data.toReversed()] };
    const mended = withCell(sorted, 3, 2, '5%');
    const second = planFor(mended, first.memory);
    expect(second.kept).toEqual([]);
    expect(valuesOf(second.plan, 'conclusion')).toEqual(['合格', '待补正', '合格', '合格']);
  });

  test('[W1] a column of a person that happens to be called like ours is not ours', () => {
    const sheet = snapshotOf([[...HEADERS, '优先条件'], ...ROWS.map((row) => [...row, '手工填写'])]);
    const first = planFor(sheet).plan;
    expect(column(first, 'priorities')).toMatchObject({ at: 11, fresh: true });
    const second = planFor(written(sheet, first), first.memory).plan;
    expect(column(second, 'priorities')).toMatchObject({ at: 11, fresh: false });
  });

  test('[W1] columns of an earlier run are known in the other language too', () => {
    const first = planFor(SHEET).plan;
    const second = planFor(written(SHEET, first), first.memory, 'en-US');
    expect(column(second.plan, 'conclusion')).toMatchObject({ at: 6, fresh: false, header: 'Eligibility' });
    expect(second.kept).toEqual([]);
  });

  test('[B1] stand beside the lower of two header rows', () => {
    const sheet = snapshotOf([['2022年申报汇总表'], HEADERS, ...ROWS]);
    expect(planFor(sheet).plan.blocks[0]).toMatchObject({ headerRow: 1, rows: [2, 3, 4, 5] });
  });
});

describe('the sheet of notices', () => {
  test('[V3] has one complete notice for each applicant to be corrected, and is ours from then on', () => {
    const plan = runSteps(planNotices([screened(SHEET)], undefined, '2022-02-07', 'zh-CN')) ?? never();
    expect(plan.sheets[0]?.rows.map((row) => row.map(({ value }) => value).slice(0, 4))).toEqual([
      [4, '丙公司', '示例项目', 1],
    ]);
    expect(decodeMemory(plan.memory ?? '')?.ownSheets).toEqual(['补正通知']);
  });
});

const never = (): never => {
  throw new Error('A screening always gives a plan');
};
