import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ApplicantIssue, SkippedRow } from '../../applicants/types';
import { useReview, useReviewState, useWords } from '../review-context';
import { Disclosure, Section } from '../shared/Section';
import { CellLink } from '../shared/ConclusionMark';
import { LongList } from '../shared/LongList';
import { useKnownScreening } from './use-sheet-reading';

type ScaleQuestion = Extract<ApplicantIssue, { code: 'applicants.ratioScale' }>;

const noIssues: readonly ApplicantIssue[] = [];

/** A column of shares whose bare numbers do not tell percent from fraction: asked once for the column (rule F18). */
export const RatioScales = () => {
  const styles = useRowsStyles();
  const review = useReview();
  const { reading: words } = useWords();
  const issues = useKnownScreening()?.issues ?? noIssues;
  const settled = useReviewState((state) => state.review.fixed.ratioScales);
  const bindings = useReviewState((state) => state.binding?.bindings);
  const columns = useReviewState((state) => state.columns);
  const asked = issues.filter(
    (issue): issue is ScaleQuestion => issue.code === 'applicants.ratioScale' && !settled.has(issue.fact),
  );
  if (asked.length + settled.size === 0) return null;
  const headerOf = (fact: string) => {
    const column = bindings?.find((one) => one.fact === fact)?.column;
    return columns.find((one) => one.column === column)?.own ?? fact;
  };
  return (
    <Section title={words.ratios}>
      {asked.map(({ cell, count, fact, shown }) => (
        <div key={fact} aria-label={words.ratioLabel(headerOf(fact))} className={styles.question} role="group">
          <span>
            {words.ratioQuestion(headerOf(fact), count)} <CellLink cell={cell} />
          </span>
          <div className={styles.answers}>
            {scalesFor(shown).map((scale) => (
              <Button key={scale} onClick={() => void review.scaleRatio(fact, scale)} size="small">
                {words.asFraction(shown, scale === 'fraction' ? inPercent(shown) : `${shown}%`)}
              </Button>
            ))}
          </div>
        </div>
      ))}
      {[...settled].map(([fact, scale]) => (
        <div key={fact} className={styles.row}>
          <span className={styles.text}>{`${headerOf(fact)}：${words.ratioSettled[scale]}`}</span>
          <Undo
            label={`${headerOf(fact)}：${words.ratioSettled[scale]}`}
            undo={() => review.scaleRatio(fact, undefined)}
          />
        </div>
      ))}
    </Section>
  );
};

/** The likelier one first. */
const scalesFor = (shown: string): readonly ('fraction' | 'percent')[] =>
  Number(shown) > 1 ? ['percent', 'fraction'] : ['fraction', 'percent'];

const inPercent = (shown: string): string => {
  const value = Number(shown.replace(/[,，]/g, ''));
  return Number.isFinite(value) ? `${Number((value * 100).toPrecision(10))}%` : `${shown} × 100%`;
};

const Undo = ({ label, undo }: { readonly label: string; readonly undo: () => Promise<void> }) => {
  const styles = useRowsStyles();
  const words = useWords();
  return (
    <Button
      appearance="subtle"
      aria-label={`${words.common.undo}：${label}`}
      className={styles.action}
      onClick={() => void undo()}
      size="small"
    >
      {words.common.undo}
    </Button>
  );
};

/** Rows that were not taken for applicants, each with its reason and a way to take it back (rule B10). */
export const LeftOutRows = () => {
  const styles = useRowsStyles();
  const review = useReview();
  const { reading: words } = useWords();
  const sheet = useReviewState((state) => state.binding?.sheet ?? '');
  const skipped = useReviewState((state) => state.binding?.skippedRows);
  const chosen = useReviewState((state) => state.review.fixed.rows);
  const shown = (skipped ?? []).filter(({ why }) => why !== 'blank');
  const blank = (skipped ?? []).length - shown.length;
  const taken = [...chosen].flatMap(([row, as]) => (as === 'applicant' ? [row] : []));
  if (shown.length + taken.length === 0) return null;
  const takeBack = ({ row, why }: SkippedRow) => review.takeRow(row, why === 'user' ? undefined : 'applicant');
  return (
    <Section title={words.leftOutTitle}>
      <Disclosure
        title={[words.leftOut(shown.length), ...(blank > 0 ? [words.blankRows(blank)] : [])].join(words.separator)}
      >
        <LongList
          items={shown}
          keyOf={({ row }) => String(row)}
          label={words.leftOut(shown.length)}
          render={(skippedRow) => (
            <div className={styles.row}>
              <span className={styles.text}>
                <CellLink cell={{ sheet, row: skippedRow.row, column: 0 }} /> {words.why[skippedRow.why]}
                <span className={styles.quiet}> {skippedRow.shown}</span>
              </span>
              <Button
                appearance="subtle"
                aria-label={words.takeFor(skippedRow.row + 1)}
                className={styles.action}
                onClick={() => void takeBack(skippedRow)}
                size="small"
              >
                {words.take}
              </Button>
            </div>
          )}
          rowHeight={44}
        />
      </Disclosure>
      {taken.map((row) => (
        <div key={row} className={styles.row}>
          <span className={styles.text}>
            {words.row(row + 1)} {words.taken}
          </span>
          <Undo label={words.untakeFor(row + 1)} undo={() => review.takeRow(row, undefined)} />
        </div>
      ))}
    </Section>
  );
};

const useRowsStyles = makeStyles({
  question: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  action: { minWidth: 0, flexShrink: 0, color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});
