import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useRankingBench } from '../ranking-context';
import { useListsDialog } from './useListsDialog';
import { useListsDialogStyles } from './ListsDialog.styles';

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
