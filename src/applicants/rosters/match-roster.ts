import type { Cause } from '../../logic/columns';
import { foldName } from '../match-names';
import { spellName } from './near-names';
import type { NearWhy, PairDecision, RosterEntry, RosterEvidence, RosterTable } from './types';

/** Who is looked up. Of a person: the name is the person's, the organisation's stand beside. */
export interface LookedUp {
  readonly name: string | undefined;
  readonly code: string | undefined;
  /** Of a person: the organisation applying. */
  readonly organisation?: string | undefined;
  /** Why the name is not known. */
  readonly cause?: Cause;
}

/** Entries that have to do with somebody, without what they count for. */
interface RosterMatch {
  readonly found: readonly Omit<RosterEvidence, 'counts'>[];
  /** Nothing to look up by: why. */
  readonly cause?: Cause;
}

const NOTHING: RosterMatch = { found: [] };

const identity = (folded: string, more: string | undefined): string => `${folded}|${more ?? ''}`;

/** Names a pair of somebody and an entry for what a person decides about it: the same for all rows of one name and code. */
export const pairKey = (who: LookedUp, entry: RosterEntry, by: RosterTable['roster']['by']): string => {
  const beside = (name: string | undefined) => (name === undefined ? undefined : foldName(name));
  const own = by === 'organisation' ? who.code : beside(who.organisation);
  const theirs = by === 'organisation' ? entry.code : beside(entry.organisation);
  return `${identity(foldName(who.name ?? ''), own)} = ${identity(entry.folded, theirs)}`;
};

/**
 * Makes a roster ready for looking applicants up (rules S7, X2): by credit code, else by name; the same name under
 * another code is somebody else. Names nearly the same are left open for a person, and go by what a person decided.
 */
export const matchRoster = (roster: RosterTable, decided: ReadonlyMap<string, PairDecision>): MatchRoster => {
  const before = matchers.get(roster);
  if (before?.decided === decided) return before.match;
  const match = makeMatcher(roster, decided);
  matchers.set(roster, { decided, match });
  return match;
};

type MatchRoster = (who: LookedUp) => RosterMatch;

/** Several facts, and every screening after an edit, look the same names up. */
const matchers = new WeakMap<
  RosterTable,
  { readonly decided: ReadonlyMap<string, PairDecision>; readonly match: MatchRoster }
>();

const makeMatcher = (roster: RosterTable, decided: ReadonlyMap<string, PairDecision>): MatchRoster => {
  const { by } = roster.roster;
  const entryAt = (at: number): RosterEntry | undefined => roster.entries[at];
  const hasCodeless = roster.entries.some(({ code }) => code === undefined);
  const nearKept = new Map<string, readonly { readonly name: string; readonly why: NearWhy }[]>();
  const nearOf = (name: string) => {
    const known = nearKept.get(name) ?? roster.near().find(spellName(name));
    nearKept.set(name, known);
    return known;
  };
  const settle = (who: LookedUp, entry: RosterEntry, sure: 'code' | 'name' | NearWhy) => {
    const pair = pairKey(who, entry, by);
    const said = sure === 'code' ? undefined : decided.get(pair);
    if (said === 'same') return { entry, pair, kind: 'hit', by: 'person' } as const;
    if (said === 'different') return { entry, pair, kind: 'refused', by: 'person' } as const;
    return { entry, pair, kind: sure === 'code' || sure === 'name' ? 'hit' : 'open', by: sure } as const;
  };
  const entriesOf = (name: string): readonly RosterEntry[] =>
    (roster.byName.get(name) ?? []).flatMap((at) => entryAt(at) ?? []);

  const matchPerson = (who: LookedUp, name: string): RosterMatch => {
    const organisation = foldName(who.organisation ?? '');
    const isBeside = (entry: RosterEntry): boolean =>
      (entry.code !== undefined && entry.code === who.code) ||
      (entry.organisation !== undefined && foldName(entry.organisation) === organisation);
    return {
      found: entriesOf(foldName(name)).map((entry) => settle(who, entry, isBeside(entry) ? 'name' : 'namesake')),
    };
  };

  const matchOrganisation = (who: LookedUp, name: string | undefined): RosterMatch => {
    const named = name === undefined ? [] : entriesOf(foldName(name));
    const codes = new Set(named.flatMap((entry) => entry.code ?? []));
    // Who tells no code has that of the one organisation of its name.
    const [only] = codes;
    const code = who.code ?? (codes.size === 1 ? only : undefined);
    const ofCode = (code === undefined ? [] : (roster.byCode.get(code) ?? [])).flatMap((at) => entryAt(at) ?? []);
    const byCode = ofCode.filter((entry) => who.code !== undefined || !named.includes(entry));
    const same = named.filter((entry) => !byCode.includes(entry));
    const byName = same.map((entry) => {
      if (who.code !== undefined && entry.code !== undefined)
        return { entry, pair: pairKey(who, entry, by), kind: 'otherCode', by: 'code' } as const;
      return settle(who, entry, code === undefined && codes.size > 1 ? 'codes' : 'name');
    });
    const near =
      name === undefined
        ? []
        : nearOf(name).flatMap(({ name: other, why }) =>
            entriesOf(other)
              .filter((entry) => !ofCode.includes(entry) && (code === undefined || entry.code === undefined))
              .map((entry) => settle(who, entry, why)),
          );
    const found = [...byCode.map((entry) => settle(who, entry, 'code')), ...byName, ...near];
    // Without a name an entry that has no code may be anybody's.
    const isBlind = name === undefined && byCode.length === 0 && hasCodeless;
    return { found, ...(isBlind && { cause: who.cause ?? 'blank' }) };
  };

  return (who) => {
    const { cause = 'blank', code, name } = who;
    if (by === 'leader') return name === undefined ? { ...NOTHING, cause } : matchPerson(who, name);
    return name === undefined && code === undefined ? { ...NOTHING, cause } : matchOrganisation(who, name);
  };
};
