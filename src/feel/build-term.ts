import type { SyntaxNode, Tree } from '@lezer/common';
import { buildConditionLine } from './condition-line';
import { buildArithmetic } from './operators/arithmetic';
import { buildBranch } from './operators/branch';
import { buildCall } from './operators/call';
import { buildItem } from './operators/item';
import { buildList } from './operators/list';
import { buildLiteral, buildTemporal } from './operators/literal';
import { buildName } from './operators/name';
import { buildQuantifier } from './operators/quantifier';
import type { MaskedText } from './parse-text';
import { operandsOf } from './parse-text';
import type { FeelMistake, Place, Term, TermBuilder } from './term';
import type { Environment, FeelIssue, FeelType } from './types';

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

/** What builds each construct of the language, by the grammar's name of it. */
const CONSTRUCTS: Readonly<Record<string, (node: SyntaxNode, builder: TermBuilder) => Term | undefined>> = {
  NumericLiteral: buildLiteral,
  StringLiteral: buildLiteral,
  BooleanLiteral: buildLiteral,
  DateTimeLiteral: buildTemporal,
  VariableName: buildName,
  ArithmeticExpression: buildArithmetic,
  Comparison: buildConditionLine,
  Conjunction: buildConditionLine,
  Disjunction: buildConditionLine,
  IfExpression: buildBranch,
  QuantifiedExpression: buildQuantifier,
  FunctionInvocation: buildCall,
  FilterExpression: buildItem,
  List: buildList,
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
    const build = CONSTRUCTS[node.name];
    if (build !== undefined) return build(node, this);
    if (node.name === 'Expression' || node.name === 'ParenthesizedExpression') return this.buildOnly(node);
    const place = this.place(node);
    // `a > > b`: the grammar takes a second sign for a test of its own.
    if (node.name === 'SimplePositiveUnaryTest')
      return this.report(place, { code: 'feel.syntax', found: this.place(node.firstChild ?? node).text });
    return this.report(place, { code: 'feel.unsupported', construct: place.text });
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
