import { nearNames } from '../feel/parse-text';
import type { Section } from './draft-criteria';
import type { FactTable } from './fact-table';
import { checkDefinition, readFact } from './fact-table';
import { withoutUndefined } from './gather-sources';
import type { Roster, RosterLookup, RosterProblem, RosterTelling } from './fact-types';
import type { FactSource, GuidelineSource } from './schema';
import type { Place } from './source-file';
import { placeBelow, positionOf } from './source-file';
import type { Fact, FactType, GuidelineIssue } from './types';

/** The rosters that a guideline declares. */
export const buildRosters = ({ rosters, referenceYear }: GuidelineSource): readonly Roster[] =>
  (rosters ?? []).map(({ aliases = [], columns = [], headers = [], within, ...roster }): Roster =>
    withoutUndefined({
      ...roster,
      aliases,
      headers,
      columns: columns.map((column) => readFact(column, referenceYear)),
      period: within && { ...within, referenceYear },
    }),
  );

/** What a fact takes from a roster where it does not say: what its type can hold. */
const tellingOf = (type: FactType, column: string | undefined): RosterTelling => {
  if (column !== undefined) return 'value';
  if (type === 'yesNo') return 'listed';
  if (type === 'count') return 'count';
  return type === 'date' ? 'latest' : 'value';
};

/** How a fact follows from a roster; `undefined` where it does not, or names none. */
export const lookupOf = (
  { roster, type }: Pick<FactSource, 'roster' | 'type'>,
  rosters: readonly Roster[],
): RosterLookup | undefined => {
  if (roster === undefined) return undefined;
  const written = typeof roster === 'string' ? { of: roster } : roster;
  const found = rosters.find(({ id }) => id === written.of);
  if (found === undefined) return undefined;
  const { column, only = {}, otherwise, tells = tellingOf(type, column) } = written;
  return withoutUndefined({
    roster: found,
    tells,
    column,
    only: new Map(Object.entries(only).map(([name, values]) => [name, typeof values === 'string' ? [values] : values])),
    otherwise,
  });
};

const issueAt = (
  place: Place,
  problem: RosterProblem,
  severity: GuidelineIssue['severity'] = 'error',
): GuidelineIssue => ({ code: 'guideline.roster', severity, at: positionOf(place), problem });

/** Rosters that contradict themselves, facts that follow from one in a way it cannot answer, and rosters nothing follows from. */
export const checkRosters = (
  sections: readonly Section[],
  facts: FactTable,
  rosters: readonly Roster[],
): readonly GuidelineIssue[] => {
  const [general] = sections;
  if (general === undefined) return [];
  const used = new Set<string>();
  const lookups = sections.flatMap(({ place, written }) =>
    (written.facts ?? []).flatMap((fact, index) => {
      if (fact.roster === undefined) return [];
      used.add(typeof fact.roster === 'string' ? fact.roster : fact.roster.of);
      return checkLookup(fact, placeBelow(place, 'facts', index), rosters);
    }),
  );
  const own = rosters.flatMap((roster, index) => {
    const place = placeBelow(general.place, 'rosters', index);
    const unused = used.has(roster.id)
      ? []
      : [issueAt(placeBelow(place, 'id'), { kind: 'unused', name: roster.name }, 'warning')];
    return [...checkRoster(roster, facts, place), ...unused];
  });
  return [...own, ...lookups];
};

const checkRoster = (roster: Roster, facts: FactTable, place: Place): readonly GuidelineIssue[] => {
  const { by, columns, date, name, period } = roster;
  const issues = columns.flatMap((column, index) =>
    checkDefinition(column, positionOf(placeBelow(place, 'columns', index, 'name'))),
  );
  const dated = date === undefined ? undefined : columns.find((column) => column.name === date);
  if (date !== undefined && dated === undefined)
    issues.push(issueAt(placeBelow(place, 'date'), unknownColumn(date, roster)));
  if (dated !== undefined && dated.type !== 'date')
    issues.push(issueAt(placeBelow(place, 'date'), { kind: 'dateType', column: dated.name, found: dated.type }));
  if (period !== undefined && date === undefined)
    issues.push(issueAt(placeBelow(place, 'within'), { kind: 'noDate', roster: name, needs: 'period' }));
  const hasLeader = [...facts.byName.values()].some(({ fact }) => fact.role === 'leader');
  if (by === 'leader' && !hasLeader) issues.push(issueAt(placeBelow(place, 'by'), { kind: 'noLeader', roster: name }));
  return issues;
};

const unknownColumn = (column: string, { columns }: Roster): RosterProblem => ({
  kind: 'unknownColumn',
  column,
  columns: columns.map(({ name }) => name),
});

const checkLookup = (fact: FactSource, at: Place, rosters: readonly Roster[]): readonly GuidelineIssue[] => {
  const place = placeBelow(at, 'roster');
  const below = (key: string): Place => (typeof fact.roster === 'object' ? placeBelow(place, key) : place);
  const lookup = lookupOf(fact, rosters);
  if (lookup === undefined) {
    const name = typeof fact.roster === 'object' ? fact.roster.of : (fact.roster ?? '');
    const ids = rosters.map(({ id }) => id);
    return [issueAt(below('of'), { kind: 'unknown', name, candidates: nearNames(name, ids) })];
  }
  const { column, only, roster, tells } = lookup;
  const issues: GuidelineIssue[] = [];
  const note = (key: string, problem: RosterProblem) => issues.push(issueAt(below(key), problem));
  if (fact.from !== undefined) note('of', { kind: 'twoOrigins', fact: fact.name });
  if (fact.series !== undefined) note('of', { kind: 'series', fact: fact.name });
  for (const name of only.keys())
    if (!roster.columns.some((own) => own.name === name)) note('only', unknownColumn(name, roster));
  if (tells === 'latest' && roster.date === undefined)
    note('tells', { kind: 'noDate', roster: roster.name, needs: 'latest' });
  if (tells === 'value' && column === undefined) {
    note('column', { kind: 'noColumn', fact: fact.name });
    return issues;
  }
  const source = column === undefined ? undefined : roster.columns.find(({ name }) => name === column);
  if (column !== undefined && source === undefined) {
    note('column', unknownColumn(column, roster));
    return issues;
  }
  const expected = typesFor(tells, source);
  if (!expected.includes(fact.type))
    note('tells', { kind: 'type', fact: fact.name, tells, expected, found: fact.type });
  return issues;
};

/** The types that can hold what a roster tells. */
const typesFor = (tells: RosterTelling, source: Fact | undefined): readonly FactType[] => {
  switch (tells) {
    case 'listed':
    case 'absent':
      return ['yesNo'];
    case 'count':
      return ['count'];
    case 'latest':
      return ['date'];
    case 'value': {
      if (source === undefined) return [];
      const isWord = source.type === 'text' || source.type === 'choice';
      return isWord ? ['text', 'choice', 'list'] : [source.type];
    }
  }
};
