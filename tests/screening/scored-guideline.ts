import type { CellValue } from '../../src/workbook/types';
import { programmeOf } from './small-guideline';

/** A programme of two sections with an indicator of every kind; 60 of 100 points to pass. */
export const SCORED = programmeOf(`
    facts:
      - { name: 主营占比, type: ratio }
      - { name: 市场年限, type: count, unit: 年 }
      - { name: 规模, type: choice, options: [大型, 中型, 小型] }
      - { name: 进口替代, type: yesNo }
      - { name: 出口额, type: amount }
    criteria:
      - { id: pass, kind: condition, clause: 附件1 二, title: 评价得分不低于 60 分, require: 评价得分 >= 60 }
      - { id: focus, kind: condition, clause: 附件1 三, title: 专业化得分不低于 15 分, require: 专业化得分 >= 15 }
    scores:
      - name: 评价得分
        clause: 附件1 一
        max: 100
        sections:
          - name: 专业化得分
            clause: 附件1 一（一）
            max: 40
            indicators:
              - id: share
                clause: 附件1 一（一）1
                title: 主营业务收入占比
                max: 20
                bands:
                  of: 主营占比
                  list:
                    - { from: 0.8, points: 20 }
                    - { from: 0.7, under: 0.8, points: 12 }
                    - { over: 0.6, under: 0.7, points: 5 }
              - id: years
                clause: 附件1 一（一）2
                title: 从事细分市场年限
                max: 10
                per: { of: 市场年限, each: 2, points: 2 }
              - id: size
                clause: 附件1 一（一）3
                title: 企业规模
                max: 10
                choices: { of: 规模, points: { 大型: 4, 中型: 10, 小型: 7 } }
          - name: 创新得分
            clause: 附件1 一（二）
            max: 40
            best: 2
            indicators:
              - { id: patents, clause: 附件1 一（二）1, title: 有效专利, max: 20, per: { of: 有效专利数, points: 5 } }
              - { id: champion, clause: 附件1 一（二）2, title: 单项冠军, max: 20, points: 'if 单项冠军 then 20 else 0' }
              - { id: import, clause: 附件1 一（二）3, title: 进口替代, max: 20, choices: { of: 进口替代, points: { 是: 8, 否: 0 } } }
        indicators:
          - id: export
            clause: 附件1 一（三）
            title: 出口额
            max: 10
            when: 申报主体类型 = "企业"
            whenNot: full
            bands: { of: 出口额, list: [{ from: 1000, points: 10 }, { from: 100, under: 1000, points: 6 }] }
          - id: expert
            clause: 附件1 一（四）
            title: 专家评价
            max: 10
            mark: {}
`);

export type Row = Readonly<Record<string, CellValue>>;

/** A row of 20 + 8 + 10, 20 + 15, 10 and 7 points: 90. */
export const FULL: Row = {
  申报主体类型: '企业',
  主营占比: '85%',
  市场年限: 9,
  规模: '中型',
  有效专利数: 3,
  单项冠军: '是',
  进口替代: '是',
  出口额: 1200,
  专家评价: 7,
};

const SIZES = new Map(Object.entries({ 大型: 4, 中型: 10, 小型: 7 }));

/** The same points by explicit tables, worked out by hand for whole rows. */
export const countByHand = (row: Row): number => {
  const number = (name: string) => Number(row[name]);
  const share = Number.parseFloat(String(row['主营占比'])) / 100;
  const years = number('市场年限');
  const shares = share >= 0.8 ? 20 : share >= 0.7 ? 12 : share > 0.6 ? 5 : 0;
  const focus = shares + Math.min(10, 2 * Math.floor(years / 2)) + (SIZES.get(String(row['规模'])) ?? 0);
  const innovations = [
    Math.min(20, 5 * number('有效专利数')),
    row['单项冠军'] === '是' ? 20 : 0,
    row['进口替代'] === '是' ? 8 : 0,
  ].sort((a, b) => b - a);
  const money = number('出口额');
  const exported = row['申报主体类型'] !== '企业' || money >= 1000 ? 10 : money >= 100 ? 6 : 0;
  return Math.min(40, focus) + (innovations[0] ?? 0) + (innovations[1] ?? 0) + exported + number('专家评价');
};

/** Values of each fact on either side of every number at which points change. */
export const WORLD: Readonly<Record<string, readonly CellValue[]>> = {
  申报主体类型: ['企业', '高等院校'],
  主营占比: ['0%', '60%', '61%', '69%', '70%', '79%', '80%', '100%'],
  市场年限: [0, 1, 2, 9, 10, 11],
  规模: ['大型', '中型', '小型'],
  有效专利数: [0, 1, 3, 4, 5],
  单项冠军: ['是', '否'],
  进口替代: ['是', '否'],
  出口额: [0, 99, 100, 999, 1000],
  专家评价: [0, 6, 10],
};
