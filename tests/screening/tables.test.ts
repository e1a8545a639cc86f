import { findingOf, programmeOf, screenOne, screenRows } from './small-guideline';
import { wordFinding } from '../../src/wording/finding';
import { listNamedValues } from '../../src/wording/named';
import type { CellValue } from '../../src/workbook/types';

const guideline = programmeOf(`
    facts:
      - { name: 行业, type: choice, options: [工业, 农业] }
      - { name: 从业人员, type: count, unit: 人 }
      - { name: 营业收入, type: amount }
      - { name: 申请资助, type: amount }
    let: { 规模: { of: '企业规模(行业, 从业人员, 营业收入)', title: 企业规模 } }
    tables:
      - name: 企业规模
        title: 中小企业划型
        clause: 附件2
        keys: [{ name: 行业, type: choice }, { name: 从业人员, type: count, unit: 人 }, { name: 营业收入, type: amount }]
        gives: { type: choice }
        match: first
        rows:
          - { of: { 行业: 工业, 从业人员: { from: 1000 }, 营业收入: { from: 40000 } }, gives: 大型 }
          - { of: { 行业: 工业, 从业人员: { from: 300 }, 营业收入: { from: 2000 } }, gives: 中型 }
          - { of: { 行业: 农业, 营业收入: { from: 20000 } }, gives: 大型 }
        otherwise: 小微型
      - name: 资助上限
        clause: 附件3
        keys: [{ name: 规模, type: choice }, { name: 获奖, type: yesNo }]
        gives: { type: amount }
        rows:
          - { of: { 规模: [中型, 大型], 获奖: 是 }, gives: 100 }
          - { of: { 规模: [中型, 大型], 获奖: 否 }, gives: 50 }
          - { of: { 规模: 小微型 }, gives: 30 }
    criteria:
      - { id: size, kind: condition, clause: 附件1 一, title: 属中小微企业, require: '企业规模(行业, 从业人员, 营业收入) in ("中型", "小微型")' }
      - { id: cap, kind: condition, clause: 附件1 二, title: 申请资助不超上限, require: '申请资助 <= 资助上限(规模, 三年内获奖)' }
`);

const LARGE: Readonly<Record<string, CellValue>> = {
  行业: '工业',
  从业人员: 1000,
  营业收入: 40_000,
  申请资助: 60,
  三年内获奖: '否',
};

const read = (cells: Readonly<Record<string, CellValue>>, criterion: string) => {
  const applicant = screenOne(guideline, cells);
  const finding = findingOf(applicant, criterion);
  return {
    ...finding,
    verdict: finding.verdict,
    missing: finding.missing,
    alternatives: finding.alternatives,
    text: wordFinding(finding, applicant.table, applicant.row, 'zh-CN'),
    finding,
    applicant,
  };
};

describe('a criterion that looks up in a table', () => {
  test('[V2] names the row that matched', () => {
    const { verdict, text } = read(LARGE, 'size');
    expect(verdict).toBe('notMet');
    expect(text).toBe(
      '附件1 一：中小企业划型 大型（第 1 行：行业 工业，从业人员 ≥ 1,000 人，营业收入 ≥ 40,000 万元），要求属于：中型、小微型',
    );
  });

  test('[V2] says so where only the rest is left, through a let and of amounts', () => {
    expect(read({ ...LARGE, 从业人员: 5 }, 'size').text).toContain('中小企业划型 小微型（不属以上各行）');
    expect(read(LARGE, 'cap').text).toBe('附件1 二：申请资助 60 万元，要求 ≤ 50 万元，超 10 万元');
  });

  test('[S5] its named values tell table, clause and row', () => {
    const { finding, applicant } = read(LARGE, 'cap');
    expect(listNamedValues([finding.explanation], applicant.table, 'zh-CN').map(({ text }) => text)).toEqual([
      '资助上限 50 万元（附件3，第 2 行：规模 中型或大型，获奖 否）',
      '中小企业划型 大型（附件2，第 1 行：行业 工业，从业人员 ≥ 1,000 人，营业收入 ≥ 40,000 万元）',
    ]);
  });

  test('[L7] is settled as soon as all rows that may apply agree', () => {
    expect(read({ ...LARGE, 从业人员: '', 营业收入: 1999 }, 'size').verdict).toBe('met');
    expect(read({ ...LARGE, 申请资助: 30, 从业人员: '' }, 'cap').verdict).toBe('met');
    expect(read({ ...LARGE, 申请资助: 101, 从业人员: '', 三年内获奖: '' }, 'cap').verdict).toBe('notMet');
  });

  test('[V3] asks for what may still settle it and for nothing else', () => {
    const farm = read({ ...LARGE, 行业: '农业', 从业人员: '', 营业收入: '' }, 'size');
    expect(farm).toMatchObject({ verdict: 'undetermined', missing: [{ fact: '营业收入' }], alternatives: [] });
    const factory = read({ ...LARGE, 从业人员: '' }, 'size');
    expect(factory).toMatchObject({ verdict: 'undetermined', missing: [{ fact: '从业人员' }] });
  });

  test('[V3] one of several blanks is enough where it settles the row', () => {
    const open = read({ ...LARGE, 从业人员: '', 营业收入: '' }, 'size');
    expect(open.missing.map(({ fact }) => fact)).toEqual(['从业人员']);
    expect(open.alternatives.map((set) => set.map(({ fact }) => fact))).toEqual([['营业收入']]);
    const cap = read({ ...LARGE, 申请资助: 40, 从业人员: '', 三年内获奖: '' }, 'cap');
    expect(cap.missing.map(({ fact }) => fact)).toEqual(['从业人员']);
  });

  test('ten thousand rows come to what each comes to by hand', () => {
    const headers = ['单位名称', ...Object.keys(LARGE)];
    const rows = Array.from({ length: 10_000 }, (_, at) => [`第${at}号`, '工业', at, at * 7, 60, '否']);
    const { applicants } = screenRows(guideline, [headers, ...rows]);
    expect(applicants.filter(({ verdicts }) => verdicts[0] === 'met')).toHaveLength(5715);
  });
});
