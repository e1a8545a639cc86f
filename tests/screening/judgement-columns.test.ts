import { bindSheet } from '../../src/applicants/bind-sheet';
import { findMarkColumns } from '../../src/ranking/read-marks';
import { screenSheet, targetsOf } from '../../src/screening/screen-sheets';
import type { SheetScreening } from '../../src/screening/types';
import type { CellValue } from '../../src/workbook/types';
import { findingOf, optionsOf, programmeOf, snapshotOf } from './small-guideline';

const guideline = programmeOf(`
    criteria:
      - { id: market-share, kind: judgement, clause: 一1, title: 国内市场占有率居全国前列 }
      - { id: rules, kind: judgement, clause: 一2, title: 知识产权管理制度比较健全 }
      - { id: rules-academic, kind: judgement, clause: 一3, title: 知识产权管理制度比较健全 }
`);

const screen = (
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  accept: 'certain' | 'likely' = 'likely',
): SheetScreening => {
  const names = ['甲辰精密机械有限公司', '江南理工大学', '水乡米业专业合作社'];
  const sheet = snapshotOf([['单位名称', ...headers], ...rows.map((row, at) => [names[at] ?? '', ...row])]);
  const binding = bindSheet(sheet, targetsOf(guideline, 'p'), new Map(), [], { accept });
  return screenSheet(guideline, 'p', sheet, binding, optionsOf(guideline));
};
const verdicts = ({ applicants }: SheetScreening, criterion: string) =>
  applicants.map((applicant) => findingOf(applicant, criterion).verdict);

describe('judgements and marks in columns', () => {
  test('[B8] a column headed by the title alone answers the judgement, and all of one title', () => {
    const screening = screen(['知识产权管理制度比较健全'], [['是'], ['否'], [null]], 'certain');
    expect(verdicts(screening, 'rules')).toEqual(['met', 'notMet', 'undetermined']);
    expect(verdicts(screening, 'rules-academic')).toEqual(['met', 'notMet', 'undetermined']);
  });

  test('[B8] a header in other words answers once it is accepted', () => {
    const rows = [['是'], ['否'], ['是']];
    expect(verdicts(screen(['市场占有率是否居全国前列'], rows, 'certain'), 'market-share')).toEqual(
      Array(3).fill('undetermined'),
    );
    expect(verdicts(screen(['市场占有率是否居全国前列'], rows), 'market-share')).toEqual(['met', 'notMet', 'met']);
  });

  test('[B8] of several columns for one judgement all must say yes', () => {
    const screening = screen(
      ['知识产权管理制度', '管理制度健全情况'],
      [
        ['是', '是'],
        ['是', '否'],
        ['是', null],
      ],
    );
    expect(verdicts(screening, 'rules')).toEqual(['met', 'notMet', 'undetermined']);
  });

  test('[B8] 专家评审平均分 is a mark; 评议：market-share is none, though it holds the word', () => {
    const rows = [
      [88.5, '是', 9],
      [90, '是', 8],
      [77, '否', 7],
    ];
    for (const accept of ['certain', 'likely'] as const) {
      const screening = screen(['专家评审平均分', '评议：market-share', '王专家打分'], rows, accept);
      expect(findMarkColumns(screening, []).map(({ header }) => header)).toEqual(['专家评审平均分', '王专家打分']);
      expect(verdicts(screening, 'market-share')).toEqual(['met', 'met', 'notMet']);
    }
  });
});
