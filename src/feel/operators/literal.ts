import type { SyntaxNode } from '@lezer/common';
import { parseDuration, parseIsoDate } from '../calendar';
import { operandOfValue } from '../operand';
import { childrenOf, operandsOf } from '../parse-text';
import type { Place, Term, TermBuilder, TermHead } from '../term';
import { explainTerm } from '../term';
import { BOOLEAN, nameOfType, NUMBER } from '../type-rules';
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
export const fixedTerm = (head: TermHead, value: FeelValue): Term => ({
  ...head,
  value,
  below: [],
  evaluate: () => operandOfValue(head.type, value),
  explain: () => explainTerm(head, operandOfValue(head.type, value), [], []),
});

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

/** `date("2022-01-30")`, `duration("P2Y")`, `@"…"` for either; `date(x)` of what is a date already is that date. */
export const buildTemporal = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const [constructor, ...rest] = operandsOf(node);
  if (constructor === undefined) return builder.report(builder.place(node), { code: 'feel.syntax', found: '' });
  const isAt = constructor.name === 'AtLiteral';
  const asked = isAt
    ? undefined
    : childrenOf(constructor)
        .map(({ name }) => name)
        .join(' ');
  const given = isAt ? operandsOf(constructor) : rest.flatMap(operandsOf);
  const [only] = given;
  if (asked !== undefined && asked !== 'date' && asked !== 'duration')
    return builder.report(builder.place(constructor), { code: 'feel.unsupported', construct: asked });
  if (only === undefined || given.length !== 1)
    return builder.report(builder.place(node), {
      code: 'feel.argumentCount',
      name: asked ?? '@',
      expected: '1',
      found: given.length,
    });
  if (only.name === 'StringLiteral') return readTemporal(node, only, asked, builder);
  const term = builder.build(only);
  if (term === undefined || term.type.kind === asked) return term;
  return builder.report(term, {
    code: 'feel.type',
    expected: asked ?? 'date',
    found: nameOfType(term.type),
    at: term.text,
  });
};

const readTemporal = (
  node: SyntaxNode,
  literal: SyntaxNode,
  asked: 'date' | 'duration' | undefined,
  builder: TermBuilder,
): Term | undefined => {
  const place = builder.place(node);
  const written = unquote(builder.place(literal).text);
  const date = asked === 'duration' ? undefined : parseIsoDate(written);
  if (date !== undefined) return literalTerm(place, { kind: 'date' }, date);
  const duration = asked === 'date' ? undefined : parseDuration(written);
  if (duration !== undefined) return literalTerm(place, { kind: 'duration', unit: duration.unit }, duration);
  return builder.report(builder.place(literal), {
    code: 'feel.type',
    expected: asked ?? 'date',
    found: 'text',
    at: place.text,
  });
};
