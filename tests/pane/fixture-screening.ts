import type { ApplicantIssue, ApplicantTable, Binding, SheetBinding } from '../../src/applicants/types';
import type { Answer, ApplicantResult, Conclusion, Finding, Override, SheetScreening } from '../../src/screening/types';
import { facts, guideline, hvpNew } from './fixture-guideline';
import type { Row } from './fixture-findings';
import { columnOf, findFor, headers, SHEET } from './fixture-findings';
import { NOTHING_ELSEWHERE } from '../../src/screening/decisions';

const FIRST_ROW = 3;

/** Everything a person decided, as the fixture review keeps it. */
export interface Decisions {
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  readonly overrides: ReadonlyMap<string, ReadonlyMap<string, Override>>;
  readonly readings: ReadonlyMap<string, string>;
  readonly fixed: ReadonlyMap<string, string | null>;
}

export const keyOf = (row: Row): string => String(row['统一社会信用代码']);

/** How the fixture's sheet is read; a header fixed to a fact leaves the open questions. */
export const bindSheet = (rows: readonly Row[], fixed: ReadonlyMap<string, string | null>): SheetBinding => {
  const byUser = [...fixed].flatMap(([header, fact]) => (fact === null ? [] : [{ header, fact }]));
  const unreadable: ApplicantIssue = {
    code: 'applicants.unreadable',
    cell: { sheet: SHEET, row: FIRST_ROW + 7, column: columnOf('有效专利数') },
    fact: '有效专利数',
    shown: '约120',
    expected: 'count',
    candidates: [],
  };
  const clash: ApplicantIssue = {
    code: 'applicants.twoHeaders',
    sheet: SHEET,
    fact: '知识产权管理人员数',
    headers: [
      { column: columnOf('知识产权管理人员数'), header: '知识产权管理人员数' },
      { column: headers.length, header: '知识产权专兼职人员' },
    ],
  };
  return {
    sheet: SHEET,
    headerRows: [2],
    headers: headers.map(({ header }, column) => ({ column, text: header })),
    dataRows: rows.map((_, index) => FIRST_ROW + index),
    skippedRows: [{ row: FIRST_ROW + rows.length, why: 'total', shown: '合计' }],
    computed: [],
    proposals: headers.flatMap(({ header }, column) =>
      header !== '建设方案情况' || fixed.has(header)
        ? []
        : [
            {
              target: '建设方案',
              level: 'possible' as const,
              columns: [{ column, header }],
              score: 0.5,
              lead: 0,
              evidence: [],
            },
          ],
    ),
    bindings: headers.flatMap(({ header, fact, year }, column): readonly Binding[] => {
      const user = byUser.find((entry) => entry.header === header);
      if (user !== undefined) return [{ fact: user.fact, column, header, how: 'user' as const }];
      if (fact === undefined) return [];
      return [
        {
          fact,
          column,
          header,
          how: fact === '申报单位' ? ('alias' as const) : ('name' as const),
          ...(year === undefined ? {} : { year, unit: '万元' }),
        },
      ];
    }),
    unboundHeaders: headers.flatMap(({ header, fact }, column) =>
      fact !== undefined || fixed.has(header)
        ? []
        : [{ column, header, suggestions: header === '建设方案情况' ? ['建设方案'] : [] }],
    ),
    unboundFacts: ['承诺申请增幅', '网上申报日期', '建设方案'].filter(
      (fact) => !byUser.some((entry) => entry.fact === fact),
    ),
    ownColumns: [],
    issues: fixed.has('知识产权专兼职人员') ? [unreadable] : [clash, unreadable],
  };
};

const tableOf = (rows: readonly Row[], binding: SheetBinding): ApplicantTable => {
  const at = (row: number): Row => rows[row] ?? {};
  return {
    sheet: SHEET,
    rowCount: rows.length,
    facts: new Map(facts.map((fact) => [fact.name, fact])),
    binding,
    sheetRow: (row) => FIRST_ROW + row,
    column: () => undefined,
    stateOf: (fact, row) => ((at(row)[fact] ?? null) === null ? { known: false, cause: 'blank' } : { known: true }),
    cellsOf: (fact, row) => [{ sheet: SHEET, row: FIRST_ROW + row, column: columnOf(fact) }],
    shownOf: (fact, row) => String(at(row)[fact] ?? ''),
    explainFact: () => undefined,
    rosterOf: () => undefined,
    keyOf: (row) => keyOf(at(row)),
    issues: [],
  };
};

const decide = (finding: Finding, answer: Answer | undefined, override: Override | undefined): Finding => {
  const answered: Finding =
    answer === undefined
      ? finding
      : {
          ...finding,
          answer,
          awaiting: answer.answer === 'open',
          verdict: answer.answer === 'yes' ? 'met' : answer.answer === 'no' ? 'notMet' : 'undetermined',
        };
  return override === undefined ? answered : { ...answered, override, verdict: override.verdict };
};

const concludeFrom = (findings: readonly Finding[]): Conclusion => {
  if (findings.some(({ verdict }) => verdict === 'notMet')) return 'unqualified';
  const open = findings.filter(({ verdict }) => verdict === 'undetermined');
  if (open.some(({ criterion }) => criterion.kind !== 'judgement')) return 'incomplete';
  return open.length > 0 ? 'pending' : 'qualified';
};

const screenRow = (rows: readonly Row[], row: number, table: ApplicantTable, decisions: Decisions): ApplicantResult => {
  const source = rows[row] ?? {};
  const key = keyOf(source);
  const find = (offset: number) =>
    hvpNew.criteria.map((criterion) =>
      decide(
        findFor(criterion, source, FIRST_ROW + row, offset),
        decisions.answers.get(key)?.get(criterion.id),
        decisions.overrides.get(key)?.get(criterion.id),
      ),
    );
  const chosen = decisions.readings.get('pct-offset') === '两件抵一件' ? 0.5 : 2;
  const findings = find(chosen);
  const conclusion = concludeFrom(findings);
  const other = concludeFrom(find(chosen === 2 ? 0.5 : 2));
  return {
    table,
    row,
    sheetRow: FIRST_ROW + row,
    key,
    name: String(source['申报单位']),
    programme: hvpNew,
    conclusion,
    findings,
    findingOf: (criterion) => findings[criterion] ?? never(),
    verdicts: findings.map(({ verdict }) => verdict),
    missing: conclusion === 'unqualified' ? [] : findings.flatMap(({ missing }) => missing),
    priorities: [],
    limits: [],
    totals: [],
    scores: [],
    dependsOn:
      other === conclusion
        ? []
        : [{ reading: 'pct-offset', option: chosen === 2 ? '两件抵一件' : '一件抵两件', conclusion: other }],
    overridden: decisions.overrides.get(key) !== undefined,
    unchecked: [],
    elsewhere: [],
    withoutColumn: {
      unchecked: findings.flatMap(({ verdict }, index) => (verdict === 'unchecked' ? [index] : [])),
      elsewhere: [],
    },
    lacking: findings.filter(({ verdict }) => verdict === 'unchecked'),
    awaiting: [],
    asked: findings.flatMap(({ criterion }, index) => (criterion.kind === 'judgement' ? [index] : [])),
  };
};

/** A whole screening of the fixture's rows under the given decisions. */
export const screenRows = (rows: readonly Row[], decisions: Decisions): SheetScreening => {
  const binding = bindSheet(rows, decisions.fixed);
  const table = tableOf(rows, binding);
  const plain = rows.map((_, row) => screenRow(rows, row, table, decisions));
  const shared = plain.filter((result) => result.row === 4 || result.row === 11);
  const violation = {
    limit: guideline.limits[0] ?? never(),
    value: '周志远',
    rows: shared.map(({ sheetRow, key, name }) => ({ sheet: SHEET, row: sheetRow, key, name, programme: hvpNew.id })),
  };
  const applicants = plain.map((result) => (shared.includes(result) ? { ...result, limits: [violation] } : result));
  const counts = { unqualified: 0, incomplete: 0, partial: 0, pending: 0, qualified: 0 };
  for (const { conclusion } of applicants) counts[conclusion] += 1;
  return {
    guideline,
    binding,
    options: {
      choices: { asOf: guideline.checkDate, readings: decisions.readings },
      elsewhere: NOTHING_ELSEWHERE,
      answers: decisions.answers,
      overrides: decisions.overrides,
    },
    applicants,
    counts,
    unboundFacts: binding.unboundFacts.map((fact) => ({
      fact,
      criteria: hvpNew.criteria
        .filter((criterion) => criterion.facts.includes(fact))
        .map(({ id, clause }) => ({ programme: hvpNew.id, criterion: id, clause })),
    })),
    uncheckedLimits: [],
    violations: [violation],
    issues: binding.issues,
  };
};

const never = (): never => {
  throw new Error('The fixture guideline declares one limit.');
};
