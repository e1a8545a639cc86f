import type { PairDecision } from '../../src/applicants/rosters/types';
import { readRoster } from '../../src/applicants/rosters/read-roster';
import { loadGuideline } from '../../src/guideline/load-guideline';
import type { Guideline } from '../../src/guideline/types';
import type { ApplicantResult } from '../../src/screening/types';
import { wordReason, wordReasonsOf } from '../../src/wording/finding';
import type { CellValue } from '../../src/workbook/types';
import { codeOf } from '../applicants/rosters/roster-sheets';
import { screenRows, snapshotOf } from './small-guideline';

const FACTS = `
facts:
  - { name: 单位名称, type: text, role: organisation }
  - { name: 统一社会信用代码, type: text, role: creditCode }
  - { name: 项目负责人, type: text, role: leader }
  - { name: 被列入失信名单, type: yesNo, roster: dishonest }
  - { name: 未被列入失信名单, type: yesNo, roster: { of: dishonest, tells: absent } }
  - { name: 近三年立项数, type: count, roster: past }
  - { name: 重点立项数, type: count, roster: { of: past, only: { 类别: 重点 } } }
  - { name: 最近立项日期, type: date, roster: past }
  - { name: 认定等级, type: choice, options: [国家级, 省级, 无], roster: { of: grade, column: 等级, otherwise: 无 } }
`;

const HEAD = `
id: rosters-2022
title: 2022 年度示例申报指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
rosters:
  - { id: dishonest, name: 失信名单, clause: 第五条 }
  - id: past
    name: 历年立项项目
    clause: 第六条
    columns:
      - { name: 立项时间, type: date }
      - { name: 类别, type: text }
    date: 立项时间
    within: { years: 3 }
  - { id: grade, name: 已认定企业, clause: 第七条, columns: [{ name: 等级, type: choice, options: [国家级, 省级] }] }
${FACTS}
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
`;

const guidelineOf = (criteria: string): Guideline => {
  const { guideline, issues } = loadGuideline([{ path: 'guideline.yaml', text: HEAD + criteria }], undefined);
  if (guideline === undefined) throw new Error(JSON.stringify(issues, undefined, 1));
  return guideline;
};

const CLEAN = guidelineOf(
  '      - { id: clean, kind: condition, clause: 第五条, title: 未被列入失信名单, require: not(被列入失信名单) }\n',
);
const FEW = guidelineOf(
  '      - { id: few, kind: condition, clause: 第六条, title: 近三年立项少于 2 项, require: 近三年立项数 < 2 }\n',
);
const LATE = guidelineOf(
  '      - { id: late, kind: condition, clause: 第六条, title: 距最近立项满一年, require: 最近立项日期 <= date("2021-01-30") }\n',
);
const GRADE = guidelineOf(
  '      - { id: grade, kind: condition, clause: 第七条, title: 国家级, require: 认定等级 = "国家级" }\n',
);

type Rows = readonly (readonly CellValue[])[];

/** Rosters of a guideline, each from rows with its header, by id. */
const rostersOf = (
  guideline: Guideline,
  given: Readonly<Record<string, Rows>>,
  decided: Readonly<Record<string, Readonly<Record<string, PairDecision>>>> = {},
) => ({
  tables: new Map(
    Object.entries(given).map(([id, rows]) => {
      const roster = guideline.rosters.find((one) => one.id === id);
      if (roster === undefined) throw new Error(`No roster ${id}`);
      const read = readRoster(
        roster,
        snapshotOf(rows, '名单'),
        { file: `${roster.name}.xlsx`, sheet: '名单' },
        new Set(),
      );
      if ('issue' in read) throw new Error(JSON.stringify(read.issue));
      return [id, read.table] as const;
    }),
  ),
  decided: new Map(Object.entries(decided).map(([id, pairs]) => [id, new Map(Object.entries(pairs))])),
});

const NAME = '江苏甲新材料有限公司';
const COLUMNS = ['单位名称', '统一社会信用代码'];

const screenOne = (
  guideline: Guideline,
  cells: readonly CellValue[],
  given: Readonly<Record<string, Rows>>,
  {
    headers = COLUMNS,
    decided = {},
  }: { readonly headers?: readonly string[]; readonly decided?: Parameters<typeof rostersOf>[2] } = {},
): ApplicantResult => {
  const { applicants } = screenRows(guideline, [headers, cells], { rosters: rostersOf(guideline, given, decided) });
  const [only] = applicants;
  if (only === undefined) throw new Error('One applicant');
  return only;
};

const verdictOf = ({ verdicts }: ApplicantResult) => verdicts[0];
const reasonOf = (applicant: ApplicantResult) =>
  wordReason(applicant.findingOf(0), applicant.table, applicant.row, 'zh-CN');

const DISHONEST: Rows = [
  ['企业名称', '统一社会信用代码', '案号'],
  ['苏州乙机械有限公司', codeOf(2), '一'],
  [NAME, codeOf(1), '二'],
];

describe('[S7] a roster that was not given', () => {
  test('leaves what hangs on it unchecked: nobody is “not on it”', () => {
    const applicant = screenOne(CLEAN, [NAME, codeOf(1)], {});
    expect(verdictOf(applicant)).toBe('unchecked');
    expect(applicant.conclusion).toBe('partial');
    expect(applicant.findingOf(0).missing).toEqual([{ fact: '被列入失信名单', cause: 'noRoster', roster: '失信名单' }]);
    expect(reasonOf(applicant)).toContain('没有给出名单“失信名单”');
    expect(wordReasonsOf(applicant, 'zh-CN').missing).toEqual(['1 条未核查（第五条）：没有给出名单“失信名单”']);
  });

  test('is not missed where the applicant’s own column answers', () => {
    const headers = [...COLUMNS, '被列入失信名单'];
    expect(verdictOf(screenOne(CLEAN, [NAME, codeOf(1), '否'], {}, { headers }))).toBe('met');
    expect(verdictOf(screenOne(CLEAN, [NAME, codeOf(1), '是'], {}, { headers }))).toBe('notMet');
  });

  test('[F15] leaves a blank cell of that column no gap of the applicant’s', () => {
    const headers = [...COLUMNS, '被列入失信名单'];
    const applicant = screenOne(CLEAN, [NAME, codeOf(1), null], {}, { headers });
    expect(verdictOf(applicant)).toBe('unchecked');
    expect(applicant.conclusion).toBe('partial');
  });

  test('counts as no missing column of the sheet', () => {
    const { binding } = screenOne(CLEAN, [NAME, codeOf(1)], {}).table;
    expect(binding.unboundFacts).not.toContain('被列入失信名单');
  });
});

describe('[S7] a roster that was given', () => {
  test('decides against whom it lists, and names its file and row', () => {
    const applicant = screenOne(CLEAN, [NAME, codeOf(1)], { dishonest: DISHONEST });
    expect(verdictOf(applicant)).toBe('notMet');
    expect(reasonOf(applicant)).toContain(`失信名单.xlsx 第 3 行“${NAME}”（信用代码相同）`);
  });

  test('decides for whom it does not list', () => {
    expect(verdictOf(screenOne(CLEAN, ['无锡丙生物有限公司', codeOf(3)], { dishonest: DISHONEST }))).toBe('met');
  });

  test('[X2] the same name under another code is no hit, and it says so', () => {
    const applicant = screenOne(CLEAN, [NAME, codeOf(8)], { dishonest: DISHONEST });
    expect(verdictOf(applicant)).toBe('met');
    expect(reasonOf(applicant)).toContain('失信名单.xlsx 第 3 行');
    expect(reasonOf(applicant)).toContain('信用代码不同');
  });

  test('[X2] a name nearly the same is undetermined with the candidate, until a person decides', () => {
    const near: Rows = [['企业名称'], ['江苏甲新材料股份有限公司']];
    const asked = screenOne(CLEAN, [NAME, codeOf(1)], { dishonest: near });
    expect(verdictOf(asked)).toBe('undetermined');
    expect(asked.missing).toMatchObject([{ fact: '被列入失信名单', cause: 'nearName' }]);
    expect(reasonOf(asked)).toContain('失信名单.xlsx 第 2 行“江苏甲新材料股份有限公司”');
    const pair = asked.findingOf(0).rosters[0]?.evidence[0]?.pair ?? '';
    const decided = (as: PairDecision) =>
      verdictOf(screenOne(CLEAN, [NAME, codeOf(1)], { dishonest: near }, { decided: { dishonest: { [pair]: as } } }));
    expect(decided('same')).toBe('notMet');
    expect(decided('different')).toBe('met');
  });

  test('[L6] a blank name that no code stands in for is unknown, never “not on it”', () => {
    const applicant = screenOne(
      CLEAN,
      ['', '', '张三'],
      { dishonest: DISHONEST },
      { headers: [...COLUMNS, '项目负责人'] },
    );
    expect(verdictOf(applicant)).toBe('undetermined');
    expect(applicant.missing).toMatchObject([{ fact: '单位名称', cause: 'blank' }]);
  });
});

describe('[S7] what the applicant states against the roster', () => {
  const headers = [...COLUMNS, '被列入失信名单'];
  const state = (said: string, given: Readonly<Record<string, Rows>>, decided = {}) =>
    screenOne(CLEAN, [NAME, codeOf(1), said], given, { headers, decided });

  test('a no against a hit is asked, and shows both', () => {
    const applicant = state('否', { dishonest: DISHONEST });
    expect(verdictOf(applicant)).toBe('undetermined');
    expect(applicant.missing).toMatchObject([{ fact: '被列入失信名单', cause: 'contradicted' }]);
    expect(reasonOf(applicant)).toContain('填的是“否”');
    expect(reasonOf(applicant)).toContain('失信名单.xlsx 第 3 行');
  });

  test('a yes that the roster does not bear out is asked, too', () => {
    const applicant = screenOne(CLEAN, ['无锡丙生物有限公司', codeOf(3), '是'], { dishonest: DISHONEST }, { headers });
    expect(verdictOf(applicant)).toBe('undetermined');
    expect(reasonOf(applicant)).toContain('名单中没有该单位');
  });

  test('what both say is so', () => {
    expect(verdictOf(state('是', { dishonest: DISHONEST }))).toBe('notMet');
    expect(
      verdictOf(screenOne(CLEAN, ['无锡丙生物有限公司', codeOf(3), '否'], { dishonest: DISHONEST }, { headers })),
    ).toBe('met');
  });

  test('a hit by name that a person confirmed counts against the statement', () => {
    const byName: Rows = [['企业名称'], [NAME]];
    const asked = state('否', { dishonest: byName });
    expect(verdictOf(asked)).toBe('undetermined');
    const pair = asked.findingOf(0).rosters[0]?.evidence[0]?.pair ?? '';
    expect(verdictOf(state('否', { dishonest: byName }, { dishonest: { [pair]: 'same' } }))).toBe('notMet');
    expect(verdictOf(state('否', { dishonest: byName }, { dishonest: { [pair]: 'different' } }))).toBe('met');
  });
});

const past = (...dates: readonly CellValue[]): Rows => [
  ['承担单位', '立项时间', '类别'],
  ['苏州乙机械有限公司', '2021-05-01', '重点'],
  ...dates.map((date) => [NAME, date, '一般']),
];

describe('[S7] entries of the period', () => {
  test.each([
    ['two within it', past('2019-01-30', '2022-01-30'), 'notMet'],
    ['one before it', past('2019-01-29', '2021-06-01'), 'met'],
    ['none', past(), 'met'],
    ['one in a year that it only begins in', past('2019', '2021-06-01'), 'undetermined'],
    ['one without a date, which cannot make it two', past(null), 'met'],
    ['one without a date, which may make it two', past(null, '2021-06-01'), 'undetermined'],
  ] as const)('%s', (_, rows, verdict) => {
    expect(verdictOf(screenOne(FEW, [NAME, null], { past: rows }))).toBe(verdict);
  });

  test('[L7] a count with a name still open is settled where it makes no difference', () => {
    const rows: Rows = [...past('2021-01-01', '2021-02-01'), ['江苏甲新材料股份有限公司', '2021-03-01', '一般']];
    expect(verdictOf(screenOne(FEW, [NAME, null], { past: rows }))).toBe('notMet');
  });

  test('the date of the last one', () => {
    expect(verdictOf(screenOne(LATE, [NAME, null], { past: past('2020-01-01', '2021-01-30') }))).toBe('met');
    expect(verdictOf(screenOne(LATE, [NAME, null], { past: past('2020-01-01', '2021-01-31') }))).toBe('notMet');
    const none = screenOne(LATE, [NAME, null], { past: past() });
    expect(verdictOf(none)).toBe('undetermined');
    expect(none.missing).toMatchObject([{ cause: 'notListed' }]);
  });
});

describe('[S7] what a column of the roster says', () => {
  const grades: Rows = [
    ['企业名称', '等级'],
    [NAME, '国家级'],
    ['苏州乙机械有限公司', '省级'],
    ['无锡丙生物有限公司', null],
  ];

  test.each([
    [NAME, 'met'],
    ['苏州乙机械有限公司', 'notMet'],
    ['常州丁仪器有限公司', 'notMet'],
    ['无锡丙生物有限公司', 'undetermined'],
  ])('%s', (name, verdict) => {
    expect(verdictOf(screenOne(GRADE, [name, null], { grade: grades }))).toBe(verdict);
  });

  test('where the roster’s cell is blank the applicant’s own word counts', () => {
    const headers = [...COLUMNS, '认定等级'];
    expect(verdictOf(screenOne(GRADE, ['无锡丙生物有限公司', null, '国家级'], { grade: grades }, { headers }))).toBe(
      'met',
    );
    expect(verdictOf(screenOne(GRADE, ['常州丁仪器有限公司', null, '国家级'], { grade: grades }, { headers }))).toBe(
      'undetermined',
    );
  });
});

test('only entries of a category count', () => {
  const guideline = guidelineOf(
    '      - { id: key, kind: condition, clause: 第六条, title: 重点, require: 重点立项数 = 1 }\n',
  );
  const given = { past: past('2021-01-01') };
  expect(verdictOf(screenOne(guideline, ['苏州乙机械有限公司', null], given))).toBe('met');
  expect(verdictOf(screenOne(guideline, [NAME, null], given))).toBe('notMet');
});
