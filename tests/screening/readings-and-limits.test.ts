import { bindSheet } from '../../src/applicants/bind-sheet';
import { OWN_HEADERS } from '../../src/plans/own-columns';
import { factsFor, screenSheets } from '../../src/screening/screen-sheets';
import { guidelineOf, optionsOf, programmeOf, screenRows, snapshotOf } from './small-guideline';

const READINGS = programmeOf(`
    criteria:
      - id: stock
        kind: condition
        clause: 附件1 一
        title: 专利
        require: 有效发明专利数 + PCT数 * PCT折算 >= 50
      - { id: clean, kind: condition, clause: 附件1 二, title: 无失信, require: not(严重失信) }
    readings:
      - id: offset
        name: PCT折算
        clause: 附件1 一
        question: 怎样折算？
        options: [{ label: 一抵二, value: 2 }, { label: 二抵一, value: 0.5 }]
        default: 一抵二
`);
const HEADERS = ['单位名称', '有效发明专利数', 'PCT数', '严重失信'];

describe('readings', () => {
  const rows = Array.from({ length: 60 }, (_, index) => [
    `单位${index}`,
    index % 7 === 0 ? '' : 20 + index,
    index % 12,
    index % 5 === 0 ? '是' : '否',
  ]);

  test('[V7] exactly the rows are marked whose conclusion differs when screened again with the other option', () => {
    const chosen = screenRows(READINGS, [HEADERS, ...rows]).applicants;
    const other = screenRows(READINGS, [HEADERS, ...rows], { readings: new Map([['offset', '二抵一']]) }).applicants;
    const marked = chosen.map(({ dependsOn }) => dependsOn[0]?.conclusion);
    const expected = chosen.map(({ conclusion }, row) =>
      other[row]?.conclusion === conclusion ? undefined : other[row]?.conclusion,
    );
    expect(marked).toEqual(expected);
    expect(marked.filter((conclusion) => conclusion !== undefined).length).toBeGreaterThan(3);
  });

  test('[V7] a row that fails otherwise does not depend on the reading', () => {
    const [applicant] = screenRows(READINGS, [HEADERS, ['甲', 40, 6, '是']]).applicants;
    expect(applicant).toMatchObject({ conclusion: 'unqualified', dependsOn: [] });
  });

  test('[L5] filling in an unknown never mends an unqualified applicant', () => {
    const values = [
      ['', 40, 60],
      ['', 0, 30],
      ['', '是', '否'],
    ] as const;
    for (const a of values[0])
      for (const b of values[1])
        for (const c of values[2]) {
          const before = screenRows(READINGS, [HEADERS, ['甲', a, b, c]]).applicants[0]?.conclusion;
          if (before !== 'unqualified') continue;
          const filled = [a === '' ? 60 : a, b === '' ? 30 : b, c === '' ? '否' : c];
          expect(screenRows(READINGS, [HEADERS, ['甲', ...filled]]).applicants[0]?.conclusion).toBe('unqualified');
        }
  });
});

const BODY = `
  - id: a
    name: 专利项目
    clause: 附件1
    criteria: [{ id: c, kind: condition, clause: 附件1 一, title: 无失信, require: not(严重失信) }]
  - id: b
    name: 商标项目
    aliases: [品牌项目]
    clause: 附件2
    criteria: [{ id: c, kind: condition, clause: 附件2 一, title: 无失信, require: not(严重失信) }]
`;
const limited = (limit: string) => guidelineOf(BODY, `limits:\n  - ${limit}\n`);
const COLUMNS = [
  '单位名称',
  '统一社会信用代码',
  '项目负责人',
  '项目类别',
  '严重失信',
  '专利号',
  '所在地',
  '层级',
  '地理标志',
];
const line = (name: string, code: string, leader: string, programme: string, ...more: string[]) => [
  name,
  code,
  leader,
  programme,
  '否',
  ...more,
];
const CODES = ['91320594MA1MYBQ88F', '91320000608950987L'];

const violationsOf = (limit: string, rows: readonly (readonly string[])[]) =>
  screenRows(limited(limit), [COLUMNS, ...rows], { programme: 'column' }).violations.map(({ rows: own }) =>
    own.map(({ row }) => row),
  );

const LEADER = '{ kind: atMost, id: l, clause: 总则 一, title: 每人限一项, per: [项目负责人], count: 1 }';
const ORGANISATION = '{ kind: atMost, id: o, clause: 总则 二, title: 每单位限一项, per: [单位名称], count: 1 }';

describe('limits', () => {
  test('[X1] every row of a violation is flagged and none is dropped', () => {
    const screening = screenRows(
      limited(LEADER),
      [
        COLUMNS,
        line('甲', '', '张三', '专利项目'),
        line('乙', '', '张 三', '品牌项目'),
        line('丙', '', '李四', '专利项目'),
      ],
      { programme: 'column' },
    );
    expect(screening.applicants.map(({ limits }) => limits.length)).toEqual([1, 1, 0]);
    expect(screening.applicants.map(({ conclusion }) => conclusion)).toEqual(['qualified', 'qualified', 'qualified']);
    expect(screening.violations[0]?.rows.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  test('[X1] per programme, applications for two programmes do not count together', () => {
    const limit = LEADER.replace('count: 1', 'count: 1, across: programme');
    expect(violationsOf(limit, [line('甲', '', '张三', '专利项目'), line('乙', '', '张三', '商标项目')])).toEqual([]);
  });

  test('[X2] names are compared without width, spaces and kind of brackets', () => {
    const rows = [line('苏州（中国）公司', '', '张三', '专利项目'), line('苏州 (中国)公司', '', '李四', '专利项目')];
    expect(violationsOf(ORGANISATION, rows)).toEqual([[1, 2]]);
  });

  test('[X2] a credit code beats a name, and lends itself to the same name without one', () => {
    const [first = '', second = ''] = CODES;
    const renamed = [line('甲公司', first, '张三', '专利项目'), line('甲集团', first, '李四', '专利项目')];
    const twins = [line('甲公司', first, '张三', '专利项目'), line('甲公司', second, '李四', '专利项目')];
    const half = [line('甲公司', first, '张三', '专利项目'), line('甲公司', '', '李四', '专利项目')];
    const violations = [renamed, twins, half].map((rows) => violationsOf(ORGANISATION, rows).length);
    expect(violations).toEqual([1, 0, 1]);
  });

  test('[X1] each item of a list counts by itself', () => {
    const limit = '{ kind: atMost, id: p, clause: 总则 三, title: 每件专利限一项, per: [专利号], count: 1 }';
    const rows = [
      line('甲', '', '张三', '专利项目', 'A1、A2'),
      line('乙', '', '李四', '专利项目', 'A2、A3'),
      line('丙', '', '王五', '专利项目', 'A4'),
    ];
    expect(violationsOf(limit, rows)).toEqual([[1, 2]]);
  });

  test('[X1] only applications for which `when` is yes count', () => {
    const limit = LEADER.replace('count: 1', 'count: 1, when: 严重失信');
    expect(violationsOf(limit, [line('甲', '', '张三', '专利项目'), line('乙', '', '张三', '专利项目')])).toEqual([]);
  });

  test('[X1] a city shuts out the counties and zones inside it, for the same thing only', () => {
    const limit =
      '{ kind: hierarchy, id: h, clause: 总则 四, title: 市县不得同报, place: 所在地, level: { fact: 层级, order: [设区市, 县, 园区] }, same: [地理标志], stage: application }';
    const rows = [
      line('苏州市', '', '张三', '专利项目', '', '苏州市', '设区市', '阳澄湖大闸蟹'),
      line('昆山市', '', '李四', '专利项目', '', '昆山市', '县', '阳澄湖大闸蟹'),
      line('常熟市', '', '王五', '专利项目', '', '常熟市', '县', '常熟大米'),
      line('南京市', '', '赵六', '专利项目', '', '南京市', '设区市', '阳澄湖大闸蟹'),
    ];
    expect(violationsOf(limit, rows)).toEqual([[1, 2]]);
  });

  test('[X1] limits hold across sheets screened together', () => {
    const guideline = limited(LEADER);
    const sheets = ['南京', '苏州'].map((name) => {
      const sheet = snapshotOf([COLUMNS, line(name, '', '张三', '专利项目')], name);
      const binding = bindSheet(sheet, factsFor(guideline, 'column'), new Map(), OWN_HEADERS);
      return { sheet, binding, choice: 'column', options: optionsOf(guideline) };
    });
    const screenings = screenSheets(guideline, sheets);
    expect(screenings.map(({ applicants }) => applicants[0]?.limits.length)).toEqual([1, 1]);
    expect(screenings[0]?.violations[0]?.rows.map(({ sheet }) => sheet)).toEqual(['南京', '苏州']);
  });

  test('[F12] [F15] a row without a programme is incomplete; where the word for it is strange, nothing is checked until it is settled', () => {
    const screening = screenRows(
      limited(LEADER),
      [COLUMNS, line('甲', '', '张三', ''), line('乙', '', '李四', '专利计划'), line('丙', '', '王五', '品牌项目')],
      { programme: 'column' },
    );
    expect(screening.applicants.map(({ conclusion }) => conclusion)).toEqual(['incomplete', 'partial', 'qualified']);
    expect(screening.applicants.map(({ missing }) => missing[0]?.cause)).toEqual(['blank', 'unreadable', undefined]);
    expect(screening.issues.map(({ code }) => code)).toEqual(['applicants.noProgramme', 'applicants.unknownProgramme']);
  });
});
