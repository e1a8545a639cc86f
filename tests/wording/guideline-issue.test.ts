import type { FeelIssue } from '../../src/feel/types';
import type { GuidelineIssue } from '../../src/guideline/types';
import { wordGuidelineIssue } from '../../src/wording/issue';

const at = { file: 'hvp-new.yaml', line: 12, column: 5 };
const first = { file: 'guideline.yaml', line: 3, column: 9 };
const common = { at, severity: 'error' } as const;

/** One issue of every code with the words of it that a sentence must not lose; the compiler sees that none is left out. */
const ISSUES: { readonly [C in GuidelineIssue['code']]: readonly [Extract<GuidelineIssue, { code: C }>, ...string[]] } =
  {
    'guideline.score': [
      {
        ...common,
        code: 'guideline.score',
        problem: { kind: 'overlap', band: { from: 10, points: 5 }, other: { to: 12, points: 3 } },
      },
      '≥ 10',
      '≤ 12',
    ],
    'guideline.table': [
      {
        ...common,
        code: 'guideline.table',
        problem: {
          kind: 'gap',
          keys: [
            { key: '行业', words: ['工业'] },
            { key: '人数', run: { from: 5, under: 9 } },
          ],
        },
      },
      '行业',
      '≥ 5',
      'otherwise',
    ],
    'guideline.roster': [
      {
        ...common,
        code: 'guideline.roster',
        problem: { kind: 'unknown', name: 'dishonst', candidates: ['dishonest'] },
      },
      'dishonst',
      'dishonest',
    ],
    'guideline.yaml': [{ ...common, code: 'guideline.yaml', problem: 'UNHEARD_OF', detail: 'odd text' }, 'odd text'],
    'guideline.shape': [
      {
        ...common,
        code: 'guideline.shape',
        path: 'places.count',
        expected: { kind: 'atLeast', minimum: 1, inclusive: true },
        found: '-7',
      },
      'places.count',
      '1',
      '-7',
    ],
    'guideline.unknownKey': [
      { ...common, code: 'guideline.unknownKey', key: 'requires', candidates: ['require'], known: ['require', 'when'] },
      'requires',
      'when',
    ],
    'guideline.limit': [
      { ...common, code: 'guideline.limit', what: 'entries', limit: 2000, found: 2001 },
      '2000',
      '2001',
    ],
    'guideline.missingFile': [{ ...common, code: 'guideline.missingFile', file: 'zone.yaml' }, 'zone.yaml'],
    'guideline.unlistedFile': [
      { ...common, code: 'guideline.unlistedFile', file: 'zon.yaml', candidates: ['zone'] },
      'zon.yaml',
      'zone',
    ],
    'guideline.fileId': [{ ...common, code: 'guideline.fileId', id: 'zones', file: 'zone.yaml' }, 'zones', 'zone.yaml'],
    'guideline.duplicateId': [
      { ...common, code: 'guideline.duplicateId', id: 'stock', first },
      'stock',
      'guideline.yaml:3:9',
    ],
    'guideline.duplicateClause': [
      { ...common, code: 'guideline.duplicateClause', clause: '附件1 一', title: '专利', first },
      '附件1 一',
      '专利',
      'guideline.yaml:3:9',
    ],
    'guideline.duplicateFact': [
      { ...common, code: 'guideline.duplicateFact', name: '专利数', first },
      '专利数',
      'guideline.yaml:3:9',
    ],
    'guideline.nearDuplicateFact': [
      { ...common, code: 'guideline.nearDuplicateFact', name: '专利 数', other: '专利数', first },
      '专利 数',
      '专利数',
    ],
    'guideline.aliasClash': [
      { ...common, code: 'guideline.aliasClash', alias: '成立日期', facts: ['注册日期', '成立年份'], first },
      '成立日期',
      '注册日期',
      '成立年份',
    ],
    'guideline.nameTaken': [{ ...common, code: 'guideline.nameTaken', name: '折减', by: 'let' }, '折减', 'let'],
    'guideline.unknownFact': [
      { ...common, code: 'guideline.unknownFact', name: '负责人', candidates: ['项目负责人'] },
      '负责人',
      '项目负责人',
    ],
    'guideline.factType': [
      { ...common, code: 'guideline.factType', name: '单位名称', expected: 'place', found: 'text' },
      '单位名称',
      'place',
      'text',
    ],
    'guideline.factDefinition': [
      { ...common, code: 'guideline.factDefinition', name: '检查等次', problem: 'noOptions' },
      '检查等次',
    ],
    'guideline.unusedFact': [{ ...common, code: 'guideline.unusedFact', name: '商标数' }, '商标数'],
    'guideline.unknownProgramme': [
      { ...common, code: 'guideline.unknownProgramme', id: 'hvp', candidates: ['hvp-new'] },
      'hvp',
      'hvp-new',
    ],
    'guideline.needlessProgrammes': [{ ...common, code: 'guideline.needlessProgrammes' }, 'programmes'],
    'guideline.unknownCriterion': [
      { ...common, code: 'guideline.unknownCriterion', id: 'stocks', candidates: [] },
      'stocks',
    ],
    'guideline.unknownReading': [{ ...common, code: 'guideline.unknownReading', id: 'pct', candidates: [] }, 'pct'],
    'guideline.unknownGroup': [
      { ...common, code: 'guideline.unknownGroup', name: '推荐部门', candidates: ['推荐单位'] },
      '推荐部门',
      '推荐单位',
    ],
    'guideline.unknownOption': [
      { ...common, code: 'guideline.unknownOption', option: '公司', options: ['企业'] },
      '公司',
      '企业',
    ],
    'guideline.readingDefault': [
      { ...common, code: 'guideline.readingDefault', label: '一比三', labels: ['一比一'] },
      '一比三',
      '一比一',
    ],
    'guideline.readingValues': [
      { ...common, code: 'guideline.readingValues', id: 'offset', kinds: ['number', 'boolean'] },
      'offset',
      'number',
      'boolean',
    ],
    'guideline.factCircle': [{ ...common, code: 'guideline.factCircle', names: ['甲', '乙', '甲'] }, '甲 → 乙 → 甲'],
    'guideline.unusedReading': [{ ...common, code: 'guideline.unusedReading', id: 'offset' }, 'offset'],
    'guideline.unusedLet': [{ ...common, code: 'guideline.unusedLet', name: '折减' }, '折减'],
    'guideline.letUnit': [
      { ...common, code: 'guideline.letUnit', name: '研发强度', unit: '件', found: 'ratio' },
      '研发强度',
      '件',
      '%',
    ],
    'guideline.deadCriterion': [
      { ...common, code: 'guideline.deadCriterion', id: 'stock', reason: 'neverMet' },
      'stock',
    ],
    'guideline.contradiction': [
      { ...common, code: 'guideline.contradiction', fact: '专利数', first: 'stock', second: 'few', firstAt: first },
      '专利数',
      'stock',
      'few',
      'guideline.yaml:3:9',
    ],
    'guideline.placesRatio': [
      { ...common, code: 'guideline.placesRatio', count: 50, ratio: 0.2, contracts: 65 },
      '50',
      '20%',
      '60',
      '65',
    ],
    'guideline.feel': [
      {
        ...common,
        code: 'guideline.feel',
        expression: '专利 >=\n  100',
        issue: { code: 'feel.unknownName', severity: 'error', span: { from: 0, to: 2 }, name: '专利', candidates: [] },
      },
      '专利 >= 100',
    ],
  };

const span = { span: { from: 0, to: 1 }, severity: 'error' } as const;

const FEEL_ISSUES: { readonly [C in FeelIssue['code']]: readonly [Extract<FeelIssue, { code: C }>, ...string[]] } = {
  'feel.syntax': [{ ...span, code: 'feel.syntax', found: '≥' }, '≥'],
  'feel.tooLarge': [{ ...span, code: 'feel.tooLarge', what: 'depth', limit: 400, found: 401 }, '400', '401'],
  'feel.unsupported': [{ ...span, code: 'feel.unsupported', construct: 'for' }, 'for'],
  'feel.unknownName': [{ ...span, code: 'feel.unknownName', name: '甲', candidates: ['乙'] }, '甲', '乙'],
  'feel.unknownFunction': [{ ...span, code: 'feel.unknownFunction', name: 'avg', candidates: ['mean'] }, 'avg', 'mean'],
  'feel.argumentCount': [
    { ...span, code: 'feel.argumentCount', name: 'mean', expected: '1', found: 2 },
    'mean',
    '1',
    '2',
  ],
  'feel.type': [{ ...span, code: 'feel.type', expected: 'X', found: 'Y', at: '甲 + 1' }, 'X', 'Y', '甲 + 1'],
  'feel.unit': [{ ...span, code: 'feel.unit', left: 'count', right: 'amount', at: '甲 > 乙' }, '甲 > 乙', '万元'],
  'feel.option': [{ ...span, code: 'feel.option', option: '公司', options: ['企业'] }, '公司', '企业'],
  'feel.constant': [{ ...span, code: 'feel.constant', at: '1 > 2', value: false }, '1 > 2'],
};

const ROWS = Object.values(ISSUES).map(([issue, ...words]) => ({ issue, words }));
const FEEL_ROWS = Object.values(FEEL_ISSUES).map(([issue, ...words]) => ({ issue, words }));

describe.each(['zh-CN', 'en-US'] as const)('the sentence for a guideline issue in %s', (language) => {
  test.each(ROWS)('tells where, and loses no fact of $issue.code', ({ issue, words }) => {
    const sentence = wordGuidelineIssue(issue, language);
    expect(sentence.startsWith('hvp-new.yaml:12:5 ')).toBe(true);
    for (const word of words) expect(sentence).toContain(word);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|\n/);
  });

  test.each(FEEL_ROWS)('loses no fact of $issue.code', ({ issue, words }) => {
    const wrapped: GuidelineIssue = { ...common, code: 'guideline.feel', expression: '甲', issue };
    for (const word of words) expect(wordGuidelineIssue(wrapped, language)).toContain(word);
  });

  test('tells an error from a warning', () => {
    const [issue] = ISSUES['guideline.unusedFact'];
    const warning = wordGuidelineIssue({ ...issue, severity: 'warning' }, language);
    expect(wordGuidelineIssue(issue, language)).toMatch(language === 'zh-CN' ? /错误：/ : /error: /);
    expect(warning).toMatch(language === 'zh-CN' ? /提醒：/ : /warning: /);
  });

  test('names what is missing as missing, not as found', () => {
    const issue: GuidelineIssue = {
      ...common,
      code: 'guideline.shape',
      path: 'title',
      expected: { kind: 'type', type: 'text' },
    };
    expect(wordGuidelineIssue(issue, language)).toMatch(language === 'zh-CN' ? /缺少/ : /found nothing/);
  });

  test.each([
    [{ kind: 'id' }, 'rd-share'],
    [{ kind: 'date' }, '2022-01-30'],
    [{ kind: 'oneOf', options: ['甲', '乙'] }, '乙'],
    [
      {
        kind: 'either',
        of: [
          { kind: 'items', minimum: 2 },
          { kind: 'atMost', maximum: 9 },
        ],
      },
      '9',
    ],
    [{ kind: 'other', detail: 'odd' }, 'odd'],
  ] as const)('words the expectation %j', (expected, word) => {
    const issue: GuidelineIssue = { ...common, code: 'guideline.shape', path: 'x', expected, found: '?' };
    expect(wordGuidelineIssue(issue, language)).toContain(word);
  });
});

test.each([
  'DUPLICATE_KEY',
  'TAB_AS_INDENT',
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTIPLE_DOCS',
  'TAG_RESOLVE_FAILED',
  'EMPTY',
])('the YAML mistake %s has a sentence of its own in both languages', (problem) => {
  const issue: GuidelineIssue = { ...common, code: 'guideline.yaml', problem, detail: 'parser text' };
  for (const language of ['zh-CN', 'en-US'] as const) {
    expect(wordGuidelineIssue(issue, language)).not.toContain('parser text');
  }
});
