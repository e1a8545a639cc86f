import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, RefObject } from 'react';
import { useRef, useState } from 'react';
import { ConclusionMark, CellLink } from '../shared/ConclusionMark';
import type { JudgingItem } from './list-items';
import { factsRead } from './list-items';
import type { Judging } from './use-judging';
import { bar } from '../shared/styles';

const ANSWERS = [
  { answer: 'yes', key: 'Y', shortcuts: 'Y 1' },
  { answer: 'no', key: 'N', shortcuts: 'N 2' },
  { answer: 'open', key: 'O', shortcuts: 'O 3' },
] as const;

/** The row one stands on: what its cells say, its note, and the answers as buttons beside their keys. */
export const AnswerBar = ({
  judging,
  note,
  onNoteDone,
}: {
  readonly judging: Judging;
  readonly note: RefObject<HTMLTextAreaElement | null>;
  readonly onNoteDone: () => void;
}) => {
  const styles = useAnswerBarStyles();
  const { active, answer, axis, nextLeft, nameOf, open, selection, undo, words } = judging;
  const { selected } = selection;
  return (
    <section aria-label={words.answer} className={styles.root}>
      {active !== undefined && selected.length < 2 && (
        <>
          <div className={styles.line}>
            <span className={styles.name}>{nameOf(active)}</span>
            {axis === 'question' && <ConclusionMark conclusion={active.applicant.conclusion} />}
          </div>
          <FactsOf item={active} judging={judging} />
          <NoteField
            key={`${active.id} ${active.said.note}`}
            item={active}
            judging={judging}
            note={note}
            onDone={onNoteDone}
          />
        </>
      )}
      {selected.length >= 2 && (
        <div className={styles.line}>
          <span className={styles.name}>{words.selected(selected.length)}</span>
          <Button onClick={selection.clear} size="small">
            {words.clearSelection}
          </Button>
        </div>
      )}
      <div className={styles.buttons}>
        {ANSWERS.map(({ answer: one, key, shortcuts }) => (
          <Button
            key={one}
            appearance={active?.said.standing === one && selected.length < 2 ? 'primary' : 'secondary'}
            aria-keyshortcuts={shortcuts}
            aria-pressed={active?.said.standing === one}
            className={styles.button}
            disabledFocusable={active === undefined}
            onClick={() => answer(one)}
            size="small"
          >
            {words.standings[one]}
            <span aria-hidden className={styles.key}>
              {key}
            </span>
          </Button>
        ))}
        <Button aria-keyshortcuts="U" className={styles.button} onClick={nextLeft} size="small">
          {words.nextLeft}
          <span aria-hidden className={styles.key}>
            U
          </span>
        </Button>
        <Button aria-keyshortcuts="Z" className={styles.button} onClick={undo} size="small">
          {words.undo}
          <span aria-hidden className={styles.key}>
            Z
          </span>
        </Button>
        <Button className={styles.button} disabledFocusable={active === undefined} onClick={open} size="small">
          {words.openCard}
        </Button>
      </div>
    </section>
  );
};

/** What the applicant's row says of what the criterion reads, each with its cell. */
const FactsOf = ({ item, judging: { words } }: { readonly item: JudgingItem; readonly judging: Judging }) => {
  const styles = useAnswerBarStyles();
  const facts = factsRead(item);
  if (facts.length === 0) return <div className={styles.hint}>{words.readsNothing}</div>;
  return (
    <ul aria-label={words.reads} className={styles.facts}>
      {facts.map(({ cell, fact, shown }) => (
        <li key={fact}>
          <span className={styles.hint}>{words.fact(fact, '')}</span>
          {shown === '' ? words.blank : shown} {cell !== undefined && <CellLink cell={cell} />}
        </li>
      ))}
    </ul>
  );
};

/** The note of one row, kept when the field is left or confirmed; Escape leaves it as it was. */
const NoteField = ({
  item,
  judging: { keepNote, nameOf, words },
  note,
  onDone,
}: {
  readonly item: JudgingItem;
  readonly judging: Judging;
  readonly note: RefObject<HTMLTextAreaElement | null>;
  readonly onDone: () => void;
}) => {
  const styles = useAnswerBarStyles();
  const [text, setText] = useState(item.said.note);
  const discards = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape') || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    discards.current = event.key === 'Escape';
    onDone();
  };
  const onBlur = () => {
    if (discards.current) setText(item.said.note);
    else keepNote(item, text);
    discards.current = false;
  };
  return (
    <Textarea
      aria-label={words.noteOf(nameOf(item))}
      className={styles.note}
      onBlur={onBlur}
      onChange={(_, { value }) => setText(value)}
      onKeyDown={onKeyDown}
      placeholder={words.notePlaceholder}
      size="small"
      textarea={{ ref: note, rows: 1 }}
      value={text}
    />
  );
};

const useAnswerBarStyles = makeStyles({
  root: { ...bar, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: {
    maxHeight: '5.2em',
    margin: 0,
    padding: 0,
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    listStyleType: 'none',
    overflowWrap: 'anywhere',
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: { width: '100%', '& textarea': { minHeight: '30px' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0 },
  key: { marginLeft: '4px', fontSize: tokens.fontSizeBase100, fontWeight: tokens.fontWeightRegular, opacity: 0.85 },
});
