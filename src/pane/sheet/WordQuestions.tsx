import {
  Button,
  Dropdown,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Option,
  tokens,
} from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { SEE_EACH, WORD_ANSWERS } from '../../applicants/settled-words';
import type { AskedWord, AskedWords } from '../../screening/ask-words';
import { useReview, useReviewState, useWords } from '../review-context';
import { CellLink } from '../shared/ConclusionMark';
import { passFocusOn } from '../shared/hooks';
import { Disclosure, Section } from '../shared/Section';
import { useTargets } from './describe-target';
import { useAskedWords } from './use-sheet-reading';

/** 不认识的词: asked once with how often each stands there; what is proposed is chosen already. */
export const WordQuestions = () => {
  const styles = useWordQuestionsStyles();
  const asked = useAskedWords();
  const { reading: words } = useWords();
  const { targetOf } = useTargets();
  const settled = useReviewState((state) => state.review.fixed.words);
  const [limit, setLimit] = useState(FEW);
  const common = useWords().common;
  const count = asked.reduce((sum, { words: own }) => sum + own.length, 0);
  if (count + settled.size === 0) return null;
  let room = limit;
  const shown = asked.flatMap((fact) => {
    const own = fact.words.slice(0, room);
    room -= own.length;
    return own.length === 0 ? [] : [{ ...fact, words: own }];
  });
  return (
    <Section title={words.words} {...(count > 0 && { aside: words.wordsCount(count), hint: words.wordsHint })}>
      {shown.map((fact) => (
        <div key={fact.fact} className={styles.fact}>
          <h3 className={styles.title}>{targetOf(fact.fact).title}</h3>
          <ul className={styles.list}>
            {fact.words.map((word) => (
              <li key={word.text} className={styles.item}>
                <WordQuestion asked={fact} title={targetOf(fact.fact).title} word={word} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {count > limit && (
        <Button appearance="transparent" onClick={() => setLimit(limit + MORE)} size="small">
          {common.showMore(Math.min(count - limit, MORE))}
        </Button>
      )}
      <SettledWords />
    </Section>
  );
};

const FEW = 30;
const MORE = 60;

/** Cells named one by one before the rest is counted. */
const CELLS_NAMED = 12;

const useMeaningWords = () => {
  const { reading: words } = useWords();
  const answers = new Map<string, string>([
    [WORD_ANSWERS.yes, words.yes],
    [WORD_ANSWERS.no, words.no],
    [WORD_ANSWERS.blank, words.blank],
    [WORD_ANSWERS.noneOfThese, words.noneOfThese],
    [SEE_EACH, words.lookSingly],
  ]);
  return (value: string) => answers.get(value) ?? value;
};

const WordQuestion = ({
  asked: { answers, fact, headers, options, type },
  title,
  word: { count, proposals, remark, rows, text },
}: {
  readonly asked: AskedWords;
  readonly title: string;
  readonly word: AskedWord;
}) => {
  const styles = useWordQuestionsStyles();
  const review = useReview();
  const { reading: words } = useWords();
  const wordMeaning = useMeaningWords();
  const bindings = useReviewState((state) => state.binding?.bindings);
  const sheet = useReviewState((state) => state.binding?.sheet ?? '');
  const [looking, setLooking] = useState(false);
  const [first] = proposals;
  const proposed = first?.level === 'likely' ? first.value : undefined;
  const values = [...new Set([...proposals.map(({ value }) => value), ...options, ...answers])].filter(
    (value) => value !== SEE_EACH,
  );
  const column = bindings?.find((one) => one.fact === fact || headers.includes(one.header))?.column ?? 0;
  const settle = (value: string | undefined) => value !== undefined && void review.settleWord(fact, text, value);
  const answer = (value: string | undefined) => (value === SEE_EACH ? setLooking(true) : settle(value));
  const label = words.meaningOf(text, title);
  const isTruth = type === 'yesNo' || type === 'material';
  return (
    <>
      <div className={styles.question}>
        <span className={styles.word}>
          {words.word(text, count)}
          {remark !== undefined && <span className={styles.quiet}> {remark}</span>}
        </span>
        {isTruth && proposed === undefined ? (
          <TruthAnswers label={label} onAnswer={answer} type={type} />
        ) : (
          <Dropdown
            aria-label={label}
            className={styles.choice}
            onOptionSelect={(_, { optionValue }) => answer(optionValue)}
            placeholder={words.chooseMeaning}
            selectedOptions={proposed === undefined ? [] : [proposed]}
            size="small"
            value={proposed === undefined ? '' : wordMeaning(proposed)}
          >
            {values.map((value) => (
              <Option key={value} text={wordMeaning(value)} value={value}>
                {wordMeaning(value)}
                {proposals.some((one) => one.value === value) && (
                  <span className={styles.quiet}> {words.proposed}</span>
                )}
              </Option>
            ))}
            <Option text={words.lookSingly} value={SEE_EACH}>
              {words.lookSingly}
            </Option>
          </Dropdown>
        )}
        {proposed !== undefined && (
          <Button
            appearance="subtle"
            aria-label={words.confirmWord(text, wordMeaning(proposed))}
            className={styles.tick}
            data-step="word"
            icon={<Checkmark20Regular />}
            onClick={({ currentTarget }) => {
              passFocusOn(currentTarget);
              settle(proposed);
            }}
            size="small"
            title={words.confirm}
          />
        )}
      </div>
      {looking && (
        <div className={styles.cells}>
          {rows.slice(0, CELLS_NAMED).map((row) => (
            <CellLink key={row} cell={{ sheet, row, column }} />
          ))}
          {rows.length > CELLS_NAMED && (
            <span className={styles.quiet}>{words.moreCells(rows.length - CELLS_NAMED)}</span>
          )}
          <Button className={styles.confirm} onClick={() => settle(SEE_EACH)} size="small">
            {words.leaveSingly}
          </Button>
        </div>
      )}
    </>
  );
};

/** Yes or no at one click each; the rarer answers in a menu. */
const TruthAnswers = ({
  label,
  onAnswer,
  type,
}: {
  readonly label: string;
  readonly onAnswer: (value: string) => void;
  readonly type: 'yesNo' | 'material';
}) => {
  const styles = useWordQuestionsStyles();
  const { reading: words } = useWords();
  const shown =
    type === 'material'
      ? { [WORD_ANSWERS.yes]: words.handedIn, [WORD_ANSWERS.no]: words.notHandedIn }
      : { [WORD_ANSWERS.yes]: words.yes, [WORD_ANSWERS.no]: words.no };
  return (
    <div aria-label={label} className={styles.answers} role="group">
      {Object.entries(shown).map(([value, text]) => (
        <Button
          key={value}
          className={styles.answer}
          data-step={value}
          onClick={({ currentTarget }) => {
            passFocusOn(currentTarget);
            onAnswer(value);
          }}
          size="small"
        >
          {text}
        </Button>
      ))}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            aria-label={`${label}：${words.other}`}
            icon={<MoreHorizontal20Regular />}
            size="small"
            title={words.other}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => onAnswer(WORD_ANSWERS.blank)}>{words.blank}</MenuItem>
            <MenuItem onClick={() => onAnswer(SEE_EACH)}>{words.lookSingly}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
};

/** What was settled, and asking again. */
const SettledWords = () => {
  const styles = useWordQuestionsStyles();
  const review = useReview();
  const { reading: words, common } = useWords();
  const wordMeaning = useMeaningWords();
  const { targetOf } = useTargets();
  const settled = useReviewState((state) => state.review.fixed.words);
  const all = [...settled].flatMap(([fact, own]) => [...own].map(([text, value]) => ({ fact, text, value })));
  if (all.length === 0) return null;
  return (
    <Disclosure title={words.settledWords(all.length)}>
      <ul className={styles.list}>
        {all.map(({ fact, text, value }) => (
          <li key={`${fact} ${text}`} className={styles.item}>
            <div className={styles.settled}>
              <span className={styles.word}>
                {words.settled(text, wordMeaning(value))}
                <span className={styles.quiet}> {targetOf(fact).title}</span>
              </span>
              <Button
                appearance="subtle"
                aria-label={words.forgetWord(text)}
                className={styles.confirm}
                onClick={() => void review.settleWord(fact, text, undefined)}
                size="small"
              >
                {common.undo}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};

const useWordQuestionsStyles = makeStyles({
  fact: { display: 'flex', flexDirection: 'column' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  question: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.1fr) 24px',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  answers: { display: 'flex', alignItems: 'center', gridColumn: '2 / -1', gap: tokens.spacingHorizontalXS },
  answer: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightRegular },
  settled: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  tick: { color: tokens.colorBrandForeground1 },
  word: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  choice: {
    minWidth: 0,
    '& button': { gridTemplateColumns: '[content] minmax(0, 1fr) [icon] auto', overflowWrap: 'anywhere' },
  },
  confirm: { flexShrink: 0, minWidth: 0 },
  cells: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});
