import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { CellLink } from './ConclusionMark';
import { useReview, useReviewState, useWords } from '../review-context';

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

/** The preview of a write in words, and carrying it out. */
const useWritePreview = () => {
  const review = useReview();
  const words = useWords();
  const preview = useReviewState((state) => state.preview);
  const sheets = (preview?.sheets ?? []).map(({ name, replaces, rows }) =>
    replaces ? words.preview.replacedSheet(name, rows) : words.preview.freshSheet(name, rows),
  );
  return {
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    dismiss: () => review.dismissPreview(),
    lines: [
      { label: words.preview.freshColumns, texts: preview?.freshColumns ?? [] },
      { label: words.preview.replacedColumns, texts: preview?.replacedColumns ?? [] },
      { label: words.preview.sheets, texts: sheets },
    ].filter(({ texts }) => texts.length > 0),
    preview,
    words,
    write: () => void review.write(),
  };
};

const useWritePreviewStyles = makeStyles({
  surface: {
    width: 'calc(100vw - 24px)',
    maxWidth: '480px',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalL,
    fontVariantNumeric: 'tabular-nums',
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  count: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0 },
  line: { display: 'flex', gap: tokens.spacingHorizontalM },
  label: { flexShrink: 0, minWidth: '48px', color: tokens.colorNeutralForeground3 },
  texts: { minWidth: 0, margin: 0, overflowWrap: 'anywhere' },
  kept: {
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { flexDirection: 'row', justifyContent: 'flex-end' },
});

/** What the last write did, with its undo (rule W6). */
export const WrittenNote = () => {
  const styles = useWrittenNoteStyles();
  const review = useReview();
  const words = useWords();
  const written = useReviewState((state) => state.lastWrite);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');
  if (written === undefined) return null;
  return (
    <MessageBar className={styles.bar} intent="success">
      <MessageBarBody className={styles.body}>
        {words.preview.written(written.cellsWritten, written.columnsWritten, written.sheetsWritten)}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabled={busy} onClick={() => void review.undo()} size="small">
          {words.common.undo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

const useWrittenNoteStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: 'normal' },
});
