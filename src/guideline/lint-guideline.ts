import type { Expression } from '../feel/types';
import { YES } from '../logic/truth';
import { letsOf, tablesOf } from '../feel/compile';
import type { CompiledDraft } from './compile-draft';
import { namesOfScore } from './compile-names';
import type { ProgrammeDraft } from './draft';
import type { DraftCriterion, DraftLet, Section } from './draft-criteria';
import { APPLICANT_TYPE_FACT } from './draft-criteria';
import { feelTypeOfFact } from './fact-table';
import { placeBelow, positionOf } from './source-file';
import type { GuidelineIssue, Programme } from './types';
import type { TruthColumn } from '../logic/columns';
import type { SampledFact } from './sample-facts';
import { combineSamples, sampleFact } from './sample-facts';

/** What is well formed but cannot be meant: criteria, facts and numbers that contradict each other or do nothing. */
export function lintGuideline(
  sections: readonly Section[],
  parts: readonly CompiledPart[],
  programmes: readonly Programme[],
  quotaConstants: readonly string[],
): readonly GuidelineIssue[] {
  return [
    ...lintUnused(sections, parts, programmes, quotaConstants),
    ...lintDeadCriteria(parts),
    ...parts.flatMap((part) => [...lintContradictions(part), ...lintPlaces(part.draft)]),
  ];
}

/** Facts and readings of the guideline that nothing reads. Facts with a role are read by the product itself. */
function lintUnused(
  sections: readonly Section[],
  parts: readonly CompiledPart[],
  programmes: readonly Programme[],
  quotaConstants: readonly string[],
): readonly GuidelineIssue[] {
  const read = new Set(programmes.flatMap((programme) => programme.facts.map((fact) => fact.name)));
  const facts = parts.flatMap(({ draft }) =>
    [...draft.facts.byName.values()].flatMap(({ fact, place, own }): readonly GuidelineIssue[] => {
      if (!own || fact.role || read.has(fact.name)) return [];
      return [{ code: 'guideline.unusedFact', severity: 'warning', at: positionOf(place), name: fact.name }];
    }),
  );
  const used = new Set(programmes.flatMap((programme) => programme.readings.map((reading) => reading.id)));
  const readings = sections.flatMap((section) =>
    (section.written.readings ?? []).flatMap(({ id, name }, index): readonly GuidelineIssue[] => {
      if (used.has(id) || quotaConstants.includes(name)) return [];
      const at = positionOf(placeBelow(section.place, 'readings', index, 'id'));
      return [{ code: 'guideline.unusedReading', severity: 'warning', at, id }];
    }),
  );
  return [...facts, ...readings, ...lintUnusedLets(parts), ...lintUnusedTables(parts)];
}

/** Names given by `let` that no expression in force reads, in any of the programmes it holds for. */
function lintUnusedLets(parts: readonly CompiledPart[]): readonly GuidelineIssue[] {
  const found = new Map<string, { readonly own: DraftLet; isUsed: boolean }>();
  const note = (lets: readonly DraftLet[], readers: readonly (Expression | undefined)[]): void => {
    const names = new Set(readers.flatMap((reader) => (reader === undefined ? [] : letsOf(reader))));
    for (const own of lets) {
      const key = JSON.stringify(own.at);
      const seen = found.get(key) ?? { own, isUsed: false };
      seen.isUsed ||= names.has(own.name);
      found.set(key, seen);
    }
  };
  for (const { draft, compiled } of parts) {
    note(draft.lets, readersOf(compiled));
    for (const { draft: own, when, require } of compiled.criteria) note(own.lets, [when, require]);
    for (const { draft: own, when } of compiled.priorities) note(own.lets, [when]);
  }
  return [...found.values()].flatMap(({ own, isUsed }): readonly GuidelineIssue[] =>
    isUsed ? [] : [{ code: 'guideline.unusedLet', severity: 'warning', at: own.at, name: own.name }],
  );
}

/** Names of the tables that a programme's expressions look up in. */
export const listTablesRead = (compiled: CompiledDraft): ReadonlySet<string> =>
  new Set(readersOf(compiled).flatMap((reader) => (reader === undefined ? [] : tablesOf(reader))));

/** Tables that no programme looks up in. */
const lintUnusedTables = (parts: readonly CompiledPart[]): readonly GuidelineIssue[] => {
  const read = new Set(parts.flatMap(({ compiled }) => [...listTablesRead(compiled)]));
  return parts.flatMap(({ draft }) =>
    draft.tables.flatMap(({ written: { name }, place }): readonly GuidelineIssue[] => {
      if (read.has(name)) return [];
      const at = positionOf(placeBelow(place, 'name'));
      return [{ code: 'guideline.table', severity: 'warning', at, problem: { kind: 'unused', name } }];
    }),
  );
};

const readersOf = (compiled: CompiledDraft): readonly (Expression | undefined)[] => [
  ...compiled.criteria.flatMap(({ when, require }) => [when, require]),
  ...compiled.priorities.map(({ when }) => when),
  ...compiled.scores.flatMap(({ total }) => total),
  ...compiled.limitConditions.values(),
  ...compiled.limitMosts.values(),
  ...(compiled.ranking?.order ?? []).map(({ value }) => value),
  ...(compiled.ranking?.ties ?? []).map(({ value }) => value),
  compiled.finalWhen,
];

/** Places, difference ratio and contracts have to agree: 50 places with a fifth more to start with are 60 contracts. */
function lintPlaces({ source: { written, place } }: ProgrammeDraft): readonly GuidelineIssue[] {
  const { count, differenceRatio: ratio, contracts } = written.places ?? {};
  if (count === undefined || ratio === undefined || contracts === undefined) return [];
  if (contracts === Math.round(count * (1 + ratio))) return [];
  const at = positionOf(placeBelow(place, 'places', 'contracts'));
  return [{ code: 'guideline.placesRatio', severity: 'warning', at, count, ratio, contracts }];
}

/** A programme's draft beside what it compiled to. */
interface CompiledPart {
  readonly draft: ProgrammeDraft;
  readonly compiled: CompiledDraft;
}

type CompiledEntry = CompiledDraft['criteria'][number];
type DeadReason = Extract<GuidelineIssue, { code: 'guideline.deadCriterion' }>['reason'];

/**
 * Criteria that never apply, are always met or can never be met, by trying every combination of the values that matter.
 * Only told where that is sure: at most one number, no dates, lists or open words, no reading. A general criterion is
 * dead only if it is so in every programme.
 */
function lintDeadCriteria(parts: readonly CompiledPart[]): readonly GuidelineIssue[] {
  const found = new Map<string, { readonly draft: DraftCriterion; readonly reasons: (DeadReason | undefined)[] }>();
  for (const part of parts) {
    for (const entry of part.compiled.criteria) {
      const key = JSON.stringify(positionOf(entry.draft.place));
      const seen = found.get(key) ?? { draft: entry.draft, reasons: [] };
      seen.reasons.push(findDeadReason(entry, part.draft));
      found.set(key, seen);
    }
  }
  return [...found.values()].flatMap(({ draft, reasons }): readonly GuidelineIssue[] => {
    const [reason] = reasons;
    if (reason === undefined || reasons.some((other) => other !== reason)) return [];
    const place = (reason === 'neverApplies' ? draft.when : draft.require)?.place ?? draft.place;
    const at = positionOf(place);
    return [{ code: 'guideline.deadCriterion', severity: 'warning', at, id: draft.criterion.id, reason }];
  });
}

/** Pairs of criteria that apply together, ask about one and the same number, and can never both be met. */
function lintContradictions({ draft, compiled }: CompiledPart): readonly GuidelineIssue[] {
  const candidates = compiled.criteria.flatMap((entry) => {
    const { criterion } = entry.draft;
    const isFirm = criterion.kind !== 'material' && !(criterion.kind === 'condition' && criterion.soft);
    const number =
      isFirm && entry.require && !readsElsewhere(entry, draft) ? onlyNumber(entry.require, draft) : undefined;
    return number !== undefined && !findDeadReason(entry, draft) ? [{ entry, number }] : [];
  });
  return candidates.flatMap((second, index) =>
    candidates.slice(0, index).flatMap((first): readonly GuidelineIssue[] => {
      if (first.number !== second.number || !contradict(first.entry, second.entry, draft)) return [];
      return [
        {
          code: 'guideline.contradiction',
          severity: 'warning',
          at: positionOf(second.entry.draft.require?.place ?? second.entry.draft.place),
          fact: first.number,
          first: first.entry.draft.criterion.id,
          second: second.entry.draft.criterion.id,
          firstAt: positionOf(first.entry.draft.place),
        },
      ];
    }),
  );
}

function findDeadReason(entry: CompiledEntry, draft: ProgrammeDraft): DeadReason | undefined {
  const { when, require } = entry;
  if (entry.draft.require?.generated || readsElsewhere(entry, draft)) return undefined;
  if (when) {
    const applies = tryOut([when], textsOf(entry, draft), draft);
    if (applies && !applies.some(([yes]) => yes)) return 'neverApplies';
  }
  if (!require || entry.draft.criterion.kind === 'material') return undefined;
  const outcomes = tryOut(when ? [require, when] : [require], textsOf(entry, draft), draft);
  const applying = outcomes?.filter(([, applies]) => applies !== false);
  if (!applying || applying.length === 0) return undefined;
  if (!applying.some(([met]) => met)) return 'neverMet';
  return applying.every(([met]) => met) ? 'alwaysMet' : undefined;
}

/** The numbers at which points change stand in bands, those of tables in their rows, not in the texts that are tried. */
function readsElsewhere({ when, require }: CompiledEntry, { scores }: ProgrammeDraft): boolean {
  if ([when, require].some((own) => own !== undefined && tablesOf(own).length > 0)) return true;
  const names = scores.flatMap(({ written }) => namesOfScore(written));
  if (names.length === 0) return false;
  return [when, require].some((own) => own !== undefined && letsOf(own).some((name) => names.includes(name)));
}

function contradict(first: CompiledEntry, second: CompiledEntry, draft: ProgrammeDraft): boolean {
  if (!first.require || !second.require) return false;
  const conditions = [first.when, second.when].filter((when) => when !== undefined);
  const texts = [...textsOf(first, draft), ...textsOf(second, draft)];
  const outcomes = tryOut([first.require, second.require, ...conditions], texts, draft);
  const together = outcomes?.filter((row) => row.slice(2).every((applies) => applies));
  return together !== undefined && together.length > 0 && !together.some(([one, other]) => one && other);
}

/** Which expressions are yes, for every combination of values that matter; `undefined` where that cannot be told. */
function tryOut(
  expressions: readonly Expression[],
  texts: readonly string[],
  draft: ProgrammeDraft,
): readonly (readonly boolean[])[] | undefined {
  const readings = new Set(draft.readings.map(({ written }) => written.name));
  if (expressions.some(({ constants }) => constants.some((name) => readings.has(name)))) return undefined;
  const names = [...new Set(expressions.flatMap(({ facts }) => facts))];
  if (names.filter((name) => isNumber(name, draft)).length > 1) return undefined;
  const samples = names.flatMap((name) => sampleNamed(name, texts, draft) ?? []);
  const source = samples.length === names.length ? combineSamples(samples) : undefined;
  if (!source) return undefined;
  const columns = expressions.map((expression) => expression.evaluate(source)) as readonly TruthColumn[];
  return Array.from({ length: source.rowCount }, (_, row) => columns.map(({ values }) => values[row] === YES));
}

/** Who may apply narrows what the applicant's type can be. */
function sampleNamed(name: string, texts: readonly string[], draft: ProgrammeDraft): SampledFact | undefined {
  const fact = draft.facts.byName.get(name)?.fact;
  if (!fact) return undefined;
  const { applicants } = draft.source.written;
  if (name === APPLICANT_TYPE_FACT && applicants) {
    return { name, values: 'types' in applicants ? applicants.types : applicants };
  }
  return sampleFact(name, feelTypeOfFact(fact), texts);
}

const isNumber = (name: string, draft: ProgrammeDraft): boolean => {
  const fact = draft.facts.byName.get(name)?.fact;
  return fact !== undefined && feelTypeOfFact(fact).kind === 'number';
};

function onlyNumber(expression: Expression, draft: ProgrammeDraft): string | undefined {
  const numbers = expression.facts.filter((name) => isNumber(name, draft));
  return numbers.length === 1 ? numbers[0] : undefined;
}

/** Every text a threshold may stand in: the criterion's own and the `let`s in force. */
function textsOf({ draft }: CompiledEntry, programme: ProgrammeDraft): readonly string[] {
  return [draft.when, draft.require, ...draft.lets, ...programme.lets].flatMap((part) => (part ? [part.text] : []));
}
