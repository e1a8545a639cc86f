import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnboundHeader as Unbound, UnboundHeader } from '../../applicants/types';
import { CellLink } from '../shared/ConclusionMark';
import { FactPicker } from './BindingQuestion';
import { useReview, useReviewState, useWords } from '../review-context';

/** A header that stands for nothing yet: suggestions at one click, any other fact by the list. */
export const UnboundHeaderRow = ({ unbound }: { readonly unbound: Unbound }) => {
  const styles = useUnboundHeaderStyles();
  const { bind, cell, choose, choosing, words } = useUnboundHeader(unbound);
  const { header, suggestions } = unbound;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <span className={styles.header}>{header}</span>
        <CellLink cell={cell} />
      </div>
      {choosing ? (
        <FactPicker autoFocus header={header} suggestions={suggestions} value={undefined} />
      ) : (
        <div className={styles.answers}>
          {suggestions.slice(0, 2).map((fact) => (
            <Button key={fact} className={styles.answer} onClick={() => bind(fact)} size="small">
              {words.sheet.suggestion(fact)}
            </Button>
          ))}
          <Button
            appearance="transparent"
            aria-label={words.sheet.chooseFactFor(header)}
            className={styles.choose}
            onClick={choose}
            size="small"
          >
            {words.sheet.chooseFact}
          </Button>
        </div>
      )}
    </div>
  );
};

/** Binding a header that stands for nothing yet. */
const useUnboundHeader = ({ column, header }: UnboundHeader) => {
  const review = useReview();
  const words = useWords();
  const sheet = useReviewState((state) => state.binding?.sheet ?? '');
  const row = useReviewState((state) => state.binding?.headerRows.at(-1) ?? 0);
  const [choosing, setChoosing] = useState(false);
  return {
    bind: (fact: string) => void review.fixBinding(header, [{ target: fact }]),
    cell: { sheet, row, column },
    choose: () => setChoosing(true),
    choosing,
    words,
  };
};

const useUnboundHeaderStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  header: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  answer: { fontWeight: tokens.fontWeightRegular },
  choose: { minWidth: 0, paddingLeft: 0, color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});

/** Facts that no column carries, each with the criteria it leaves unchecked (rule B5). */
export const UnboundFacts = ({ entries }: { readonly entries: readonly FactWithoutColumn[] }) => {
  const styles = useUnboundFactsStyles();
  const words = useWords();
  return (
    <ul className={styles.list}>
      {entries.map(({ fact, criteria }) => (
        <li key={fact} className={styles.item}>
          <div className={styles.head}>
            <span className={styles.fact}>{fact}</span>
            <span className={styles.count}>
              {criteria.length === 0 ? words.sheet.leavesNothing : words.sheet.leavesUnchecked(criteria.length)}
            </span>
          </div>
          {criteria.map(({ id, clause, title }) => (
            <div key={id} className={styles.criterion}>
              <span className={styles.clause}>{clause}</span> {title}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
};

const useUnboundFactsStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  fact: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  criterion: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  clause: { color: tokens.colorNeutralForeground3 },
});

/** A fact without a column and the criteria that rest on it (rule B5). */
export interface FactWithoutColumn {
  readonly fact: string;
  readonly criteria: readonly { readonly id: string; readonly clause: string; readonly title: string }[];
}
