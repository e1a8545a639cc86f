import type { Criterion, Fact, Guideline, Programme } from '../guideline/types';
import type { ColumnFormat, PlannedSheet } from '../workbook/types';

/** Rows left empty for applicants; drop-down lists reach as far. */
const EMPTY_ROWS = 0;

const unitOf = (fact: Fact): string => {
  if (fact.type === 'amount') return '（万元）';
  if (fact.type === 'ratio') return '（%）';
  return fact.unit === undefined ? '' : `（${fact.unit}）`;
};

/** `近三年利税总额` asked for 2019 is `2019年利税总额`. */
const headerOfYear = (fact: Fact, year: number) => `${year}年${fact.name.replace(/^近.年(年度)?/, '')}${unitOf(fact)}`;

const FORMATS: Readonly<Record<Fact['type'], ColumnFormat>> = {
  text: 'text',
  count: 'integer',
  amount: 'decimal',
  ratio: 'decimal',
  date: 'date',
  yesNo: 'text',
  choice: 'text',
  list: 'text',
  material: 'text',
  place: 'text',
};

const optionsOf = (fact: Fact, programme: Programme): readonly string[] => {
  if (fact.role === 'programme') return [programme.name];
  if (fact.type === 'yesNo') return ['是', '否'];
  if (fact.type === 'material') return ['已提交', '未提交'];
  return fact.type === 'choice' ? fact.options.map(({ value }) => value) : [];
};

const FILL_IN: Readonly<Record<Fact['type'], string>> = {
  text: '填写文字。',
  count: '填写整数；没有则填 0。',
  amount: '填写数字，单位万元。',
  ratio: '填写百分数，如 3.5。',
  date: '填写日期，如 2021-12-31。',
  yesNo: '填写“是”或“否”。',
  choice: '从下拉列表中选择。',
  list: '有多项的用顿号隔开；没有则填“无”。',
  material: '填写“已提交”或“未提交”。',
  place: '填写到县（市、区），如“苏州市昆山市”。',
};

/** Which clauses ask for the fact, and how to fill it in. */
const remarkOf = (fact: Fact, criteria: readonly Criterion[]): string => {
  const asked = criteria.filter(({ facts }) => facts.includes(fact.name));
  const clauses = [...new Set(asked.map(({ clause }) => clause))];
  return [
    fact.hint,
    FILL_IN[fact.type],
    clauses.length === 0 ? undefined : `依据：${clauses.slice(0, 4).join('；')}${clauses.length > 4 ? ' 等' : ''}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n');
};

/**
 * A sheet an office can send out for one programme: one column per fact with its unit, one per year of a
 * yearly figure, drop-down lists, a remark with the clause on each header, materials last. Filled in and
 * screened, every column binds by itself.
 */
export const planTemplate = (guideline: Guideline, programme: Programme): PlannedSheet => {
  const columns = programme.facts.flatMap((fact) =>
    (fact.years ?? [undefined]).map((year) => ({
      fact,
      header:
        year === undefined ? `${fact.name}${fact.type === 'material' ? '' : unitOf(fact)}` : headerOfYear(fact, year),
    })),
  );
  return {
    name: '申报表',
    title: [`${guideline.title}：${programme.name}`],
    columns: columns.map(({ fact, header }) => ({
      header,
      width: Math.min(30, Math.max(10, header.length * 1.8)),
      format: FORMATS[fact.type],
    })),
    rows: Array.from({ length: EMPTY_ROWS }, () => columns.map(() => ({ value: null }))),
    footer: [],
    orientation: 'landscape',
    choices: columns.flatMap(({ fact }, column) => {
      const options = optionsOf(fact, programme);
      return options.length === 0 ? [] : [{ column, options }];
    }),
    remarks: columns.map(({ fact }, column) => ({ column, text: remarkOf(fact, programme.criteria) })),
  };
};
