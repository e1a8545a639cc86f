import { rankApplicants } from '../../src/ranking/rank-applicants';
import type { RankSettings } from '../../src/ranking/settings';
import { DEFAULT_RANK_SETTINGS } from '../../src/ranking/settings';
import { readGroups } from '../../src/screening/quotas';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import { bindForReview, screenPart } from '../../src/review/screen-round';
import type { CellValue } from '../../src/workbook/types';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';

const guideline = guidelineOf(
  `  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 2, reserve: 1 }
    facts: [{ name: 项目名称, type: text, role: project }]
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
    priorities:
      - { id: champion, clause: 一（5）, title: 单项冠军, when: 单项冠军 }
    quotas:
      - id: per-city
        clause: 一（6）
        title: 各市推荐名额
        per: 所在地
        facts: [{ name: 授权量, type: count }]
        places: if 授权量 > 1000 then 2 else 1
`,
  `limits:
  - { id: one-leader, kind: atMost, clause: 二, title: 每名负责人限一项, per: [项目负责人], count: 1 }
`,
);

export const HEADERS = ['单位名称', '项目负责人', '所在地', '有效专利数', '单项冠军', '专家一评分', '专家二评分'];
/** What is known of the offices, for their quotas. */
export const OFFICES = snapshotOf(
  [
    ['所在地', '授权量'],
    ['苏州市', 2000],
    ['无锡市', 500],
  ],
  '各市',
);

/** Screens and ranks rows under a small guideline with two places, quotas by city and one project per leader. */
export const rank = (
  rows: CellValue[][],
  settings: Partial<RankSettings> = {},
  offices = OFFICES,
  headers: readonly string[] = HEADERS,
) => {
  const sheet = snapshotOf([[...headers], ...rows]);
  const review = { ...NEW_SHEET_REVIEW, guideline: guideline.id, programme: { kind: 'one', id: 'p' } as const };
  const screening = screenPart(guideline, bindForReview(sheet, guideline, review));
  const groups = readGroups(guideline, { name: 'w', sheets: [sheet, offices], memory: undefined }, [sheet.name]);
  const ranking = rankApplicants([{ sheet, screening }], groups, { ...DEFAULT_RANK_SETTINGS, ...settings });
  return { ranking, screening, sheet };
};
/** Name, rank and placement of everybody, in the ranking's order. */
export const told = ({ ranking }: ReturnType<typeof rank>) =>
  ranking.applicants.map(({ applicant, ranked }) => `${applicant.name} ${ranked.rank ?? '-'} ${ranked.placement}`);

export const ROWS: CellValue[][] = [
  ['甲公司', '张三', '苏州市', 120, '否', 90, 88],
  ['乙公司', '李四', '苏州市', 130, '否', 95, '回避'],
  ['丙公司', '王五', '无锡市', 110, '是', 80, 84],
  ['丁公司', '赵六', '无锡市', 110, '否', 82, 82],
  ['戊公司', '孙七', '苏州市', 80, '否', 99, 99],
  ['己公司', '周八', '苏州市', 120, '否', null, ''],
];
