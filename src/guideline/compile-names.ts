import { compileExpression } from '../feel/compile';
import { typeWithUnit } from '../feel/type-rules';
import type { Compilation, Declaration, Environment, Expression, FeelIssue, FeelType } from '../feel/types';
import { compileScore } from './compile-scores';
import type { DraftScore, ProgrammeDraft } from './draft';
import type { DraftExpression, DraftLet } from './draft-criteria';
import { compileTable } from './compile-tables';
import type { Placed } from './gather-sources';
import type { TableSource } from './named-schema';
import type { CompiledScore } from './score-types';
import { placeBelow, positionOf } from './source-file';
import type { GuidelineIssue } from './types';

/** Names of a score and of its sections. */
export const namesOfScore = ({ name, sections }: DraftScore['written']): readonly string[] => [
  name,
  ...(sections ?? []).map((section) => section.name),
];

/** The `let`s that name a score stand after it, whatever their place; all others before, so that indicators can use them. */
export function splitLets({ lets, scores }: ProgrammeDraft): {
  readonly before: readonly DraftLet[];
  readonly after: readonly DraftLet[];
} {
  const later = scores.flatMap(({ written }) => namesOfScore(written));
  const before: DraftLet[] = [];
  const after: DraftLet[] = [];
  for (const declared of lets) {
    const isLater = later.some((name) => declared.text.includes(name));
    if (isLater) later.push(declared.name);
    (isLater ? after : before).push(declared);
  }
  return { before, after };
}

/** Scores one after the other: each may read those before it (rule S4). */
export function declareScores(
  scope: Scope,
  drafts: readonly DraftScore[],
  issues: GuidelineIssue[],
): { readonly scope: Scope; readonly scores: readonly CompiledScore[] } {
  const names = new Map(scope.names);
  const failed = [...scope.failed];
  const scores: CompiledScore[] = [];
  const declared = new Set<string>();
  for (const draft of drafts) {
    const compile = (written: DraftExpression | undefined, expected?: FeelType) =>
      compileIn({ ...scope, names, failed }, written, issues, expected);
    const compiled = compileScore(draft, compile, issues);
    const parts = [
      { name: draft.written.name, place: placeBelow(draft.place, 'name'), expression: compiled?.total },
      ...(draft.written.sections ?? []).map(({ name }, index) => ({
        name,
        place: placeBelow(draft.place, 'sections', index, 'name'),
        expression: compiled?.sections[index]?.total,
      })),
    ];
    for (const { name, place, expression } of parts) {
      const taken = names.get(name);
      const by = declared.has(name) ? 'score' : taken?.kind;
      if (by !== undefined)
        issues.push({ code: 'guideline.nameTaken', severity: 'error', at: positionOf(place), name, by });
      else if (expression === undefined) failed.push(name);
      else names.set(name, { kind: 'let', expression });
      declared.add(name);
    }
    if (compiled) scores.push(compiled);
  }
  return { scope: { ...scope, names, failed }, scores };
}

/** Names in force; a `let` that did not compile is kept apart, so that its users are not blamed as well. */
export interface Scope {
  readonly names: Environment;
  readonly failed: readonly string[];
  readonly kept: KeptExpressions;
}

/** What the expressions of one programme came to, by the place that one is written at. */
type KeptExpressions = Map<string, Kept[]>;
interface Kept {
  readonly compiled: Compilation;
  /** The constants read, as they were. */
  readonly constants: string;
}

const keptByDraft = new WeakMap<object, KeptExpressions>();

/** No name in force yet, but what was compiled before of the same programme, for other choices. */
export function openScope(draft: object, names: Environment): Scope {
  const kept = keptByDraft.get(draft) ?? new Map<string, Kept[]>();
  keptByDraft.set(draft, kept);
  return { names, failed: [], kept };
}

/**
 * Of one programme, names and types stay whatever is chosen; choices change only what constants are worth. So an
 * expression is compiled again only where one that it reads, directly or through a `let`, changed.
 */
function compileOnce({ names, kept }: Scope, { text, place }: DraftExpression, expected?: FeelType): Compilation {
  const valuesOf = (expression: Expression): string =>
    JSON.stringify(
      expression.constants.map((name) => {
        const declared = names.get(name);
        return declared?.kind === 'constant' ? declared.value : null;
      }),
    );
  const at = JSON.stringify([place.source.path, place.path, text, expected ?? null]);
  const before = kept.get(at) ?? [];
  const known = before.find(
    ({ compiled, constants }) => compiled.expression && valuesOf(compiled.expression) === constants,
  );
  if (known) return known.compiled;
  const compiled = compileExpression(text, names, expected);
  if (compiled.expression) kept.set(at, [...before, { compiled, constants: valuesOf(compiled.expression) }]);
  return compiled;
}

/** Tables of the guideline, before all that may look up in them. */
export function declareTables(scope: Scope, tables: readonly Placed<TableSource>[], issues: GuidelineIssue[]): Scope {
  if (tables.length === 0) return scope;
  const names = new Map(scope.names);
  const failed = [...scope.failed];
  for (const draft of tables) {
    const { name } = draft.written;
    const taken = names.get(name)?.kind;
    const at = positionOf(placeBelow(draft.place, 'name'));
    if (taken !== undefined) {
      issues.push({ code: 'guideline.nameTaken', severity: 'error', at, name, by: taken });
      continue;
    }
    const compiled = compileTable(draft);
    issues.push(...compiled.issues);
    if (compiled.table) names.set(name, { kind: 'table', table: compiled.table });
    else failed.push(name);
  }
  return { ...scope, names, failed };
}

export function declareLets(scope: Scope, lets: readonly DraftLet[], issues: GuidelineIssue[]): Scope {
  if (lets.length === 0) return scope;
  const names = new Map(scope.names);
  const failed = [...scope.failed];
  for (const declared of lets) {
    const taken = names.get(declared.name);
    if (taken) {
      const by = taken.kind;
      issues.push({ code: 'guideline.nameTaken', severity: 'error', at: declared.at, name: declared.name, by });
      continue;
    }
    const expression = compileIn({ ...scope, names, failed }, declared, issues);
    const declaration = expression && declareLet(declared, expression, issues);
    if (declaration) names.set(declared.name, declaration);
    else failed.push(declared.name);
  }
  return { ...scope, names, failed };
}

function declareLet(
  { name, titled, place }: DraftLet,
  expression: Expression,
  issues: GuidelineIssue[],
): Declaration | undefined {
  if (titled === undefined) return { kind: 'let', expression };
  if (titled.unit === undefined) return { kind: 'let', expression, titled };
  const { unit } = titled;
  const type = typeWithUnit(expression.type, unit);
  if (type !== undefined) return { kind: 'let', expression, type, titled };
  const at = place.source.positionOf([...place.path.slice(0, -1), 'unit']);
  const found = expression.type.kind === 'number' ? expression.type.unit : undefined;
  issues.push({ code: 'guideline.letUnit', severity: 'error', at, name, unit, ...(found && { found }) });
  return undefined;
}

export function compileIn(
  scope: Scope,
  written: DraftExpression | undefined,
  issues: GuidelineIssue[],
  expected?: FeelType,
): Expression | undefined {
  if (!written || scope.failed.some((name) => written.text.includes(name))) return undefined;
  const compiled = compileOnce(scope, written, expected);
  // Who may apply is checked entry by entry; what the made expression would say about it is said already.
  const told = written.generated ? ['feel.option', 'feel.unknownName'] : [];
  const own = compiled.issues.filter((issue) => !told.includes(issue.code));
  issues.push(...own.map((issue) => placeFeelIssue(issue, written)));
  return compiled.expression;
}

/** An issue inside an expression, at its own line and column of the file. */
export function placeFeelIssue(issue: FeelIssue, written: DraftExpression): GuidelineIssue {
  const { place, text, generated } = written;
  const at = generated ? positionOf(place) : place.source.positionInText(place.path, issue.span.from);
  return { code: 'guideline.feel', severity: issue.severity, at, issue, expression: text };
}
