import { bindSheet } from '../../src/applicants/bind-sheet';
import { indexLetters } from '../../src/applicants/letter-likeness';
import { AGAINST, FEATURES, NEUTRAL } from '../../src/applicants/pair-features';
import { PAIR_WEIGHTS } from '../../src/applicants/pair-weights';
import type { Target } from '../../src/applicants/targets';
import type { CellValue } from '../../src/workbook/types';
import { fact, sheetOf } from './build-sheet';

describe('learnt weights', () => {
  test('[B6] there is one for each feature, in their order', () => {
    expect(PAIR_WEIGHTS.map(([feature]) => feature)).toEqual([...FEATURES]);
  });

  test('[B6] what can only speak for a pair never speaks against it, nor the other way round', () => {
    const astray = PAIR_WEIGHTS.filter(
      ([feature, weight]) => !NEUTRAL.has(feature) && (AGAINST.has(feature) ? weight > 0 : weight < 0),
    );
    expect(astray).toEqual([]);
  });
});

describe('letters that two texts share', () => {
  const index = indexLetters([
    { names: ['申请资助金额'], others: ['财政资助不超过一半'] },
    { names: ['自筹金额'], others: [] },
    { names: ['注册日期'], others: [] },
  ]);

  test('[B6] a rare pair of letters says more than one that several names have', () => {
    const found = index.match('自筹金额（万元）');
    expect(found.get(1)?.likeness).toBeGreaterThan(found.get(0)?.likeness ?? 0);
    expect(found.get(1)?.named).toBe(1);
    expect(found.has(2)).toBe(false);
  });

  test('[B6] what is said of a target counts beside its names', () => {
    expect(index.match('财政资助').get(0)).toMatchObject({ pairs: 1, letters: 1 });
  });
});

describe('neighbours', () => {
  const names = ['甲辰精密机械有限公司', '江南理工大学', '水乡米业专业合作社'];
  const target = (name: string, type: Target['type'], place: number): Target => ({ ...fact(name, type), place });
  const targets = [
    fact('单位名称', 'text', { role: 'organisation' }),
    target('宣传活动场次', 'count', 1),
    target('宣传培训人数', 'count', 2),
    target('宣传稿件数', 'count', 9),
  ];
  const scoreIn = (columns: Readonly<Record<string, readonly CellValue[]>>, header: string): number => {
    const sheet = sheetOf([
      ['单位名称', ...Object.keys(columns)],
      ...names.map((name, row) => [name, ...Object.values(columns).map((cells) => cells[row] ?? null)]),
    ]);
    const { proposals } = bindSheet(sheet, targets, new Map(), []);
    const own = proposals.filter(({ columns: [column] }) => column?.header === header);
    return own.findIndex(({ target: name }) => name === '宣传培训人数');
  };

  test('[B6] a header that says little is taken for what is asked for beside its neighbours', () => {
    expect(scoreIn({ 宣传活动场次: [3, 4, 5], 宣传培训: [30, 60, 90] }, '宣传培训')).toBe(0);
  });
});
