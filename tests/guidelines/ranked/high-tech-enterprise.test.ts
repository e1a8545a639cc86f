import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import type { CellValue } from '../../../src/workbook/types';
import { run } from '../../entries/cli/small-workbook';

jest.setTimeout(120_000);

const APPLICANTS = 60;
const HEADER_ROW = 1;

const PAPERS = [
  '高新技术企业认定申请书',
  '依法成立的注册登记证件',
  '知识产权、立项、成果转化和研发管理材料',
  '高新技术产品（服务）技术和质量材料',
  '职工和科技人员情况说明',
  '研发费用和高新技术产品收入专项审计报告',
  '近三年财务会计报告',
  '近三年企业所得税年度纳税申报表',
];

/** Figures of one applicant; what is `null` stands blank in the sheet. */
interface Figures {
  readonly registered: number;
  readonly staff: number | null;
  readonly income: number | null;
  readonly rd: number;
  readonly domestic: number;
  readonly product: number;
  readonly hasAccident: boolean;
  readonly first: number;
  readonly second: number;
  readonly isOwn: boolean;
  readonly hasStandard: boolean;
  readonly conversions: number | null;
  readonly conversionMark: number | null;
  readonly assets: number;
  readonly sales: number;
  readonly management: readonly number[];
}

/** The same numbers each time (a linear congruential sequence). */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
};

/** Mostly sound applicants, each with a figure or two on an end of a band, just beside it, or blank. */
const inventFigures = (index: number): Figures => {
  const next = numbersFrom(index * 7919 + 17);
  const pick = <T>(...values: readonly T[]): T => values[next(values.length)] as T;
  const seldom = <T>(usual: T, ...others: readonly T[]): T => (next(8) === 0 ? pick(...others) : usual);
  const conversions = pick<number | null>(0, 1, 2, 3, 4, 4.5, 5, 5, 6, 7, null);
  const allowed = conversions === null ? [10, 20] : conversionRange(conversions);
  return {
    registered: seldom(900, 364, 365),
    staff: seldom<number | null>(0.2, 0.1, 0.099, null),
    income: pick<number | null>(3000, 5000, 5001, 20_000, 20_001, null),
    rd: pick(0.03, 0.0399, 0.04, 0.0499, 0.05, 0.06, 0.08),
    domestic: seldom(0.9, 0.6, 0.599),
    product: seldom(0.8, 0.6, 0.599),
    hasAccident: seldom(false, true),
    first: pick(0, 1, 2),
    second: pick(0, 1, 2, 3, 4, 5, 9),
    isOwn: pick(true, true, false),
    hasStandard: pick(true, false),
    conversions,
    conversionMark: index % 3 === 0 ? null : pick(allowed[1] ?? 0, allowed[0] ?? 0),
    assets: pick(-0.1, 0, 0.01, 0.05, 0.1499, 0.15, 0.25, 0.35, 0.5),
    sales: pick(-0.2, 0.05, 0.15, 0.2499, 0.25, 0.35, 0.4),
    management: [next(7), next(7), next(5), next(5)],
  };
};

// 工作指引 三（七）, looked up in tables as a person would.
const conversionRange = (yearly: number): readonly [number, number] => {
  if (yearly < 1) return [0, 0];
  return (
    (
      [
        [1, 6],
        [7, 12],
        [13, 18],
        [19, 24],
        [25, 30],
      ] as const
    )[Math.min(5, Math.floor(yearly)) - 1] ?? [0, 0]
  );
};
const growthRange = (rate: number): readonly [number, number] => {
  const step = [0.35, 0.25, 0.15, 0.05].findIndex((end) => rate >= end);
  if (step >= 0)
    return (
      (
        [
          [9, 10],
          [7, 8],
          [5, 6],
          [3, 4],
        ] as const
      )[step] ?? [0, 0]
    );
  return rate > 0 ? [1, 2] : [0, 0];
};
const countRange = (first: number, second: number): readonly [number, number] => {
  if (first > 0) return [7, 8];
  if (second >= 5) return [5, 6];
  return second >= 3 ? [3, 4] : second >= 1 ? [1, 2] : [0, 0];
};

/** The marks that the sheet holds: the best each may be given, and full marks for what is free. */
const marksOf = (own: Figures) => ({
  level: 8,
  core: 7,
  count: countRange(own.first, own.second)[1],
  source: own.first + own.second === 0 ? 0 : own.isOwn ? 6 : 3,
  standard: own.hasStandard ? 2 : 0,
  assets: growthRange(own.assets)[1],
  sales: growthRange(own.sales)[1],
});

/** The total by hand, from the least to the most. */
const totalOf = (own: Figures): readonly [number, number] => {
  const { level, core, count, source, standard, assets, sales } = marksOf(own);
  const known = Math.min(30, level + core + count + source + standard);
  const rest = own.management.reduce((sum, mark) => sum + mark, 0) + assets + sales;
  const [least, most] = own.conversions === null ? [0, 30] : conversionRange(own.conversions);
  const isGiven = own.conversions !== null && own.conversionMark !== null;
  const mark = own.conversionMark ?? 0;
  return isGiven ? [known + rest + mark, known + rest + mark] : [known + rest + least, known + rest + most];
};

/** 管理办法 第十一条（五）: the share that an income asks for; of a blank income the least and the most. */
const sharesAsked = (income: number | null): readonly number[] => {
  if (income === null) return [0.03, 0.04, 0.05];
  return [income <= 5000 ? 0.05 : income <= 20_000 ? 0.04 : 0.03];
};

const concludeByHand = (own: Figures): string => {
  const shares = sharesAsked(own.income).map((share) => own.rd >= share);
  const [low, high] = totalOf(own);
  const fails =
    own.registered < 365 ||
    (own.staff !== null && own.staff < 0.1) ||
    !shares.includes(true) ||
    own.domestic < 0.6 ||
    own.product < 0.6 ||
    own.hasAccident ||
    high <= 70;
  if (fails) return 'unqualified';
  const isOpen = low <= 70;
  if (own.staff === null || shares.includes(false) || (isOpen && own.conversions === null)) return 'incomplete';
  return isOpen ? 'pending' : 'qualified';
};

const dayBefore = (days: number) => new Date(Date.UTC(2025, 5, 20) - days * 86_400_000).toISOString().slice(0, 10);
const yesNo = (is: boolean) => (is ? '是' : '否');
const percent = (share: number | null) => (share === null ? null : `${Number((share * 100).toFixed(2))}%`);

/** The row as an office types it. */
const cellsOf = (own: Figures, index: number): Readonly<Record<string, CellValue>> => {
  const marks = marksOf(own);
  const [system, body, conversion, people] = own.management;
  return {
    单位名称: `第${index + 1}号科技有限公司`,
    申报主体类型: '企业',
    注册日期: dayBefore(own.registered),
    申报日期: '2025-06-20',
    拥有核心知识产权: '是',
    技术领域: '电子信息',
    科技人员占比: percent(own.staff),
    近三年研发费用占比: percent(own.rd),
    '上一年度销售收入（万元）': own.income,
    境内研发费用占比: percent(own.domestic),
    高新技术产品收入占比: percent(own.product),
    有重大事故或严重环境违法行为: yesNo(own.hasAccident),
    Ⅰ类知识产权数: own.first,
    Ⅱ类知识产权数: own.second,
    有自主研发的知识产权: yesNo(own.isOwn),
    参与制定标准: yesNo(own.hasStandard),
    年均科技成果转化数: own.conversions,
    净资产增长率: percent(own.assets),
    销售收入增长率: percent(own.sales),
    技术先进程度评分: marks.level,
    核心支持作用评分: marks.core,
    知识产权数量评分: marks.count,
    获得方式评分: marks.source,
    参与标准评分: marks.standard,
    成果转化评分: own.conversionMark,
    研发制度评分: system ?? null,
    研发机构评分: body ?? null,
    转化激励评分: conversion ?? null,
    人才激励评分: people ?? null,
    净资产增长评分: marks.assets,
    销售增长评分: marks.sales,
    ...Object.fromEntries(PAPERS.map((paper) => [paper, '已提交'])),
  };
};

interface Screened {
  readonly row: number;
  readonly conclusion: string;
  readonly scores: readonly { readonly name: string; readonly least: number; readonly most: number }[];
}
interface Ranked {
  readonly row: number;
  readonly rank: number | null;
  readonly placement: string;
}

describe('sixty applicants for recognition as high-tech enterprises', () => {
  const all = Array.from({ length: APPLICANTS }, (_, index) => inventFigures(index));
  const rowOf = (index: number) => HEADER_ROW + 1 + index;
  const folder = mkdtempSync(join(tmpdir(), 'shortlister-'));
  const at = (name: string) => join(folder, name);
  const json = <T>(name: string) =>
    (JSON.parse(readFileSync(at(name), 'utf8')) as { applicants: readonly T[] }).applicants;
  const command = async (...words: readonly string[]) => {
    const { status, error } = await run(...words, '--guideline', 'high-tech-enterprise');
    if (status !== 0) throw new Error(error);
  };

  beforeAll(async () => {
    const rows = all.map(cellsOf);
    const headers = Object.keys(rows[0] ?? {});
    const sheet = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))];
    writeFileSync(at('all.xlsx'), createRawWorkbook([{ name: '申报汇总表', rows: sheet }]));
    await command('screen', at('all.xlsx'), '--programme', 'recognition', '--json', at('screened.json'));
    await command(
      'rank',
      at('all.xlsx'),
      '--programme',
      'recognition',
      '--json',
      at('ranked.json'),
      '--out',
      at('ranked.xlsx'),
    );
  });

  test('the figures make every conclusion that this table can come to', () => {
    expect(new Set(all.map(concludeByHand))).toEqual(new Set(['unqualified', 'incomplete', 'pending', 'qualified']));
  });

  test('[S1][S3] every total is the one added up by hand, or lies between the same ends', () => {
    const screened = json<Screened>('screened.json');
    const found = screened.map(({ scores: [score] }) => [score?.least, score?.most]);
    expect(found).toEqual(all.map((own) => [...totalOf(own)]));
  });

  test('[S4][V5] every conclusion is the one come to by hand', () => {
    const screened = json<Screened>('screened.json');
    expect(screened.map(({ row, conclusion }) => [row, conclusion])).toEqual(
      all.map((own, index) => [rowOf(index), concludeByHand(own)]),
    );
  });

  test('[R1][R3] the qualified stand in the order of their totals; who is open is withheld', () => {
    const ranked = json<Ranked>('ranked.json');
    const settled = all.flatMap((own, index) => {
      const [low, high] = totalOf(own);
      return concludeByHand(own) === 'qualified' && low === high ? [{ row: rowOf(index), total: low }] : [];
    });
    const expected = settled.map(({ row, total }) => [row, 1 + settled.filter((other) => other.total > total).length]);
    const found = ranked.flatMap(({ row, rank }) => (rank === null ? [] : [[row, rank]]));
    expect(found.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual(expected);
    expect(settled.length).toBeGreaterThan(5);
    const others = ranked.filter(({ rank }) => rank === null).map(({ placement }) => placement);
    expect(new Set(others)).toEqual(new Set(['withheld']));
  });

  test('verify finds the written ranking consistent', async () => {
    const { status, output } = await run('verify', at('ranked.xlsx'), '--guideline', 'high-tech-enterprise');
    expect([status, output]).toEqual([0, expect.stringContaining('一致')]);
  });
});
