import { Button, createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import { Section } from '../shared/Section';
import type { ApplicantIssue } from '../../applicants/types';
import type { CellAddress } from '../../workbook/types';
import { useReview, useReviewState, useWords } from '../review-context';
import { wordIssue } from '../../wording/issue';

/** Cells in doubt; a click goes to the cell. */
export const CellIssues = () => {
  const styles = useCellIssuesStyles();
  const { count, entries, more, showMore, words } = useCellIssues();
  if (count === 0) return null;
  return (
    <Section hint={words.sheet.issuesHint} title={words.sheet.issues(count)}>
      <ul className={styles.list}>
        {entries.map(({ key, reveal, text }) => (
          <li key={key}>
            <button className={styles.entry} disabled={reveal === undefined} onClick={reveal} type="button">
              <Warning16Filled aria-hidden className={styles.icon} />
              <span className={styles.text}>{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button appearance="transparent" onClick={showMore} size="small">
          {words.common.showMore(more)}
        </Button>
      )}
    </Section>
  );
};

const FEW = 8;
const MORE = 50;
const none: readonly ApplicantIssue[] = [];

const cellOf = (issue: ApplicantIssue, sheet: string): CellAddress | undefined => {
  if ('cell' in issue) return issue.cell;
  const row = issue.code === 'applicants.duplicateKey' ? issue.rows[0] : undefined;
  return row === undefined ? undefined : { sheet, row, column: 0 };
};

/** Cells that could not be read for sure, each with its sentence; conflicts of headers are asked elsewhere. */
const useCellIssues = () => {
  const review = useReview();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const sheet = useReviewState((state) => state.sheet ?? '');
  const found = useReviewState((state) => state.screening?.issues ?? state.binding?.issues ?? none);
  const [limit, setLimit] = useState(FEW);
  const issues = found.filter(({ code }) => code !== 'applicants.twoHeaders' && code !== 'applicants.twoFacts');
  return {
    count: issues.length,
    entries: issues.slice(0, limit).map((issue, index) => {
      const cell = cellOf(issue, sheet);
      return {
        key: `${issue.code}-${index}`,
        reveal: cell === undefined ? undefined : () => void review.reveal(cell),
        text: wordIssue(issue, language),
      };
    }),
    more: Math.min(issues.length - limit, MORE),
    showMore: () => setLimit(limit + MORE),
    words,
  };
};

const useCellIssuesStyles = makeStyles({
  list: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: tokens.spacingHorizontalXS,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover:enabled': { backgroundColor: tokens.colorNeutralBackground3 },
    ':disabled': { cursor: 'default' },
    ...createFocusOutlineStyle(),
  },
  icon: { flexShrink: 0, marginTop: '2px', color: tokens.colorStatusWarningForeground3 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});
