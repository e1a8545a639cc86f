import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../src/entries/cli/run-cli';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import { readWorkbook } from '../../../src/hosts/xlsx/read-workbook';
import type { CellValue, WorkbookSnapshot } from '../../../src/workbook/types';

const GUIDELINE = `
id: small-2022
title: 2022 年度示例申报指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
limits:
  - { id: one-leader, kind: atMost, clause: 二, title: 每名负责人限一项, per: [项目负责人], count: 1 }
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 3, reserve: 1 }
    criteria:
      - { id: patents, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
      - { id: funds, kind: condition, clause: 一（2）, title: 申请金额不超过 200 万元, require: 申请资助金额 <= 200 }
    quotas:
      - { id: per-city, clause: 一（6）, title: 各市推荐名额, per: 推荐单位, places: 2 }
`;

export const HEADERS = [
  '单位名称',
  '项目负责人',
  '项目名称',
  '推荐单位',
  '有效专利数',
  '申请资助金额（万元）',
  '专家一评分',
  '专家二评分',
];

export const ROWS: readonly (readonly CellValue[])[] = [
  ['甲公司', '张三', '甲项目', '苏州市', 120, 100, 90, 88],
  ['乙公司', '李四', '乙项目', '苏州市', 130, 80, 95, '回避'],
  ['丙公司', '王五', '丙项目', '无锡市', 110, 60, 80, 84],
  ['丁公司', '赵六', '丁项目', '苏州市', 110, 60, 86, 86],
  ['戊公司', '孙七', '戊项目', '苏州市', 80, 60, 99, 99],
  ['己公司', '周八', '己项目', '无锡市', 120, 60, null, ''],
  ['庚公司', '吴九', '庚项目', '常州市', 120, 60, 70, 72],
];

/** A folder of its own with the small guideline and workbooks, and the command line run in it. */
export const openSmallFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'shortlister-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('small.yaml'), GUIDELINE);
  return {
    at,
    guideline: at('small.yaml'),
    write: (name: string, text: string) => writeFileSync(at(name), text),
    writeRows: (name: string, rows = ROWS) =>
      writeFileSync(at(name), createRawWorkbook([{ name: '申报表', rows: [HEADERS, ...rows] }])),
    bytes: (name: string): Buffer => readFileSync(at(name)),
    json: <T>(name: string): T => JSON.parse(readFileSync(at(name), 'utf8')) as T,
    read: async (name: string): Promise<WorkbookSnapshot> => {
      const outcome = await readWorkbook(readFileSync(at(name)), name);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.issue));
      return outcome.value;
    },
  };
};

/** Runs one command line; what it tells, by stream, and its status. */
export const run = async (...words: readonly string[]) => {
  const told = { output: '', error: '' };
  const hear = (stream: NodeJS.WriteStream, name: keyof typeof told) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => {
      told[name] += String(text);
      return true;
    });
  const spies = [hear(process.stdout, 'output'), hear(process.stderr, 'error')];
  try {
    return { status: await runCli(words), ...told };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};
