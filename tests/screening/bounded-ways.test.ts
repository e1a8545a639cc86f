import fc from 'fast-check';
import { compileExpression } from '../../src/feel/compile';
import type { Declaration, Expression, FeelType } from '../../src/feel/types';
import type { Column, ColumnSource } from '../../src/logic/columns';
import { settlingWays } from '../../src/screening/missing-facts';
import type { Way } from '../../src/screening/ways';
import { Effort, smallestUnion } from '../../src/screening/ways';
import { wordFinding } from '../../src/wording/finding';
import { correctionItems } from '../../src/wording/notice';
import { findingOf, guidelineOf, screenOne } from './small-guideline';

type Row = Readonly<Record<string, boolean | number | undefined>>;
type Types = Readonly<Record<string, FeelType>>;

const NUMBER: FeelType = { kind: 'number' };
const TRUTH: FeelType = { kind: 'boolean' };

const compile = (text: string, types: Types, lets: Readonly<Record<string, string>> = {}): Expression => {
  const environment = new Map<string, Declaration>(
    Object.entries(types).map(([name, type]) => [name, { kind: 'fact', type }] as const),
  );
  const make = (written: string): Expression => {
    const { expression, issues } = compileExpression(written, environment);
    if (expression === undefined) throw new Error(`${written}: ${JSON.stringify(issues)}`);
    return expression;
  };
  for (const [name, written] of Object.entries(lets)) environment.set(name, { kind: 'let', expression: make(written) });
  return make(text);
};

const sourceOf = (rows: readonly Row[], types: Types): ColumnSource => ({
  rowCount: rows.length,
  column: (name): Column | undefined => {
    const values = rows.map((row) => row[name]);
    if (values.every((value) => value === undefined)) return undefined;
    if (types[name]?.kind === 'boolean')
      return {
        kind: 'truth',
        values: Int8Array.from(values, (value) => (value === undefined ? 1 : value === true ? 2 : 0)),
      };
    const valid = Uint8Array.from(values, (value) => (value === undefined ? 0 : 1));
    return { kind: 'number', values: Float64Array.from(values, Number), valid };
  },
});

const truthsOf = (expression: Expression, rows: readonly Row[], types: Types): Int8Array => {
  const column = expression.evaluate(sourceOf(rows, types));
  if (column.kind !== 'truth') throw new Error(expression.text);
  return column.values;
};

/** The sets of facts among ways that hold no other one, each once and in one order. */
const setsOf = (ways: readonly Way[]) => {
  const sets = ways.map((way) => [...way.keys()].sort());
  const isLeast = (set: readonly string[]) =>
    !sets.some((other) => other.length < set.length && other.every((name) => set.includes(name)));
  return [...new Set(sets.filter(isLeast).map((set) => set.join()))].sort();
};

const SEED = 20220130;

describe(`[V3] ways beside every filling (seed ${SEED})`, () => {
  const types: Types = { 甲: TRUTH, 乙: TRUTH, 子: NUMBER, 丑: NUMBER, 寅: NUMBER, 卯: NUMBER };
  const names = Object.keys(types);
  const valuesOf = (name: string) => (types[name]?.kind === 'boolean' ? [false, true] : [-99, 0, 1, 2, 3, 4, 5, 99]);
  const fillings = (of: readonly string[]) =>
    of.reduce<readonly Row[]>(
      (rows, name) => rows.flatMap((row) => valuesOf(name).map((value) => ({ ...row, [name]: value }))),
      [{}],
    );
  const subsets = (of: readonly string[]) =>
    of.reduce<readonly (readonly string[])[]>((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]]);

  /** Every smallest set of unknown facts that has a filling which settles the condition as yes. */
  const minimalSets = (expression: Expression, known: Row): readonly string[] => {
    const unknown = names.filter((name) => known[name] === undefined && expression.facts.includes(name));
    const found: (readonly string[])[] = [];
    for (const set of [...subsets(unknown)].sort((a, b) => a.length - b.length)) {
      if (found.some((smaller) => smaller.every((name) => set.includes(name)))) continue;
      const rows = fillings(set).map((filling) => ({ ...known, ...filling }));
      if (truthsOf(expression, rows, types).includes(2)) found.push(set);
    }
    return found.map((set) => [...set].sort().join()).sort();
  };

  /** Each fact stands in it once. */
  const band = (fact: string, low: number, high: number) =>
    `(if ${fact} >= ${low + high} then 6 else if ${fact} >= ${low} then 2 else 0)`;
  const truth = (fact: '甲' | '乙') => fc.constantFrom(fact, `not(${fact})`);
  const indicator = (fact: string) =>
    fc
      .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }))
      .chain(([low, high, times]) =>
        fc.constantFrom(
          band(fact, low, high),
          `min(${fact}, ${high}) * ${times}`,
          `max(${fact}, ${low})`,
          `(if ${fact} > ${low} then 1 else 0)`,
          fact,
        ),
      );
  const pair = fc
    .tuple(indicator('子'), indicator('丑'), fc.constantFrom('+', '-'))
    .chain(([a, b, sign]) =>
      fc.constantFrom(
        `${a} ${sign} ${b}`,
        `min(5, ${a} + ${b})`,
        `floor((${a} + ${b}) / 2)`,
        `sum(${a}, ${b}) * 0.5`,
        `if 甲 then ${a} else ${b}`,
      ),
    );
  const comparison = fc
    .tuple(
      pair,
      indicator('寅'),
      indicator('卯'),
      fc.constantFrom('>=', '>', '<', '<='),
      fc.integer({ min: -2, max: 12 }),
    )
    .chain(([first, third, fourth, sign, line]) =>
      fc.constantFrom(
        `(${first}) + ${third} ${sign} ${line}`,
        `(${first}) ${sign} ${third}`,
        `(${first}) ${sign} ${line} and ${fourth} >= 2`,
        `(${first}) ${sign} ${line} or ${third} + ${fourth} > 3`,
      ),
    );
  const formula = fc
    .tuple(comparison, truth('乙'), fc.constantFrom('and', 'or'))
    .chain(([own, other, join]) => fc.constantFrom(own, `(${own}) ${join} ${other}`));
  const row = fc.record(
    Object.fromEntries(
      names.map((name) => [name, fc.option(fc.constantFrom(...valuesOf(name)), { nil: undefined, freq: 1 })]),
    ),
  );

  test('where facts stand once, all smallest sets are found, and no others', () => {
    let open = 0;
    fc.assert(
      fc.property(formula, row, (text, known) => {
        const expression = compile(text, types);
        if (truthsOf(expression, [known], types)[0] !== 1) return;
        const expected = minimalSets(expression, known);
        if (expected.length === 0) return;
        open += 1;
        const effort = new Effort();
        const ways = settlingWays(undefined, expression.explain(sourceOf([known], types), 0), effort);
        expect([text, known, setsOf(ways), effort.isWhole]).toEqual([text, known, expected, true]);
      }),
      { seed: SEED, numRuns: 160 },
    );
    expect(open).toBeGreaterThan(40);
  });
});

/** An indicator in five bands, by the number of points of the highest. */
const banded = (fact: string, points: number) =>
  [50, 30, 20, 10].reduceRight((rest, from, at) => `if ${fact} >= ${from} then ${points - at} else (${rest})`, '0');

describe('[V3] a score with many open indicators', () => {
  const scoreOf = (count: number, points: number, line: number) => {
    const facts = Array.from({ length: count }, (_, index) => `项${index}`);
    const types = Object.fromEntries(facts.map((fact) => [fact, NUMBER] as const));
    const lets = Object.fromEntries(facts.map((fact, index) => [`分${index}`, banded(fact, points)] as const));
    const expression = compile(`sum(${Object.keys(lets).join(', ')}) >= ${line}`, types, lets);
    const effort = new Effort();
    const open = facts.slice(3);
    const known: Row = Object.fromEntries(facts.slice(0, 3).map((fact) => [fact, 60]));
    const ways = settlingWays(undefined, expression.explain(sourceOf([known], types), 0), effort);
    return { ways, effort, open };
  };

  test('13 indicators, three of them known: as few as reach the line, and a word that there are others', () => {
    const { ways, effort, open } = scoreOf(13, 10, 60);
    expect(smallestUnion([ways], () => 1)).toHaveLength(3);
    expect(effort.isWhole).toBe(false);
    expect(effort.operations).toBeLessThan(2_000);
    for (const way of ways) for (const fact of way.keys()) expect(open).toContain(fact);
  });

  test('few of them open: every way is found', () => {
    const { ways, effort } = scoreOf(7, 10, 60);
    expect(setsOf(ways)).toEqual(['项3,项4,项5', '项3,项4,项6', '项3,项5,项6', '项4,项5,项6']);
    expect(effort.isWhole).toBe(true);
  });

  test('40 indicators', () => {
    const { ways, effort } = scoreOf(43, 10, 230);
    expect(smallestUnion([ways], () => 1)).toHaveLength(20);
    expect(effort.operations).toBeLessThan(6_000);
  });
});

describe(`[V3] any expression (seed ${SEED})`, () => {
  const FACTS = 60;
  const types: Types = Object.fromEntries(
    Array.from({ length: FACTS }, (_, index) => [`项${index}`, index % 3 === 0 ? TRUTH : NUMBER] as const),
  );
  const facts = Object.keys(types);
  const numberFact = fc.constantFrom(...facts.filter((name) => types[name] === NUMBER));
  const truthFact = fc.constantFrom(...facts.filter((name) => types[name] === TRUTH));
  const line = fc.integer({ min: -5, max: 60 }).map(String);
  const several = (of: fc.Arbitrary<string>, most = 9) => fc.array(of, { minLength: 2, maxLength: most });
  const { truth } = fc.letrec<{ truth: string; number: string }>((tie) => ({
    number: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      numberFact,
      fc.tuple(numberFact, line).map(([fact, points]) => `(${banded(fact, Number(points))})`),
      several(tie('number')).map((parts) => `sum(${parts.join(', ')})`),
      several(tie('number'), 4).map((parts) => `(${parts.join(' * ')})`),
      fc.tuple(line, tie('number')).map(([cap, of]) => `min(${cap}, ${of})`),
      fc.tuple(tie('number'), tie('number')).map(([a, b]) => `max(${a}, ${b})`),
      fc.tuple(tie('truth'), tie('number'), tie('number')).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
      tie('number').map((of) => `round(${of} * 0.4, 1)`),
    ),
    truth: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      truthFact,
      fc.tuple(tie('number'), fc.constantFrom('>=', '<', '=', '!='), line).map((parts) => `(${parts.join(' ')})`),
      fc.tuple(tie('number'), fc.constantFrom('>=', '<'), tie('number')).map((parts) => `(${parts.join(' ')})`),
      several(tie('truth')).map((parts) => `(${parts.join(' and ')})`),
      several(tie('truth')).map((parts) => `(${parts.join(' or ')})`),
      tie('truth').map((of) => `not(${of})`),
      fc.tuple(tie('truth'), tie('truth'), tie('truth')).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
    ),
  }));
  /** Conditions that name each other, the last one first, as guidelines do with `let`. */
  const criterion = fc.array(several(truth, 6), { minLength: 1, maxLength: 4 }).map((levels) => {
    const lets: Record<string, string> = {};
    let last = '';
    levels.forEach((parts, level) => {
      const named =
        last === ''
          ? parts
          : parts.map((part, at) => (at % 2 === 0 ? `(${part} or ${last})` : `(${part} and ${last})`));
      const text = named.join(level % 2 === 0 ? ' and ' : ' or ');
      if (text.length > 4_500) return;
      last = `层${level}`;
      lets[last] = text;
    });
    return { text: last === '' ? 'true' : last, lets };
  });
  const row = fc.record(
    Object.fromEntries(
      facts.map((name) => [
        name,
        fc.oneof(
          { weight: 3, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: types[name] === TRUTH ? fc.boolean() : fc.integer({ min: -9, max: 60 }) },
        ),
      ]),
    ),
  );
  /** Once all is spent, a part costs as many steps as it has parts itself. */
  const MOST = 20_000;

  test('takes a bounded number of operations, and keeps few ways', () => {
    let open = 0;
    let most = 0;
    fc.assert(
      fc.property(criterion, row, ({ text, lets }, known) => {
        const expression = compile(text, types, lets);
        const explanation = expression.explain(sourceOf([known], types), 0);
        if (explanation.value !== undefined) return;
        open += 1;
        const effort = new Effort();
        const ways = settlingWays(undefined, explanation, effort);
        most = Math.max(most, effort.operations);
        expect(ways.length).toBeGreaterThan(0);
        expect(ways.length).toBeLessThanOrEqual(64);
        for (const way of ways) for (const fact of way.keys()) expect(known[fact]).toBeUndefined();
      }),
      { seed: SEED, numRuns: 80 },
    );
    expect(open).toBeGreaterThan(40);
    expect(most).toBeLessThan(MOST);
  });
});

describe('[V3] an applicant with a score by rule', () => {
  const facts = Array.from({ length: 13 }, (_, index) => `指标${index + 1}项数`);
  const indicators = facts.map(
    (fact, index) => `
          - id: i${index}
            clause: 附件1 ${index}
            title: 指标${index}
            max: 10
            bands: { of: ${fact}, list: [{ from: 9, points: 10 }, { from: 5, under: 9, points: 5 }, { from: 0, under: 5, points: 0 }] }`,
  );
  const guideline = guidelineOf(
    `  - id: p
    name: 示例项目
    clause: 附件1
    scores:
      - name: 评价得分
        clause: 附件1 一
        max: 130
        indicators:${indicators.join('')}
    criteria:
      - { id: line, kind: condition, clause: 附件1 二, title: 评价得分不低于 60 分, require: 评价得分 >= 60 }
`,
    facts.map((fact) => `\n  - { name: ${fact}, type: count, unit: 项 }`).join(''),
  );
  const cells = Object.fromEntries(facts.map((fact, index) => [fact, index < 3 ? 9 : '']));

  test('a row with three cells filled asks for three more, and says that others would do', () => {
    const applicant = screenOne(guideline, cells);
    const finding = findingOf(applicant, 'line');
    expect([finding.verdict, finding.missing.length, finding.otherWays]).toEqual(['undetermined', 3, true]);
    expect(applicant.missing).toHaveLength(3);
    expect(correctionItems(applicant, 'zh-CN').map(({ text }) => text)).toEqual([
      '评价得分不低于 60 分：指标4项数未填、指标5项数未填、指标6项数未填（另有其他填法）',
    ]);
    expect(wordFinding(finding, applicant.table, applicant.row, 'en-US')).toMatch(/other facts would do as well/);
  });

  test('with one open that decides, it is asked for alone', () => {
    const decided = Object.fromEntries(facts.map((fact, index) => [fact, index < 5 ? 9 : index === 5 ? '' : 0]));
    const finding = findingOf(screenOne(guideline, decided), 'line');
    expect(finding.missing.map(({ fact }) => fact)).toEqual(['指标6项数']);
    expect(finding.otherWays).toBeUndefined();
  });
});
