import { createRawWorkbook } from '../../src/hosts/xlsx/create-workbook';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { createXlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { readRecords } from '../../src/plans/record/read-record';
import { decodeMemory } from '../../src/memory/memory';
import type { Review } from '../../src/review/types';
import { verifyRanking } from '../../src/review/verify-ranking';
import type { WorkbookSnapshot } from '../../src/workbook/types';
import { guidelineOf } from '../screening/small-guideline';
import { openScreened } from './open-screened';

const guideline = guidelineOf(`  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 1 }
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
    rubric:
      dimensions:
        - { id: novelty, name: 创新性, weight: 3, max: 10 }
        - { id: benefit, name: 效益, weight: 1, max: 20 }
`);

const open = async (bytes: Uint8Array) => {
  const host = createXlsxHost(bytes, '申报表.xlsx');
  return { host, review: await openScreened(host, guideline) };
};
const keyOf = (review: Review, name: string) =>
  review.getState().screening?.applicants.find((one) => one.name === name)?.key ?? '';
const scoreAll = async (review: Review, name: string, novelty: number, benefit: number) => {
  await review.score(keyOf(review, name), 'novelty', novelty);
  await review.score(keyOf(review, name), 'benefit', benefit);
};
const read = async (bytes: Uint8Array): Promise<WorkbookSnapshot> => {
  const outcome = await readWorkbook(bytes, '申报表.xlsx');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issue));
  return outcome.value;
};
/** Verifies with nothing of the memory but the names of our sheets and columns. */
const verify = (snapshot: WorkbookSnapshot) => {
  const [outcome] = readRecords(snapshot);
  if (outcome?.code !== 'record.read') throw new Error(outcome?.code ?? 'no record');
  const memory = decodeMemory(snapshot.memory ?? '');
  return verifyRanking(snapshot, outcome.record, guideline, memory && { ...memory, sheets: new Map() });
};

const written = async () => {
  const { host, review } = await open(
    createRawWorkbook([
      {
        name: '申报表',
        rows: [
          ['单位名称', '有效专利数', '专家一评分'],
          ['甲公司', 120, 70],
          ['乙公司', 130, null],
          ['丙公司', 110, null],
        ],
      },
    ]),
  );
  await review.setExpert('专家一');
  await scoreAll(review, '乙公司', 8, 10);
  await review.recuse(keyOf(review, '丙公司'), true);
  await review.setExpert('张三');
  await scoreAll(review, '甲公司', 9, 20);
  await review.score(keyOf(review, '丙公司'), 'novelty', 6);
  await review.rank();
  await review.previewLists(['ranked', 'marks', 'record']);
  await review.write();
  expect(review.getState().trouble).toBeUndefined();
  return host.bytes();
};

describe('lists from marks of the pane', () => {
  test('the experts’ sheet has the dimensions beside the marks; blank is missing, never zero', async () => {
    const { sheets } = await read(await written());
    const rows = sheets.find(({ name }) => name === '专家评分表')?.rows ?? [];
    const at = rows.findIndex((cells) => cells.includes('申报单位'));
    expect(rows.slice(at, at + 4).map((cells) => cells.slice(1, 8))).toEqual([
      [
        '申报单位',
        '专家一评分',
        '专家一：创新性（10）',
        '专家一：效益（20）',
        '张三',
        '张三：创新性（10）',
        '张三：效益（20）',
      ],
      ['甲公司', 70, null, null, 92.5, 9, 20],
      ['乙公司', 72.5, 8, 10, null, null, null],
      ['丙公司', '回避', null, null, null, 6, null],
    ]);
  });

  test('the record says what was scored by and how much, and recomputes without the memory', async () => {
    const snapshot = await read(await written());
    const record = snapshot.sheets.find(({ name }) => name === '评审记录')?.rows ?? [];
    const contentOf = (item: string) => record.filter(([label]) => label === item).map(([, content]) => content);
    expect(contentOf('评分表')).toEqual(['示例项目：创新性（权重 3，满分 10）、效益（权重 1，满分 20）']);
    expect(contentOf('窗格评分')).toEqual([
      '专家一：评齐 1 家，未评齐 0 家，回避 1 家',
      '张三：评齐 1 家，未评齐 1 家，回避 0 家',
    ]);
    expect(verify(snapshot)).toMatchObject({ differences: [], applicants: 3 });
  });

  test('a score changed in the record no longer gives the lists', async () => {
    const snapshot = await read(await written());
    const sheets = snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells.map((cell) => (typeof cell === 'string' ? cell.replace('["novelty",9]', '["novelty",1]') : cell)),
      ),
    }));
    expect(verify({ ...snapshot, sheets }).differences.map(({ code }) => code)).toContain('verify.cell');
  });

  test('the workbook opens again with everything that was scored', async () => {
    const bytes = await written();
    const { review } = await open(bytes);
    await review.rank();
    // Who reviews is known to his own pane, not to the workbook.
    expect(review.getState().review.scoring.expert).toBe('');
    expect(
      review.getState().ranking?.applicants.map(({ applicant, ranked }) => `${applicant.name} ${ranked.score ?? '-'}`),
    ).toEqual(['甲公司 81.25', '乙公司 72.5', '丙公司 -']);
  });
});
