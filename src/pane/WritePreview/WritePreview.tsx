import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { CellLink } from '../CellLink/CellLink';
import { useWritePreview } from './useWritePreview';
import { useWritePreviewStyles } from './WritePreview.styles';

/** What a write would do, counted before it is done; cells that people changed are listed and kept (rules W1, W6). */
export const WritePreview = () => {
  const styles = useWritePreviewStyles();
  const { busy, dismiss, lines, preview, write, words } = useWritePreview();
  if (preview === undefined) return null;
  const { cells, kept } = preview;
  return (
    <Dialog modalType="modal" onOpenChange={dismiss} open>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{words.preview.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.count}>{cells > 0 ? words.preview.cells(cells) : words.preview.nothing}</p>
            <dl className={styles.lines}>
              {lines.map(({ label, texts }) => (
                <div key={label} className={styles.line}>
                  <dt className={styles.label}>{label}</dt>
                  <dd className={styles.texts}>{texts.join(words.common.listComma)}</dd>
                </div>
              ))}
            </dl>
            {kept.length > 0 && (
              <div className={styles.kept}>
                <strong>{words.preview.kept(kept.length)}</strong>
                <div className={styles.hint}>{words.preview.keptHint}</div>
                <ul className={styles.list}>
                  {kept.map(({ cell, header, ours, shown }) => (
                    <li key={`${cell.row} ${cell.column}`}>
                      <CellLink cell={cell} /> {header}
                      <div className={styles.hint}>
                        {words.preview.keptShown}“{shown}”，{words.preview.keptOurs}“{ours}”
                      </div>
                    </li>
                  ))}
                </ul>
              </div>
            )}
            <p className={styles.hint}>{words.preview.untouched}</p>
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button appearance="primary" disabled={busy || cells === 0} onClick={write}>
              {words.preview.write}
            </Button>
            <Button onClick={dismiss}>{words.common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
