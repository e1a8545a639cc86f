import type { ApplicantTable } from '../applicants/types';
import type { Uncomputable } from '../screening/troubles';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import type { Explanation } from '../feel/types';
import { nameOf } from './condition';
import { unitOf } from './units';
import type { WordContext } from './values';
import { wordValue } from './values';

/** Why something cannot be worked out and what to do: 研发费用 ÷ 营业收入无法计算：营业收入为 0，请核实 (rule S8). */
export const wordTrouble = ({ trouble, part }: Uncomputable, table: ApplicantTable, language: Language): string => {
  const words = wordsIn(language).findings;
  const context = { words, facts: table.facts };
  const [first, second] = part.parts;
  const isDivision = trouble.kind === 'zeroDivisor' || trouble.kind === 'perhapsZeroDivisor';
  const of = isDivision ? second : first;
  const [whole, source] = [part, of ?? part].map((one) => withoutBrackets(nameOf(one, context)));
  if (trouble.kind === 'noRow') return words.troubles.noRow(whole ?? '', wordKeys(part, context));
  if (trouble.kind === 'noYear') return words.troubles.noYear(whole ?? '', source ?? '', trouble.year);
  return words.troubles[trouble.kind](whole ?? '', source ?? '');
};

/** What was looked up in a table: 行业 教育、从业人员 12 人. */
const wordKeys = ({ parts }: Explanation, context: WordContext): string =>
  parts
    .map((own) => {
      const name = nameOf(own, context);
      return own.value === undefined
        ? name
        : context.words.actual(name, wordValue(own.value, own.type, unitOf([own], context), context));
    })
    .join(context.words.listComma);

/** Columns that a fact is computed from stand in brackets: [营业收入]. */
const withoutBrackets = (name: string): string => name.replaceAll(/\[([^[\]]+)\]/g, '$1');
