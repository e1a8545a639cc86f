import type { SyntaxNode, Tree } from '@lezer/common';
import { buildArithmetic } from './arithmetic';
import { buildBranch } from './branch';
import { buildCall } from './builtins';
import { buildComparison } from './comparison';
import { buildJunction } from './junction';
import { buildList } from './lists';
import { buildQuantifier } from './quantifier';
import type { MaskedText } from './parse-text';
import { operandsOf, findFullWidthSign, nearNames, childrenOf } from './parse-text';
import type { Term, FeelMistake, Place, TermBuilder } from './term';
import { treeOfExpression } from './term';
import type { Environment, FeelIssue, FeelType } from './types';
import { parseDuration, parseIsoDate } from './calendar';
import { BOOLEAN, nameOfType, NUMBER } from './type-rules';

/** The checked tree of a parsed text, unless something in it is wrong, and every mistake found on the way. */
export const buildTerm = (
  tree: Tree,
  text: string,
  masked: MaskedText,
  environment: Environment,
): { readonly term: Term | undefined; readonly issues: readonly FeelIssue[] } => {
  const builder = new Builder(text, masked, environment);
  const term = builder.build(tree.topNode);
  return { term, issues: builder.issues };
};

class Builder implements TermBuilder {
  readonly issues: FeelIssue[] = [];
  readonly locals: { readonly name: string; readonly type: FeelType }[] = [];

  constructor(
    private readonly text: string,
    private readonly masked: MaskedText,
    readonly environment: Environment,
  ) {}

  build(node: SyntaxNode): Term | undefined {
    switch (node.name) {
      case 'Expression':
      case 'ParenthesizedExpression':
        return this.buildOnly(node);
      case 'NumericLiteral':
      case 'StringLiteral':
      case 'BooleanLiteral':
      case 'DateTimeLiteral':
        return buildLiteral(node, this);
      case 'VariableName':
        return buildName(node, this);
      case 'ArithmeticExpression':
        return buildArithmetic(node, this);
      case 'Conjunction':
      case 'Disjunction':
      case 'Comparison':
        return buildJunction(node, (part) => buildComparison(part, this), this);
      case 'IfExpression':
        return buildBranch(node, this);
      case 'QuantifiedExpression':
        return buildQuantifier(node, this);
      case 'FunctionInvocation':
        return buildCall(node, this);
      case 'List':
        return buildList(node, this);
      case 'SimplePositiveUnaryTest':
        // `a > > b`: the grammar takes a second sign for a test of its own.
        return this.report(this.place(node), { code: 'feel.syntax', found: this.place(node.firstChild ?? node).text });
      default:
        return this.report(this.place(node), { code: 'feel.unsupported', construct: this.place(node).text });
    }
  }

  buildWithin(name: string, type: FeelType, node: SyntaxNode): Term | undefined {
    this.locals.push({ name, type });
    const term = this.build(node);
    this.locals.pop();
    return term;
  }

  place({ from, to }: SyntaxNode): Place {
    return { span: { from, to }, text: this.text.slice(from, to) };
  }

  placeBetween(first: Place, last: Place): Place {
    const span = { from: first.span.from, to: last.span.to };
    return { span, text: this.text.slice(span.from, span.to) };
  }

  nameAt(node: SyntaxNode): string {
    const name = this.masked.names.get(node.from);
    return name !== undefined && name.length === node.to - node.from ? name : this.place(node).text;
  }

  report({ span }: Place, mistake: FeelMistake, severity: FeelIssue['severity'] = 'error'): undefined {
    this.issues.push({ span, severity, ...mistake });
  }

  private buildOnly(node: SyntaxNode): Term | undefined {
    const [only] = operandsOf(node);
    return only === undefined ? this.report(this.place(node), { code: 'feel.syntax', found: '' }) : this.build(only);
  }
}

/** A name: the variable of a quantifier around, or what the environment declares. */
const buildName = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const name = builder.nameAt(node);
  const place = builder.place(node);
  const local = builder.locals.findLast((own) => own.name === name);
  if (local !== undefined) return { ...place, kind: 'local', name, type: local.type };
  const declared = builder.environment.get(name);
  if (declared === undefined) return reportUnknown(node, name, builder);
  switch (declared.kind) {
    case 'fact':
      return { ...place, kind: 'fact', name, type: declared.type };
    case 'constant':
      return { ...place, kind: 'constant', name, type: declared.type, value: declared.value };
    case 'let':
      return {
        ...place,
        kind: 'let',
        name,
        type: declared.expression.type,
        body: treeOfExpression(declared.expression),
      };
  }
};

const reportUnknown = (node: SyntaxNode, name: string, builder: TermBuilder): undefined => {
  const sign = findFullWidthSign(name);
  if (sign !== undefined) {
    const from = node.from + sign;
    const found = name.charAt(sign);
    return builder.report({ span: { from, to: from + 1 }, text: found }, { code: 'feel.syntax', found });
  }
  // `甲 乙`: two names side by side are one name to the grammar, an operator left out to people.
  const first = node.firstChild;
  const second = first?.nextSibling;
  if (first && second && isNameOrNot(builder.place(first).text, builder)) {
    const found = builder.place(second);
    return builder.report(found, { code: 'feel.syntax', found: found.text });
  }
  const names = [...builder.environment.keys(), ...builder.locals.map((own) => own.name)];
  return builder.report(builder.place(node), {
    code: 'feel.unknownName',
    name,
    candidates: nearNames(name, names),
  });
};

const isNameOrNot = (word: string, builder: TermBuilder): boolean => word === 'not' || builder.environment.has(word);

/** A number, text, truth, date or duration as written. */
const buildLiteral = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
  const place = builder.place(node);
  switch (node.name) {
    case 'NumericLiteral':
      return { ...place, kind: 'literal', type: NUMBER, value: Number(place.text.replace(/\s/g, '')) };
    case 'BooleanLiteral':
      return { ...place, kind: 'literal', type: BOOLEAN, value: place.text === 'true' };
    case 'StringLiteral':
      return { ...place, kind: 'literal', type: { kind: 'text' }, value: unquote(place.text) };
    default:
      return buildTemporal(node, builder);
  }
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

/** `date("2022-01-30")`, `duration("P2Y")`, `@"…"` for either; `date(x)` of what is a date already is that date. */
const buildTemporal = (node: SyntaxNode, builder: TermBuilder): Term | undefined => {
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
  if (date !== undefined) return { ...place, kind: 'literal', type: { kind: 'date' }, value: date };
  const duration = asked === 'date' ? undefined : parseDuration(written);
  if (duration !== undefined)
    return { ...place, kind: 'literal', type: { kind: 'duration', unit: duration.unit }, value: duration };
  return builder.report(builder.place(literal), {
    code: 'feel.type',
    expected: asked ?? 'date',
    found: 'text',
    at: place.text,
  });
};
