import fc from 'fast-check';
import type { ColumnSource } from '../../src/logic/columns';
import { judgeColumns } from '../../src/screening/screen-programme';
import { CODE } from '../../src/screening/verdicts';
import type { Conclusion, Elsewhere, Finding } from '../../src/screening/types';
import type { CellValue } from '../../src/workbook/types';
import { findingOf, programmeOf, screenOne, screenRows, without } from './small-guideline';

const guideline = programmeOf(`
    applicants: [企业, 高等院校]
    criteria:
      - { id: clean, kind: condition, clause: 一（1）, title: 无严重失信, require: not(严重失信) }
      - { id: known, kind: condition, clause: 一（2）, title: 专利或获奖, require: 有效专利数 >= 10 or 三年内获奖 }
      - { id: champion, kind: judgement, clause: 一（3）, title: 行业领先, when: 单项冠军 }
      - { id: leading, kind: judgement, clause: 一（4）, title: 研发水平领先 }
    materials:
      - { id: letter, name: 承诺书, clause: 二（1） }
      - { id: other, name: 其他材料, clause: 二（2）, optional: true }
    targets:
      - { id: deed, clause: 三, title: 建立制度 }
`);

const GOOD = {
  申报主体类型: '企业',
  严重失信: '否',
  有效专利数: 12,
  三年内获奖: '否',
  单项冠军: '否',
  承诺书: '已提交',
  '评议：研发水平领先': '是',
};

const concludes = (cells: Readonly<Record<string, CellValue>>, more = {}): Conclusion =>
  screenOne(guideline, cells, more).conclusion;

const elsewhere = (criteria: Readonly<Record<string, string>>, rest?: string): { elsewhere: Elsewhere } => ({
  elsewhere: {
    criteria: new Map(Object.entries(criteria).map(([id, reason]) => [id, { reason }])),
    rest: rest === undefined ? undefined : { reason: rest, by: '李工', on: '2022-02-01' },
  },
});

describe('an applicant whose mandatory clauses cannot all be checked', () => {
  test('[V9] is 合格 only where every mandatory clause has its column', () => {
    expect(concludes(GOOD)).toBe('qualified');
    for (const column of ['申报主体类型', '严重失信', '单项冠军', '承诺书'] as const)
      expect([column, concludes(without(GOOD, column))]).toEqual([column, 'partial']);
  });

  test('[V9] what is optional or only listed needs no column', () => {
    const applicant = screenOne(guideline, GOOD);
    expect(findingOf(applicant, 'deed').verdict).toBe('unchecked');
    expect(applicant.unchecked).toEqual([]);
  });

  const NO_LETTER = without(GOOD, '承诺书');
  test.each<[string, Readonly<Record<string, CellValue>>, Conclusion]>([
    ['a definite failure comes first', { ...NO_LETTER, 严重失信: '是' }, 'unqualified'],
    ['what is missing in the row comes before', { ...NO_LETTER, 严重失信: '' }, 'incomplete'],
    ['it comes before what waits for a person', { ...NO_LETTER, '评议：研发水平领先': '' }, 'partial'],
    ['a judgement without a column waits for a person', without(GOOD, '评议：研发水平领先'), 'pending'],
  ])('[V5] %s', (_, cells, conclusion) => {
    expect(concludes(cells)).toBe(conclusion);
  });

  test('[V9] A or B with A failed and no column for B is neither met nor failed', () => {
    const cells = { ...without(GOOD, '三年内获奖'), 有效专利数: 3 };
    const applicant = screenOne(guideline, cells);
    expect(applicant.conclusion).toBe('partial');
    expect(applicant.unchecked).toMatchObject([
      { verdict: 'unchecked', missing: [{ fact: '三年内获奖', cause: 'noColumn' }] },
    ]);
    expect(concludes({ ...cells, 有效专利数: 12 })).toBe('qualified');
    expect(concludes({ ...cells, 有效专利数: '' })).toBe('incomplete');
  });

  test('[V1][V6] a person’s yes settles a judgement that may not apply, a no does not', () => {
    const cells = without(GOOD, '单项冠军');
    expect(concludes({ ...cells, '评议：行业领先': '是' })).toBe('qualified');
    expect(concludes({ ...cells, '评议：行业领先': '否' })).toBe('partial');
  });

  test('[B5] a fact without a column is reported once for the sheet, with the criteria that read it', () => {
    const headers = ['单位名称', ...Object.keys(without(GOOD, '严重失信'))];
    const cells = Object.values(without(GOOD, '严重失信'));
    const { counts, unboundFacts } = screenRows(guideline, [headers, ['甲公司', ...cells], ['乙公司', ...cells]]);
    expect(counts).toEqual({ unqualified: 0, incomplete: 0, partial: 2, pending: 0, qualified: 0 });
    expect(unboundFacts.filter(({ fact }) => fact === '严重失信')).toEqual([
      { fact: '严重失信', criteria: [{ programme: 'p', criterion: 'clean', clause: '一（1）' }] },
    ]);
  });
});

describe('clauses checked elsewhere', () => {
  const cells = without(without(GOOD, '承诺书'), '严重失信');
  const said = (findings: readonly Finding[]) =>
    findings.map(({ criterion, elsewhere: note }) => [criterion.id, note?.reason]);

  test('[V9] said of one clause, it no longer stands in the way; the others still do', () => {
    const applicant = screenOne(guideline, cells, elsewhere({ clean: '已在信用中国查询' }));
    expect(findingOf(applicant, 'clean')).toMatchObject({
      verdict: 'unchecked',
      elsewhere: { reason: '已在信用中国查询' },
    });
    expect(applicant.conclusion).toBe('partial');
    expect(applicant.unchecked.map(({ criterion }) => criterion.id)).toEqual(['material-letter']);
    expect(said(applicant.elsewhere)).toEqual([['clean', '已在信用中国查询']]);
  });

  test('[V9] said of all that are left, each carries who, where and when, and what was said of it alone', () => {
    const applicant = screenOne(guideline, cells, elsewhere({ clean: '已在信用中国查询' }, '纸质材料已核'));
    expect(applicant.conclusion).toBe('qualified');
    expect(said(applicant.elsewhere)).toEqual([
      ['clean', '已在信用中国查询'],
      ['material-letter', '纸质材料已核'],
    ]);
    expect(applicant.elsewhere[1]?.elsewhere).toEqual({ reason: '纸质材料已核', by: '李工', on: '2022-02-01' });
  });

  test('[V9] it counts for nothing where the sheet has the column', () => {
    const all = elsewhere({ clean: '已查' }, '已核');
    expect(concludes({ ...GOOD, 严重失信: '是' }, all)).toBe('unqualified');
    expect(concludes({ ...GOOD, 严重失信: '' }, all)).toBe('incomplete');
    expect(screenOne(guideline, GOOD, all).elsewhere).toEqual([]);
  });
});

const COLUMNS: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  严重失信: fc.constantFrom<CellValue>('是', '否', ''),
  三年内获奖: fc.constantFrom<CellValue>('是', '否', ''),
  单项冠军: fc.constantFrom<CellValue>('是', '否', ''),
  有效专利数: fc.constantFrom<CellValue>(0, 8, 12, ''),
  PCT数: fc.constantFrom<CellValue>(0, 8, 12, ''),
  申报主体类型: fc.constantFrom<CellValue>('企业', '高等院校', ''),
};
const atom = fc.constantFrom(
  '严重失信',
  '三年内获奖',
  '单项冠军',
  '有效专利数 >= 10',
  'PCT数 + 有效专利数 >= 15',
  '申报主体类型 = "企业"',
);
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small' },
    atom,
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `(${a}) and (${b})`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `(${a}) or (${b})`),
    tie('formula').map((a) => `not(${a})`),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([a, b, c]) => `if ${a} then (${b}) else (${c})`),
  ),
}));
const written = fc.record({
  require: formula,
  when: fc.option(formula, { nil: undefined }),
  kind: fc.constantFrom('condition', 'soft', 'judgement'),
});
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

const guidelineOfCriteria = (criteria: readonly Written[]) =>
  programmeOf(
    `    criteria:\n${criteria
      .map(({ require, when, kind }, index) =>
        [
          `      - id: c${index}`,
          `        kind: ${kind === 'judgement' ? 'judgement' : 'condition'}`,
          `        clause: 一（${index}）`,
          `        title: 要求${index}`,
          ...(when === undefined ? [] : [`        when: '${when}'`]),
          ...(kind === 'judgement' ? [] : [`        require: '${require}'`]),
          ...(kind === 'soft' ? ['        soft: true'] : []),
        ].join('\n'),
      )
      .join('\n')}\n`,
  );

const sheet = fc.record(COLUMNS);
const kept = fc.subarray(Object.keys(COLUMNS));
const answers = fc.array(fc.constantFrom('yes', 'no', 'open'), { minLength: 3, maxLength: 3 });
const SEED = 20230531;

const only = (cells: Readonly<Record<string, CellValue>>, columns: readonly string[]) => ({
  项目负责人: '张三',
  ...Object.fromEntries(Object.entries(cells).filter(([name]) => columns.includes(name))),
});

const answered = (given: readonly string[]) => ({
  answers: new Map([
    [
      '甲公司|||张三',
      new Map(given.map((answer, index) => [`c${index}`, { answer: answer as 'yes' | 'no' | 'open' }])),
    ],
  ]),
});

describe(`random programmes and sheets with columns dropped (seed ${SEED})`, () => {
  const many = fc.array(written, { minLength: 1, maxLength: 3 });

  test('[V9] 合格 means that every mandatory criterion is met, does not apply or was checked elsewhere', () => {
    let seen = 0;
    fc.assert(
      fc.property(many, sheet, kept, answers, fc.boolean(), (criteria, cells, columns, given, all) => {
        const options = { ...answered(given), ...(all ? elsewhere({}, '已核') : {}) };
        const applicant = screenOne(guidelineOfCriteria(criteria), only(cells, columns), options);
        fc.pre(applicant.conclusion === 'qualified');
        seen += 1;
        for (const { verdict, elsewhere: said } of applicant.findings)
          expect(verdict === 'met' || verdict === 'notApplicable' || said !== undefined).toBe(true);
      }),
      { seed: SEED, numRuns: 60, maxSkipsPerRun: 200 },
    );
    expect(seen).toBeGreaterThanOrEqual(60);
  });

  test('[V9] adding a column that is asked for never makes a 未查全 less honest', () => {
    fc.assert(
      fc.property(many, sheet, kept, answers, (criteria, cells, columns, given) => {
        const programme = guidelineOfCriteria(criteria);
        const before = screenOne(programme, only(cells, columns), answered(given));
        fc.pre(before.conclusion === 'partial');
        const left = before.unchecked.flatMap(({ missing }) => missing.map(({ fact }) => fact));
        expect(left.length).toBeGreaterThan(0);
        for (const fact of left) expect(columns).not.toContain(fact);
        const [added] = left;
        const after = screenOne(programme, only(cells, [...columns, added ?? '']), answered(given));
        // A blank cell in the new column asks for that cell; nothing that was settled is open again.
        before.verdicts.forEach((verdict, index) => {
          if (verdict === 'met' || verdict === 'notApplicable')
            expect(['met', 'notApplicable']).toContain(after.verdicts[index]);
        });
        const unchecked = ({ verdicts }: typeof after) => verdicts.filter((verdict) => verdict === 'unchecked').length;
        expect(unchecked(after)).toBeLessThanOrEqual(unchecked(before));
        if (unchecked(after) > 0) expect(after.conclusion).not.toMatch(/^(qualified|pending)$/);
      }),
      { seed: SEED, numRuns: 60, maxSkipsPerRun: 200 },
    );
  });
});

describe('a word that a person has said is none of these', () => {
  const compiled = guideline.programmes[0]?.compile({ asOf: guideline.checkDate, readings: new Map() });
  const [admission] = compiled?.criteria ?? [];
  if (admission === undefined) throw new Error('No criterion says who may apply');

  /** Two rows: a type that may apply, and one outside the closed list; the third is not known. */
  const source: ColumnSource = {
    rowCount: 3,
    column: () => ({ kind: 'text', words: ['企业', '行业协会'], codes: Int32Array.of(0, 1, -1) }),
  };

  test('[F13] the applicant is of the wrong type and fails; an unknown word still leaves it open', () => {
    expect(admission.criterion.id).toBe('applicant-type');
    expect([...judgeColumns(admission, source)]).toEqual([CODE.met, CODE.notMet, CODE.undetermined]);
  });

  test('[V2] the finding tells what it is and what is asked', () => {
    expect(admission.require?.explain(source, 1)).toMatchObject({ value: false, missing: [] });
  });
});
