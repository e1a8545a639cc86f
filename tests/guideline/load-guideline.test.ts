import { loadGuideline } from '../../src/guideline/load-guideline';
import type { Choices, Guideline, GuidelineFile, Programme } from '../../src/guideline/types';
import { readValidGuideline } from './read-fixture';
import { isSoft } from '../../src/guideline/look-up';

const { files, vocabulary } = readValidGuideline();

function load(): Guideline {
  const loaded = loadGuideline(files, vocabulary);
  expect(loaded.issues).toEqual([]);
  if (!loaded.guideline) throw new Error('the valid guideline did not load');
  return loaded.guideline;
}

function programmeOf(guideline: Guideline, id: string): Programme {
  const programme = guideline.programmes.find((known) => known.id === id);
  if (!programme) throw new Error(`no programme ${id}`);
  return programme;
}

const choices = (readings: Readonly<Record<string, string>> = {}, asOf = '2023-02-28'): Choices => ({
  asOf,
  readings: new Map(Object.entries(readings)),
});

const row = { rowCount: 1, column: () => undefined };

describe('a guideline loaded from its folder', () => {
  test('has no mistakes and its programmes in the document’s order', () => {
    expect(load().programmes.map(({ id }) => id)).toEqual(['patents', 'zone']);
  });

  test('[F12] asks for identity first, then what is read in order of appearance, then materials', () => {
    expect(programmeOf(load(), 'patents').facts.map(({ name }) => name)).toEqual([
      '单位名称',
      '统一社会信用代码',
      '项目名称',
      '项目负责人',
      '推荐单位',
      '项目类别',
      '申报主体类型',
      '在研项目未验收',
      '近三年利税总额',
      '国家制造业单项冠军',
      '有效专利数',
      '三年内获奖',
      '有效发明专利数',
      'PCT进入国家阶段数',
      '项目申报书',
      '获奖证明（复印件）',
      '其他证明材料',
    ]);
  });

  test('puts who may apply and the general criteria first, materials and targets after the conditions', () => {
    const { criteria } = programmeOf(load(), 'patents');
    expect(criteria.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'condition applicant-type',
      'condition not-running',
      'judgement filed-in-time',
      'condition profit',
      'condition patent-stock',
      'condition foundation',
      'material material-form',
      'material material-award',
      'material material-other',
      'target new-patents',
    ]);
  });

  test('turns who may apply into a condition under its own clause', () => {
    const [first] = programmeOf(load(), 'zone').criteria;
    expect(first).toMatchObject({
      id: 'applicant-type',
      clause: '附件2 二',
      title: '申报主体为设区市、园区',
      require: '申报主体类型 in ("设区市", "园区")',
      facts: ['申报主体类型'],
    });
  });

  test('[V8] keeps what the text softens apart from what it asks', () => {
    const soft = programmeOf(load(), 'patents').criteria.filter(isSoft);
    expect(soft.map(({ id }) => id)).toEqual(['foundation']);
  });

  test('[V7] names the readings that a criterion and its programme use', () => {
    const { criteria, readings } = programmeOf(load(), 'patents');
    expect(criteria.find(({ id }) => id === 'patent-stock')?.readings).toEqual(['pct-offset']);
    expect(readings.map(({ id }) => id)).toEqual(['pct-offset']);
    expect(programmeOf(load(), 'zone').readings).toEqual([]);
  });

  test('[F9] works the years of a series out from the reference year', () => {
    const fact = programmeOf(load(), 'patents').facts.find(({ name }) => name === '近三年利税总额');
    expect(fact?.years).toEqual([2020, 2021, 2022]);
  });

  test('makes a programme’s own limit one that holds for it alone', () => {
    expect(load().limits.map(({ id, programmes }) => [id, programmes])).toEqual([
      ['one-leader', undefined],
      ['upper-shuts-out-lower', ['zone']],
    ]);
  });

  test('gives a general quota only to the programmes that share it, with the facts of its groups', () => {
    const guideline = load();
    const [quota] = programmeOf(guideline, 'patents').quotas;
    expect(quota?.facts.map(({ name }) => name)).toEqual(['上年度授权量']);
    expect(quota?.programmes).toEqual(['patents']);
    expect(programmeOf(guideline, 'zone').quotas).toEqual([]);
  });

  test('gives a quota’s places for each group', () => {
    const [quota] = programmeOf(load(), 'patents').quotas;
    const granted = { kind: 'number' as const, values: Float64Array.of(9999, 10000), valid: Uint8Array.of(1, 1) };
    const places = quota?.compile(choices()).evaluate({ rowCount: 2, column: () => granted });
    expect(places).toMatchObject({ kind: 'number', values: Float64Array.of(3, 5) });
  });

  test('has the same digest however the files are ordered, another one without the vocabulary’s last fact', () => {
    const { digest } = load();
    expect(loadGuideline([...files].reverse(), vocabulary).guideline?.digest).toBe(digest);
    const shorter = { ...vocabulary, text: `${vocabulary.text}  - { name: 传真, type: text }\n` };
    expect(loadGuideline(files, shorter).guideline?.digest).not.toBe(digest);
  });
});

describe('a programme compiled for choices', () => {
  test('is kept for the same choices, and for labels that no reading knows', () => {
    const programme = programmeOf(load(), 'patents');
    const compiled = programme.compile(choices({ 'pct-offset': '一件抵两件' }));
    expect(programme.compile(choices({ 'pct-offset': '一件抵两件' }))).toBe(compiled);
    expect(programme.compile(choices({ 'pct-offset': '三件抵一件' }))).toBe(programme.compile(choices()));
    expect(programme.compile(choices({ 'pct-offset': '两件抵一件' }))).not.toBe(compiled);
    expect(programme.compile(choices({}, '2023-03-01'))).not.toBe(programme.compile(choices()));
  });

  test('[V7] computes with the chosen option of a reading, and with the default where none is chosen', () => {
    const programme = programmeOf(load(), 'patents');
    const values: Readonly<Record<string, number>> = { 有效专利数: 0, 有效发明专利数: 40, PCT进入国家阶段数: 5 };
    const source = {
      rowCount: 1,
      column: (name: string) =>
        name in values
          ? { kind: 'number' as const, values: Float64Array.of(values[name] ?? 0), valid: Uint8Array.of(1) }
          : { kind: 'truth' as const, values: Int8Array.of(0) },
    };
    const truthFor = (readings: Readonly<Record<string, string>>) =>
      programme
        .compile(choices(readings))
        .criteria.find(({ criterion }) => criterion.id === 'patent-stock')
        ?.require?.evaluate(source);
    expect(truthFor({})).toEqual({ kind: 'truth', values: Int8Array.of(2) });
    expect(truthFor({ 'pct-offset': '两件抵一件' })).toEqual({ kind: 'truth', values: Int8Array.of(0) });
  });

  test('[V7] compiles again for another option only what reads that reading, directly or through a let', () => {
    const programme = programmeOf(load(), 'patents');
    const [first, other] = [choices(), choices({ 'pct-offset': '两件抵一件' })].map(
      (one) => programme.compile(one).criteria,
    );
    const renewed = first?.flatMap(({ criterion, require }, index) =>
      require !== other?.[index]?.require && criterion.kind === 'condition' ? [criterion.id] : [],
    );
    expect(renewed).toEqual(['patent-stock']);
  });

  test('reads a material by its title as it stands, brackets included', () => {
    const compiled = programmeOf(load(), 'patents').compile(choices());
    const material = compiled.criteria.find(({ criterion }) => criterion.id === 'material-award');
    const column = { kind: 'truth' as const, values: Int8Array.of(2, 0, 1) };
    const source = { rowCount: 3, column: (name: string) => (name === '获奖证明（复印件）' ? column : undefined) };
    expect(material?.require?.evaluate(source)).toBe(column);
    expect([0, 1, 2].map((at) => material?.require?.explain(source, at).value)).toEqual([true, false, undefined]);
    expect(material?.require?.explain(source, 2).missing).toEqual(['获奖证明（复印件）']);
  });

  test('[L4] a material without a column is unknown in every row', () => {
    const compiled = programmeOf(load(), 'patents').compile(choices());
    const material = compiled.criteria.find(({ criterion }) => criterion.id === 'material-form');
    expect(material?.require?.evaluate(row)).toEqual({ kind: 'truth', values: Int8Array.of(1) });
  });

  test('leaves judgements, and targets without figures, without an expression', () => {
    const compiled = programmeOf(load(), 'patents').compile(choices());
    const open = compiled.criteria.filter(({ require }) => !require).map(({ criterion }) => criterion.id);
    expect(open).toEqual(['filed-in-time', 'new-patents']);
  });
});

describe('the files of a guideline', () => {
  const without = (path: string): readonly GuidelineFile[] => files.filter((file) => file.path !== path);
  const codes = (given: readonly GuidelineFile[]) =>
    loadGuideline(given, vocabulary).issues.map((issue) => [issue.code, issue.at.file, issue.at.line]);

  test('one that is listed and missing is told where it is listed', () => {
    expect(codes(without('zone.yaml'))).toEqual([['guideline.missingFile', 'guideline.yaml', 8]]);
  });

  test('a folder without guideline.yaml is no guideline', () => {
    expect(codes(without('guideline.yaml'))).toEqual([['guideline.missingFile', 'guideline.yaml', 1]]);
  });

  test('none at all is no guideline', () => {
    expect(codes([])).toEqual([['guideline.missingFile', 'guideline.yaml', 1]]);
  });

  test('one that is not listed is told and not loaded', () => {
    const extra = { path: 'patent.yaml', text: 'id: patent\nname: 专利\nclause: 附件3\n' };
    expect(codes([...files, extra])).toEqual([['guideline.unlistedFile', 'patent.yaml', 1]]);
  });

  test('one whose id is not its name is told', () => {
    const renamed = files.map((file) =>
      file.path === 'zone.yaml' ? { ...file, text: file.text.replace('id: zone', 'id: zones') } : file,
    );
    expect(codes(renamed)).toEqual([['guideline.fileId', 'zone.yaml', 1]]);
  });

  test('worked cases beside them are left alone', () => {
    expect(codes([...files, { path: 'zone.cases.yaml', text: 'not: [a, case' }])).toEqual([]);
  });

  test('mistakes of several files are told at once, in the order of the files', () => {
    const broken = files.map((file) => ({ ...file, text: `${file.text}colour: red\n` }));
    expect(codes(broken).map(([code, file]) => [code, file])).toEqual([
      ['guideline.unknownKey', 'guideline.yaml'],
      ['guideline.unknownKey', 'patents.yaml'],
      ['guideline.unknownKey', 'zone.yaml'],
    ]);
  });

  test('a mistake in the general part is told once, though every programme runs into it', () => {
    const broken = files.map((file) => ({
      ...file,
      text: file.text.replace('not(在研项目未验收)', 'not(在研项目验收)'),
    }));
    const loaded = loadGuideline(broken, vocabulary);
    expect(loaded.issues.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  test('a folder in front of the names makes no difference', () => {
    const inside = files.map((file) => ({ ...file, path: `sample-2023/${file.path}` }));
    expect(loadGuideline(inside, vocabulary).issues).toEqual([]);
  });

  test('one file may hold the programmes itself', () => {
    const text = [
      'id: pasted\ntitle: 粘贴的指南\nauthority: 示例局\nyear: 2023\nreferenceYear: 2022\ncheckDate: 2023-02-28',
      'programmes:\n  - id: only\n    name: 唯一项目\n    clause: 一\n    criteria:',
      '      - { id: stock, kind: condition, clause: 一（1）, title: 专利, require: 有效专利数 >= 10 }\n',
    ].join('\n');
    const loaded = loadGuideline([{ path: '粘贴.yaml', text }], vocabulary);
    expect(loaded.issues).toEqual([]);
    expect(loaded.guideline?.programmes[0]?.facts.map(({ role }) => role)).toEqual([
      'organisation',
      'creditCode',
      'project',
      'leader',
      'office',
      undefined,
    ]);
  });

  test.each([
    '\u0000',
    '{',
    '- '.repeat(5000),
    '&a [*a]',
    '? ? ?',
    '%YAML 9',
    '"\\q"',
    '[[['.repeat(3000),
    '!!set {a}',
  ])('a text that is no guideline (%#) is refused with an issue, never thrown at', (text) => {
    const loaded = loadGuideline([{ path: 'odd.yaml', text }], vocabulary);
    expect(loaded.guideline).toBeUndefined();
    expect(loaded.issues[0]?.severity).toBe('error');
  });

  test('Windows line ends and a byte order mark change nothing', () => {
    const windows = files.map((file) => ({ ...file, text: `\uFEFF${file.text.replaceAll('\n', '\r\n')}` }));
    const loaded = loadGuideline(windows, vocabulary);
    expect(loaded.issues).toEqual([]);
    expect(loaded.guideline?.programmes).toHaveLength(2);
  });
});
