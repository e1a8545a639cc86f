import { createRawWorkbook } from '../src/hosts/xlsx/create-workbook';
import type { Review } from '../src/review/types';
import type { CellValue } from '../src/workbook/types';
import { MemoryHost } from '../tests/review/memory-host';
import { openScreened } from '../tests/review/open-screened';
import { rosterGuideline } from '../tests/screening/roster-guideline';
import { snapshotOf } from '../tests/screening/small-guideline';
import type { GalleryState } from './hand';

type Rows = readonly (readonly CellValue[])[];

const APPLICANTS = snapshotOf([
  ['单位名称', '联系人'],
  ['江苏甲新材料有限公司', '张三'],
  ['南京乙电子有限公司', '李四'],
  ['苏州丙精密制造有限公司', '王五'],
  ['常州戊电气有限公司', '赵六'],
  ['扬州己船舶有限公司', '孙七'],
]);

const LISTED: Rows = [
  ['企业名称', '文号'],
  ['南京乙电子有限公司', '苏信〔2021〕3号'],
  ['无锡丁贸易有限公司', '苏信〔2021〕9号'],
];

const NEAR: Rows = [
  ...LISTED,
  ['江苏甲新材料股份有限公司', '苏信〔2021〕12号'],
  ['苏州丙精密制造公司', '苏信〔2021〕15号'],
];

const state = (
  name: string,
  sheets: Readonly<Record<string, Rows>>,
  then: (review: Review) => Promise<void> = () => Promise.resolve(),
): GalleryState => ({
  id: `sheet/rosters-${name}`,
  open: async (language) => {
    const others = Object.entries(sheets).map(([sheet, rows]) => snapshotOf(rows, sheet));
    const host = new MemoryHost({ name: '申报.xlsx', sheets: [APPLICANTS, ...others], memory: undefined });
    const review = await openScreened(host, rosterGuideline());
    review.setLanguage(language);
    await then(review);
    return review;
  },
  walk: async (hand, { rosters }) => {
    await hand.show('sheet');
    await hand.look(rosters.pane.title);
  },
});

const pick = (review: Review, ...sheets: readonly string[]) =>
  review.chooseRosterFile('dishonest', {
    name: '省公共信用信息中心2021年度失信被执行人名单.xlsx',
    bytes: createRawWorkbook(sheets.map((name) => ({ name, rows: LISTED }))),
  });

/** 名单: not there, found by its name, chosen, taken from a file, with names to decide, and not to be read. */
export const rosterStates: readonly GalleryState[] = [
  state('none', {}),
  state('named', { 失信名单: LISTED }),
  state('chosen', { 省厅来文附件二: LISTED, 联系方式: [['单位名称', '电话']] }, (review) =>
    review.chooseRosterSheet('dishonest', '省厅来文附件二'),
  ),
  state('file', {}, (review) => pick(review, '2021年')),
  state('which-sheet', {}, (review) => pick(review, '2020年', '2021年')),
  state('near', { 失信名单: NEAR }, async (review) => {
    const [first] = review.getState().screening?.applicants ?? [];
    const pair = first?.table.rosterOf('被列入失信名单', first.row)?.evidence[0]?.pair;
    if (pair !== undefined) await review.decideName('dishonest', pair, 'different');
  }),
  state('no-names', {
    失信名单: [
      ['对象', '案号'],
      ['甲', 1],
    ],
  }),
  state('damaged', { 失信名单: LISTED }, (review) =>
    review.chooseRosterFile('dishonest', {
      name: '失信.xls',
      bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    }),
  ),
];
