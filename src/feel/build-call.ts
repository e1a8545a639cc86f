import type { SyntaxNode } from '@lezer/common';
import { BUILTINS, findBuiltin } from './builtins';
import type { Builtin, ParameterKind } from './builtins';
import { checkComparable } from './check-comparable';
import { expectTruth } from './expect-type';
import { nearNames } from './near-names';
import { operandsOf } from './parse-text';
import type { Term } from './term';
import type { Place, TermBuilder } from './term-builder';
import { BOOLEAN, findUnitClash, joinTypes, nameOfType } from './type-rules';
import type { FeelType } from './types';

/** A call of a built-in function; `not` is an operator that is written as one. */
export const buildCall = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const [callee, given] = operandsOf(node);
  const place = builder.place(node);
  if (callee === undefined) return builder.report(place, { code: 'feel.syntax', found: place.text });
  if (given?.name === 'NamedParameters')
    return builder.report(builder.place(given), { code: 'feel.unsupported', construct: builder.place(given).text });
  const called = builder.place(callee);
  const name = called.text.trim().replace(/\s+/g, ' ');
  const found = findBuiltin(name);
  if (found === undefined && name !== 'not') {
    const candidates = nearNames(name, ['not', ...Object.keys(BUILTINS)]);
    return builder.report(called, { code: 'feel.unknownFunction', name, candidates });
  }
  const operands = given === undefined ? [] : operandsOf(given);
  const parameters = operands.flatMap((operand) => builder.build(operand) ?? []);
  if (parameters.length < operands.length) return undefined;
  const expected = found === undefined ? '1' : expectedCount(found.builtin);
  if (!isCountRight(found?.builtin, parameters.length))
    return builder.report(place, { code: 'feel.argumentCount', name, expected, found: parameters.length });
  const [first] = parameters;
  if (first === undefined) return undefined;
  if (found === undefined)
    return expectTruth(first, builder) ? { ...place, kind: 'not', type: BOOLEAN, operand: first } : undefined;
  const { takes, gives } = found.builtin;
  const basis = takes === 'numbers' ? checkNumbers(parameters, place, builder) : checkEach(takes, parameters, builder);
  return basis && { ...place, kind: 'call', name: found.name, parameters, type: gives(basis) };
};

const expectedCount = ({ takes, optional }: Builtin): string => {
  if (takes === 'numbers') return '1+';
  return optional === 0 ? String(takes.length) : `${takes.length - optional}–${takes.length}`;
};

const isCountRight = (builtin: Builtin | undefined, count: number): boolean => {
  if (builtin === undefined) return count === 1;
  const { takes, optional } = builtin;
  return takes === 'numbers' ? count >= 1 : count <= takes.length && count >= takes.length - optional;
};

/** One list of numbers, or numbers of one unit; gives the type of a single one. */
const checkNumbers = (parameters: readonly Term[], place: Place, builder: TermBuilder): FeelType | undefined => {
  const [first] = parameters;
  if (first === undefined) return undefined;
  const isList = first.type.kind === 'list' && parameters.length === 1;
  let joined: FeelType | undefined;
  for (const parameter of parameters) {
    const type = isList && parameter.type.kind === 'list' ? parameter.type.item : parameter.type;
    if (type.kind !== 'number')
      return builder.report(parameter, {
        code: 'feel.type',
        expected: 'number',
        found: nameOfType(type),
        at: parameter.text,
      });
    const clash = joined && findUnitClash(joined, type);
    if (clash !== undefined) return builder.report(place, { code: 'feel.unit', ...clash, at: place.text });
    joined = joined === undefined ? type : joinTypes(joined, type);
  }
  return joined;
};

/** Parameters in their order; gives the type of the first one. */
const checkEach = (
  takes: readonly ParameterKind[],
  parameters: readonly Term[],
  builder: TermBuilder,
): FeelType | undefined => {
  const [first] = parameters;
  if (first === undefined) return undefined;
  for (const [index, parameter] of parameters.entries()) {
    const kind = takes[index];
    if (kind === 'item') {
      if (first.type.kind !== 'list') return undefined;
      const item: Term = { ...first, kind: 'local', name: '', type: first.type.item };
      if (!checkComparable(parameter, '=', item, parameter, builder)) return undefined;
      continue;
    }
    const expected = kind === 'decimals' ? 'number' : (kind ?? '');
    const isWrong = parameter.type.kind !== expected;
    const isOpen = kind === 'decimals' && !isWholeLiteral(parameter);
    if (isWrong || isOpen)
      return builder.report(parameter, {
        code: 'feel.type',
        expected,
        found: nameOfType(parameter.type),
        at: parameter.text,
      });
  }
  return first.type;
};

/** Decimals to round to are written down, not worked out. */
const isWholeLiteral = (term: Term): boolean =>
  term.kind === 'literal' && typeof term.value === 'number' && Number.isInteger(term.value);
