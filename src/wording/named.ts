import type { ApplicantTable } from '../applicants/types';
import type { Explanation } from '../feel/types';
import type { Language } from '../words/words';
import { wordsIn } from '../words/words';
import { nameOf } from './condition';
import { wordRowFound } from './table';
import { unitOf } from './units';
import type { WordContext } from './values';
import { wordValue } from './values';

/** A value that the guideline has a title, a unit or a clause for, or a table, as it came out for one row. */
export interface NamedValue {
  readonly name: string;
  /** What people call it. */
  readonly title: string;
  readonly clause?: string;
  readonly unit?: string;
  readonly value: Explanation['value'];
  /** 人均研发费用 12.5 万元/人. */
  readonly shown: string;
  /** 人均研发费用 12.5 万元/人（附件2 二，研发费用 ÷ 从业人员）. */
  readonly text: string;
}

/** Longer than this, what something is worked out from is better read in the guideline. */
const LONGEST_ORIGIN = 40;

/** The values with a title, a unit or a clause that explanations rest on, each once, as they are named first. */
export const listNamedValues = (
  explanations: readonly (Explanation | undefined)[],
  table: Pick<ApplicantTable, 'facts'>,
  language: Language,
): readonly NamedValue[] => {
  const context: WordContext = { words: wordsIn(language).findings, facts: table.facts };
  const found = new Map<string, NamedValue>();
  const seen = new Set<Explanation>();
  const look = (part: Explanation): void => {
    if (seen.has(part)) return;
    seen.add(part);
    // A let that only names a look-up is told by it.
    const isTold = part.kind === 'table' || (part.titled !== undefined && part.parts[0]?.kind !== 'table');
    if (isTold && !found.has(part.text)) found.set(part.text, describe(part, context));
    part.parts.forEach(look);
  };
  for (const explanation of explanations) if (explanation !== undefined) look(explanation);
  return [...found.values()];
};

/** The same without clause and origin, as far as they are known. */
export const wordNamedShortly = (
  explanation: Explanation,
  table: Pick<ApplicantTable, 'facts'>,
  language: Language,
): readonly string[] =>
  listNamedValues([explanation], table, language)
    .filter(({ value }) => value !== undefined)
    .map(({ shown }) => shown);

/** Named values as plain JSON; nothing where there are none. */
export const namedJson = (values: readonly NamedValue[]) =>
  values.length === 0
    ? {}
    : { named: values.map(({ shown: _, value, ...rest }) => ({ ...rest, value: value ?? null })) };

const describe = (part: Explanation, context: WordContext): NamedValue => {
  const { words } = context;
  const { clause, unit } = part.titled ?? part.looked?.table ?? {};
  const title = nameOf(part, context);
  const [body] = part.parts;
  const shown =
    part.value === undefined
      ? title
      : words.actual(title, wordValue(part.value, part.type, unitOf([part], context), context));
  const origin =
    part.kind === 'table'
      ? wordRowFound(part, context)
      : body === undefined || isPlain(body)
        ? ''
        : nameOf(body, context);
  const isShort = part.kind === 'table' || origin.length <= LONGEST_ORIGIN;
  const said = [clause ?? '', isShort ? origin : ''].filter((text) => text !== '');
  return {
    name: part.looked?.table.name ?? part.text,
    title,
    ...(clause !== undefined && { clause }),
    ...(unit !== undefined && { unit }),
    value: part.value,
    shown,
    text: said.length === 0 ? shown : `${shown}${words.inBrackets(said.join(words.comma))}`,
  };
};

/** What is only another name, or written down, tells no more than the value. */
const isPlain = ({ kind }: Explanation): boolean => kind === 'literal' || kind === 'constant';
