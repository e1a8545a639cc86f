import { Button, makeStyles } from '@fluentui/react-components';
import { Gavel24Regular } from '@fluentui/react-icons/svg/gavel';
import type { KeyboardEvent } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import { EmptyState } from '../shared/ViewFrame';
import { forScreenReaders } from '../shared/styles';
import { AnswerBar } from './AnswerBar';
import { ConfirmMany } from './ConfirmMany';
import { JudgingHead } from './JudgingHead';
import { JudgingList } from './JudgingList';
import { readJudgingKey } from './judging-keys';
import type { Judging } from './use-judging';
import { useJudging } from './use-judging';

/** 逐题评议: one question for all applicants, or all questions of one, worked through by keyboard. */
export const JudgingView = () => {
  const styles = useJudgingViewStyles();
  const judging = useJudging();
  const { list, note, onKeyDown, toList } = useJudgingKeys(judging);
  const { announced, asking, words } = judging;
  if (judging.questions.length === 0)
    return (
      <EmptyState
        action={<Button onClick={judging.close}>{words.back}</Button>}
        body={words.nobodyAsked}
        icon={Gavel24Regular}
        title={words.title}
      />
    );
  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <h1 className={styles.spoken}>{words.title}</h1>
      <JudgingHead judging={judging} />
      <JudgingList ref={list} judging={judging} />
      <AnswerBar judging={judging} note={note} onNoteDone={toList} />
      <div aria-live="polite" className={styles.spoken}>
        {announced}
      </div>
      {asking !== undefined && <ConfirmMany asking={asking} judging={judging} onDone={toList} />}
    </div>
  );
};

const isTyping = (target: HTMLElement) => target.matches('input, textarea');

/** Controls that have keys of their own. */
const hasOwnKeys = (target: HTMLElement, key: string) =>
  target.closest('[role=combobox]') !== null || (target.closest('button') !== null && (key === 'Enter' || key === ' '));

/** All keys of judging, wherever the focus is in it; at first it is on the list. */
const useJudgingKeys = (judging: Judging) => {
  const list = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const toList = useCallback(() => list.current?.focus(), []);
  useEffect(toList, [toList]);
  const carryOut = (key: NonNullable<ReturnType<typeof readJudgingKey>>): void => {
    const { active, goTo, index, selection, shown } = judging;
    switch (key.kind) {
      case 'answer':
        judging.answer(key.answer);
        break;
      case 'move': {
        const to = key.step(index);
        if (key.extend) selection.select(shown.slice(Math.min(index, to), Math.max(index, to) + 1).map(({ id }) => id));
        goTo(to);
        break;
      }
      case 'turn':
        judging.turn(key.by);
        break;
      case 'note':
        note.current?.focus();
        break;
      case 'nextLeft':
        judging.nextLeft();
        break;
      case 'undo':
        judging.undo();
        break;
      case 'takeBack':
        judging.takeBack(active);
        break;
      case 'select':
        if (active !== undefined) selection.toggle(active.id);
        break;
      case 'selectAll':
        selection.select(shown.map(({ id }) => id));
        break;
      case 'clear':
        selection.clear();
        break;
      case 'open':
        judging.open();
        break;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    // Keys in what asks back are its own.
    if (judging.asking !== undefined) return;
    if (event.defaultPrevented || event.nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
    const key = readJudgingKey(event, judging.shown.length - 1);
    if (key === undefined || hasOwnKeys(target, event.key)) return;
    if (isTyping(target)) {
      if (key.kind !== 'turn') return;
      // Leaving the field keeps what was typed into it.
      toList();
    }
    event.preventDefault();
    carryOut(key);
  };
  return { list, note, onKeyDown, toList };
};

const useJudgingViewStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  spoken: forScreenReaders,
});
