import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import type { CellValue } from '../../../src/workbook/types';
import { run } from '../../entries/cli/small-workbook';

jest.setTimeout(120_000);

const APPLICANTS = 60;
const HEADER_ROW = 1;

const FIELDS = { 补短板锻长板填空白: 5, '工业六基、老字号或配套重点龙头': 3, 不属于以上情况: 0 } as const;
const DIGITAL = { 三级以上: 5, 二级: 3, 一级: 0 } as const;
const RIGHTS = {
  Ⅰ类高价值知识产权: 10,
  自主研发的Ⅰ类知识产权: 8,
  Ⅰ类知识产权: 6,
  Ⅱ类知识产权: 2,
  没有知识产权: 0,
} as const;
const BODIES = { 国家级: 10, 省级: 8, 市级: 4, 市级以下: 2, 未建立: 0 } as const;

/** Figures of one applicant, amounts in 万元, shares in percent; what is `null` stands blank in the sheet. */
interface Figures {
  readonly years: number;
  readonly rd: number;
  readonly revenue: number;
  readonly main: number;
  readonly growth: number | null;
  readonly equity: number;
  readonly rdMean: number;
  readonly hasAward: boolean;
  readonly isTop: boolean;
  readonly field: keyof typeof FIELDS;
  readonly digital: keyof typeof DIGITAL | null;
  readonly quality: readonly boolean[];
  readonly margin: number;
  readonly debt: number;
  readonly local: number | null;
  readonly rights: keyof typeof RIGHTS;
  readonly staff: number;
  readonly body: keyof typeof BODIES | null;
}

/** The same numbers each time (a linear congruential sequence). */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

const keysOf = <T extends object>(from: T) => Object.keys(from) as (keyof T)[];

/** Mostly sound applicants, each with figures on the ends of bands or just beside, one in four with a blank. */
const inventFigures = (index: number): Figures => {
  const next = numbersFrom(index * 6271 + 29);
  const pick = <T>(...values: readonly T[]): T => values[next(values.length)] as T;
  const seldom = <T>(usual: T, ...others: readonly T[]): T => (next(10) === 0 ? pick(...others) : usual);
  const [rd, revenue] = pick<readonly [number, number]>(
    [300, 6000],
    [600, 8000],
    [500, 9000],
    [499, 9000],
    [180, 6000],
    [400, 4000],
    [240, 3000],
    [100, 3000],
    [100, 1000],
    ...(next(5) === 0
      ? ([
          [99, 1000],
          [179, 6000],
          [120, 999],
        ] as const)
      : []),
  );
  const share = pick(85, 80, 79, 70, 69, 60, 59);
  const blank = ['growth', 'digital', 'body', 'local'][index % 16];
  const unless = <T>(name: string, value: T): T | null => (blank === name ? null : value);
  return {
    years: seldom(pick(2, 3, 5, 9, 10, 12), 1),
    rd,
    revenue,
    main: Math.floor((revenue * share) / 100),
    growth: unless('growth', pick(15, 10, 9.99, 8, 7.99, 6, 5.99, 4, 3.99, 0, -0.01)),
    equity: seldom(0, 1999, 2000, 5999, 6000),
    rdMean: seldom(300, 999, 1000),
    hasAward: seldom(false, true),
    isTop: seldom(false, true),
    field: pick(...keysOf(FIELDS)),
    digital: unless('digital', pick(...keysOf(DIGITAL))),
    quality: [pick(true, false), pick(true, false), pick(true, false), pick(true, false)],
    margin: pick(12, 10, 9.99, 8, 7.99, 6, 4, 3.99, 2, 1.99),
    debt: pick(30, 50, 50.01, 60, 60.01, 70, 70.01),
    local: unless('local', pick(0, 5, 9, 11, 15)),
    rights: pick(...keysOf(RIGHTS)),
    staff: pick(25, 20, 19.99, 10, 9.99, 5, 4.99),
    body: unless('body', pick(...keysOf(BODIES))),
  };
};

/** Points by steps from the highest down: the first whose end is reached counts. */
const stepped = (value: number, ...steps: readonly (readonly [number, number])[]): number =>
  steps.find(([end]) => value >= end)?.[1] ?? 0;

type Range = readonly [number, number];
const sure = (points: number): Range => [points, points];
const add = (ranges: readonly Range[]): Range => [
  ranges.reduce((sum, [low]) => sum + low, 0),
  ranges.reduce((sum, [, high]) => sum + high, 0),
];

// 附件2 二（一）, in the order of its indicators; shares of amounts without dividing.
const focusOf = ({ main, revenue, growth, years, field }: Figures): Range =>
  add([
    sure(stepped(main * 100, [revenue * 80, 5], [revenue * 70, 3], [revenue * 60, 1])),
    growth === null ? [0, 10] : sure(stepped(growth, [10, 10], [8, 8], [6, 6], [4, 4], [0, 2])),
    sure(Math.min(5, Math.floor(years / 2))),
    sure(FIELDS[field]),
  ]);

// 附件2 二（二）
const refinementOf = ({ digital, quality, margin, debt }: Figures): Range =>
  add([
    digital === null ? [0, 5] : sure(DIGITAL[digital]),
    sure(Math.min(5, quality.filter(Boolean).length * 3)),
    sure(stepped(margin, [10, 10], [8, 8], [6, 6], [4, 4], [2, 2])),
    sure(debt <= 50 ? 5 : debt <= 60 ? 3 : debt <= 70 ? 1 : 0),
  ]);

// 附件2 二（四）: of 11 the better of sum and share.
const innovationOf = ({ rights, rd, revenue, staff, body }: Figures): Range => {
  const bySum = stepped(rd, [500, 10], [400, 8], [300, 6], [200, 4], [100, 2]);
  const byShare = stepped(
    rd * 100,
    [revenue * 10, 10],
    [revenue * 8, 8],
    [revenue * 6, 6],
    [revenue * 4, 4],
    [revenue * 3, 2],
  );
  return add([
    sure(RIGHTS[rights]),
    sure(Math.max(bySum, byShare)),
    sure(stepped(staff, [20, 5], [10, 3], [5, 1])),
    body === null ? [0, 10] : sure(BODIES[body]),
  ]);
};

const totalOf = (own: Figures): Range =>
  add([
    focusOf(own),
    refinementOf(own),
    own.local === null ? [0, 15] : sure(own.local), // 附件2 二（三）
    innovationOf(own),
  ]);

// 附件2 一: four conditions at once; for the last one of four cases is enough.
const concludeByHand = (own: Figures): string => {
  const [low, high] = totalOf(own);
  const isCase = own.hasAward || own.rdMean >= 1000 || own.equity >= 6000 || own.isTop;
  const fails =
    own.years < 2 ||
    own.rd < 100 ||
    own.rd * 100 < own.revenue * 3 ||
    (own.revenue < 1000 && own.equity < 2000) ||
    (!isCase && high < 60);
  if (fails) return 'unqualified';
  if (isCase || low >= 60) return 'qualified';
  return own.local === null ? 'pending' : 'incomplete';
};

const yesNo = (is: boolean) => (is ? '是' : '否');
const percent = (share: number | null) => (share === null ? null : `${share}%`);

/** The row as an office types it. */
const cellsOf = (own: Figures, index: number): Readonly<Record<string, CellValue>> => {
  const [prize, system, brand, standard] = own.quality.map(yesNo);
  return {
    单位名称: `第${index + 1}号精密制造有限公司`,
    细分市场从业年限: own.years,
    '上年度研发费用总额（万元）': own.rd,
    '上年度营业收入总额（万元）': own.revenue,
    '上年度主营业务收入总额（万元）': own.main,
    近两年主营业务收入平均增长率: percent(own.growth),
    '近两年新增股权融资总额（万元）': own.equity,
    '近两年研发费用总额均值（万元）': own.rdMean,
    近三年获科技奖励达到名次: yesNo(own.hasAward),
    进入创客中国全国500强: yesNo(own.isTop),
    主导产品所属领域: own.field,
    数字化水平: own.digital,
    获省级以上质量奖荣誉: prize ?? null,
    取得质量管理体系认证: system ?? null,
    拥有自主品牌: brand ?? null,
    参与制修订标准: standard ?? null,
    上年度净利润率: percent(own.margin),
    上年度资产负债率: percent(own.debt),
    地方特色指标得分: own.local,
    主导产品知识产权: own.rights,
    上年度研发人员占比: percent(own.staff),
    研发机构级别: own.body,
  };
};

interface Part {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}
interface Screened {
  readonly row: number;
  readonly conclusion: string;
  readonly scores: readonly (Part & { readonly sections: readonly Part[] })[];
}
interface Ranked {
  readonly row: number;
  readonly rank: number | null;
  readonly placement: string;
}

describe('sixty applicants for recognition as specialised enterprises', () => {
  const all = Array.from({ length: APPLICANTS }, (_, index) => inventFigures(index));
  const rowOf = (index: number) => HEADER_ROW + 1 + index;
  const folder = mkdtempSync(join(tmpdir(), 'shortlister-'));
  const at = (name: string) => join(folder, name);
  const json = <T>(name: string) =>
    (JSON.parse(readFileSync(at(name), 'utf8')) as { applicants: readonly T[] }).applicants;
  const command = async (...words: readonly string[]) => {
    const { status, error } = await run(...words, '--guideline', 'specialised-smes-2022');
    if (status !== 0) throw new Error(error);
  };

  beforeAll(async () => {
    const rows = all.map(cellsOf);
    const headers = Object.keys(rows[0] ?? {});
    const sheet = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
    writeFileSync(at('all.xlsx'), createRawWorkbook([{ name: '申报汇总表', rows: sheet }]));
    await command('screen', at('all.xlsx'), '--json', at('screened.json'));
    await command('rank', at('all.xlsx'), '--json', at('ranked.json'), '--out', at('ranked.xlsx'));
  });

  test('the figures make every conclusion that this table can come to', () => {
    expect(new Set(all.map(concludeByHand))).toEqual(new Set(['unqualified', 'incomplete', 'pending', 'qualified']));
  });

  test('[S1][S3] every total and section is the one added up by hand, or lies between the same ends', () => {
    const found = json<Screened>('screened.json').map(({ scores: [score] }) =>
      [score, ...(score?.sections ?? [])].map((part) => [part?.least, part?.most]),
    );
    const local = ({ local: mark }: Figures) => (mark === null ? [0, 15] : [mark, mark]);
    expect(found).toEqual(
      all.map((own) => [totalOf(own), focusOf(own), refinementOf(own), local(own), innovationOf(own)]),
    );
  });

  test('[S4][V5] every conclusion is the one come to by hand', () => {
    const screened = json<Screened>('screened.json');
    expect(screened.map(({ row, conclusion }) => [row, conclusion])).toEqual(
      all.map((own, index) => [rowOf(index), concludeByHand(own)]),
    );
  });

  test('[R1][R3][S6] the qualified stand by total, then innovation, then research spending; who is open is withheld', () => {
    const settled = all.flatMap((own, index) => {
      const [low, high] = totalOf(own);
      const [innovation] = innovationOf(own);
      const isIn = concludeByHand(own) === 'qualified' && low === high;
      return isIn ? [{ row: rowOf(index), by: [low, innovation, own.rd] as const }] : [];
    });
    const isBefore = (one: readonly number[], other: readonly number[]): boolean => {
      const differs = one.findIndex((value, index) => value !== other[index]);
      return differs >= 0 && (one[differs] ?? 0) > (other[differs] ?? 0);
    };
    const expected = settled.map(({ row, by }) => [row, 1 + settled.filter((other) => isBefore(other.by, by)).length]);
    const ranked = json<Ranked>('ranked.json');
    const found = ranked.flatMap(({ row, rank }) => (rank === null ? [] : [[row, rank]]));
    expect(found.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual(expected);
    expect(settled.length).toBeGreaterThan(5);
    const totals = settled.map(({ by: [total] }) => total);
    expect(new Set(totals).size).toBeLessThan(totals.length);
    const others = ranked.filter(({ rank }) => rank === null).map(({ placement }) => placement);
    expect(new Set(others)).toEqual(new Set(['withheld']));
  });

  test('verify finds the written ranking consistent', async () => {
    const { status, output } = await run('verify', at('ranked.xlsx'), '--guideline', 'specialised-smes-2022');
    expect([status, output]).toEqual([0, expect.stringContaining('一致')]);
  });
});
