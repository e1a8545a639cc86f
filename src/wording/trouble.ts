import type { ApplicantTable } from '../applicants/types';
import type { Uncomputable } from '../screening/troubles';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import { nameOf } from './condition';

/** Why something cannot be worked out and what to do: 研发费用 ÷ 营业收入无法计算：营业收入为 0，请核实 (rule S8). */
export const wordTrouble = ({ trouble, part }: Uncomputable, table: ApplicantTable, language: Language): string => {
  const words = wordsIn(language).findings;
  const context = { words, facts: table.facts };
  const [first, second] = part.parts;
  const isDivision = trouble.kind === 'zeroDivisor' || trouble.kind === 'perhapsZeroDivisor';
  const of = isDivision ? second : first;
  const [whole, source] = [part, of ?? part].map((one) => withoutBrackets(nameOf(one, context)));
  if (trouble.kind === 'noYear') return words.troubles.noYear(whole ?? '', source ?? '', trouble.year);
  return words.troubles[trouble.kind](whole ?? '', source ?? '');
};

/** Columns that a fact is computed from stand in brackets: [营业收入]. */
const withoutBrackets = (name: string): string => name.replaceAll(/\[([^[\]]+)\]/g, '$1');
