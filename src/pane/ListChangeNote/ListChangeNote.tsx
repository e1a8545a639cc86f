import { mergeClasses } from '@fluentui/react-components';
import type { ListChange } from '../../ranking/compare-lists';
import { useRankingBench } from '../ranking-context';
import { useToneText } from '../tone-styles';
import { usePanelStyles } from '../panel-styles';

/** Names told before the rest is only counted. */
const NAMES_TOLD = 12;

/** Who would enter and who would leave; announced, as it follows what one types. */
export const ListChangeNote = ({ change }: { readonly change: ListChange | undefined }) => {
  const styles = usePanelStyles();
  const tone = useToneText();
  const { names, panel, words } = useRankingBench();
  const list = (ids: readonly string[]) => {
    const told = ids.slice(0, NAMES_TOLD).map(names.nameOf).join(words.frame.listComma);
    return ids.length > NAMES_TOLD ? panel.change.more(told, ids.length) : told;
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
