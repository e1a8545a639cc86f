import { useMemo } from 'react';
import { Button } from '@fluentui/react-components';
import type { RankNumber } from '../../ranking/settings';
import { listChangedNumbers, OWN_NUMBERS, setNumber, changedNumber } from '../../ranking/settings';
import type { NumberEntry } from './ChangeNumber';
import { ChangeNumber } from './ChangeNumber';
import { usePanelStyles } from '../shared/styles';
import { RankingFold, ListChangeNote } from './RankingParts';
import { useRankingBench, useChangeNumbers } from './ranking-context';
import { compareLists } from '../../ranking/compare-lists';
import { wordNumber } from '../../wording/values';
import { useLater } from '../shared/hooks';
import type { Words } from '../../words/words';
import { wordsIn } from '../../words/words';
import { ChoiceField } from '../shared/ChoiceField';
import type { Programme } from '../../guideline/types';
import type { Cap } from '../../ranking/types';
import type { Ranking } from '../../ranking/rank-applicants';

/** What-if on places, reserve, quotas and money: who enters and leaves against the guideline's own numbers. */
export const NumbersPanel = () => {
  const { panel, ranking } = useRankingBench();
  const changed = listChangedNumbers(ranking.settings).length;
  return (
    <RankingFold
      summary={changed === 0 ? panel.numbers.asGuideline : panel.numbers.differ(changed)}
      title={panel.numbers.title}
    >
      {changed > 0 && <ChangedNumbers />}
      <Numbers />
    </RankingFold>
  );
};

const Numbers = () => {
  const styles = usePanelStyles();
  const { panel, programme, ranking, words } = useRankingBench();
  const groups = useMemo(() => listNumberEntries(ranking, programme, panel.numbers), [panel, programme, ranking]);
  return (
    <>
      <p className={styles.note}>{panel.numbers.hint}</p>
      <Round />
      <Entries entries={groups.programme} title={programme.name} />
      {groups.quotas
        .filter(({ entries }) => entries.length > 0)
        .map(({ clause, entries, title }) => (
          <Entries key={title} entries={entries} title={`${title}${words.detail.clause(clause)}`} />
        ))}
      <Entries entries={groups.money} hint={panel.numbers.budgetHint} title={panel.numbers.money} />
    </>
  );
};

const Entries = (parts: {
  readonly entries: readonly NumberEntry[];
  readonly hint?: string;
  readonly title: string;
}) => {
  const styles = usePanelStyles();
  return (
    <section aria-label={parts.title}>
      <h3 className={styles.title}>{parts.title}</h3>
      <ul className={styles.list}>
        {parts.entries.map((entry) => (
          <ChangeNumber key={entry.id} entry={entry} />
        ))}
      </ul>
      {parts.hint !== undefined && <p className={styles.note}>{parts.hint}</p>}
    </section>
  );
};

/** 与指南不同: every changed number with its reason, and what they change together. */
const ChangedNumbers = () => {
  const styles = usePanelStyles();
  const { panel, ranking } = useRankingBench();
  const changeNumbers = useChangeNumbers();
  const labelOf = useLabelOf();
  const change = useLater(
    useMemo(
      () => () => compareLists(ranking.allocate(ranking.contestUnder(OWN_NUMBERS)), ranking.allocation),
      [ranking],
    ),
  );
  return (
    <section aria-label={panel.numbers.changed} className={styles.card}>
      <h3 className={styles.title}>{panel.numbers.changed}</h3>
      <ul className={styles.list}>
        {listChangedNumbers(ranking.settings).map(({ changed, which }) => {
          const label = labelOf(which);
          return (
            <li key={label} className={styles.actions}>
              <span className={styles.grow}>
                {label} <strong>{wordNumber(changed.value)}</strong>
                <span className={styles.note}>
                  {panel.change.and}
                  {panel.numbers.because(changed.reason === '' ? panel.numbers.noReason : changed.reason)}
                </span>
              </span>
              <Button
                aria-label={panel.numbers.revertOf(label)}
                onClick={() => changeNumbers(setNumber(ranking.settings, which, undefined))}
                size="small"
              >
                {panel.numbers.revert}
              </Button>
            </li>
          );
        })}
      </ul>
      <p className={styles.title}>{panel.numbers.comparedWith}</p>
      <ListChangeNote change={change} />
    </section>
  );
};

const useLabelOf = () => {
  const { panel, ranking } = useRankingBench();
  const nameOf = (id: string) => ranking.guideline.programmes.find((programme) => programme.id === id)?.name ?? id;
  return (which: RankNumber): string => {
    switch (which.kind) {
      case 'places':
      case 'reserve':
        return panel.numbers.ofProgramme(panel.numbers.kinds[which.kind], nameOf(which.programme));
      case 'quota':
        return which.group;
      case 'budget':
      case 'perProject':
        return panel.numbers.kinds[which.kind];
    }
  };
};

/** First round or final support, where a programme takes on more at first than it supports in the end (差额). */
const Round = () => {
  const { change, language, panel, programme, ranking } = useRankingBench();
  const { rounds } = wordsIn(language).lists;
  if (programme.places?.contracts === undefined) return null;
  return (
    <ChoiceField
      label={panel.numbers.round}
      onChoose={(round) => change({ round: round === 'final' ? 'final' : 'first' })}
      options={(['first', 'final'] as const).map((round) => ({ value: round, text: rounds[round] }))}
      value={ranking.settings.round}
    />
  );
};

interface NumberGroups {
  readonly programme: readonly NumberEntry[];
  readonly quotas: readonly {
    readonly title: string;
    readonly clause: string;
    readonly entries: readonly NumberEntry[];
  }[];
  readonly money: readonly NumberEntry[];
}

/** The numbers that decide a programme's list: its places and reserve, the groups of its quotas, and the money of all. */
const listNumberEntries = (
  ranking: Ranking,
  programme: Programme,
  words: Words['pane']['rankingPanels']['numbers'],
): NumberGroups => {
  const { allocation, contest, settings } = ranking;
  const own = ranking.contestUnder(OWN_NUMBERS);
  const usedOf = (isMeant: (cap: Cap) => boolean) => allocation.capUse.find(({ cap }) => isMeant(cap))?.used;
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
        used: usedOf((cap) => cap.kind === 'places' && cap.programme === programme.id),
      }),
      entry({ kind: 'reserve', programme: programme.id }, words.kinds.reserve, {
        now: rowOf(contest)?.reserve,
        own: rowOf(own)?.reserve,
        used: undefined,
      }),
    ],
    quotas: programme.quotas.map(({ clause, id: quota, title }) => {
      const known = contest.caps.flatMap((cap) => {
        if (cap.kind !== 'office' || cap.quota !== quota) return [];
        const { group, limit } = cap;
        const isSame = (one: Cap) => one.kind === 'office' && one.quota === quota && one.group === group;
        const numbers = { now: limit, own: own.caps.find(isSame)?.limit, used: usedOf(isSame) };
        return [entry({ kind: 'quota', quota, group }, group, numbers)];
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
        used: usedOf(({ kind }) => kind === 'budget'),
      }),
      entry({ kind: 'perProject' }, words.kinds.perProject, {
        now: settings.perProject?.value ?? programme.funding?.cap,
        own: programme.funding?.cap,
        used: undefined,
      }),
    ],
  };
};
