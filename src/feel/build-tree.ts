import type { SyntaxNode } from '@lezer/common';
import { BUILTINS } from './builtins';
import { parseDuration, parseIsoDate } from './calendar';
import { areComparable, fits, nameOfType, unitClash, unitOfProduct, unitOfQuotient, unitOfSum } from './check-types';
import { nearNames } from './near-names';
import { childNodes } from './parse';
import type { Arithmetic, Node } from './syntax';
import { isOperand, operandsOf } from './operands';
import { treeOf } from './tree-of';
import { treeOfExpression } from './expression-tree';
import type { Comparator, Environment, FeelIssue, FeelType, Span } from './types';

type IssueFacts = FeelIssue extends infer One
  ? One extends FeelIssue
    ? Omit<One, 'span' | 'severity'>
    : never
  : never;

const BOOLEAN: FeelType = { kind: 'boolean' };

const isJunction = (node: SyntaxNode) => node.name === 'Conjunction' || node.name === 'Disjunction';

/** Turns the parser's tree into a checked one; collects what is wrong and gives up on the parts below it. */
export class TreeBuilder {
  readonly issues: FeelIssue[] = [];
  private readonly locals: { readonly name: string; readonly type: FeelType }[] = [];

  constructor(
    private readonly source: string,
    private readonly environment: Environment,
  ) {}

  build(node: SyntaxNode): Node | undefined {
    switch (node.name) {
      case 'Expression':
      case 'ParenthesizedExpression':
      case 'PositiveUnaryTest':
        return this.buildOnly(node);
      case 'NumericLiteral':
        return {
          ...this.place(node),
          kind: 'literal',
          type: { kind: 'number' },
          value: Number(this.text(node).replace(/\s/g, '')),
        };
      case 'StringLiteral':
        return { ...this.place(node), kind: 'literal', type: { kind: 'text' }, value: this.stringOf(node) };
      case 'BooleanLiteral':
        return { ...this.place(node), kind: 'literal', type: BOOLEAN, value: this.text(node) === 'true' };
      case 'DateTimeLiteral':
        return this.buildTemporal(node);
      case 'VariableName':
        return this.buildName(node);
      case 'ArithmeticExpression':
        return this.buildArithmetic(node);
      case 'Comparison':
        return this.buildComparison(node);
      case 'Conjunction':
      case 'Disjunction':
        return this.buildJunction(node, node.name === 'Conjunction' ? 'and' : 'or');
      case 'IfExpression':
        return this.buildIf(node);
      case 'QuantifiedExpression':
        return this.buildQuantifier(node);
      case 'FunctionInvocation':
        return this.buildCall(node);
      case 'List':
        return this.buildList(node);
      default:
        this.report(node, { code: 'feel.unsupported', construct: node.name });
        return undefined;
    }
  }

  private text(node: SyntaxNode) {
    return this.source.slice(node.from, node.to);
  }

  private place(node: SyntaxNode): { readonly span: Span; readonly text: string } {
    return { span: { from: node.from, to: node.to }, text: this.text(node) };
  }

  private report(node: SyntaxNode | Node, facts: IssueFacts, severity: FeelIssue['severity'] = 'error') {
    const span = 'span' in node ? node.span : { from: node.from, to: node.to };
    this.issues.push({ span, severity, ...facts } as FeelIssue);
  }

  /** The one operand inside brackets or a wrapper. */
  private buildOnly(node: SyntaxNode): Node | undefined {
    const inner = operandsOf(node);
    const [only] = inner;
    if (inner.length !== 1 || only === undefined) {
      this.report(node, { code: 'feel.unsupported', construct: node.name });
      return undefined;
    }
    return this.build(only);
  }

  private stringOf(node: SyntaxNode): string {
    try {
      return String(JSON.parse(this.text(node)));
    } catch {
      return this.text(node).slice(1, -1);
    }
  }

  private buildTemporal(node: SyntaxNode): Node | undefined {
    const constructor = childNodes(node)[0];
    const literal = treeOf(node).find(({ name }) => name === 'StringLiteral');
    const isAt = constructor?.name === 'AtLiteral';
    const what = isAt ? undefined : constructor && this.text(constructor).trim();
    if (literal === undefined || (what !== undefined && what !== 'date' && what !== 'duration')) {
      this.report(node, { code: 'feel.unsupported', construct: this.text(node) });
      return undefined;
    }
    const text = this.stringOf(literal);
    const date = what === 'duration' ? undefined : parseIsoDate(text);
    if (date !== undefined) return { ...this.place(node), kind: 'literal', type: { kind: 'date' }, value: date };
    const duration = what === 'date' ? undefined : parseDuration(text);
    if (duration !== undefined)
      return { ...this.place(node), kind: 'literal', type: { kind: 'duration', unit: duration.unit }, value: duration };
    this.report(literal, { code: 'feel.type', expected: what ?? 'date or duration', found: text, at: this.text(node) });
    return undefined;
  }

  private buildName(node: SyntaxNode): Node | undefined {
    const name = this.text(node);
    const place = this.place(node);
    const local = this.locals.findLast((own) => own.name === name);
    if (local !== undefined) return { ...place, kind: 'local', name, type: local.type };
    const declared = this.environment.get(name);
    if (declared === undefined) {
      const names = [...this.environment.keys(), ...this.locals.map((own) => own.name)];
      this.report(node, { code: 'feel.unknownName', name, candidates: nearNames(name, names) });
      return undefined;
    }
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
  }

  private buildArithmetic(node: SyntaxNode): Node | undefined {
    const operator = childNodes(node).find(({ name }) => name === 'ArithOp');
    const [first, second] = operandsOf(node);
    const sign = operator && this.text(operator);
    if (first === undefined || sign === undefined || !['+', '-', '*', '/'].includes(sign)) {
      this.report(node, { code: 'feel.unsupported', construct: this.text(node) });
      return undefined;
    }
    const left = this.build(first);
    if (second === undefined) {
      if (left === undefined || !this.expectType(left, { kind: 'number' })) return undefined;
      return { ...this.place(node), kind: 'negate', type: left.type, operand: left };
    }
    const right = this.build(second);
    if (left === undefined || right === undefined) return undefined;
    const type = this.typeOfArithmetic(node, sign as Arithmetic, left, right);
    return type && { ...this.place(node), kind: 'arithmetic', operator: sign as Arithmetic, left, right, type };
  }

  private typeOfArithmetic(node: SyntaxNode, operator: Arithmetic, left: Node, right: Node): FeelType | undefined {
    const [a, b] = [left.type, right.type];
    if (a.kind === 'number' && b.kind === 'number') {
      if (operator === '*') return unitOfProduct(a.unit, b.unit);
      if (operator === '/') return unitOfQuotient(a.unit, b.unit);
      const clash = unitClash(a, b);
      if (clash !== undefined) {
        this.report(node, { code: 'feel.unit', ...clash, at: this.text(node) });
        return undefined;
      }
      return unitOfSum(a.unit, b.unit);
    }
    if (a.kind === 'date' && b.kind === 'duration' && (operator === '+' || operator === '-')) return a;
    if (a.kind === 'duration' && b.kind === 'date' && operator === '+') return b;
    if (a.kind === 'date' && b.kind === 'date' && operator === '-') return { kind: 'duration', unit: 'days' };
    this.report(node, { code: 'feel.type', expected: nameOfType(a), found: nameOfType(b), at: this.text(node) });
    return undefined;
  }

  private buildComparison(node: SyntaxNode): Node | undefined {
    const children = childNodes(node);
    if (children.some(({ name }) => name === 'in')) return this.buildIn(node);
    const [first, second, third] = operandsOf(node);
    const left = first && this.build(first);
    if (children.some(({ name }) => name === 'between')) {
      const low = second && this.build(second);
      const high = third && this.build(third);
      if (left === undefined || low === undefined || high === undefined) return undefined;
      const parts = [this.compare(node, left, '>=', low), this.compare(node, left, '<=', high)].filter(
        (part) => part !== undefined,
      );
      return parts.length < 2 ? undefined : { ...this.place(node), kind: 'and', type: BOOLEAN, parts };
    }
    const operator = children.find(({ name }) => name === 'CompareOp');
    const right = second && this.build(second);
    if (left === undefined || right === undefined || operator === undefined) return undefined;
    return this.compare(node, left, this.text(operator) as Comparator, right);
  }

  private compare(node: SyntaxNode, left: Node, operator: Comparator, right: Node): Node | undefined {
    if (!areComparable(left.type, right.type, operator)) {
      this.report(node, {
        code: 'feel.type',
        expected: nameOfType(left.type),
        found: nameOfType(right.type),
        at: this.text(node),
      });
      return undefined;
    }
    const clash = unitClash(left.type, right.type);
    if (clash !== undefined) {
      this.report(node, { code: 'feel.unit', ...clash, at: this.text(node) });
      return undefined;
    }
    this.checkOption(left, right);
    this.checkOption(right, left);
    const place = this.place(node);
    return {
      span: place.span,
      text: `${left.text} ${operator} ${right.text}`,
      kind: 'comparison',
      type: BOOLEAN,
      operator,
      left,
      right,
    };
  }

  /** A literal compared with a choice must be one of its options. */
  private checkOption(choice: Node, literal: Node) {
    if (choice.type.kind !== 'text' || choice.type.options === undefined || literal.kind !== 'literal') return;
    const { options } = choice.type;
    if (typeof literal.value === 'string' && !options.includes(literal.value))
      this.report(literal, { code: 'feel.option', option: literal.value, options });
  }

  /** `x in (a, b)`, `x in [1..5)`, `x in list`; the parser draws a following `and`/`or` into the test, which is undone here. */
  private buildIn(node: SyntaxNode): Node | undefined {
    const [first, ...rest] = operandsOf(node);
    const left = first && this.build(first);
    const tests = rest.flatMap((part) =>
      part.name === 'PositiveUnaryTests' ? childNodes(part).filter(isOperand) : [part],
    );
    if (left === undefined) return undefined;
    const [only] = tests;
    const swallowed = only === undefined ? undefined : operandsOf(only)[0];
    if (tests.length === 1 && swallowed !== undefined && isJunction(swallowed))
      return this.buildSwallowed(node, left, swallowed);
    const built = tests.flatMap((test) => this.buildTest(node, left, test) ?? []);
    if (built.length === 0 || built.length < tests.length) return undefined;
    return { ...this.place(node), kind: 'in', type: BOOLEAN, left, tests: built };
  }

  /** `x in [1..5) and y`: the leftmost part is the test, the others stand beside it. */
  private buildSwallowed(node: SyntaxNode, left: Node, part: SyntaxNode): Node | undefined {
    if (!isJunction(part)) {
      const test = this.buildTest(part, left, part);
      return (
        test && {
          ...this.place(part),
          text: `${left.text} in ${this.text(part)}`,
          kind: 'in',
          type: BOOLEAN,
          left,
          tests: [test],
        }
      );
    }
    const [first, ...others] = operandsOf(part);
    const parts = [first && this.buildSwallowed(node, left, first), ...others.map((other) => this.build(other))];
    const built = parts.flatMap((one) => (one !== undefined && this.expectType(one, BOOLEAN) ? [one] : []));
    if (built.length < parts.length) return undefined;
    return { ...this.place(node), kind: part.name === 'Conjunction' ? 'and' : 'or', type: BOOLEAN, parts: built };
  }

  private buildTest(node: SyntaxNode, left: Node, test: SyntaxNode): Node | undefined {
    const inner = test.name === 'PositiveUnaryTest' ? operandsOf(test)[0] : test;
    if (inner === undefined) return undefined;
    const simple = inner.name === 'SimplePositiveUnaryTest' ? inner : undefined;
    const interval =
      simple === undefined
        ? inner.name === 'Interval'
          ? inner
          : undefined
        : childNodes(simple).find(({ name }) => name === 'Interval');
    if (interval !== undefined) return this.buildInterval(node, left, interval);
    if (simple !== undefined) {
      const operator = childNodes(simple).find(({ name }) => name === 'CompareOp');
      const operand = operandsOf(simple)[0];
      const right = operand && this.build(operand);
      return operator && right && this.compare(simple, left, this.text(operator) as Comparator, right);
    }
    const right = this.build(inner);
    if (right === undefined) return undefined;
    if (right.type.kind === 'list' && left.type.kind !== 'list')
      return { ...this.place(inner), kind: 'call', name: 'list contains', type: BOOLEAN, parameters: [right, left] };
    return this.compare(inner, left, '=', right);
  }

  private buildInterval(node: SyntaxNode, left: Node, interval: SyntaxNode): Node | undefined {
    const text = this.text(interval);
    const [low, high] = operandsOf(interval).map((operand) => this.build(operand));
    if (low === undefined || high === undefined) return undefined;
    const parts = [
      this.compare(node, left, text.startsWith('[') ? '>=' : '>', low),
      this.compare(node, left, text.endsWith(']') ? '<=' : '<', high),
    ].filter((part) => part !== undefined);
    return parts.length < 2 ? undefined : { ...this.place(interval), kind: 'and', type: BOOLEAN, parts };
  }

  private buildJunction(node: SyntaxNode, kind: 'and' | 'or'): Node | undefined {
    const parts = operandsOf(node).map((operand) => this.build(operand));
    const built = parts.flatMap((part) => (part !== undefined && this.expectType(part, BOOLEAN) ? [part] : []));
    if (built.length < parts.length) return undefined;
    // `a and b and c` is one conjunction of three: shorter to explain.
    const flat = built.flatMap((part) => (part.kind === kind ? part.parts : [part]));
    return { ...this.place(node), kind, type: BOOLEAN, parts: flat };
  }

  private buildIf(node: SyntaxNode): Node | undefined {
    const [condition, then, otherwise] = operandsOf(node).map((operand) => this.build(operand));
    if (condition === undefined || then === undefined || otherwise === undefined) return undefined;
    if (!this.expectType(condition, BOOLEAN) || !this.expectType(otherwise, then.type)) return undefined;
    if (condition.kind === 'literal')
      this.report(condition, { code: 'feel.constant', at: condition.text, value: condition.value === true }, 'warning');
    return { ...this.place(node), kind: 'if', type: then.type, condition, then, otherwise };
  }

  private buildQuantifier(node: SyntaxNode): Node | undefined {
    const kind = childNodes(node)[0]?.name === 'every' ? 'every' : 'some';
    const bindings = treeOf(node).filter(({ name }) => name === 'InExpression');
    const [binding] = bindings;
    const context = binding && childNodes(binding).find(({ name }) => name === 'IterationContext');
    const variable = binding && childNodes(binding).find(({ name }) => name === 'Name');
    const bodyNode = operandsOf(node).at(-1);
    if (bindings.length !== 1 || context === undefined || variable === undefined || bodyNode === undefined) {
      this.report(node, { code: 'feel.unsupported', construct: this.text(node) });
      return undefined;
    }
    const list = this.buildOnly(context);
    if (list === undefined) return undefined;
    if (list.type.kind !== 'list') {
      this.report(list, { code: 'feel.type', expected: 'list', found: nameOfType(list.type), at: list.text });
      return undefined;
    }
    const name = this.text(variable);
    this.locals.push({ name, type: list.type.item });
    const body = this.build(bodyNode);
    this.locals.pop();
    if (body === undefined || !this.expectType(body, BOOLEAN)) return undefined;
    return { ...this.place(node), kind, type: BOOLEAN, variable: name, list, body };
  }

  private buildCall(node: SyntaxNode): Node | undefined {
    const [callee, given] = childNodes(node).filter(isOperand);
    const name = callee === undefined ? '' : this.text(callee);
    const parameters = given === undefined ? [] : operandsOf(given).map((operand) => this.build(operand));
    const built = parameters.filter((parameter) => parameter !== undefined);
    if (built.length < parameters.length) return undefined;
    if (name === 'not') {
      const [operand] = built;
      if (operand === undefined || built.length !== 1) {
        this.report(node, { code: 'feel.argumentCount', name, expected: '1', found: built.length });
        return undefined;
      }
      return this.expectType(operand, BOOLEAN)
        ? { ...this.place(node), kind: 'not', type: BOOLEAN, operand }
        : undefined;
    }
    const builtin = BUILTINS.find((one) => one.name === name);
    if (builtin === undefined) {
      const names = BUILTINS.map((one) => one.name);
      this.report(callee ?? node, { code: 'feel.unknownFunction', name, candidates: nearNames(name, names) });
      return undefined;
    }
    if (built.length < builtin.fewest || built.length > builtin.most) {
      const expected = builtin.fewest === builtin.most ? String(builtin.fewest) : `${builtin.fewest}–${builtin.most}`;
      this.report(node, { code: 'feel.argumentCount', name, expected, found: built.length });
      return undefined;
    }
    const wrong = built.find(({ type }) => !builtin.takes.includes(type.kind));
    if (wrong !== undefined) {
      this.report(wrong, {
        code: 'feel.type',
        expected: builtin.takes.join(' / '),
        found: nameOfType(wrong.type),
        at: wrong.text,
      });
      return undefined;
    }
    return {
      ...this.place(node),
      kind: 'call',
      name,
      parameters: built,
      type: builtin.gives(built.map(({ type }) => type)),
    };
  }

  private buildList(node: SyntaxNode): Node | undefined {
    const items = operandsOf(node).map((operand) => this.build(operand));
    const built = items.filter((item) => item !== undefined);
    const [first] = built;
    if (built.length < items.length) return undefined;
    if (first === undefined) {
      this.report(node, { code: 'feel.unsupported', construct: '[]' });
      return undefined;
    }
    if (!built.every((item) => this.expectType(item, first.type))) return undefined;
    return { ...this.place(node), kind: 'list', items: built, type: { kind: 'list', item: first.type } };
  }

  private expectType(node: Node, expected: FeelType): boolean {
    if (fits(node.type, expected)) return true;
    this.report(node, {
      code: 'feel.type',
      expected: nameOfType(expected),
      found: nameOfType(node.type),
      at: node.text,
    });
    return false;
  }
}
