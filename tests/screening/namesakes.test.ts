import { wordLimits } from '../../src/wording/limits';
import { guidelineOf, screenRows } from './small-guideline';

const LEADERS = guidelineOf(`
  - id: a
    name: 政策研究
    clause: 附件1
    facts:
      - { name: 证件号码, type: text }
      - { name: 负责人所在单位, type: text }
    criteria: [{ id: c, kind: condition, clause: 附件1 一, title: 无失信, require: not(严重失信) }]
    limits:
      - { kind: atMost, id: l, clause: 二5, title: 每人限报 1 项, per: [项目负责人], apart: [证件号码, 负责人所在单位], count: 1 }
`);

type Row = readonly [organisation: string, leader: string, number?: string, unit?: string];

const screen = (rows: readonly Row[]) =>
  screenRows(LEADERS, [
    ['单位名称', '项目负责人', '证件号码', '负责人所在单位', '严重失信'],
    ...rows.map(([organisation, leader, number = '', unit = '']) => [organisation, leader, number, unit, '否']),
  ]);

/** Who is in each violation, and whether a person is asked. */
const told = (...rows: readonly Row[]) =>
  screen(rows).violations.map(({ asked, rows: own }) => [own.map(({ row }) => row).join(' '), asked ?? 'same']);

const ONE = '620102198001011234';
const OTHER = '620102198102022345';

describe('leaders of one name', () => {
  test('[X2] of one organisation they are one person', () => {
    expect(told(['甲', '张伟'], ['甲', '张 伟'])).toEqual([['1 2', 'same']]);
  });

  test('[X2] of two organisations, with nothing that tells them apart, a person decides', () => {
    expect(told(['甲', '张伟'], ['乙', '张伟'])).toEqual([['1 2', 'namesake']]);
    const [first] = screen([
      ['甲', '张伟'],
      ['乙', '张伟'],
    ]).applicants;
    expect(first === undefined ? [] : wordLimits(first, 'zh-CN')).toEqual([
      '二5：每人限报 1 项：同名（张伟），请核是否同一人，同名的有 乙（申报表 第 3 行，政策研究）',
    ]);
  });

  test('[X2] an identity number decides, within one organisation and across two', () => {
    expect(told(['甲', '张伟', ONE], ['甲', '张伟', OTHER])).toEqual([]);
    expect(told(['甲', '张伟', ONE], ['乙', '张伟', ONE])).toEqual([['1 2', 'same']]);
  });

  test('[X2] where numbers are not both there, the own unit decides', () => {
    expect(told(['甲', '张伟', ONE, '甲所'], ['乙', '张伟', '', '乙所'])).toEqual([]);
    expect(told(['甲', '张伟', ONE, '丙所'], ['乙', '张伟', '', '丙所'])).toEqual([['1 2', 'same']]);
  });

  test('[X2] hidden digits tell apart, and never make one', () => {
    expect(told(['甲', '张伟', '620102********1234'], ['乙', '张伟', OTHER])).toEqual([]);
    expect(told(['甲', '张伟', '620102********1234'], ['乙', '张伟', ONE])).toEqual([['1 2', 'namesake']]);
  });

  test('[X1] one row without a number beside two persons of its organisation is shown with both', () => {
    expect(told(['甲', '张伟', ONE], ['甲', '张伟', OTHER], ['甲', '张伟'])).toEqual([['1 2 3', 'namesake']]);
  });

  test('[X1] what is certain is told by itself, and what it may join as well', () => {
    expect(told(['甲', '张伟'], ['乙', '张伟'], ['甲', '张伟'])).toEqual([
      ['1 3', 'same'],
      ['1 2 3', 'namesake'],
    ]);
  });

  test('[B5] no sheet lacks what tells namesakes apart', () => {
    const screening = screenRows(LEADERS, [
      ['单位名称', '项目负责人', '严重失信'],
      ['甲', '张伟', '否'],
      ['乙', '张伟', '否'],
    ]);
    expect([screening.unboundFacts, screening.uncheckedLimits]).toEqual([[], []]);
    expect(screening.binding.unboundFacts).not.toContain('证件号码');
    expect(screening.violations).toHaveLength(1);
  });
});
