import type { FeelIssue, NumberUnit } from '../feel/types';

/** The sentence for a mistake in an expression, without its place. */
export function wordFeelIssueEnUs(issue: FeelIssue): string {
  switch (issue.code) {
    case 'feel.syntax':
      return issue.found === ''
        ? 'it ends too early. Complete it.'
        : `cannot be read at "${issue.found}". Check brackets, quotes and operators (half-width).`;
    case 'feel.unsupported':
      return `"${issue.construct}" is not supported. Use what guidelines/README.md lists.`;
    case 'feel.unknownName':
      return `no fact, reading or let is named "${issue.name}". ${suggest(issue.candidates, 'Declare it first.')}`;
    case 'feel.unknownFunction':
      return `there is no function "${issue.name}". ${suggest(issue.candidates, 'See guidelines/README.md for those there are.')}`;
    case 'feel.argumentCount':
      return `the function "${issue.name}" takes ${issue.expected} arguments, found ${issue.found}. Correct it.`;
    case 'feel.type':
      return `"${issue.at}" has to be of type ${issue.expected}, found ${issue.found}. Correct it, or check the type of the fact.`;
    case 'feel.unit':
      return `the sides of "${issue.at}" have different units: ${UNITS[issue.left]} and ${UNITS[issue.right]}. Convert one of them.`;
    case 'feel.option':
      return `"${issue.option}" is no option; expected one of ${quoteAll(issue.options)}. Use one of these, or add it to the options first.`;
    case 'feel.constant':
      return `"${issue.at}" is always ${issue.value ? 'yes' : 'no'}, whatever the facts are. Check it.`;
  }
}

const quoteAll = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

const suggest = (candidates: readonly string[], otherwise: string): string =>
  candidates.length > 0 ? `Did you mean ${quoteAll(candidates)}?` : otherwise;

const UNITS: Readonly<Record<NumberUnit, string>> = { count: 'a count', amount: 'an amount (万元)', ratio: 'a ratio' };
