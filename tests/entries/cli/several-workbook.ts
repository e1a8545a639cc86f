import { writeFileSync } from 'node:fs';
import { createRawWorkbook } from '../../../src/hosts/xlsx/create-workbook';
import type { CellValue } from '../../../src/workbook/types';
import { openSmallFolder } from './small-workbook';

const guidelineText = (id: string, title: string, names: readonly string[]) => `
id: ${id}
title: ${title}
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
limits:
  - { id: one-leader, kind: atMost, clause: 二, title: 每名负责人限一项, per: [项目负责人], count: 1 }
programmes:
${names
  .map(
    (name, index) => `  - id: p${index + 1}
    name: ${name}
    clause: 附件${index + 1}
    places: { clause: 一（4）, count: 1, reserve: 1 }
    criteria:
      - { id: patents-${index + 1}, kind: condition, clause: 一（1）, title: 有效专利, require: 有效专利数 >= 100 }
`,
  )
  .join('')}`;

const HEADERS = ['单位名称', '项目负责人', '项目名称', '有效专利数', '专家评分'];
const WITH_PROGRAMME = [...HEADERS, '项目类别'];

const NANJING: CellValue[][] = [
  ['甲公司', '张三', '甲项目', 120, 90],
  ['乙公司', '李四', '乙项目', 130, 95],
];
const SUZHOU: CellValue[][] = [
  ['丙公司', '张三', '丙项目', 110, 80, '提升示例项目'],
  ['丁公司', '赵六', '丁项目', 110, 86, '培育示例项目'],
];
const BRANDS: CellValue[][] = [
  ['戊公司', '孙七', '戊项目', 120, 70],
  ['己公司', '周八', '己项目', 120, 75],
];

/**
 * A folder with one workbook of three sheets: 南京 without a programme column and 苏州 with one, for a guideline of
 * two programmes with one project a leader; 商标 for another guideline.
 */
export const openSeveralFolder = () => {
  const folder = openSmallFolder();
  folder.write(
    'patents.yaml',
    guidelineText('patents-2022', '2022 年度专利申报指南', ['培育示例项目', '提升示例项目']),
  );
  folder.write('brands.yaml', guidelineText('brands-2022', '2022 年度商标申报指南', ['商标示例项目']));
  writeFileSync(
    folder.at('in.xlsx'),
    createRawWorkbook([
      { name: '南京', rows: [HEADERS, ...NANJING] },
      { name: '苏州', rows: [WITH_PROGRAMME, ...SUZHOU] },
      { name: '商标', rows: [HEADERS, ...BRANDS] },
    ]),
  );
  return { ...folder, patents: folder.at('patents.yaml'), brands: folder.at('brands.yaml') };
};
