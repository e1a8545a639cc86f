import type { Programme } from '../../guideline/types';
import type { Cap } from '../../ranking/types';
import { placesCapOf } from '../../ranking/cap-ledger';
import { changedNumber, OWN_NUMBERS } from '../../review/rank/rank-numbers';
import type { RankNumber } from '../../review/rank/rank-numbers';
import type { Ranking } from '../../review/rank/rank-applicants';
import type { Changed } from '../../review/rank/rank-settings';
import type { RankingPanelWords } from '../../report/ranking-panel-words';

/** A number that can be changed, with what the guideline says and what is taken of it. */
export interface NumberEntry {
  readonly id: string;
  readonly which: RankNumber;
  readonly label: string;
  readonly now: number | undefined;
  readonly own: number | undefined;
  readonly used: number | undefined;
  readonly changed: Changed<number> | undefined;
}

export interface NumberGroups {
  readonly programme: readonly NumberEntry[];
  readonly quotas: readonly {
    readonly title: string;
    readonly clause: string;
    readonly entries: readonly NumberEntry[];
  }[];
  readonly money: readonly NumberEntry[];
}

/** The numbers that decide a programme's list: its places and reserve, the groups of its quotas, and the money of all. */
export const listNumberEntries = (
  ranking: Ranking,
  programme: Programme,
  words: RankingPanelWords['numbers'],
): NumberGroups => {
  const { allocation, contest, settings } = ranking;
  const own = ranking.contestUnder(OWN_NUMBERS);
  const usedOf = (cap: string) => allocation.capUse.find((use) => use.cap.id === cap)?.used;
  const limitIn = (caps: readonly Cap[], id: string) => caps.find((cap) => cap.id === id)?.limit;
  const rowOf = (of: typeof contest) => of.programmes.find((one) => one.programme === programme.id);
  const entry = (
    which: RankNumber,
    label: string,
    numbers: Pick<NumberEntry, 'now' | 'own' | 'used'>,
  ): NumberEntry => ({
    id: JSON.stringify(which),
    which,
    label,
    changed: changedNumber(settings, which),
    ...numbers,
  });
  return {
    programme: [
      entry({ kind: 'places', programme: programme.id }, words.kinds.places, {
        now: rowOf(contest)?.places,
        own: rowOf(own)?.places,
        used: usedOf(placesCapOf(programme.id)),
      }),
      entry({ kind: 'reserve', programme: programme.id }, words.kinds.reserve, {
        now: rowOf(contest)?.reserve,
        own: rowOf(own)?.reserve,
        used: undefined,
      }),
    ],
    quotas: programme.quotas.map(({ clause, id: quota, title }) => {
      const prefix = `quota:${quota}:`;
      const known = contest.caps
        .filter(({ id }) => id.startsWith(prefix))
        .map(({ id, label, limit }) => {
          const group = label.slice(title.length + GROUP_SEPARATOR.length);
          const numbers = { now: limit, own: limitIn(own.caps, id), used: usedOf(id) };
          return entry({ kind: 'quota', quota, group }, group, numbers);
        });
      const unknown = ranking.issues.flatMap((issue) =>
        issue.code === 'contest.unknownGroup' && issue.quota === quota
          ? [
              entry({ kind: 'quota', quota, group: issue.group }, issue.group, {
                now: undefined,
                own: undefined,
                used: undefined,
              }),
            ]
          : [],
      );
      return { title, clause, entries: [...unknown, ...known] };
    }),
    money: [
      entry({ kind: 'budget' }, words.kinds.budget, {
        now: settings.budget?.value,
        own: undefined,
        used: usedOf('budget'),
      }),
      entry({ kind: 'perProject' }, words.kinds.perProject, {
        now: settings.perProject?.value ?? programme.funding?.cap,
        own: programme.funding?.cap,
        used: undefined,
      }),
    ],
  };
};

/** Between a quota's title and the group in the label of its cap. */
const GROUP_SEPARATOR = ' · ';
