import { describeGuideline } from '../../src/guideline/describe-guideline';
import { loadGuideline } from '../../src/guideline/load-guideline';
import { wordGuidelineIssue } from '../../src/wording/issue';
import { outlineGuideline } from '../../src/wording/rule';

/** A guideline with one roster and one fact that follows from it. */
const load = (parts: { readonly roster?: string; readonly fact?: string; readonly require?: string } = {}) => {
  const text = `id: listed
title: 有名单的指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
rosters:
  - id: past
    name: 历年立项项目
    clause: 第六条
    columns:
      - { name: 立项时间, type: date }
      - { name: 类别, type: text }
${parts.roster ?? '    date: 立项时间'}
facts:
  - { name: 立项数, ${parts.fact ?? 'type: count, roster: past'} }
  - { name: 单位名称, type: text, role: organisation }
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    criteria:
      - { id: one, kind: condition, clause: 第六条, title: 少于两项, require: ${parts.require ?? '立项数 < 2'} }
`;
  return { ...loadGuideline([{ path: 'guideline.yaml', text }], undefined), text };
};

const factOf = (name: string, loaded = load()) =>
  loaded.guideline?.programmes[0]?.facts.find((fact) => fact.name === name);

describe('a roster in a guideline', () => {
  test('is declared once, and facts say what they take from it', () => {
    const { guideline, issues } = load();
    expect(issues).toEqual([]);
    expect(guideline?.rosters.map(({ id, by, near }) => [id, by, near])).toEqual([['past', 'organisation', 'ask']]);
    expect(factOf('立项数')?.roster).toMatchObject({ tells: 'count', roster: { name: '历年立项项目' } });
  });

  test.each([
    ['yesNo', 'past', 'listed'],
    ['yesNo', '{ of: past, tells: absent }', 'absent'],
    ['date', 'past', 'latest'],
    ['text', '{ of: past, column: 类别 }', 'value'],
  ])('a fact of type %s from %s is %s', (type, roster, tells) => {
    const loaded = load({ fact: `type: ${type}, roster: ${roster}`, require: '立项数 = 立项数' });
    expect(factOf('立项数', loaded)?.roster?.tells).toBe(tells);
  });

  test('is shown with how it is looked up in and what it tells', () => {
    const { guideline } = load({ roster: '    date: 立项时间\n    within: { years: 3 }' });
    const shown = guideline === undefined ? '' : outlineGuideline(guideline, 'zh-CN').join('\n');
    expect(shown).toContain('［名单］第六条  历年立项项目');
    expect(shown).toContain(
      '按统一社会信用代码查，没有的按单位名称查；另用的列：“立项时间”、“类别”；只计核查日以前 3 年内的；名称相近的请人确认；查得“立项数”',
    );
  });

  test('is told with the guideline as plain JSON', () => {
    const { guideline } = load({ roster: '    date: 立项时间\n    within: { years: 3 }' });
    const described = guideline && describeGuideline(guideline);
    expect(described).toMatchObject({ rosters: [{ id: 'past', within: { years: 3, until: 'checkDate' } }] });
    expect(described?.programmes[0]?.facts.find(({ name }) => name === '立项数')?.roster).toEqual({
      of: 'past',
      tells: 'count',
    });
    expect(() => JSON.stringify(described)).not.toThrow();
  });
});

describe('[G4] a mistake about a roster says where, expected, found and what to do', () => {
  test.each([
    ['an unknown roster', { fact: 'type: count, roster: pasts' }, 'pasts', ['pasts', '可能是“past”']],
    ['from beside it', { fact: 'type: count, from: "1", roster: past' }, 'past }', ['from', '只留一个']],
    [
      'a column it has not',
      { fact: 'type: text, roster: { of: past, column: 等级 }' },
      '等级 }',
      ['“等级”', '“立项时间”、“类别”'],
    ],
    [
      'a type that cannot hold it',
      { fact: 'type: yesNo, roster: { of: past, tells: count }' },
      'count }',
      ['记录条数', 'count', 'yesNo'],
    ],
    ['a value of no column', { fact: 'type: text, roster: past' }, 'past }', ['column']],
    [
      'an entry filter on no column',
      { fact: 'type: count, roster: { of: past, only: { 级别: 省级 } }' },
      '{ 级别',
      ['“级别”'],
    ],
    ['a date that is no column', { roster: '    date: 时间' }, '时间', ['“时间”', '“立项时间”']],
    ['a date of another type', { roster: '    date: 类别' }, '类别', ['“类别”', 'date', 'text']],
    ['a period without dates', { roster: '    within: { years: 3 }' }, '{ years', ['within', 'date']],
    ['a leader nobody declares', { roster: '    by: leader' }, 'leader', ['leader']],
    ['a roster nothing follows from', { fact: 'type: count' }, 'past', ['历年立项项目', '没有数据项用到']],
    [
      'a yearly figure',
      { fact: 'type: count, series: { years: 3 }, roster: past', require: 'sum(立项数) < 2' },
      'past }',
      ['逐年'],
    ],
  ] as const)('%s', (_, parts, token, words) => {
    const { issues, text } = load(parts);
    const found = issues.filter(({ code }) => code === 'guideline.roster');
    const issue = found.find(({ severity }) => severity === 'error') ?? found[0];
    const line = text.split('\n')[(issue?.at.line ?? 0) - 1] ?? '';
    expect(line.slice((issue?.at.column ?? 0) - 1)).toMatch(new RegExp(`^${token.replace('{', '\\{')}`));
    const said = issue === undefined ? '' : wordGuidelineIssue(issue, 'zh-CN');
    for (const word of words) expect(said).toContain(word);
    expect(issue && wordGuidelineIssue(issue, 'en-US')).toMatch(/[a-z]{4}/);
  });

  test('two rosters of one id', () => {
    const second = '    date: 立项时间\n  - { id: past, name: 另一份, clause: 第七条 }';
    expect(load({ roster: second }).issues.map(({ code }) => code)).toContain('guideline.duplicateId');
  });

  test('none in a fact of the vocabulary', () => {
    const vocabulary = { path: 'vocabulary.yaml', text: 'facts:\n  - { name: 甲, type: yesNo, roster: past }\n' };
    const { issues } = loadGuideline([], vocabulary);
    expect(issues).not.toEqual([]);
  });
});
