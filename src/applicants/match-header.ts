import type { Fact } from '../guideline/types';
import type { BindingHow } from './types';
import { describeHeader, type HeaderDescription } from './describe-header';
import { foldText } from '../guideline/fold-text';
import { unitFits } from './unit';

/** Facts a header stands for at the strongest level at which it stands for any (rule B2). */
export interface HeaderMatch {
  readonly how: BindingHow;
  readonly facts: readonly Fact[];
  readonly description: HeaderDescription;
  readonly year?: number;
  /** Only the lower part of a two-row header matched: weaker than a header that matches as a whole. */
  readonly partial: boolean;
}

const RECENT_YEARS =
  /^(?:最?近|前|上|过去)[一二两三四五六七八九十\d]{1,2}个?(?:年度|年)(?:来|内|的|每年|各年|分年度|均)*/;

const withoutYears = (folded: string): string => folded.replace(RECENT_YEARS, '').replace(/^年度/, '');

type Index = ReadonlyMap<string, readonly Fact[]>;

/** The names of all facts asked for, ready to be looked up. */
export interface FactNames {
  readonly names: Index;
  readonly aliases: Index;
  readonly foldedNames: Index;
  readonly foldedAliases: Index;
  readonly series: Index;
}

const indexBy = (facts: readonly Fact[], keysOf: (fact: Fact) => readonly string[]): Index => {
  const index = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const key of new Set(keysOf(fact))) {
      if (key === '') continue;
      const there = index.get(key);
      if (there === undefined) index.set(key, [fact]);
      else there.push(fact);
    }
  return index;
};

export const indexFactNames = (facts: readonly Fact[]): FactNames => ({
  names: indexBy(facts, ({ name }) => [name]),
  aliases: indexBy(facts, ({ aliases }) => aliases),
  foldedNames: indexBy(facts, ({ name }) => [foldText(name), describeHeader(name).folded]),
  foldedAliases: indexBy(facts, ({ aliases }) =>
    aliases.flatMap((alias) => [foldText(alias), describeHeader(alias).folded]),
  ),
  series: indexBy(
    facts.filter(({ years }) => years !== undefined),
    ({ name, aliases }) => [name, ...aliases].map((one) => withoutYears(describeHeader(one).folded)),
  ),
});

const allow = (facts: readonly Fact[] | undefined, { unit }: HeaderDescription): readonly Fact[] =>
  (facts ?? []).filter(
    ({ type }) => unit === undefined || unitFits(unit, type) || !['count', 'amount', 'ratio'].includes(type),
  );

const matchText = (text: string, names: FactNames): Omit<HeaderMatch, 'partial'> | undefined => {
  const description = describeHeader(text);
  const levels: readonly (readonly [BindingHow, readonly Fact[]])[] = [
    ['name', names.names.get(text.trim()) ?? []],
    ['alias', names.aliases.get(text.trim()) ?? []],
    ['folded', names.foldedNames.get(foldText(text)) ?? []],
    ['folded', allow(names.foldedNames.get(description.folded), description)],
    ['folded', names.foldedAliases.get(foldText(text)) ?? []],
    ['folded', allow(names.foldedAliases.get(description.folded), description)],
  ];
  for (const [how, facts] of levels) if (facts.length > 0) return { how, facts, description };
  const { base, year } = description;
  if (base === undefined || year === undefined) return undefined;
  const series = allow(names.series.get(withoutYears(base)), description);
  return series.length === 0 ? undefined : { how: 'folded', facts: series, description, year };
};

/** Matches a header as a whole, else the lower part of a two-row header alone. */
export const matchHeader = (header: string, lower: string | undefined, names: FactNames): HeaderMatch | undefined => {
  const whole = matchText(header, names);
  if (whole !== undefined) return { ...whole, partial: false };
  const part = lower === undefined ? undefined : matchText(lower, names);
  if (part === undefined) return undefined;
  // The upper row may state the unit of all its columns.
  const unit = part.description.unit ?? describeHeader(header).unit;
  const description = unit === undefined ? part.description : { ...part.description, unit };
  return allow(part.facts, description).length === part.facts.length
    ? { ...part, description, partial: true }
    : undefined;
};
