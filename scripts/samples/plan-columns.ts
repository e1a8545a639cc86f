import type { Fact, Programme } from '../../src/guideline/types';
import type { CellValue } from '../../src/workbook/types';
import type { SampleApplicant, TypedValue } from './sample-applicant';

/** A column of a sample sheet. */
export interface SampleColumn {
  /** Title over neighbouring columns, where the header has two rows. */
  readonly group?: string;
  readonly header: string;
  /** The fact it carries; absent for serial numbers, answers and scores. */
  readonly fact?: string;
  readonly numberFormat?: string;
  readonly width: number;
  readonly cellOf: (applicant: SampleApplicant, index: number) => CellValue;
}

/** How a value is entered; `turn` changes from cell to cell. */
export type EnterValue = (fact: Fact, value: TypedValue, turn: number) => CellValue;

const UNITS: Partial<Record<Fact['type'], string>> = { amount: '（万元）' };
const unitOf = (fact: Fact) => UNITS[fact.type] ?? (fact.type === 'count' && fact.unit ? `（${fact.unit}）` : '');

const groupOf = (fact: Fact): string | undefined => {
  if (fact.role !== undefined && fact.role !== 'budget') return undefined;
  if (fact.type === 'material') return '申报材料';
  if (fact.name.startsWith('承诺')) return '申报书承诺';
  return fact.type === 'yesNo' ? '有关情况' : '基本数据';
};

const GROUPS = [undefined, '基本数据', '有关情况', '申报书承诺', '申报材料'];

const widthOf = (fact: Fact, header: string): number => {
  if (fact.role === 'organisation' || fact.role === 'project') return 34;
  if (fact.role === 'creditCode' || fact.role === 'programme' || fact.type === 'place') return 22;
  return Math.min(18, Math.max(9, header.length * 1.4));
};

const FORMATS: Partial<Record<Fact['type'], string>> = { ratio: '0.00%', amount: '#,##0.##', count: '0' };

const yearsApart = (fact: Fact, applicants: readonly SampleApplicant[]): boolean =>
  fact.years !== undefined &&
  applicants.every(({ facts }) => {
    const value = facts[fact.name];
    return value === undefined || value === null || String(value).split('/').length === fact.years?.length;
  });

/** Columns of one fact: one, or one a year for yearly figures that are complete. */
const planFact = (
  fact: Fact,
  applicants: readonly SampleApplicant[],
  enter: EnterValue,
  headerOf: (fact: Fact) => string | undefined,
): readonly SampleColumn[] => {
  const group = groupOf(fact);
  const format = FORMATS[fact.type];
  const shared = {
    ...(group === undefined ? {} : { group }),
    ...(format === undefined ? {} : { numberFormat: format }),
    fact: fact.name,
  };
  const turnOf = (index: number) => index * 3 + fact.name.length;
  if (yearsApart(fact, applicants))
    return (fact.years ?? []).map((year, at) => ({
      ...shared,
      header: `${year}年${fact.name.replace(/^近.年(年度)?|^各年/, '')}${unitOf(fact)}`,
      width: 14,
      cellOf: ({ facts, spoiled }, index) => {
        const spoilt = spoiled[fact.name];
        if (spoilt !== undefined) return spoilt;
        const part = facts[fact.name];
        return enter(fact, typeof part === 'string' ? (part.split('/')[at] ?? null) : null, turnOf(index));
      },
    }));
  // A unit in the header and another one in a cell contradict each other (rule F2).
  const unit = applicants.some(({ facts }) => /元/.test(String(facts[fact.name]))) ? '' : unitOf(fact);
  const header = headerOf(fact) ?? `${fact.name}${unit}`;
  return [
    {
      ...shared,
      header,
      width: widthOf(fact, header),
      cellOf: ({ facts, spoiled }, index) => spoiled[fact.name] ?? enter(fact, facts[fact.name] ?? null, turnOf(index)),
    },
  ];
};

const SERIAL: SampleColumn = { header: '序号', width: 6, cellOf: (_, index) => index + 1 };

/** A column for answers to each judgement, as experts fill it in; one title is one column in all programmes. */
export const planAnswers = (programmes: readonly Programme[]): readonly SampleColumn[] => {
  const asks = ({ criteria }: Programme, title: string) =>
    criteria.filter((criterion) => criterion.kind === 'judgement' && criterion.title === title).map(({ id }) => id);
  const titles = programmes.flatMap(({ criteria }) =>
    criteria.filter(({ kind }) => kind === 'judgement').map(({ title }) => title),
  );
  return [...new Set(titles)].map((title) => ({
    group: '评议',
    header: `评议：${title}`,
    width: 16,
    cellOf: ({ programme, answers }) => {
      const answer = asks(programme, title)
        .map((id) => answers[id])
        .find((given) => given !== undefined);
      return answer === undefined ? null : answer === 'yes' ? '是' : '否';
    },
  }));
};

const EXPERTS = ['专家一评分', '专家二评分', '专家三评分'];

/** Marks of three experts, the same in every run; a few are missing, one expert stands back once. */
export const planScores = (): readonly SampleColumn[] =>
  EXPERTS.map((header, expert) => ({
    group: '专家评分',
    header,
    width: 11,
    cellOf: (_, index) => {
      if ((index * 7 + expert) % 29 === 11) return null;
      if (index === 17 && expert === 1) return '回避';
      return 70 + ((index * 37 + expert * 5 + ((index * expert) % 7)) % 51) / 2;
    },
  }));

/** The marks that each applicant was given, row by row. */
export const planGivenMarks = (): readonly SampleColumn[] =>
  EXPERTS.map((header, expert) => ({
    group: '专家评分',
    header,
    width: 11,
    cellOf: ({ marks }) => marks?.[expert] ?? null,
  }));

/** Columns for a serial number and all facts that any applicant states, those that belong together side by side. */
export const planColumns = (
  facts: readonly Fact[],
  applicants: readonly SampleApplicant[],
  enter: EnterValue,
  headerOf: (fact: Fact) => string | undefined = () => undefined,
): readonly SampleColumn[] => {
  const stated = facts.filter(({ name }) => applicants.some((applicant) => name in applicant.facts));
  const ordered = GROUPS.flatMap((group) => stated.filter((fact) => groupOf(fact) === group));
  return [SERIAL, ...ordered.flatMap((fact) => planFact(fact, applicants, enter, headerOf))];
};
