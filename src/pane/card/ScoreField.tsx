import { Input, mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useEffect, useId, useState } from 'react';
import type { Dimension, Descriptor } from '../../ranking/rubric';
import { checkScore } from '../../ranking/rubric';
import { wordsIn } from '../../words/words';
import { wordNumber } from '../../wording/values';
import { wordScoreIssue } from '../../wording/issue';
import { readTypedNumber } from '../shared/ChoiceField';
import { useReviewState } from '../review-context';

/** The score of one dimension, with what it is out of, how much it counts and what scores mean. */
export const ScoreField = (parts: {
  readonly dimension: Dimension;
  readonly disabled: boolean;
  readonly onScore: (value: number | undefined) => void;
  /** Of all weights, between 0 and 1. */
  readonly share: number;
  readonly value: number | undefined;
}) => {
  const styles = useScoreFieldStyles();
  const field = useScoreField(parts);
  const { id } = field;
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <div className={styles.about}>
          <label htmlFor={id}>{parts.dimension.name}</label>
          <div className={styles.hint} id={`${id}-hint`}>
            {field.hint}
          </div>
        </div>
        <Input
          aria-describedby={`${id}-hint${field.problem === undefined ? '' : ` ${id}-problem`}`}
          aria-invalid={field.problem !== undefined}
          autoComplete="off"
          className={styles.input}
          disabled={parts.disabled}
          id={id}
          input={{ className: styles.number, inputMode: 'decimal' }}
          onBlur={field.keep}
          onChange={(_, { value }) => field.change(value)}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onKeyDown={field.onKeyDown}
          size="small"
          value={field.text}
        />
      </div>
      {field.problem !== undefined && (
        <div className={styles.problem} id={`${id}-problem`} role="alert">
          {field.problem}
        </div>
      )}
      {field.descriptors.length > 0 && (
        <ul className={styles.descriptors}>
          {field.descriptors.map(({ current, from, text }) => (
            <li key={from} aria-current={current} className={mergeClasses(current && styles.current)}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const shownAs = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** Highest first, as one reads down from the best. */
const fromBest = (descriptors: readonly Descriptor[] = []) => [...descriptors].sort((a, b) => b.from - a.from);

/** One score being typed; it is kept when the field is left or confirmed, and only where the rubric allows it. */
const useScoreField = (parts: {
  readonly dimension: Dimension;
  readonly onScore: (value: number | undefined) => void;
  readonly share: number;
  readonly value: number | undefined;
}) => {
  const { dimension, value } = parts;
  const language = useReviewState((state) => state.language);
  const words = wordsIn(language).rubric;
  const [text, setText] = useState(shownAs(value));
  const [typing, setTyping] = useState(false);
  useEffect(() => setText(shownAs(value)), [value]);
  const typed = readTypedNumber(text);
  const issue =
    typing || typed === undefined ? undefined : checkScore(dimension, Number.isNaN(typed) ? text.trim() : typed);
  const keep = () => {
    setTyping(false);
    if (typed === value) setText(shownAs(value));
    else if (typed === undefined || checkScore(dimension, typed) === undefined) parts.onScore(typed);
  };
  const descriptors = fromBest(dimension.descriptors);
  return {
    change: (next: string) => {
      setTyping(true);
      setText(next);
    },
    descriptors: descriptors.map(({ from, text: meaning }) => ({
      from,
      current: value !== undefined && descriptors.find((one) => value >= one.from)?.from === from,
      text: words.descriptor(wordNumber(from), meaning),
    })),
    hint: words.dimensionHint(wordNumber(dimension.max), wordNumber(Math.round(parts.share * 1000) / 10)),
    id: useId(),
    keep,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
      setTyping(false);
      setText(shownAs(value));
    },
    problem: issue === undefined ? undefined : `${wordScoreIssue(issue, language)}${words.notSaved}`,
    text,
  };
};

const useScoreFieldStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  about: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  input: { flexShrink: 0, width: '84px', minWidth: 0 },
  number: { width: '100%', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  problem: {
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  descriptors: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});
