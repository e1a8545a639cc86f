import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useRankingBench } from './ranking-context';
import type { ListId } from '../../words/shape';
import { LIST_IDS } from '../../plans/lists/list-parts';
import { wordsIn } from '../../words/words';
import { useReview, useReviewState } from '../review-context';

/** Which lists to write; what each of them is for stands beside it. The preview comes next. */
export const ListsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const styles = useListsDialogStyles();
  const { lists: words } = useRankingBench().panel;
  const { all, count, lists, preview, toggle, toggleAll } = useListsDialog(onClose);
  return (
    <Dialog modalType="modal" onOpenChange={onClose} open>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.hint}>{words.hint}</p>
            <Checkbox
              checked={all ? true : count === 0 ? false : 'mixed'}
              className={styles.checkbox}
              label={words.all}
              onChange={toggleAll}
            />
            {lists.map(({ about, checked, id, name }) => (
              <Checkbox
                key={id}
                checked={checked}
                className={styles.checkbox}
                label={
                  <span className={styles.label}>
                    <span>{name}</span> <span className={styles.about}>{about}</span>
                  </span>
                }
                onChange={() => toggle(id)}
              />
            ))}
            {count === 0 && <p className={styles.hint}>{words.nothing}</p>}
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button appearance="primary" disabled={count === 0} onClick={preview}>
              {words.preview(count)}
            </Button>
            <Button onClick={onClose}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

/** Lists to choose from with their sheets' names, all chosen at first. */
const useListsDialog = (onClose: () => void) => {
  const review = useReview();
  const { language, panel } = useRankingBench();
  const hasScores = useReviewState(
    ({ guideline }) => guideline?.programmes.some(({ scores }) => scores.length > 0) === true,
  );
  const offered = LIST_IDS.filter((id) => hasScores || id !== 'points');
  const [chosen, setChosen] = useState<readonly ListId[]>(offered);
  const { about, sheetNames } = wordsIn(language).lists;
  const nameOf = (id: ListId) => (id === 'ranked' ? panel.lists.ranked(sheetNames.ranked) : sheetNames[id]);
  const all = chosen.length === offered.length;
  return {
    all,
    count: chosen.length,
    lists: offered.map((id) => ({
      id,
      name: nameOf(id),
      about: about[id],
      checked: chosen.includes(id),
    })),
    preview: () => {
      onClose();
      void review.previewLists(offered.filter((id) => chosen.includes(id)));
    },
    toggle: (id: ListId) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]),
    toggleAll: () => setChosen(all ? [] : offered),
  };
};

const useListsDialogStyles = makeStyles({
  surface: {
    width: 'calc(100vw - 24px)',
    maxWidth: '480px',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
  },
  content: { display: 'flex', flexDirection: 'column' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  checkbox: { alignItems: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  label: { display: 'flex', flexDirection: 'column' },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { flexDirection: 'row', justifyContent: 'flex-end' },
});
