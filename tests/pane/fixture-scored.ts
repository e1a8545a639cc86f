import type { CellValue } from '../../src/workbook/types';
import type { Row } from '../screening/scored-guideline';
import { FULL, SCORED } from '../screening/scored-guideline';
import { screenRows } from '../screening/small-guideline';
import type { FixtureReview } from './fixture-review';
import { openFixtureReview } from './fixture-review';

/** Each applicant's row as it differs from the full one of 90 points; pass lines at 60, and at 15 of 40. */
const ROWS: Readonly<Record<string, Row>> = {
  甲辰精密机械有限公司: {},
  乙巳机电有限公司: { 有效专利数: null, 单项冠军: null },
  丙午新材料有限公司: { 主营占比: '65%', 市场年限: 3, 单项冠军: '否', 出口额: 120, 专家评价: null },
  丁未传感技术有限公司: { 主营占比: '55%', 市场年限: 1, 单项冠军: '否', 有效专利数: 0, 出口额: 0 },
};

/** A review of a programme that scores by rule: settled above the line, open, open near it, and below it. */
export const openScoredReview = (): FixtureReview => {
  const review = openFixtureReview();
  const headers = ['单位名称', '项目负责人', ...Object.keys(FULL)];
  const rows = Object.entries(ROWS).map(([name, own], index): readonly CellValue[] => {
    const row: Row = { ...FULL, ...own };
    return [name, `负责人${index + 1}`, ...Object.keys(FULL).map((header) => row[header] ?? null)];
  });
  const screening = screenRows(SCORED, [headers, ...rows]);
  review.patch({ guideline: SCORED, binding: screening.binding, screening, selected: undefined });
  review.change({ programme: { kind: 'one', id: 'p' } });
  return review;
};
