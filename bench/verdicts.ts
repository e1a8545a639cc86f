import { evaluate } from 'feelin';
import type { TopLevelCondition } from 'json-rules-engine';
import { Engine } from 'json-rules-engine';
import type { Programme } from '../src/guideline/types';
import { judgeColumns } from '../src/screening/screen-programme';
import { CODE } from '../src/screening/verdicts';
import { columnsOf } from './columns';
import { judgeByHand } from './hand-written';
import type { Line } from './measure';
import { inMilliseconds, measureAwaited, measureInTurn, processorTime } from './measure';
import type { Row } from './rows';
import { CRITERIA, inventRows } from './rows';

const ROWS = 100_000;
const RUNS = 41;
/** Runs in which the engine is still compiling. */
const WARM_UP = 10;
const ENGINE_ROWS = 1_000;
const FEELIN_ROWS = 200;

const compare = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const atLeast = (fact: string, value: number) => compare(fact, 'greaterThanInclusive', value);
const is = (fact: string) => compare(fact, 'equal', true);
const enough = (patents: number, inventions: number): TopLevelCondition => ({
  any: [atLeast('patents', patents), atLeast('inventions', inventions), atLeast('weighed', inventions)],
});

/** The same conditions for json-rules-engine, which knows no unknown: an empty cell fails. */
const RULES: readonly TopLevelCondition[] = [
  { any: [is('leadingProject'), is('coreResearch')] },
  { all: [atLeast('researchShare', 0.035)] },
  { all: [atLeast('costShare', 0.05)] },
  {
    any: [
      { all: [atLeast('first', 2000), atLeast('second', 2000), atLeast('third', 2000)] },
      is('champion'),
      is('littleGiant'),
    ],
  },
  { all: [is('ownOffice')] },
  { all: [atLeast('staff', 3)] },
  {
    any: [{ all: [is('awarded'), enough(50, 25)] }, { all: [compare('awarded', 'notEqual', true), enough(100, 50)] }],
  },
];

const engineFacts = (row: Row): Record<string, unknown> => {
  const [first, second, third] = row.profits;
  const facts = { ...row, first, second, third, weighed: (row.inventions ?? 0) + (row.pct ?? 0) * 2 };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? null]));
};

const feelinContext = (row: Row): Record<string, unknown> => ({
  申报主体类型: '企业',
  正在承担重大科技攻关项目: row.leadingProject ?? null,
  正在开展关键核心技术研发: row.coreResearch ?? null,
  近三年研发费用占比: row.researchShare ?? null,
  上一年度知识产权费用占比: row.costShare ?? null,
  近三年利税总额: row.profits.map((profit) => profit ?? null),
  国家制造业单项冠军: row.champion ?? null,
  国家专精特新小巨人: row.littleGiant ?? null,
  设有独立知识产权管理机构: row.ownOffice ?? null,
  知识产权管理人员数: row.staff ?? null,
  有效专利数: row.patents ?? null,
  有效发明专利数: row.inventions ?? null,
  PCT进入国家阶段数: row.pct ?? null,
  三年内获奖: row.awarded ?? null,
});

/** What feelin evaluates: the conditions as the guideline has them, named parts and readings written out. */
const FEELIN_TEXTS = [
  '正在承担重大科技攻关项目 or 正在开展关键核心技术研发',
  '近三年研发费用占比 >= 0.035',
  '上一年度知识产权费用占比 >= 0.05',
  '(every 年 in 近三年利税总额 satisfies 年 >= 2000) or 国家制造业单项冠军 or 国家专精特新小巨人',
  '设有独立知识产权管理机构',
  '知识产权管理人员数 >= 3',
  'if 三年内获奖 then 有效专利数 >= 50 or 有效发明专利数 >= 25 or 有效发明专利数 + PCT进入国家阶段数 * 2 >= 25 ' +
    'else 有效专利数 >= 100 or 有效发明专利数 >= 50 or 有效发明专利数 + PCT进入国家阶段数 * 2 >= 50',
];

/** Stops the run where the two ways disagree: a fast wrong answer is no result. */
const expectAgreement = (ours: readonly Uint8Array[], byHand: readonly Uint8Array[]): void => {
  const truthOf = new Map<number, number>([
    [CODE.notMet, 0],
    [CODE.undetermined, 1],
    [CODE.met, 2],
  ]);
  ours.forEach((codes, criterion) =>
    codes.forEach((code, row) => {
      if (truthOf.get(code) !== byHand[criterion]?.[row])
        throw new Error(`${CRITERIA[criterion]} differs from the hand-written loop in row ${row}`);
    }),
  );
};

/** Verdicts of the seven enterprise criteria of hvp-new, beside a loop by hand, json-rules-engine and feelin. */
export const benchVerdicts = async (programme: Programme, asOf: string): Promise<readonly Line[]> => {
  const rows = inventRows(ROWS);
  const source = columnsOf(rows);
  const compiled = programme.compile({ asOf, readings: new Map() }).criteria;
  const criteria = CRITERIA.map((id) => {
    const found = compiled.find(({ criterion }) => criterion.id === id);
    if (found === undefined) throw new Error(`hvp-new has no criterion ${id}`);
    return found;
  });
  let codes: readonly Uint8Array[] = [];
  const byHandCodes = CRITERIA.map(() => new Uint8Array(ROWS));
  const [ours = NaN, byHand = NaN] = measureInTurn(RUNS, WARM_UP, [
    () => (codes = criteria.map((criterion) => judgeColumns(criterion, source))),
    () => judgeByHand(rows, byHandCodes),
  ]);
  expectAgreement(codes, byHandCodes);

  const engine = new Engine([], { allowUndefinedFacts: true });
  RULES.forEach((conditions, index) =>
    engine.addRule({ conditions, event: { type: CRITERIA[index] ?? `rule-${index}` } }),
  );
  const facts = rows.slice(0, ENGINE_ROWS).map(engineFacts);
  const runEngine = async () => {
    for (const each of facts) await engine.run(each);
  };
  const engineTime = await measureAwaited(3, runEngine, processorTime);
  const engineScaled = (engineTime * ROWS) / ENGINE_ROWS;
  const contexts = rows.slice(0, FEELIN_ROWS).map(feelinContext);
  const runFeelin = () => {
    for (const context of contexts) for (const text of FEELIN_TEXTS) evaluate(text, context);
  };
  const [feelinTime = NaN] = measureInTurn(3, 1, [runFeelin]);
  const feelinScaled = (feelinTime * ROWS) / FEELIN_ROWS;
  return [
    { what: 'compiled columns (ours), time of the processor', took: inMilliseconds(ours) },
    { what: 'hand-written loop', took: inMilliseconds(byHand) },
    {
      what: `json-rules-engine, ${ENGINE_ROWS} rows × ${ROWS / ENGINE_ROWS}`,
      took: inMilliseconds(engineScaled),
    },
    { what: `feelin, ${FEELIN_ROWS} rows × ${ROWS / FEELIN_ROWS}`, took: inMilliseconds(feelinScaled) },
    {
      what: 'ours ÷ hand-written',
      took: (ours / byHand).toFixed(2),
      budget: 'at most 2.5',
      kept: ours <= 2.5 * byHand,
    },
    {
      what: 'json-rules-engine ÷ ours',
      took: (engineScaled / ours).toFixed(0),
      budget: 'at least 400',
      kept: engineScaled >= 400 * ours,
    },
    { what: 'feelin ÷ ours', took: (feelinScaled / ours).toFixed(0) },
  ];
};
