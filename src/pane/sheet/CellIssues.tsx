import { Button, createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { useMemo, useState } from 'react';
import { Section } from '../shared/Section';
import { foldWord } from '../../applicants/settled-words';
import type { ApplicantIssue } from '../../applicants/types';
import type { CellAddress } from '../../workbook/types';
import { useReview, useReviewState, useWords } from '../review-context';
import type { AskedWords } from '../../screening/ask-words';
import { wordIssue } from '../../wording/issue';
import { useAskedWords, useKnownScreening } from './use-sheet-reading';

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

/** Issues that are about single cells: headers, words and scales are asked for the whole column. */
const listCellIssues = (found: readonly ApplicantIssue[], asked: readonly AskedWords[]): readonly ApplicantIssue[] => {
  const words = new Set(asked.flatMap(({ words: own }) => own.map(({ text }) => foldWord(text))));
  const folded = new Map<string, boolean>();
  const isAsked = (shown: string): boolean => {
    const known = folded.get(shown) ?? words.has(foldWord(shown));
    folded.set(shown, known);
    return known;
  };
  const facts = new Set(asked.map(({ fact }) => fact));
  return found.filter((issue) => {
    switch (issue.code) {
      case 'applicants.twoHeaders':
      case 'applicants.twoFacts':
      case 'applicants.ratioScale':
        return false;
      case 'applicants.unreadable':
      case 'applicants.remark':
        return !(facts.has(issue.fact) && isAsked(issue.shown));
      case 'applicants.unknownProgramme':
        return !isAsked(issue.shown);
      default:
        return true;
    }
  });
};

/** Cells that could not be read for sure, each with its sentence. */
const useCellIssues = () => {
  const review = useReview();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const sheet = useReviewState((state) => state.sheet ?? '');
  const bound = useReviewState((state) => state.binding?.issues ?? none);
  const found = useKnownScreening()?.issues ?? bound;
  const asked = useAskedWords();
  const [limit, setLimit] = useState(FEW);
  const issues = useMemo(() => listCellIssues(found, asked), [found, asked]);
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
