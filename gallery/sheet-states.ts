import { hvpNew } from '../tests/pane/fixture-guideline';
import { openFixtureReview } from '../tests/pane/fixture-review';
import { openOverRows } from '../tests/pane/fixture-ranking';
import { programmeOf } from '../tests/screening/small-guideline';
import type { GalleryState } from './hand';
import { screenedOver } from './screened-states';

/** Headers that only resemble the facts, as an office types them. */
const resembling = async () => {
  const guideline = programmeOf(`    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利不少于 100 件, require: 有效专利数 >= 100 }
      - { id: share, kind: condition, clause: 一（2）, title: 研发占比不低于 3.5%, require: 研发占比 >= 0.035 }
      - { id: credit, kind: condition, clause: 一（3）, title: 无严重失信, require: not(严重失信) }
      - { id: founded, kind: condition, clause: 一（4）, title: 2019 年前注册, require: 注册日期 < date("2019-01-01") }
`);
  const { review } = await openOverRows(guideline, [
    ['申报企业全称', '信用代码', '现有有效专利（件）', '研发投入占销售收入的比重', '是否失信', '成立时间', '备注'],
    ['甲公司', '91320100MA1234567X', 128, '4.2%', '否', '2015-03-02', ''],
    ['乙公司', '', '约90', '3.1%', '无', '2020.6', '已电话核实'],
    ['丙公司', '91320500MA7654321Y', 60, '0.05', '是', '去年', ''],
  ]);
  return review;
};

/** 申报表, and what the frame around every view shows. */
export const sheetStates: readonly GalleryState[] = [
  { id: 'sheet/no-workbook', open: () => openFixtureReview({ opened: false }) },
  {
    id: 'sheet/reading',
    open: () => {
      const review = openFixtureReview({ opened: false });
      review.patch({ activity: { kind: 'reading' } });
      return review;
    },
  },
  {
    id: 'sheet/no-guideline',
    open: () => {
      const review = openFixtureReview({ screened: false });
      review.patch({ guideline: undefined, binding: undefined });
      return review;
    },
  },
  {
    id: 'sheet/questions',
    open: () => openFixtureReview({ screened: false }),
    walk: (hand, { pane }) => hand.look(pane.sheet.headers),
  },
  {
    id: 'sheet/joined',
    open: () => {
      const review = openFixtureReview();
      review.patch({
        sheets: [
          ...review.getState().sheets,
          { name: '升级类申报汇总', hidden: false, protected: false, rows: 27 },
          { name: '各市补报', hidden: false, protected: false, rows: 8 },
        ],
        joinable: [
          { name: '升级类申报汇总', asks: true, proposed: { kind: 'one', id: 'hvp-upgrade' } },
          { name: '各市补报', asks: false, proposed: { kind: 'column' } },
        ],
      });
      review.change({ together: new Map([['升级类申报汇总', { kind: 'one', id: hvpNew.id }]]) });
      return review;
    },
  },
  { id: 'sheet/resembling', open: resembling, walk: (hand, { pane }) => hand.look(pane.sheet.headers) },
  {
    id: 'frame/trouble',
    open: () => {
      const review = openFixtureReview();
      review.patch({ trouble: { code: 'host.cellEditing' } });
      return review;
    },
  },
  {
    id: 'frame/stale',
    open: () => {
      const review = openFixtureReview();
      review.patch({ stale: true });
      return review;
    },
    walk: (hand) => hand.show('screening'),
  },
  screenedOver('frame/preview-results', 'screening', (review) => review.previewResults()),
  screenedOver('frame/preview-sheets', 'notices', (review) => review.previewNotices()),
  screenedOver('frame/written', 'screening', async (review) => {
    await review.write();
  }),
  screenedOver('frame/writing', 'screening', (review) =>
    review.patch({ activity: { kind: 'writing', progress: { done: 240, total: 300 } } }),
  ),
];
