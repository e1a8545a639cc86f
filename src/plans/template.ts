import type { Criterion, Fact, Guideline, Programme } from '../guideline/types';
import { indicatorsOf } from '../guideline/look-up';
import { nameWithoutYears } from '../wording/values';
import type { Language, Words } from '../words/words';
import { wordsIn } from '../words/words';
import type { ColumnFormat, PlannedSheet } from '../workbook/types';

/** A header's unit; like all of the header, in the words that bind it. */
const unitOf = (fact: Fact): string => {
  if (fact.type === 'amount') return '（万元）';
  if (fact.type === 'ratio') return '（%）';
  return fact.unit === undefined ? '' : `（${fact.unit}）`;
};

/** `近三年利税总额` asked for 2019 is `2019年利税总额`. */
const headerOfYear = (fact: Fact, year: number) => `${year}年${nameWithoutYears(fact.name)}${unitOf(fact)}`;

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

/** Clauses named before the rest is only hinted at. */
const CLAUSES_NAMED = 4;

/** Which clauses ask for the fact, and how to fill it in. */
const remarkOf = (
  fact: Fact,
  criteria: readonly Pick<Criterion, 'clause' | 'facts'>[],
  { rosters, template: words }: Pick<Words, 'rosters' | 'template'>,
): string => {
  const asked = criteria.filter(({ facts }) => facts.includes(fact.name));
  const clauses = [...new Set(asked.map(({ clause }) => clause))];
  const basis = words.basis(clauses.slice(0, CLAUSES_NAMED), clauses.length > CLAUSES_NAMED);
  const roster = fact.roster && rosters.template(fact.roster.roster.name);
  return [fact.hint, roster, words.fillIn[fact.type], clauses.length === 0 ? undefined : basis]
    .filter((line) => line !== undefined)
    .join('\n');
};

/**
 * A sheet an office can send out for one programme: one column per fact with its unit, one per year of a
 * yearly figure, drop-down lists, a remark with the clause on each header, materials last. Filled in and
 * screened, every column binds by itself.
 */
export const planTemplate = (guideline: Guideline, programme: Programme, language: Language): PlannedSheet => {
  const words = wordsIn(language).template;
  // An expert's mark is not for the applicant to fill in.
  const asked = programme.facts.filter(
    ({ input, ifStated, mark }) => input !== true && ifStated !== true && mark !== true,
  );
  const basis = [...programme.scores.flatMap(indicatorsOf), ...programme.criteria];
  const columns = asked.flatMap((fact) =>
    (fact.years ?? [undefined]).map((year) => ({
      fact,
      header:
        year === undefined ? `${fact.name}${fact.type === 'material' ? '' : unitOf(fact)}` : headerOfYear(fact, year),
    })),
  );
  return {
    name: words.sheetName,
    title: [words.title(guideline.title, programme.name)],
    columns: columns.map(({ fact, header }) => ({
      header,
      width: Math.min(30, Math.max(10, header.length * 1.8)),
      format: FORMATS[fact.type],
    })),
    rows: [],
    footer: [],
    orientation: 'landscape',
    choices: columns.flatMap(({ fact }, column) => {
      const options = optionsOf(fact, programme);
      return options.length === 0 ? [] : [{ column, options }];
    }),
    remarks: columns.map(({ fact }, column) => ({ column, text: remarkOf(fact, basis, wordsIn(language)) })),
  };
};
