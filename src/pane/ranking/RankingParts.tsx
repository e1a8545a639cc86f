import type { ReactNode } from 'react';
import { Disclosure } from '../shared/Section';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ListChange } from '../../ranking/compare-lists';
import { usePanelStyles, surface } from '../shared/styles';
import { useToneText } from '../shared/tones';
import { useRankingBench } from './ranking-context';

/** A folded part of the ranking view; its head says the main thing, so that most need not be opened. */
export const RankingFold = (parts: {
  readonly children: ReactNode;
  readonly summary: string | undefined;
  readonly title: string;
}) => {
  const styles = useRankingFoldStyles();
  return (
    <div className={styles.root}>
      <Disclosure
        level={2}
        title={
          <span className={styles.head}>
            <span>{parts.title}</span> <span className={styles.summary}>{parts.summary}</span>
          </span>
        }
      >
        <div className={styles.content}>{parts.children}</div>
      </Disclosure>
    </div>
  );
};

const useRankingFoldStyles = makeStyles({
  root: {
    ...surface,
    padding: tokens.spacingHorizontalXS,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: '3px 0',
  },
  summary: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
});

/** Names listed before the rest is only counted. */
const NAMES_LISTED = 12;

/** Who would enter and who would leave; announced, as it follows what one types. */
export const ListChangeNote = ({ change }: { readonly change: ListChange | undefined }) => {
  const styles = usePanelStyles();
  const tone = useToneText();
  const { names, panel, words } = useRankingBench();
  const list = (ids: readonly string[]) => {
    const listed = ids.slice(0, NAMES_LISTED).map(names.nameOf).join(words.frame.listComma);
    return ids.length > NAMES_LISTED ? panel.change.more(listed, ids.length) : listed;
  };
  if (change === undefined) return null;
  const { enters, leaves } = change;
  return (
    <div aria-live="polite">
      {enters.length + leaves.length === 0 && <p className={styles.note}>{panel.change.none}</p>}
      {enters.length > 0 && (
        <p className={mergeClasses(styles.note, tone.good)}>＋ {panel.change.enters(enters.length, list(enters))}</p>
      )}
      {leaves.length > 0 && (
        <p className={mergeClasses(styles.note, tone.bad)}>－ {panel.change.leaves(leaves.length, list(leaves))}</p>
      )}
    </div>
  );
};
