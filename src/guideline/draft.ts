import type { FactTable, DeclaredFact } from './fact-table';
import { declareFacts, NO_FACTS, readFact } from './fact-table';
import type { Placed, GuidelineSources } from './gather-sources';
import { withoutUndefined } from './gather-sources';
import type { LimitSource, PrioritySource, ProgrammeSource, ReadingSource, FactSource } from './schema';
import type { TableSource } from './named-schema';
import type { ScoreSource } from './score-schema';
import type { Place } from './source-file';
import { placeBelow } from './source-file';
import type { GuidelineIssue } from './types';
import type { DraftRanking } from './compile-ranking';
import type { Roster } from './fact-types';
import { lookupOf } from './build-rosters';
import type { DraftCriterion, DraftExpression, DraftLet, Section } from './draft-criteria';
import { draftCriteria, draftExpression, draftLets, promiseName } from './draft-criteria';

/**
 * A programme between file and compiled form: the general part and its own brought together, expressions still text,
 * everything with its place.
 */
export interface ProgrammeDraft {
  readonly source: Placed<ProgrammeSource>;
  readonly facts: FactTable;
  readonly readings: readonly Placed<ReadingSource>[];
  readonly lets: readonly DraftLet[];
  readonly tables: readonly Placed<TableSource>[];
  readonly scores: readonly DraftScore[];
  readonly criteria: readonly DraftCriterion[];
  readonly priorities: readonly DraftPriority[];
  readonly limits: readonly DraftLimit[];
  /** Who takes part in the final round. */
  readonly finalWhen?: DraftExpression;
  readonly ranking?: DraftRanking;
  /** Whether the guideline has other programmes, so that a row has to say which one it applies for. */
  readonly amongOthers: boolean;
}

export interface DraftPriority {
  readonly written: PrioritySource;
  readonly place: Place;
  readonly lets: readonly DraftLet[];
  readonly when: DraftExpression;
}

export interface DraftScore {
  readonly written: ScoreSource;
  readonly place: Place;
}

interface DraftLimit {
  readonly limit: LimitSource;
  readonly place: Place;
  readonly when?: DraftExpression;
}

/** The programmes of a guideline, each with the general part brought in. */
interface GuidelineDraft {
  /** Facts of the vocabulary and the general part. */
  readonly facts: FactTable;
  readonly programmes: readonly ProgrammeDraft[];
  readonly issues: readonly GuidelineIssue[];
}

/** Brings the general part and each programme together; declares the facts of every level once. */
export function draftProgrammes(sources: GuidelineSources, rosters: readonly Roster[]): GuidelineDraft {
  const { guideline, vocabulary } = sources;
  const issues: GuidelineIssue[] = [];
  const extend = (table: FactTable, added: readonly DeclaredFact[]): FactTable => {
    const declared = declareFacts(table, added);
    issues.push(...declared.issues);
    return declared.table;
  };
  const year = guideline.written.referenceYear;
  const words = extend(NO_FACTS, declarations(vocabulary?.written.facts, vocabulary?.place, year, false));
  const general: Section = { ...guideline, general: true };
  const shared = extend(words, declarations(guideline.written.facts, guideline.place, year, true, rosters));

  const programmes = sources.programmes.map((source): ProgrammeDraft => {
    const own: Section = { ...source, general: false };
    const sections = [general, own];
    const targetsMend = draftExpression(guideline.written.targetsMend, guideline.place, 'targetsMend');
    const criteria = draftCriteria(source, sections, targetsMend);
    const stated = extend(shared, declarations(source.written.facts, source.place, year, true, rosters));
    const withPapers = extend(stated, materialFacts(source.written.id, sections));
    const withPromises = extend(withPapers, promiseFacts(source.written.id, sections));
    const scores = listed(sections, source.written.id, 'scores', (section) => section.written.scores);
    const facts = extend(withPromises, scores.flatMap(markFacts));
    const final = draftExpression(source.written.places?.finalWhen, placeBelow(source.place, 'places'), 'finalWhen');
    return {
      source,
      amongOthers: sources.programmes.length > 1,
      facts,
      criteria,
      readings: listed(sections, source.written.id, 'readings', (section) => section.written.readings),
      lets: sections.flatMap((section) => draftLets(section.written.let, section.place)),
      tables: listed(sections, source.written.id, 'tables', (section) => section.written.tables),
      scores,
      priorities: listed(sections, source.written.id, 'priorities', (section) => section.written.priorities).map(
        ({ written, place }) => ({
          written,
          place: placeBelow(place, 'id'),
          lets: draftLets(written.let, place),
          when: { text: written.when, place: placeBelow(place, 'when') },
        }),
      ),
      limits: listed(sections, source.written.id, 'limits', (section) => section.written.limits).map(
        ({ written, place, general: isGeneral }) => {
          const limit = isGeneral ? written : { ...written, programmes: [source.written.id] };
          return withoutUndefined({ limit, place, when: draftExpression(written.when, place, 'when') });
        },
      ),
      ...(final && { finalWhen: final }),
      ...draftRanking([own, general]),
    };
  });
  return { facts: shared, programmes, issues };
}

/** The innermost part's word on how the programme is ranked. */
function draftRanking(sections: readonly Section[]): Pick<ProgrammeDraft, 'ranking'> {
  for (const { written, place } of sections)
    if (written.ranking !== undefined)
      return { ranking: { written: written.ranking, place: placeBelow(place, 'ranking') } };
  return {};
}

/** Entries of all sections that hold for a programme, general ones first. */
function listed<T extends object>(
  sections: readonly Section[],
  programme: string,
  key: string,
  listOf: (section: Section) => readonly T[] | undefined,
): readonly { readonly written: T; readonly place: Place; readonly general: boolean }[] {
  return sections.flatMap((section) =>
    (listOf(section) ?? []).flatMap((written, index) => {
      const only = 'programmes' in written ? written.programmes : undefined;
      if (section.general && Array.isArray(only) && !only.includes(programme)) return [];
      return [{ written, place: placeBelow(section.place, key, index), general: section.general }];
    }),
  );
}

const waysOf = (from: FactSource['from'], place: Place): DeclaredFact['from'] =>
  Array.isArray(from)
    ? from.map((text, index) => ({ text, place: placeBelow(place, index) }))
    : from === undefined
      ? undefined
      : [{ text: from, place }];

/** Facts as declared at one level. */
export function declarations(
  facts: readonly FactSource[] | undefined,
  place: Place | undefined,
  referenceYear: number,
  own: boolean,
  rosters: readonly Roster[] = [],
): readonly DeclaredFact[] {
  if (!facts || !place) return [];
  return facts.map((written, index) =>
    withoutUndefined({
      fact: readFact(written, referenceYear, lookupOf(written, rosters)),
      place: placeBelow(place, 'facts', index, 'name'),
      own,
      from: waysOf(written.from, placeBelow(place, 'facts', index, 'from')),
    }),
  );
}

/** A material's name is a fact of its own: whether it was handed in. */
function materialFacts(programme: string, sections: readonly Section[]): readonly DeclaredFact[] {
  return listed(sections, programme, 'materials', (section) => section.written.materials).map(({ written, place }) => ({
    fact: withoutUndefined({
      name: written.name,
      type: 'material' as const,
      aliases: written.aliases ?? [],
      options: [],
      hint: written.hint,
    }),
    place: placeBelow(place, 'name'),
    own: true,
  }));
}

/** Whether a target is promised, as a yes/no fact; a name in `承诺…` is found without that word as well. */
function promiseFacts(programme: string, sections: readonly Section[]): readonly DeclaredFact[] {
  return listed(sections, programme, 'targets', (section) => section.written.targets).flatMap(({ written, place }) => {
    if (written.promise === undefined) return [];
    const name = promiseName(written.promise);
    const aliases = typeof written.promise === 'string' ? [] : written.promise.aliases;
    const bare = name.startsWith(PROMISED) ? [name.slice(PROMISED.length)] : [];
    const fact = { name, type: 'yesNo' as const, aliases: [...bare, ...aliases], options: [] };
    return [{ fact, place: placeBelow(place, 'promise'), own: true }];
  });
}

const PROMISED = '承诺';

/** An expert's mark is a number in a column of the sheet, under its indicator's title or its own name. */
function markFacts({ written, place }: DraftScore): readonly DeclaredFact[] {
  const parts = [
    ...(written.sections ?? []).map((section, index) => ({ ...section, at: placeBelow(place, 'sections', index) })),
    { indicators: written.indicators ?? [], at: place },
  ];
  return parts.flatMap(({ indicators, at }) =>
    indicators.flatMap(({ title, mark, hint }, index): readonly DeclaredFact[] => {
      if (mark === undefined) return [];
      const { name = title, aliases = [] } = mark;
      const fact = { name, type: 'count' as const, unit: '分', aliases, options: [], mark: true as const };
      const from = placeBelow(at, 'indicators', index, ...(mark.name === undefined ? ['title'] : ['mark', 'name']));
      return [{ fact: withoutUndefined({ ...fact, hint }), place: from, own: true }];
    }),
  );
}
