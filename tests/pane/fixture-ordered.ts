import type { CellValue } from '../../src/workbook/types';
import { programmeOf } from '../screening/small-guideline';

/** A guideline that orders by a score of its own, and applicants that experts would put the other way round. */
export const scoredGuideline = programmeOf(`
    places: { clause: 三, count: 2 }
    criteria: [{ id: pass, kind: condition, clause: 一, title: 评价得分不低于 10 分, require: 评价得分 >= 10 }]
    scores:
      - name: 评价得分
        clause: 二
        max: 100
        sections:
          - name: 创新得分
            clause: 二（一）
            max: 50
            indicators:
              - { id: patents, clause: 二（一）1, title: 有效专利, max: 50, per: { of: 有效专利数, points: 10 } }
        indicators:
          - { id: inventions, clause: 二（二）, title: 有效发明专利, max: 50, per: { of: 有效发明专利数, points: 10 } }
    ranking: { clause: 三, order: 评价得分, ties: [{ of: 创新得分 }] }
`);

export const SCORED_ROWS: readonly (readonly CellValue[])[] = [
  ['单位名称', '有效专利数', '有效发明专利数', '专家一评分', '专家二评分'],
  ['甲公司', 4, 2, 70, 74],
  ['乙公司', 2, 3, 80, 84],
  ['丙公司', 2, 1, 95, 97],
];
