import type { Comparator, Explanation, FeelType, FeelValue } from '../../src/feel/types';
import type { Cause } from '../../src/logic/columns';
import type { Criterion } from '../../src/guideline/types';
import type { Finding, MissingFact } from '../../src/screening/types';
import { facts } from './fixture-guideline';

export const SHEET = '高价值专利申报汇总';

/** Cells of one applicant by fact name; `null` is blank, a string where a number belongs is unreadable. */
export type Row = Readonly<Record<string, number | string | boolean | null>>;

/** Sheet columns as in the fixture's header row; 利税总额 takes three of them. */
export const headers: readonly { readonly header: string; readonly fact?: string; readonly year?: number }[] = [
  { header: '序号' },
  ...facts
    .filter(({ name }) => !['承诺申请增幅', '网上申报日期', '建设方案'].includes(name))
    .flatMap(({ name, years }) =>
      years === undefined
        ? [{ header: name, fact: name }]
        : years.map((year) => ({ header: `${year}年利税总额（万元）`, fact: name, year })),
    ),
  { header: '建设方案情况' },
  { header: '联系电话' },
];

export const columnOf = (fact: string, year?: number): number =>
  headers.findIndex((entry) => entry.fact === fact && entry.year === year);

const cell = (row: number, fact: string, year?: number) => ({ sheet: SHEET, row, column: columnOf(fact, year) });

const number = (unit?: 'count' | 'amount' | 'ratio'): FeelType => ({
  kind: 'number',
  ...(unit === undefined ? {} : { unit }),
});

const leaf = (kind: 'fact' | 'literal', text: string, type: FeelType, value: FeelValue | undefined): Explanation => ({
  kind,
  text,
  type,
  value,
  parts: [],
  missing: value === undefined ? [text] : [],
});

const holds = (left: number, operator: Comparator, right: number) =>
  operator === '>=' ? left >= right : operator === '<=' ? left <= right : left === right;

const compare = (fact: string, type: FeelType, value: number | undefined, required: number): Explanation => ({
  kind: 'comparison',
  text: `${fact} >= ${required}`,
  type: { kind: 'boolean' },
  value: value === undefined ? undefined : holds(value, '>=', required),
  parts: [leaf('fact', fact, type, value), leaf('literal', String(required), type, required)],
  missing: value === undefined ? [fact] : [],
  comparison: {
    operator: '>=',
    ...(value !== undefined && value < required ? { gap: required - value } : {}),
  },
});

const blankFinding = (criterion: Criterion): Finding => ({
  criterion,
  verdict: 'met',
  mends: criterion.kind === 'material' || criterion.kind === 'target',
  decisive: [],
  missing: [],
  alternatives: [],
  cells: [],
  scores: [],
  rosters: [],
  awaiting: false,
  softened: false,
});

const causeOf = (value: Row[string], fact: string): Cause =>
  columnOf(fact) < 0 && fact !== '近三年利税总额' ? 'noColumn' : value === null ? 'blank' : 'unreadable';

const missingOf = (row: Row, at: number, fact: string): MissingFact => {
  const cause = causeOf(row[fact] ?? null, fact);
  return { fact, cause, ...(cause === 'noColumn' ? {} : { cell: cell(at, fact) }) };
};

const readNumber = (row: Row, fact: string): number | undefined => {
  const value = row[fact];
  return typeof value === 'number' ? value : undefined;
};

const unitOf = (fact: string): FeelType => {
  const type = facts.find(({ name }) => name === fact)?.type;
  return type === 'ratio' ? number('ratio') : type === 'amount' ? number('amount') : number('count');
};

const atLeast = (criterion: Criterion, row: Row, at: number, fact: string, required: number): Finding => {
  const value = readNumber(row, fact);
  const tree = compare(fact, unitOf(fact), value, required);
  return {
    ...blankFinding(criterion),
    verdict: value === undefined ? 'undetermined' : value >= required ? 'met' : 'notMet',
    explanation: tree,
    decisive: [tree],
    missing: value === undefined ? [missingOf(row, at, fact)] : [],
    cells: [cell(at, fact)],
  };
};

const mustBe = (criterion: Criterion, row: Row, at: number, fact: string, wanted: boolean): Finding => {
  const value = row[fact];
  if (columnOf(fact) < 0) return { ...blankFinding(criterion), verdict: 'unchecked' };
  const known = typeof value === 'boolean' ? value : undefined;
  const tree = { ...leaf('fact', fact, { kind: 'boolean' }, known), text: fact };
  return {
    ...blankFinding(criterion),
    verdict: known === undefined ? 'undetermined' : known === wanted ? 'met' : 'notMet',
    explanation: tree,
    decisive: [tree],
    missing: known === undefined ? [missingOf(row, at, fact)] : [],
    cells: [cell(at, fact)],
  };
};

const judgePatents = (criterion: Criterion, row: Row, at: number, offset: number): Finding => {
  const half = row['三年内获奖'] === true ? 0.5 : 1;
  const invention = readNumber(row, '有效发明专利数');
  const pct = readNumber(row, 'PCT进入国家阶段数');
  const folded = invention === undefined || pct === undefined ? undefined : invention + pct * offset;
  const stock = atLeast(criterion, row, at, '有效专利数', 100 * half);
  const inventionTree: Explanation = {
    ...compare('有效发明专利折算', number('count'), folded, 50 * half),
    text: `有效发明专利数 + PCT进入国家阶段数 * PCT折算 >= 50 * 折减`,
  };
  const met = stock.verdict === 'met' || (folded !== undefined && folded >= 50 * half);
  const unknown = !met && (stock.verdict === 'undetermined' || folded === undefined);
  const need = ['有效发明专利数', 'PCT进入国家阶段数'].filter((fact) => readNumber(row, fact) === undefined);
  return {
    ...stock,
    verdict: met ? 'met' : unknown ? 'undetermined' : 'notMet',
    decisive: met && stock.verdict === 'met' ? stock.decisive : [inventionTree, ...stock.decisive],
    missing: unknown ? need.map((fact) => missingOf(row, at, fact)) : [],
    alternatives: unknown && stock.missing.length > 0 ? [stock.missing] : [],
    cells: ['有效专利数', '有效发明专利数', 'PCT进入国家阶段数', '三年内获奖'].map((fact) => cell(at, fact)),
  };
};

const judgeProfit = (criterion: Criterion, row: Row, at: number): Finding => {
  const years = [2018, 2019, 2020];
  const exempt = row['国家专精特新小巨人'] === true;
  const short = years.filter((year) => (readNumber(row, `利税${year}`) ?? Infinity) < 2000);
  const blank = years.filter((year) => readNumber(row, `利税${year}`) === undefined);
  const failing = short[0];
  const verdict = exempt ? 'met' : failing !== undefined ? 'notMet' : blank.length > 0 ? 'undetermined' : 'met';
  const shown = failing ?? 2020;
  const tree = compare(`近三年利税总额[${shown}]`, number('amount'), readNumber(row, `利税${shown}`), 2000);
  return {
    ...blankFinding(criterion),
    verdict,
    decisive: exempt ? [leaf('fact', '国家专精特新小巨人', { kind: 'boolean' }, true)] : [tree],
    missing:
      verdict === 'undetermined'
        ? blank.map((year) => ({
            fact: '近三年利税总额',
            year,
            cause: 'blank' as const,
            cell: cell(at, '近三年利税总额', year),
          }))
        : [],
    cells: years.map((year) => cell(at, '近三年利税总额', year)),
  };
};

/** One finding of a fixture row, by plain code of its own: enough of each kind for the pane to show. */
export const findFor = (criterion: Criterion, row: Row, at: number, offset: number): Finding => {
  const enterprise = row['申报主体类型'] === '企业';
  const notForThem: Finding = { ...blankFinding(criterion), verdict: 'notApplicable' };
  switch (criterion.id) {
    case 'rd-share':
      return enterprise ? atLeast(criterion, row, at, '近三年研发费用占比', 0.035) : notForThem;
    case 'ip-share':
      return enterprise ? atLeast(criterion, row, at, '知识产权费用占比', 0.05) : notForThem;
    case 'profit':
      return enterprise ? judgeProfit(criterion, row, at) : notForThem;
    case 'ip-staff':
      return atLeast(criterion, row, at, '知识产权管理人员数', 3);
    case 'patent-stock':
      return judgePatents(criterion, row, at, offset);
    case 'credit':
      return mustBe(criterion, row, at, '严重失信', false);
    case 'not-undertaken':
      return mustBe(criterion, row, at, '已承担高价值项目', false);
    case 'filing-growth':
    case 'deadline':
      return { ...blankFinding(criterion), verdict: 'unchecked' };
    case 'leading-rd':
      return { ...blankFinding(criterion), verdict: 'undetermined', awaiting: true };
    case 'form':
    case 'commitment':
    case 'plan':
      return mustBe(criterion, row, at, criterion.kind === 'material' ? criterion.material : '', true);
    default:
      return { ...blankFinding(criterion), cells: [cell(at, '申报主体类型')] };
  }
};
