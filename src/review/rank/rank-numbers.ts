import { changedOfGroup } from './changed-of-group';
import type { Changed, RankNumbers } from './rank-settings';

/** One of the numbers that may differ from the guideline's. */
export type RankNumber =
  | { readonly kind: 'places' | 'reserve'; readonly programme: string }
  | { readonly kind: 'quota'; readonly quota: string; readonly group: string }
  | { readonly kind: 'budget' | 'perProject' };

/** Everything as the guideline has it. */
export const OWN_NUMBERS: RankNumbers = { places: new Map(), reserves: new Map(), quotas: new Map() };

/** The changed number, where it was changed. */
export const changedNumber = (numbers: RankNumbers, which: RankNumber): Changed<number> | undefined => {
  switch (which.kind) {
    case 'places':
      return numbers.places.get(which.programme);
    case 'reserve':
      return numbers.reserves.get(which.programme);
    case 'quota':
      return changedOfGroup(numbers.quotas.get(which.quota), which.group)?.changed;
    case 'budget':
      return numbers.budget;
    case 'perProject':
      return numbers.perProject;
  }
};

/** The numbers with one of them changed, or taken back to the guideline's where `changed` is absent. */
export const setNumber = (
  numbers: RankNumbers,
  which: RankNumber,
  changed: Changed<number> | undefined,
): RankNumbers => {
  const { budget, perProject, places, quotas, reserves } = numbers;
  const others = { places, reserves, quotas, ...(budget && { budget }), ...(perProject && { perProject }) };
  switch (which.kind) {
    case 'places':
      return { ...others, places: withEntry(places, which.programme, changed) };
    case 'reserve':
      return { ...others, reserves: withEntry(reserves, which.programme, changed) };
    case 'quota': {
      const table = quotas.get(which.quota);
      const name = changedOfGroup(table, which.group)?.name ?? which.group;
      const own = withEntry(table ?? new Map<string, Changed<number>>(), name, changed);
      return { ...others, quotas: withEntry(quotas, which.quota, own.size === 0 ? undefined : own) };
    }
    case 'budget':
    case 'perProject': {
      const money = new Map(Object.entries({ budget, perProject, [which.kind]: changed }));
      const given = [...money].filter(([, value]) => value !== undefined);
      return { places, reserves, quotas, ...Object.fromEntries(given) };
    }
  }
};

/** All changed numbers with their reasons: programmes, then groups, then money. */
export const listChangedNumbers = (
  numbers: RankNumbers,
): readonly { readonly which: RankNumber; readonly changed: Changed<number> }[] => [
  ...[...numbers.places].map(([programme, changed]) => ({ which: { kind: 'places', programme } as const, changed })),
  ...[...numbers.reserves].map(([programme, changed]) => ({ which: { kind: 'reserve', programme } as const, changed })),
  ...[...numbers.quotas].flatMap(([quota, table]) =>
    [...table].map(([group, changed]) => ({ which: { kind: 'quota', quota, group } as const, changed })),
  ),
  ...(['budget', 'perProject'] as const).flatMap((kind) => {
    const changed = numbers[kind];
    return changed === undefined ? [] : [{ which: { kind }, changed }];
  }),
];

const withEntry = <T>(map: ReadonlyMap<string, T>, key: string, value: T | undefined): ReadonlyMap<string, T> => {
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
};
