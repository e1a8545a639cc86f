import { guidelineOf, snapshotOf } from '../screening/small-guideline';
import { MemoryHost } from './memory-host';
import { openScreened } from './open-screened';

const BODY = `
  - id: a
    name: 专利项目
    clause: 附件1
    criteria: [{ id: c, kind: condition, clause: 附件1 一, title: 无失信, require: not(严重失信) }]
`;
const OFFICE = '  - { name: 推荐单位, type: place, role: office }\n';
const BY_GRANTS =
  '{ id: q, clause: 附件1 五, title: 各设区市推荐名额, per: 推荐单位, area: prefecture, programmes: [a], facts: [{ name: 授权量, type: count }], places: if 授权量 > 5000 then 2 else 1 }';
const guideline = guidelineOf(BODY, `${OFFICE}quotas:\n  - ${BY_GRANTS}\n`);

const APPLICANTS = '申报表';
const OFFICES = '推荐单位情况';

const start = async () => {
  const applicants = snapshotOf(
    [
      ['单位名称', '推荐单位', '严重失信'],
      ['甲辰精密机械有限公司', '南京市', '否'],
      ['江南理工大学', '南京市', '否'],
      ['水乡米业有限公司', '苏州市', '否'],
    ],
    APPLICANTS,
  );
  const offices = snapshotOf(
    [
      ['推荐单位', '授权量'],
      ['南京市', 6000],
      ['苏州市', 100],
    ],
    OFFICES,
  );
  const host = new MemoryHost({ name: '申报.xlsx', sheets: [applicants, offices], memory: undefined });
  return { host, review: await openScreened(host, guideline) };
};
type Started = Awaited<ReturnType<typeof start>>;

const told = ({ review }: Started) =>
  (review.getState().screening?.violations ?? []).map(({ places, rows, value }) => [value, rows.length, places]);

/** Until what a person did in the sheet has been followed. */
const followed = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('places of the offices and the screening', () => {
  test('[X1] an edit in the sheet of offices alone is judged at once, as one in the applicants’ sheet is', async () => {
    const started = await start();
    expect(told(started)).toEqual([]);
    started.host.type(OFFICES, 1, 1, 4000);
    await followed();
    expect(told(started)).toEqual([['南京市', 2, 1]]);
    started.host.type(OFFICES, 1, 1, 5001);
    await followed();
    expect(told(started)).toEqual([]);
  });

  test('[X1] a sheet of offices that is sorted or given rows is read again', async () => {
    const started = await start();
    started.host.workbook = {
      ...started.host.workbook,
      sheets: started.host.workbook.sheets.map((sheet) =>
        sheet.name === OFFICES ? { ...sheet, rows: sheet.rows.map((cells) => cells.with(1, 1)) } : sheet,
      ),
    };
    started.host.tell({ kind: 'restructured', sheet: OFFICES });
    await followed();
    expect(started.review.getState().screening?.uncheckedLimits.length).toBe(1);
  });

  test('[X1] places changed in the settings count at screening, in a ranking and when they are taken back', async () => {
    const started = await start();
    const { review } = started;
    const quotas = (places: number) => new Map([['q', new Map([['南京市', { value: places, reason: '追加核减' }]])]]);
    await review.rank({ quotas: quotas(1) });
    expect(told(started)).toEqual([['南京市', 2, 1]]);
    await review.screen();
    expect(told(started)).toEqual([['南京市', 2, 1]]);
    await review.rank({ quotas: undefined });
    expect(told(started)).toEqual([]);
  });
});
