import fc from 'fast-check';
import { compileExpression } from '../../src/feel/compile';
import type { Environment, Expression, FeelType } from '../../src/feel/types';
import type { Column, ColumnSource } from '../../src/logic/columns';
import { settlingWays } from '../../src/screening/missing-facts';
import { smallestUnion } from '../../src/screening/ways';
import { programmeOf, screenOne, without } from './small-guideline';

const TYPES: Readonly<Record<string, FeelType>> = {
  甲: { kind: 'boolean' },
  乙: { kind: 'boolean' },
  丙: { kind: 'boolean' },
  子: { kind: 'number' },
  丑: { kind: 'number' },
};
const ENVIRONMENT: Environment = new Map(
  Object.entries(TYPES).map(([name, type]) => [name, { kind: 'fact', type }] as const),
);

type Row = Readonly<Record<string, boolean | number | undefined>>;

const sourceOf = (row: Row): ColumnSource => ({
  rowCount: 1,
  column: (name): Column | undefined => {
    const value = row[name];
    const isTruth = TYPES[name]?.kind === 'boolean';
    if (isTruth) return { kind: 'truth', values: Int8Array.of(value === undefined ? 1 : value === true ? 2 : 0) };
    const number = typeof value === 'number' ? value : 0;
    return { kind: 'number', values: Float64Array.of(number), valid: Uint8Array.of(value === undefined ? 0 : 1) };
  },
});

const truthOf = (expression: Expression, row: Row) => {
  const column = expression.evaluate(sourceOf(row));
  return column.kind === 'truth' ? column.values[0] : undefined;
};

/** Every filling of some facts; numbers from just around the thresholds used below. */
const fillings = (names: readonly string[]): readonly Row[] =>
  names.reduce<readonly Row[]>(
    (rows, name) => {
      const values = TYPES[name]?.kind === 'boolean' ? [false, true] : [0, 1, 2, 3, 4, 5, 6, 7];
      return rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value })));
    },
    [{}],
  );

const subsets = (names: readonly string[]): readonly (readonly string[])[] =>
  names.reduce<readonly (readonly string[])[]>((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]]);

const atom = fc.oneof(
  fc.constantFrom('甲', '乙', '丙'),
  fc
    .tuple(
      fc.constantFrom('子', '丑', '(子 + 丑)'),
      fc.constantFrom('>=', '<=', '>', '<'),
      fc.integer({ min: 1, max: 6 }),
    )
    .map((parts) => parts.join(' ')),
  fc.integer({ min: 1, max: 3 }).map((threshold) => `子 >= ${threshold} * (if 甲 then 1 else 2)`),
);
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `(${a}) and (${b})`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `(${a}) or (${b})`),
    tie('formula').map((a) => `not(${a})`),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([a, b, c]) => `if ${a} then (${b}) else (${c})`),
  ),
}));
const row = fc.record({
  甲: fc.option(fc.boolean(), { nil: undefined }),
  乙: fc.option(fc.boolean(), { nil: undefined }),
  丙: fc.option(fc.boolean(), { nil: undefined }),
  子: fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined }),
  丑: fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined }),
});

const unknownIn = (known: Row) => Object.keys(TYPES).filter((name) => known[name] === undefined);

const canBe = (expression: Expression, known: Row, names: readonly string[], target: number) =>
  fillings(names).some((filling) => truthOf(expression, { ...known, ...filling }) === target);

const SEED = 20220130;

describe(`smallest sets of missing facts (seed ${SEED})`, () => {
  test('[V3] no smaller set lets a formula be met, and a set that could not is only named where none can', () => {
    fc.assert(
      fc.property(formula, row, (text, known) => {
        const { expression } = compileExpression(text, ENVIRONMENT);
        fc.pre(expression !== undefined && truthOf(expression, known) === 1);
        const ways = settlingWays(undefined, expression.explain(sourceOf(known), 0));
        const chosen = smallestUnion([ways], () => 1);
        const enough = subsets(unknownIn(known)).filter((names) => canBe(expression, known, names, 2));
        if (enough.length === 0) return;
        const smallest = Math.min(...enough.map((names) => names.length));
        expect(chosen.length).toBeLessThanOrEqual(smallest);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('[V3] filled in suitably, the set lets a formula without repeated facts be met', () => {
    fc.assert(
      fc.property(formula, row, (text, known) => {
        const names = Object.keys(TYPES);
        fc.pre(names.every((name) => text.split(name).length <= 2));
        const { expression } = compileExpression(text, ENVIRONMENT);
        fc.pre(expression !== undefined && truthOf(expression, known) === 1);
        const ways = settlingWays(undefined, expression.explain(sourceOf(known), 0));
        const chosen = smallestUnion([ways], () => 1);
        const all = canBe(expression, known, unknownIn(known), 2);
        expect(canBe(expression, known, chosen, all ? 2 : 0)).toBe(true);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('[V3] one fact shared by two families is asked once, and never to be two things', () => {
    const any = { kind: 'any' } as const;
    const yes = { kind: 'is', value: true } as const;
    const no = { kind: 'is', value: false } as const;
    expect(
      smallestUnion([[new Map([['甲', any]]), new Map([['乙', any]])], [new Map([['乙', any]])]], () => 1),
    ).toEqual(['乙']);
    expect(
      smallestUnion(
        [
          [new Map([['甲', yes]])],
          [
            new Map([['甲', no]]),
            new Map([
              ['乙', any],
              ['丙', any],
            ]),
          ],
        ],
        () => 1,
      ),
    ).toEqual(['甲', '乙', '丙']);
  });
});

const guideline = programmeOf(`
    criteria:
      - id: stock
        kind: condition
        clause: 附件1 一
        title: 专利
        let: { 折减: if 三年内获奖 then 0.5 else 1 }
        require: 有效专利数 >= 100 * 折减 or 有效发明专利数 + PCT数 * 2 >= 50 * 折减
      - id: profit
        kind: condition
        clause: 附件1 二
        title: 利税
        require: (every 年 in 近三年利税总额 satisfies 年 >= 2000) or 单项冠军
`);
const FULL = {
  有效专利数: 120,
  有效发明专利数: 30,
  PCT数: 1,
  三年内获奖: '否',
  近三年利税总额: '2100/2300/2500',
  单项冠军: '否',
};
const missingFor = (cells: Readonly<Record<string, string | number>>) =>
  screenOne(guideline, { ...FULL, ...cells }).missing.map(({ fact, year }) =>
    year === undefined ? fact : `${year}${fact}`,
  );

describe('missing facts of an applicant', () => {
  test('[V3] an "or" settled by one branch asks nothing of the other', () => {
    expect(missingFor({ 有效发明专利数: '', PCT数: '' })).toEqual([]);
    expect(missingFor({ 近三年利税总额: '', 单项冠军: '是' })).toEqual([]);
  });
  test('[V3] the branch with fewer blanks is asked, the other is an alternative', () => {
    const applicant = screenOne(guideline, { ...FULL, 有效专利数: '', 有效发明专利数: '', PCT数: '' });
    expect(applicant.missing.map(({ fact }) => fact)).toEqual(['有效专利数']);
    expect(applicant.findingOf(0).alternatives.map((set) => set.map(({ fact }) => fact))).toEqual([
      ['有效发明专利数', 'PCT数'],
    ]);
  });
  test('[V3] nobody is told to fill in a fact and another one, or the fact alone', () => {
    const mixed = programmeOf(`
    criteria:
      - id: stock
        kind: condition
        clause: 附件1 一
        title: 专利
        require: 有效专利数 >= 50 or (有效专利数 + PCT数 * 2 >= 50 and PCT数 >= 1) or 单项冠军
`);
    const { alternatives, missing } = screenOne(mixed, { 有效专利数: '', PCT数: '', 单项冠军: '' }).findingOf(0);
    expect([missing, ...alternatives].map((set) => set.map(({ fact }) => fact))).toEqual([
      ['有效专利数'],
      ['单项冠军'],
    ]);
  });
  test('[V3] a halving that cannot help any more is not asked for', () => {
    expect(missingFor({ 有效专利数: 60, 有效发明专利数: 10, 三年内获奖: '' })).toEqual(['三年内获奖']);
    expect(missingFor({ 有效专利数: 40, 有效发明专利数: '', 三年内获奖: '否' })).toEqual(['有效发明专利数']);
  });
  test('[F9] a missing year is asked for by its year, unless the exemption is the shorter way', () => {
    const rest = without(FULL, '近三年利税总额');
    const years = { '2019年利税总额': 2100, '2020年利税总额': '', '2021年利税总额': 2500 };
    const missing = screenOne(guideline, { ...rest, ...years }).missing;
    expect(missing).toMatchObject([
      { fact: '近三年利税总额', year: 2020, cause: 'blank', cell: { row: 1, column: 7 } },
    ]);
    const two = { ...years, '2019年利税总额': '', 单项冠军: '' };
    expect(screenOne(guideline, { ...rest, ...two }).missing.map(({ fact }) => fact)).toEqual(['单项冠军']);
  });
});
