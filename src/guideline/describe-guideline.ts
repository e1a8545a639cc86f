import { parse } from 'yaml';
import { z } from 'zod';
import type { Steps } from '../logic/steps';
import type { Criterion, Fact, Guideline, Limit, Programme, Quota, GuidelineFile } from './types';
import type { Roster, RosterLookup } from './fact-types';
import { withoutUndefined } from './gather-sources';

/** What one line of a list of guidelines tells. */
interface GuidelineSummary {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
}

/** Id, title, year and programmes of a guideline, as plain JSON. */
export function summarizeGuideline(guideline: Guideline): GuidelineSummary {
  const { id, title, year } = guideline;
  return {
    id,
    title,
    year,
    programmes: guideline.programmes.map((programme) => ({ id: programme.id, name: programme.name })),
  };
}

/** Every programme with its criteria, facts, materials, targets, limits, quotas, priorities, readings and places, as plain JSON. */
export function describeGuideline(guideline: Guideline) {
  const { programmes, rosters, ...rest } = guideline;
  const limits = guideline.limits.map((limit) => without(limit, 'facts'));
  return {
    ...rest,
    ...(rosters.length > 0 && { rosters: rosters.map(describeRoster) }),
    limits,
    programmes: programmes.map((programme) => describeProgramme(programme, limits)),
  };
}

/** `criteria` are all of them in order; `materials` and `targets` name the ones of these kinds once more, for short lists. */
function describeProgramme(programme: Programme, limits: readonly Omit<Limit, 'facts'>[]) {
  const { criteria, facts, quotas, ...rest } = without(programme, 'compile');
  return {
    ...rest,
    criteria: criteria.map(describeCriterion),
    materials: criteria
      .filter((criterion) => criterion.kind === 'material')
      .map(({ id, clause, title, when, optional }) => withoutUndefined({ id, clause, name: title, when, optional })),
    targets: criteria
      .filter((criterion) => criterion.kind === 'target')
      .map(({ id, clause, title, when, require }) => withoutUndefined({ id, clause, title, when, require })),
    facts: facts.map(describeFact),
    limits: limits.filter((limit) => limit.programmes === undefined || limit.programmes.includes(programme.id)),
    quotas: quotas.map(describeQuota),
  };
}

/** Marks that only some kinds carry are left out where they say nothing. */
function describeCriterion(criterion: Criterion) {
  switch (criterion.kind) {
    case 'condition': {
      const { soft, ...rest } = criterion;
      return soft ? criterion : rest;
    }
    case 'material': {
      const { optional, ...rest } = criterion;
      return { ...rest, require: rest.material, ...(optional && { optional }) };
    }
    case 'judgement':
    case 'target':
    case 'deadline':
      return criterion;
  }
}

function describeFact({ options, from, roster, ...rest }: Fact) {
  return withoutUndefined({
    ...rest,
    options: options.length > 0 ? options : undefined,
    from: from?.text,
    roster: roster && describeLookup(roster),
  });
}

function describeLookup({ roster, only, ...rest }: RosterLookup) {
  return withoutUndefined({ of: roster.id, ...rest, only: only.size === 0 ? undefined : Object.fromEntries(only) });
}

function describeRoster({ columns, period, ...rest }: Roster) {
  return withoutUndefined({
    ...rest,
    columns: columns.map(describeFact),
    within: period && { years: period.years, until: period.until },
  });
}

function describeQuota(quota: Quota) {
  const { facts, ...rest } = without(quota, 'compile');
  return { ...rest, facts: facts.map(describeFact) };
}

function without<T extends object, K extends keyof T>(value: T, left: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== left)) as Omit<T, K>;
}

/** What one needs to choose a guideline, read without checking or compiling it. */
interface GuidelineIndexEntry {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly programmes: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
}

const programmeSchema = z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()).default([]) });
const guidelineSchema = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number(),
  programmes: z.array(z.union([z.string(), programmeSchema])),
});

/**
 * Entries of guidelines that are known to load, one per folder of files; much cheaper than loading them. A step for each
 * file.
 *
 * @throws where a folder has no readable `guideline.yaml`: bundled guidelines always have one
 */
export function* indexGuidelines(
  folders: readonly (readonly GuidelineFile[])[],
): Steps<readonly GuidelineIndexEntry[]> {
  const entries: GuidelineIndexEntry[] = [];
  for (const files of folders) {
    const textOf = (name: string) => files.find(({ path }) => path === name || path.endsWith(`/${name}`))?.text ?? '';
    const { id, title, year, programmes } = guidelineSchema.parse(parse(textOf('guideline.yaml')));
    const indexed: GuidelineIndexEntry['programmes'][number][] = [];
    for (const programme of programmes) {
      yield;
      indexed.push(
        typeof programme === 'string' ? programmeSchema.parse(parse(textOf(`${programme}.yaml`))) : programme,
      );
    }
    entries.push({ id, title, year, programmes: indexed });
    yield;
  }
  return entries;
}
