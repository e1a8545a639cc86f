import { decodeMemory, encodeMemory, EMPTY_MEMORY } from '../../src/memory/memory';
import { readReviewers } from '../../src/plans/reviewers/read-reviewer-sheet';
import { readRecords } from '../../src/plans/record/read-record';
import { verifyRanking } from '../../src/review/verify-ranking';
import { hearMemory } from '../../src/review/hear-reviewers';
import { openReview } from '../../src/review/open-review';
import type { Review } from '../../src/review/types';
import type { Reviewer } from '../../src/reviewers/types';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';
import { libraryOf } from './library-of';
import { MemoryHost } from './memory-host';

const guideline = guidelineOf(
  `  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: market, kind: judgement, clause: 一（2）, title: 市场前景好 }
    rubric:
      dimensions:
        - { id: novelty, name: 创新性, weight: 3, max: 10 }
        - { id: benefit, name: 效益, weight: 1, max: 20 }
`,
);
const ROWS: CellValue[][] = [
  ['单位名称', '项目负责人', '有效专利数'],
  ['甲公司', '张三', 120],
  ['乙公司', '李四', 90],
];
const workbook: WorkbookSnapshot = { name: '申报表.xlsx', sheets: [snapshotOf(ROWS)], memory: undefined };

const ZHANG: Reviewer = { name: '张专家', unit: '一所', role: 'expert' };
const LI: Reviewer = { name: '李核查', unit: '', role: 'examiner' };
const WANG: Reviewer = { name: '王主任', unit: '', role: 'lead' };

const open = async (host: MemoryHost, reviewer?: Reviewer): Promise<Review> => {
  const review = openReview({
    host,
    reviewer,
    library: libraryOf(guideline),
    language: 'zh-CN',
    today: '2022-02-01',
    pause: () => Promise.resolve(),
    now: () => 0,
  });
  await review.open();
  if (review.getState().guideline === undefined) await review.chooseGuideline(guideline.id);
  await review.screen();
  return review;
};
const keyOf = (review: Review, name: string) =>
  review.getState().screening?.applicants.find((one) => one.name === name)?.key ?? '';
const verdictOf = (review: Review, name: string, criterion: string) =>
  review
    .getState()
    .screening?.applicants.find((one) => one.name === name)
    ?.findings.find((finding) => finding.criterion.id === criterion)?.verdict;
const namesOf = (host: MemoryHost) => host.workbook.sheets.map(({ name }) => name);
/** What one pane wrote reaches the other as a co-author's change. */
const tellOthers = async (host: MemoryHost, sheet: string) => {
  host.tell({ kind: 'restructured', sheet });
  await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('decisions in cells', () => {
  test('[C1][C4] a decision is written into the own sheet at once, with who and when, and no other sheet is touched', async () => {
    const host = new MemoryHost(workbook);
    const review = await open(host, ZHANG);
    await review.score(keyOf(review, '甲公司'), 'novelty', 8);
    await review.answer(keyOf(review, '甲公司'), 'market', { answer: 'yes', note: '前景明确' });
    expect(namesOf(host)).toEqual([...namesOf(new MemoryHost(workbook)), '评审·张专家']);
    expect(
      host.applied.flatMap(({ blocks, sheets }) => [
        ...blocks.map(({ sheet }) => sheet),
        ...sheets.map(({ name }) => name),
      ]),
    ).toEqual(host.applied.map(() => '评审·张专家'));
    const { entries } = readReviewers(host.workbook);
    expect(entries.map(({ about, value, note, on }) => [about.kind, value, note, on])).toEqual([
      ['answer', 'yes', '前景明确', '2022-02-01 00:00:00'],
      ['score', 8, undefined, '2022-02-01 00:00:00'],
    ]);
  });

  test('[C1] the log tells of an applicant by name and of a clause by its title', async () => {
    const host = new MemoryHost(workbook);
    const review = await open(host, LI);
    await review.override(keyOf(review, '乙公司'), 'patents', { verdict: 'met', reason: '补交了证明' });
    const rows = host.workbook.sheets.find(({ name }) => name === '评审·李核查')?.rows ?? [];
    expect(rows.some((cells) => ['乙公司', '一（1）', '有效专利'].every((text) => cells.includes(text)))).toBe(true);
  });

  test('[C1] nothing is lost with a lost custom part, in the pane and on the command line', async () => {
    const host = new MemoryHost(workbook);
    const review = await open(host, ZHANG);
    await review.score(keyOf(review, '甲公司'), 'novelty', 8);
    await review.override(keyOf(review, '乙公司'), 'patents', { verdict: 'met', reason: '补交了证明' });
    const bare = { ...host.workbook, memory: undefined };
    const again = await open(new MemoryHost(bare), LI);
    expect(again.getState().review.scoring.marks.get('张专家')?.get(keyOf(again, '甲公司'))?.scores).toEqual(
      new Map([['novelty', 8]]),
    );
    expect(verdictOf(again, '乙公司', 'patents')).toBe('met');
    const [sheet] = bare.sheets;
    const memory = hearMemory(bare, undefined, guideline, 'zh-CN');
    expect(memory?.sheets.get(sheet?.name ?? '')?.overrides).toEqual(again.getState().review.overrides);
    expect(memory?.ownSheets).toContain('评审·张专家');
  });

  test('[C1] what cannot be written waits, is told, and is written at the next try', async () => {
    const host = new MemoryHost(workbook);
    const review = await open(host, LI);
    host.fault = { code: 'host.cellEditing' };
    await review.answer(keyOf(review, '甲公司'), 'market', { answer: 'yes' });
    expect(verdictOf(review, '甲公司', 'market')).toBe('met');
    expect(review.getState().unwritten).toEqual({ count: 1, issue: { code: 'host.cellEditing' } });
    expect(readReviewers(host.workbook).entries).toEqual([]);
    host.fault = undefined;
    await review.writeAgain();
    expect(review.getState().unwritten).toBeUndefined();
    expect(readReviewers(host.workbook).entries).toHaveLength(1);
  });

  test('[C1] what waited when the pane was closed is written when the workbook is opened again', async () => {
    const host = new MemoryHost(workbook);
    const review = await open(host, LI);
    const { apply } = host;
    host.apply = () => Promise.resolve({ ok: false, issue: { code: 'host.lockedStructure' } });
    await review.answer(keyOf(review, '甲公司'), 'market', { answer: 'yes' });
    review.close();
    host.apply = apply.bind(host);
    await open(host, WANG);
    expect(readReviewers(host.workbook).entries.map(({ reviewer, value }) => [reviewer, value])).toEqual([
      ['李核查|', 'yes'],
    ]);
  });

  test('[C5] different answers leave a judgement open with both reasons, until the rule says who decides', async () => {
    const host = new MemoryHost(workbook);
    const li = await open(host, LI);
    const wang = await open(host, WANG);
    const key = keyOf(li, '甲公司');
    await li.answer(key, 'market', { answer: 'yes', note: '有订单' });
    await tellOthers(host, '评审·李核查');
    expect(verdictOf(wang, '甲公司', 'market')).toBe('met');
    await wang.answer(key, 'market', { answer: 'no', note: '订单不实' });
    await tellOthers(host, '评审·王主任');
    for (const review of [li, wang]) {
      expect(verdictOf(review, '甲公司', 'market')).toBe('undetermined');
      const { note = '' } = review.getState().review.answers.get(key)?.get('market') ?? {};
      expect(note).toContain('有订单');
      expect(note).toContain('订单不实');
      expect(review.getState().disputes).toHaveLength(1);
    }
    await wang.setSettleRule({ kind: 'lead' });
    await tellOthers(host, '评审设置');
    for (const review of [li, wang]) {
      expect(review.getState().settleRule).toEqual({ kind: 'lead' });
      expect(verdictOf(review, '甲公司', 'market')).toBe('notMet');
    }
    await li.setSettleRule({ kind: 'pending' });
    expect(li.getState().settleRule).toEqual({ kind: 'pending' });
    expect(verdictOf(li, '甲公司', 'market')).toBe('undetermined');
  });

  test('[C5] the record holds the rule that settled, and what it settled verifies', async () => {
    const host = new MemoryHost(workbook);
    const review = await open(host, WANG);
    await review.answer(keyOf(review, '甲公司'), 'market', { answer: 'yes' });
    await review.score(keyOf(review, '甲公司'), 'novelty', 8);
    await review.score(keyOf(review, '甲公司'), 'benefit', 15);
    await review.setSettleRule({ kind: 'majority', of: 2 });
    await review.rank();
    await review.previewRanking();
    await review.write();
    await review.previewLists(['ranked', 'record']);
    await review.write();
    const [outcome] = readRecords(host.workbook);
    if (outcome?.code !== 'record.read') throw new Error('There is no record');
    expect(outcome.record.settings.settle).toEqual({ kind: 'majority', of: 2 });
    const memory = decodeMemory(host.workbook.memory ?? '');
    expect(verifyRanking(host.workbook, outcome.record, guideline, memory).differences).toEqual([]);
  });

  test('[C5] a disputed override leaves the clause open, whatever the cells say', async () => {
    const host = new MemoryHost(workbook);
    const li = await open(host, LI);
    const wang = await open(host, WANG);
    const key = keyOf(li, '甲公司');
    expect(verdictOf(li, '甲公司', 'patents')).toBe('met');
    await li.override(key, 'patents', { verdict: 'notMet', reason: '专利已失效' });
    await tellOthers(host, '评审·李核查');
    await wang.override(key, 'patents', { verdict: 'met', reason: '已核对登记簿' });
    expect(verdictOf(wang, '甲公司', 'patents')).toBe('undetermined');
  });

  test('what nobody signed yields to whoever signs, and can be taken back by him', async () => {
    const host = new MemoryHost(workbook);
    const review = await open(host);
    const key = keyOf(review, '甲公司');
    await review.answer(key, 'market', { answer: 'yes' });
    expect(namesOf(host)).toContain('评审·未署名');
    review.signAs(LI);
    await review.answer(key, 'market', { answer: 'no' });
    expect(verdictOf(review, '甲公司', 'market')).toBe('notMet');
    expect(review.getState().disputes).toEqual([]);
    await review.answer(key, 'market', undefined);
    expect(verdictOf(review, '甲公司', 'market')).toBe('undetermined');
  });

  test('[C1] decisions of an older workbook are counted and carried over once, each to the sheet of who made it', async () => {
    const fresh = new MemoryHost(workbook);
    const before = await open(fresh);
    await before.setAsOf('2022-03-01');
    const key = keyOf(before, '甲公司');
    const kept = decodeMemory(fresh.workbook.memory ?? '') ?? EMPTY_MEMORY;
    const [[name, review] = ['', undefined]] = [...kept.sheets];
    if (review === undefined) throw new Error('Nothing was kept');
    const old = {
      ...review,
      answers: new Map([[key, new Map([['market', { answer: 'yes', note: '旧' } as const]])]]),
      scoring: {
        ...review.scoring,
        marks: new Map([['张专家', new Map([[key, { recused: false, scores: new Map([['novelty', 7]]) }]])]]),
      },
    };
    const memory = encodeMemory({ ...kept, carried: false, sheets: new Map([[name, old]]) });
    const host = new MemoryHost({ ...workbook, memory });
    const again = await open(host, LI);
    expect(again.getState().carryOver).toEqual({
      answers: 1,
      overrides: 0,
      scored: 1,
      reviewers: ['未署名', '张专家'],
    });
    expect(verdictOf(again, '甲公司', 'market')).toBe('met');
    await again.carryOver();
    expect(again.getState().carryOver).toBeUndefined();
    expect(namesOf(host).slice(1).sort()).toEqual(['评审·张专家', '评审·未署名'].sort());
    expect(again.getState().review.scoring.marks.get('张专家')?.get(key)?.scores.get('novelty')).toBe(7);
    const later = await open(new MemoryHost(host.workbook), LI);
    expect(later.getState().carryOver).toBeUndefined();
    expect(later.getState().review.answers).toEqual(again.getState().review.answers);
  });

  test('[C1] a score that a person types into the sheet counts, and one that cannot be read is told', async () => {
    const host = new MemoryHost(workbook);
    const review = await open(host, ZHANG);
    const key = keyOf(review, '甲公司');
    await review.score(key, 'novelty', 8);
    const rows = host.workbook.sheets.find(({ name }) => name === '评审·张专家')?.rows ?? [];
    const row = rows.findIndex((cells) => cells.includes(8));
    const column = rows[row]?.indexOf(8) ?? -1;
    host.type('评审·张专家', row, column, 9);
    await tellOthers(host, '评审·张专家');
    expect(review.getState().review.scoring.marks.get('张专家')?.get(key)?.scores.get('novelty')).toBe(9);
    host.type('评审·张专家', row, column, '八十五');
    await tellOthers(host, '评审·张专家');
    expect(review.getState().reviewerIssues).toMatchObject([{ code: 'reviewers.score', cell: { row, column } }]);
  });

  test('[W6] taking back written results takes back no decision', async () => {
    const host = new MemoryHost(workbook);
    const review = await open(host, LI);
    await review.previewResults();
    await review.write();
    await review.answer(keyOf(review, '甲公司'), 'market', { answer: 'yes' });
    await review.undo();
    expect(verdictOf(review, '甲公司', 'market')).toBe('met');
    expect(readReviewers(host.workbook).entries).toHaveLength(1);
  });
});
