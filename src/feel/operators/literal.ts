import type { SyntaxNode } from '@lezer/common';
import { parseDuration, parseIsoDate, parseIsoMoment } from '../calendar';
import { operandOfValue, valueAt } from '../operand';
import { childrenOf, operandsOf } from '../parse-text';
import type { Place, Term, TermBuilder, TermHead } from '../term';
import { tellTerm } from '../term';
import { BOOLEAN, DATE, MOMENT, nameOfType, NUMBER } from '../type-rules';
import type { FeelType, FeelValue } from '../types';

/** A number, text or truth as written. */
export const buildLiteral = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const place = builder.place(node);
  switch (node.name) {
    case 'NumericLiteral':
      return literalTerm(place, NUMBER, Number(place.text.replace(/\s/g, '')));
    case 'BooleanLiteral':
      return literalTerm(place, BOOLEAN, place.text === 'true');
    default:
      return literalTerm(place, { kind: 'text' }, unquote(place.text));
  }
};

const literalTerm = (place: Place, type: FeelType, value: FeelValue): Term =>
  fixedTerm({ ...place, kind: 'literal', type }, value);

/** A value that is the same for every row. */
export const fixedTerm = (head: TermHead, value: FeelValue): Term => {
  const operand = operandOfValue(head.type, value);
  const told = tellTerm(head, valueAt(operand, 0, head.type), [], []);
  return { ...head, value, below: [], evaluate: () => operand, explain: () => told };
};

/** FEEL's escapes are those of JSON, but a line may break inside the quotes. */
const unquote = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\u([0-9a-fA-F]{4})|\\(.)/gs, (_, hex: string | undefined, sign: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
    return sign === undefined ? '' : (ESCAPES.get(sign) ?? sign);
  });

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** What a constructor makes; `@"…"` makes whichever its text is. */
const MAKES = {
  date: ['date'],
  'date and time': ['moment'],
  duration: ['duration'],
  '@': ['date', 'moment', 'duration'],
} as const;

type Constructor = keyof typeof MAKES;

/**
 * `date("2022-01-30")`, `date and time("2023-05-31T17:00:00")`, `duration("P2Y")`, `@"…"` for any of them. `date(x)` of
 * what is a date already is that date, compared by its day; `date and time(x)` is it compared by its time of day.
 */
export const buildTemporal = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const [constructor, ...rest] = operandsOf(node);
  if (constructor === undefined) return builder.report(builder.place(node), { code: 'feel.syntax', found: '' });
  const isAt = constructor.name === 'AtLiteral';
  const words = childrenOf(constructor).map(({ name }) => name);
  const asked = isAt ? '@' : words.join(' ');
  const given = isAt ? operandsOf(constructor) : rest.flatMap(operandsOf);
  const [only] = given;
  if (!isConstructor(asked))
    return builder.report(builder.place(constructor), { code: 'feel.unsupported', construct: asked });
  if (only === undefined || given.length !== 1)
    return builder.report(builder.place(node), {
      code: 'feel.argumentCount',
      name: asked,
      expected: '1',
      found: given.length,
    });
  if (only.name === 'StringLiteral') return readTemporal(node, only, asked, builder);
  const term = builder.build(only);
  if (term === undefined) return undefined;
  const { kind } = term.type;
  if (kind === 'date' && asked === 'date') return withType(term, DATE);
  if (kind === 'date' && asked === 'date and time') return withType(term, MOMENT);
  return kind === asked ? term : reportTemporal(term, asked, nameOfType(term.type), term.text, builder);
};

/** The same term, taken for another type of the same values. */
const withType = (term: Term, type: FeelType): Term => ({
  ...term,
  type,
  explain: (at) => ({ ...term.explain(at), type }),
});

const isConstructor = (asked: string): asked is Constructor => Object.hasOwn(MAKES, asked);

const readTemporal = (
  node: SyntaxNode,
  literal: SyntaxNode,
  asked: Constructor,
  builder: TermBuilder,
): Term | undefined => {
  const place = builder.place(node);
  const written = unquote(builder.place(literal).text);
  for (const made of MAKES[asked]) {
    const term = readAs(made, place, written);
    if (term !== undefined) return term;
  }
  return reportTemporal(builder.place(literal), asked, 'text', place.text, builder);
};

const readAs = (made: (typeof MAKES)[Constructor][number], place: Place, written: string): Term | undefined => {
  switch (made) {
    case 'date': {
      const date = parseIsoDate(written);
      return date && literalTerm(place, DATE, date);
    }
    case 'moment': {
      const moment = parseIsoMoment(written);
      return moment && literalTerm(place, MOMENT, moment);
    }
    case 'duration': {
      const duration = parseDuration(written);
      return duration && literalTerm(place, { kind: 'duration', unit: duration.unit }, duration);
    }
  }
};

const reportTemporal = (where: Place, asked: Constructor, found: string, at: string, builder: TermBuilder): undefined =>
  builder.report(where, { code: 'feel.type', expected: asked === '@' ? 'date' : asked, found, at });
