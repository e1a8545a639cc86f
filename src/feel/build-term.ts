import type { SyntaxNode, Tree } from '@lezer/common';
import { buildArithmetic } from './build-arithmetic';
import { buildBranch } from './build-branch';
import { buildCall } from './build-call';
import { buildComparison } from './build-comparison';
import { buildJunction } from './build-junction';
import { buildList } from './build-list';
import { buildLiteral } from './build-literal';
import { buildName } from './build-name';
import { buildQuantifier } from './build-quantifier';
import type { MaskedText } from './mask-names';
import { operandsOf } from './parse-text';
import type { Term } from './term';
import type { FeelMistake, Place, TermBuilder } from './term-builder';
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
