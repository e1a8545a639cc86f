import { wordIssue } from '../../src/wording/issue';
import type { CellValue } from '../../src/workbook/types';
import { programmeOf, snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { openScreened } from './open-screened';

const guideline = programmeOf(`    facts:
      - { name: 国家专精特新小巨人, type: yesNo }
      - { name: 设有独立知识产权管理机构, type: yesNo }
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: giant, kind: condition, clause: 一（2）, title: 小巨人, require: 国家专精特新小巨人 }
      - { id: office, kind: condition, clause: 一（3）, title: 机构, require: 设有独立知识产权管理机构 }
      - { id: share, kind: condition, clause: 一（4）, title: 研发占比, require: 研发占比 >= 0.03 }
      - { id: type, kind: condition, clause: 一（5）, title: 类型, require: '申报主体类型 = "企业"' }
`);

const HEADERS = ['单位名称', '有效专利数', '是否小巨人', '独立知产部门', '研发费', '营收', '申报主体类型'];
const ROWS: CellValue[][] = [
  ['甲辰精密机械有限公司', 120, '是', '有', 300, 5000, '企业'],
  ['江南理工大学', 130, '是', '有', 500, 5000, '民企'],
  ['水乡米业有限公司', 140, '是', '无', 100, 5000, '企业'],
];

const start = async (sheets = [snapshotOf([HEADERS, ...ROWS], '第一批')]) => {
  const host = new MemoryHost({ name: '申报.xlsx', sheets, memory: undefined });
  return { host, review: await openScreened(host, guideline) };
};
type Started = Awaited<ReturnType<typeof start>>;
const likely = ({ review }: Started) =>
  (review.getState().binding?.bindings ?? []).filter(({ how }) => how === 'likely');
const verdicts = ({ review }: Started, row = 0) => review.getState().screening?.applicants[row]?.verdicts;

describe('what columns stand for', () => {
  test('[B6] what is likely counts in the preview, and nothing is written until it is confirmed', async () => {
    const started = await start();
    const { host, review } = started;
    expect(likely(started).map(({ header, fact }) => [header, fact])).toEqual([
      ['是否小巨人', '国家专精特新小巨人'],
      ['独立知产部门', '设有独立知识产权管理机构'],
    ]);
    expect(verdicts(started, 2)?.slice(0, 3)).toEqual(['met', 'met', 'notMet']);
    await review.previewResults();
    await review.write();
    const { preview, trouble } = review.getState();
    expect(host.applied).toEqual([]);
    expect(preview).toBeDefined();
    expect(trouble).toEqual({ code: 'review.unconfirmed', sheet: '第一批', headers: ['是否小巨人', '独立知产部门'] });
    expect(trouble && wordIssue(trouble, 'zh-CN')).toMatch(/“第一批”有 2 列按推测对应（是否小巨人、独立知产部门）/);
    await review.confirmBindings();
    expect(likely(started)).toEqual([]);
    await review.previewResults();
    await review.write();
    expect(host.applied).toHaveLength(1);
    expect(verdicts(started, 2)?.slice(0, 3)).toEqual(['met', 'met', 'notMet']);
  });

  test('[B6][F13] likely columns and words are confirmed in one go: bound, judged and kept once', async () => {
    const started = await start();
    const { host, review } = started;
    const kept: string[] = [];
    const remember = host.remember.bind(host);
    host.remember = (memory) => {
      kept.push(memory);
      return remember(memory);
    };
    const rounds = new Set<unknown>();
    const stop = review.subscribe(() => rounds.add(review.getState().round));
    const before = review.getState().round;
    await review.confirmInferred([{ fact: '申报主体类型', text: '民企', value: '企业' }]);
    stop();
    rounds.delete(before);
    expect(likely(started)).toEqual([]);
    expect([...(review.getState().review.fixed.words.get('申报主体类型') ?? [])]).toEqual([['民企', '企业']]);
    expect(verdicts(started, 1)?.[4]).toBe('met');
    expect(kept).toHaveLength(1);
    expect(rounds.size).toBe(1);
  });

  test('[B6][B7] a likely computed fact is confirmed once and written by', async () => {
    const ratio = programmeOf(`    facts:
      - { name: 研发费用占销售收入比例, type: ratio }
    criteria:
      - { id: rd, kind: condition, clause: 一（1）, title: 研发, require: 研发费用占销售收入比例 >= 0.03 }
`);
    const rows = [
      ['单位名称', '研发费用（万元）', '销售收入（万元）'],
      ...ROWS.map(([name]) => [name ?? null, 300, 5000]),
    ];
    const host = new MemoryHost({ name: '申报.xlsx', sheets: [snapshotOf(rows, '第一批')], memory: undefined });
    const review = await openScreened(host, ratio);
    expect(review.getState().binding?.computed.map(({ fact, how }) => [fact, how])).toEqual([
      ['研发费用占销售收入比例', 'likely'],
    ]);

    await review.confirmBindings();
    await review.previewResults();
    await review.write();

    expect(review.getState().trouble).toBeUndefined();
    expect(host.applied).toHaveLength(1);
  });

  test('[B6] a likely one that is dropped stands for nothing, and the rest can be confirmed', async () => {
    const started = await start();
    const { host, review } = started;
    await review.fixBinding('独立知产部门', []);
    expect(likely(started).map(({ header }) => header)).toEqual(['是否小巨人']);
    await review.confirmBindings();
    await review.previewResults();
    await review.write();
    expect(host.applied).toHaveLength(1);
    expect(review.getState().binding?.unboundFacts).toContain('设有独立知识产权管理机构');
  });

  test('[B4][B7] what was fixed is kept: columns for several facts, and computed facts', async () => {
    const started = await start();
    await started.review.fixBinding('是否小巨人', [{ target: '国家专精特新小巨人' }, { target: '单项冠军' }]);
    await started.review.computeFact('研发占比', '[研发费] / [营收]');
    const again = { ...started, review: await openScreened(new MemoryHost(started.host.workbook), guideline) };
    for (const one of [started, again]) {
      expect(verdicts(one, 0)?.[3]).toBe('met');
      expect(verdicts(one, 2)?.[3]).toBe('notMet');
    }
    await again.review.computeFact('研发占比', undefined);
    expect(verdicts(again, 0)?.[3]).toBe('unchecked');
  });

  test('[F13] a settled word counts at once, can be taken back, and is kept in the workbook', async () => {
    const started = await start();
    const { review } = started;
    expect(verdicts(started, 1)?.[4]).toBe('undetermined');
    await review.settleWord('申报主体类型', '民企', '不属任何一类');
    expect(verdicts(started, 1)?.[4]).toBe('notMet');
    await review.settleWord('申报主体类型', '民企', undefined);
    expect(verdicts(started, 1)?.[4]).toBe('undetermined');
    await review.settleWord('申报主体类型', '民企', '企业');
    const again = { ...started, review: await openScreened(new MemoryHost(started.host.workbook), guideline) };
    for (const one of [started, again]) expect(verdicts(one, 1)?.[4]).toBe('met');
  });

  test('[B10] a row that is taken or left out by a person stays so', async () => {
    const started = await start();
    await started.review.takeRow(2, 'skip');
    const names = () => started.review.getState().screening?.applicants.map(({ name }) => name);
    expect(names()).toEqual(['甲辰精密机械有限公司', '水乡米业有限公司']);
    await started.review.takeRow(2, undefined);
    expect(names()).toHaveLength(3);
  });
});

describe('profiles', () => {
  const second = snapshotOf([HEADERS, ['丁巳精密机械有限公司', 120, '是', '有', 300, 5000, '企业']], '第二批');

  test('[B9] a file made from one sheet is offered where the headers match, and fixes the same', async () => {
    const first = await start();
    await first.review.confirmBindings();
    await first.review.computeFact('研发占比', '[研发费] / [营收]');
    await first.review.takeRow(2, 'skip');
    const file = first.review.writeProfile('甲市知识产权局') ?? '';
    const other = await start([second]);
    expect(other.review.getState().offered).toEqual([]);
    await other.review.addProfile(file);
    expect(other.review.getState().offered.map(({ name }) => name)).toEqual(['甲市知识产权局']);
    await other.review.useProfile('甲市知识产权局');
    expect(likely(other)).toEqual([]);
    expect(verdicts(other)?.slice(0, 4)).toEqual(['met', 'met', 'met', 'met']);
    expect(other.review.getState().offered).toEqual([]);
    expect(other.review.getState().review.fixed.rows.size).toBe(0);
  });

  test('[B9] one for other headers is not offered, and a file that is none is told', async () => {
    const first = await start();
    await first.review.confirmBindings();
    const file = first.review.writeProfile('甲市知识产权局') ?? '';
    const other = await start([
      snapshotOf([
        ['单位名称', '有效专利数'],
        ['丁公司', 120],
      ]),
    ]);
    await other.review.addProfile(file);
    expect(other.review.getState().offered).toEqual([]);
    await other.review.addProfile('{"columns":{}}');
    expect(other.review.getState().trouble).toEqual({ code: 'review.noProfile' });
  });

  test('[B9] what was fixed for another sheet of the workbook is offered as well', async () => {
    const { review } = await start([snapshotOf([HEADERS, ...ROWS], '第一批'), second]);
    await review.confirmBindings();
    await review.chooseSheet('第二批');
    expect(review.getState().offered.map(({ name }) => name)).toEqual(['第一批']);
    await review.useProfile('第一批');
    expect(review.getState().binding?.bindings.map(({ how }) => how)).not.toContain('likely');
  });
});
