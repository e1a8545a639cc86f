import type { Guideline } from '../../src/guideline/types';
import type { Solver } from '../../src/ranking/best-total';
import { openReview } from '../../src/review/open-review';
import type { CellValue } from '../../src/workbook/types';
import { MemoryHost } from '../review/memory-host';
import { guidelineOf, snapshotOf } from '../screening/small-guideline';

const rankedGuideline = guidelineOf(
  `  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 3, reserve: 2 }
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
    priorities:
      - { id: champion, clause: 一（5）, title: 单项冠军, when: 单项冠军 }
    quotas:
      - id: per-city
        clause: 一（6）
        title: 各市推荐名额
        per: 所在地
        facts: []
        places: '2'
`,
  `limits:
  - { id: one-leader, kind: atMost, clause: 二, title: 每名负责人限一项, per: [项目负责人], count: 1 }
`,
);

export const HEADERS: readonly CellValue[] = [
  '单位名称',
  '项目负责人',
  '所在地',
  '有效专利数',
  '单项冠军',
  '专家一评分',
  '专家二评分',
  '专家三评分',
];

/** 丁 is passed over by its city's places, 戊 and 己 are equal over the last place, 庚 is not qualified. */
export const ROWS: readonly (readonly CellValue[])[] = [
  ['甲公司', '张三', '苏州市', 120, '否', 95, 91, 93],
  ['乙公司', '李四', '苏州市', 120, '否', 92, 90, '回避'],
  ['丁公司', '王五', '苏州市', 120, '否', 90, 88, null],
  ['戊公司', '赵六', '无锡市', 120, '否', 86, 84, 85],
  ['己公司', '孙七', '常州市', 120, '否', 85, 85, 85],
  ['辛公司', '周八', '常州市', 120, '否', 80, 70, 75],
  ['庚公司', '吴九', '无锡市', 50, '否', 99, 99, 99],
];

/** A real review over one sheet of a workbook in memory, screened for the guideline's programme `p`. */
export const openOverRows = async (
  guideline: Guideline,
  rows: readonly (readonly CellValue[])[],
  more: { readonly solver?: Solver } = {},
) => {
  const host = new MemoryHost({ name: '申报表.xlsx', sheets: [snapshotOf(rows)], memory: undefined });
  const { id, title, year } = guideline;
  const { solver } = more;
  const review = openReview({
    host,
    library: {
      list: () => [{ id, title, year, programmes: [] }],
      load: () => Promise.resolve(guideline),
      add: () => ({ issues: [] }),
    },
    language: 'zh-CN',
    today: '2022-02-01',
    pause: () => Promise.resolve(),
    now: () => 0,
    ...(solver !== undefined && { loadSolver: () => Promise.resolve(solver) }),
  });
  await review.open();
  await review.chooseGuideline(id);
  await review.chooseProgramme({ kind: 'one', id: 'p' });
  await review.screen();
  return { host, review };
};

/** Those rows screened, and ready to be ranked. */
export const openRanked = (
  rows: readonly (readonly CellValue[])[] = [HEADERS, ...ROWS],
  more: { readonly solver?: Solver } = {},
) => openOverRows(rankedGuideline, rows, more);
