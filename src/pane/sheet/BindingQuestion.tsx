import { Button, makeStyles, tokens, Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { CellLink } from '../shared/ConclusionMark';
import { nameColumn } from '../../words/cells';
import { useReview, useReviewState, useWords } from '../review-context';
import { useFactNames } from '../shared/hooks';
import type { ApplicantIssue } from '../../applicants/types';

/** Two headers for one fact, or one header for several: the user decides (rule B3). */
export const BindingQuestion = ({ conflict }: { readonly conflict: BindingConflict }) => {
  const styles = useBindingQuestionStyles();
  const { answers, cells, hint, question } = useBindingQuestion(conflict);
  return (
    <div className={styles.root}>
      <div>
        {question}{' '}
        <span className={styles.cells}>
          {cells.map((cell) => (
            <CellLink key={cell.column} cell={cell} />
          ))}
        </span>
      </div>
      {hint !== undefined && <div className={styles.hint}>{hint}</div>}
      <div className={styles.answers}>
        {answers.map(({ key, take, text }) => (
          <Button key={key} className={styles.answer} onClick={take} size="small">
            {text}
          </Button>
        ))}
      </div>
    </div>
  );
};

/** The question behind a conflict, and its answers; nothing is picked for the user. */
const useBindingQuestion = (conflict: BindingConflict) => {
  const review = useReview();
  const words = useWords();
  const headerRow = useReviewState((state) => state.binding?.headerRows.at(-1) ?? 0);
  const cellAt = (column: number) => ({ sheet: conflict.sheet, row: headerRow, column });

  if (conflict.code === 'applicants.twoFacts')
    return {
      answers: conflict.facts.map((fact) => ({
        key: fact,
        text: fact,
        take: () => void review.fixBinding(conflict.header, [{ target: fact }]),
      })),
      cells: [cellAt(conflict.column)],
      hint: undefined,
      question: words.sheet.twoFacts(conflict.header),
    };

  const takeHeader = async (header: string) => {
    const others = conflict.headers.filter((other) => other.header !== header);
    for (const other of others) await review.fixBinding(other.header, []);
    await review.fixBinding(header, [{ target: conflict.fact }]);
  };
  const alike = new Set(conflict.headers.map(({ header }) => header)).size < conflict.headers.length;
  return {
    answers: alike
      ? []
      : conflict.headers.map(({ column, header }) => ({
          key: String(column),
          text: words.sheet.useHeader(header, nameColumn(column)),
          take: () => void takeHeader(header),
        })),
    cells: conflict.headers.map(({ column }) => cellAt(column)),
    hint: alike ? words.sheet.sameHeaders : undefined,
    question: words.sheet.twoHeaders(conflict.fact),
  };
};

const useBindingQuestionStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  cells: { display: 'inline-flex', gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  answer: { fontWeight: tokens.fontWeightRegular },
});

/** Chooses the fact that a header stands for, or that it stands for nothing. Typing narrows the list. */
export const FactPicker = (parts: {
  readonly autoFocus?: boolean;
  readonly header: string;
  readonly onChosen?: () => void;
  readonly suggestions: readonly string[];
  readonly value: string | undefined;
}) => {
  const styles = useFactPickerStyles();
  const { choose, matches, nothing, setText, text, words } = useFactPicker(parts);
  return (
    <Combobox
      aria-label={words.sheet.headerMeans(parts.header)}
      autoFocus={parts.autoFocus ?? false}
      className={styles.combobox}
      freeform
      onChange={(event) => setText(event.target.value)}
      onOptionSelect={(_, { optionValue }) => optionValue !== undefined && choose(optionValue)}
      placeholder={words.sheet.choosePlaceholder}
      selectedOptions={parts.value === undefined ? [] : [parts.value]}
      size="small"
      value={text}
    >
      <Option className={styles.nothing} value={nothing}>
        {words.sheet.standsForNothing}
      </Option>
      {matches.map((fact) => (
        <Option key={fact} value={fact}>
          {fact}
        </Option>
      ))}
      {matches.length === 0 && (
        <Option disabled value="">
          {words.sheet.noMatch}
        </Option>
      )}
    </Combobox>
  );
};

const NOTHING = '#nothing';

/** Facts that match what is typed, suggestions first, and fixing the header to one of them. */
const useFactPicker = (parts: {
  readonly header: string;
  readonly onChosen?: () => void;
  readonly suggestions: readonly string[];
  readonly value: string | undefined;
}) => {
  const review = useReview();
  const words = useWords();
  const facts = useFactNames();
  const [typed, setTyped] = useState<string>();
  const query = typed?.trim() ?? '';
  const ordered = [...parts.suggestions, ...facts.filter((fact) => !parts.suggestions.includes(fact))];
  return {
    choose: (option: string) => {
      setTyped(undefined);
      void review.fixBinding(parts.header, option === NOTHING ? [] : [{ target: option }]);
      parts.onChosen?.();
    },
    matches: query === '' ? ordered : ordered.filter((fact) => fact.includes(query)),
    nothing: NOTHING,
    setText: setTyped,
    text: typed ?? parts.value ?? '',
    words,
  };
};

const useFactPickerStyles = makeStyles({
  combobox: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  nothing: { fontStyle: 'normal', opacity: 0.85 },
});

/** A header or fact that has to be asked about (rule B3). */
export type BindingConflict = Extract<ApplicantIssue, { code: 'applicants.twoHeaders' | 'applicants.twoFacts' }>;
