import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { readWorkbook } from '../../src/hosts/xlsx/read-workbook';
import { decodeMemory, encodeMemory } from '../../src/memory/memory';
import { readRecords } from '../../src/plans/record/read-record';
import { decodeSettings } from '../../src/plans/record/recorded-settings';
import { verifyRanking } from '../../src/review/verify-ranking';
import type { WorkbookSnapshot } from '../../src/workbook/types';
import { MemoryHost } from './memory-host';
import { openScreened } from './open-screened';

/**
 * A workbook that version 0.1.0 ranked and wrote (memory and record of form 2), and its memory in form 1: two sheets
 * screened together, a column fixed, answers, overrides, scores from the pane, changed places and a draw.
 */
const at = (name: string) => join(__dirname, 'fixtures', name);
const text = (name: string) => readFileSync(at(name), 'utf8');

const { guideline } = loadGuideline([{ path: 'guideline.yaml', text: text('guideline.yaml') }], undefined);
if (guideline === undefined) throw new Error('The guideline does not load');

const readBefore = async (): Promise<WorkbookSnapshot> => {
  const outcome = await readWorkbook(readFileSync(at('ranked.xlsx')), '申报表.xlsx');
  if (!outcome.ok) throw new Error(outcome.issue.code);
  return outcome.value;
};

const withMemory = async (memory: string) => ({ ...(await readBefore()), memory });

const open = async (workbook: WorkbookSnapshot) => {
  const review = await openScreened(new MemoryHost(workbook), guideline);
  await review.rank();
  return review;
};

const verify = (workbook: WorkbookSnapshot) => {
  const [outcome] = readRecords(workbook);
  if (outcome?.code !== 'record.read') throw new Error(outcome?.code ?? 'There is no record');
  return verifyRanking(workbook, outcome.record, guideline, decodeMemory(workbook.memory ?? ''));
};

const RANKED = [
  '戊公司 99 selected',
  '甲公司 90 selected',
  '丁公司 86 selected',
  '乙公司 86 selected',
  '丙公司 86 reserve',
  '庚公司 86 notSelected',
  '己公司 72.5 notSelected',
  '辛公司 95 selected',
  '壬公司 85 notSelected',
];

describe('a workbook written before', () => {
  test('[B4][V4] opens with all that was chosen, fixed, decided, scored and joined', async () => {
    const review = await open(await withMemory(text('memory-2.json')));
    const state = review.getState();
    expect(state.trouble).toBeUndefined();
    expect(state).toMatchObject({
      sheet: '南京',
      review: {
        programme: { kind: 'one', id: 'p' },
        asOf: '2022-02-01',
        readings: new Map([['discount', '折半']]),
        together: new Map([['苏州', { kind: 'column' }]]),
      },
    });
    const ranked = state.ranking?.applicants.map(
      ({ applicant, ranked: own }) => `${applicant.name} ${own.score ?? '-'} ${own.placement}`,
    );
    expect(ranked?.sort()).toEqual([...RANKED].sort());
  });

  test('[B4] opens with a memory of the first form, which knew the chosen sheet alone', async () => {
    const review = await open(await withMemory(text('memory-1.json')));
    const names = (review.getState().screening?.applicants ?? [])
      .filter(({ conclusion }) => conclusion === 'qualified')
      .map(({ name }) => name);
    expect(names).toEqual(['甲公司', '乙公司', '丙公司', '丁公司', '戊公司', '己公司']);
    expect(review.getState().screening?.applicants[4]?.findings[0]?.override).toEqual({
      verdict: 'met',
      reason: '县局核实',
      by: '王核',
      on: '2022-02-01',
    });
    expect(review.getState().review.scoring.expert).toBe('张三丰');
  });

  test.each(['memory-1.json', 'memory-2.json'])('[B4] nothing of %s is lost when it is kept again', (name) => {
    const memory = decodeMemory(text(name));
    expect(memory && decodeMemory(encodeMemory(memory))).toEqual(memory);
    expect(memory).toBeDefined();
  });

  test('its record verifies', async () => {
    expect(verify(await readBefore())).toMatchObject({ differences: [], applicants: 9 });
  });

  test('[R4] written again, the draw is listed in the order drawn, and the new record verifies', async () => {
    const host = new MemoryHost(await readBefore());
    const review = await openScreened(host, guideline);
    await review.rank();
    await review.previewLists(['ranked', 'record']);
    await review.write();
    const rows = host.workbook.sheets.find(({ name }) => name === '排序表-示例项目')?.rows ?? [];
    expect(rows.map((cells) => cells[1]).filter((cell) => cell === '乙公司' || cell === '丙公司')).toEqual([
      '乙公司',
      '丙公司',
    ]);
    expect(verify(host.workbook).differences).toEqual([]);
  });

  test('a record written after a decision in the card has that decision', async () => {
    const host = new MemoryHost(await readBefore());
    const review = await openScreened(host, guideline);
    await review.rank();
    const { applicants } = review.getState().screening ?? { applicants: [] };
    await review.answer(applicants[0]?.key ?? '', 'market', { answer: 'no', note: '市场不明' });
    await review.previewLists(['ranked', 'record']);
    await review.write();
    expect(review.getState().screening?.applicants[0]?.conclusion).toBe('unqualified');
    expect(verify(host.workbook).differences).toEqual([]);
  });

  test.each([
    ['record-1.json', ['南京']],
    ['record-2.json', ['南京', '苏州']],
  ])('the settings of %s are read', (name, sheets) => {
    const settings = decodeSettings(text(name));
    expect([...(settings?.sheets.keys() ?? [])]).toEqual(sheets);
    const first = settings?.sheets.get('南京');
    expect(first).toMatchObject({ guideline: 'before-2022', asOf: '2022-02-01' });
    expect(first?.overrides.get('戊公司||戊项目|孙七')?.get('market')?.reason).toBe('县局核实');
  });
});
