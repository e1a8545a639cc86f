import type { SyntaxNode } from '@lezer/common';
import type { BuiltinName } from '../builtins';
import { BUILTINS, isBuiltinName } from '../builtins';
import type { Builtin, ParameterKind } from '../functions/builtin';
import { boundExtreme, rangeOf } from '../open-extremes';
import { pickAt, placeOfItem } from '../functions/item-functions';
import { nameOfItem } from '../series-item';
import type { Apply } from '../operand';
import { nearNames, operandsOf } from '../parse-text';
import type { Frame, Place, Term, TermBuilder } from '../term';
import { appliedTerm, isListValue } from '../term';
import { checkComparable, findUnitClash, joinTypes, nameOfType } from '../type-rules';
import type { Environment, Explanation, FeelType } from '../types';
import { negateTruth } from './junction';
import { buildTable } from './table';

/** A call of a built-in function; `not` is an operator that is written as one. */
export const buildCall = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const [callee, given] = operandsOf(node);
  const place = builder.place(node);
  if (callee === undefined) return builder.report(place, { code: 'feel.syntax', found: place.text });
  if (given?.name === 'NamedParameters')
    return builder.report(builder.place(given), { code: 'feel.unsupported', construct: builder.place(given).text });
  const called = builder.place(callee);
  const name = called.text.trim().replace(/\s+/g, ' ');
  const declared = builder.environment.get(builder.nameAt(callee));
  const table = declared?.kind === 'table' ? declared.table : undefined;
  if (table === undefined && name !== 'not' && !isBuiltinName(name)) {
    const candidates = nearNames(name, ['not', ...Object.keys(BUILTINS), ...tablesIn(builder.environment)]);
    return builder.report(called, { code: 'feel.unknownFunction', name, candidates });
  }
  const operands = given === undefined ? [] : operandsOf(given);
  const parameters = operands.flatMap((operand) => builder.build(operand) ?? []);
  if (parameters.length < operands.length) return undefined;
  if (table !== undefined) return buildTable(table, parameters, place, builder);
  if (name !== 'not' && !isBuiltinName(name)) return undefined;
  const takes = name === 'not' ? NOT : BUILTINS[name];
  if (!isCountRight(takes, parameters.length)) {
    const expected = expectedCount(takes);
    return builder.report(place, { code: 'feel.argumentCount', name, expected, found: parameters.length });
  }
  const [first] = parameters;
  if (first === undefined) return undefined;
  if (name === 'not') return negateTruth(first, place, builder);
  const basis = checkParameters(takes, parameters, place, builder);
  if (basis === undefined) return undefined;
  const { gives } = BUILTINS[name];
  return callTerm(place, name, parameters, typeof gives === 'function' ? gives(basis) : gives);
};

const tablesIn = (environment: Environment): readonly string[] =>
  [...environment].flatMap(([name, { kind }]) => (kind === 'table' ? [name] : []));

/** A call whose parameters are checked. */
export const callTerm = (place: Place, name: BuiltinName, parameters: readonly Term[], type: FeelType): Term =>
  appliedTerm({ ...place, kind: 'call', type }, parameters, applyCall(name, parameters), {
    more: ({ value, parts }) => ({
      called: name,
      ...(value === undefined && (hasNoItems(parts) ? NO_ITEMS : tellItem(name, parts))),
    }),
    ...(name.startsWith('stated ') && { relevant: (parts, { frame }) => askStated(parts, parameters, frame) }),
  });

/** Of one item that is not known: which one it is, or that there is none of that year (rule S8). */
const tellItem = (name: BuiltinName, [list, at]: readonly Explanation[]): Partial<Explanation> => {
  if (name !== 'first' && name !== 'last' && name !== 'item') return {};
  const items = list?.value;
  if (list === undefined || items === undefined || !isListValue(items) || items.length === 0) return {};
  const asked = typeof at?.value === 'number' ? placeOfItem(at.value, items.length, yearsOf(list.type)) : undefined;
  const index = name === 'first' ? 0 : name === 'last' ? items.length - 1 : asked;
  if (index === undefined) return {};
  const named = list.kind === 'let' ? (list.parts[0] ?? list) : list;
  if (index in items) return named.kind === 'fact' ? { missing: [nameOfItem({ series: named.text, index })] } : {};
  return { missing: [], trouble: { kind: 'noYear', year: typeof at?.value === 'number' ? at.value : index + 1 } };
};

const yearsOf = (type: FeelType | undefined): readonly number[] | undefined =>
  type?.kind === 'list' ? type.years : undefined;

const NO_ITEMS = { trouble: { kind: 'noItems' } } as const;

/** Whether it is of a list without items. */
const hasNoItems = ([list]: readonly Explanation[]): boolean =>
  list?.value !== undefined && isListValue(list.value) && list.value.length === 0;

const applyCall = (name: BuiltinName, parameters: readonly Term[]): Apply => {
  const { apply } = BUILTINS[name];
  if (name === 'item') return pickAt(yearsOf(parameters[0]?.type));
  return name === 'min' || name === 'max' ? boundExtreme(apply, parameters.map(rangeOf)) : apply;
};

/** Of a date or place and what stands in for it, nobody is asked for the one that the sheet has no column for. */
const askStated = (parts: readonly Explanation[], [stated]: readonly Term[], frame: Frame): readonly Explanation[] =>
  stated !== undefined && frame.evaluateOnce(stated).step === 1 ? parts.slice(0, 1) : parts.slice(1);

type Takes = Pick<Builtin, 'takes' | 'optional'>;

const NOT: Takes = { takes: ['text'] };

const expectedCount = ({ takes, optional = 0 }: Takes): string => {
  if (takes === 'numbers') return '1+';
  return optional === 0 ? String(takes.length) : `${takes.length - optional}–${takes.length}`;
};

const isCountRight = ({ takes, optional = 0 }: Takes, count: number): boolean =>
  takes === 'numbers' ? count >= 1 : count <= takes.length && count >= takes.length - optional;

const checkParameters = ({ takes }: Takes, parameters: readonly Term[], place: Place, builder: TermBuilder) =>
  takes === 'numbers' ? checkNumbers(parameters, place, builder) : checkEach(takes, parameters, builder);

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
      const item: Term = { ...first, type: first.type.item };
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
