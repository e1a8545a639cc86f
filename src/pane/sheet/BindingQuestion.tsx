import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { columnLetters } from '../../workbook/cell-addresses';
import { useReview, useReviewState, useWords } from '../review-context';
import { ColumnHead } from './ColumnRow';
import type { BindingConflict } from './sort-columns';

/** Two headers for one fact, or one header for several: the user decides (rule B3). */
export const BindingQuestion = ({ conflict }: { readonly conflict: BindingConflict }) => {
  const styles = useBindingQuestionStyles();
  const { answers, columns, hint, question } = useBindingQuestion(conflict);
  return (
    <div className={styles.root}>
      <div>{question}</div>
      <div className={styles.columns}>
        {columns.map((column) => (
          <ColumnHead key={column.column} column={column} />
        ))}
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
  const all = useReviewState((state) => state.columns);
  const columnsAt = (wanted: readonly number[]) => all.filter(({ column }) => wanted.includes(column));

  if (conflict.code === 'applicants.twoFacts')
    return {
      answers: [
        ...conflict.facts.map((fact) => ({
          key: fact,
          text: fact,
          take: () => void review.fixBinding(conflict.header, [{ target: fact }]),
        })),
        {
          key: '',
          text: words.binding.notUsed,
          take: () => void review.fixBinding(conflict.header, []),
        },
      ],
      columns: columnsAt([conflict.column]),
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
          text: words.sheet.useHeader(header, columnLetters(column)),
          take: () => void takeHeader(header),
        })),
    columns: columnsAt(conflict.headers.map(({ column }) => column)),
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
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  answer: { fontWeight: tokens.fontWeightRegular },
});
