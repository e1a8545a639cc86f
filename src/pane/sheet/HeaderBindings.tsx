import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { makeStyles, tokens, Button } from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons/svg/arrow-reset';
import { Edit16Regular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { BindingConflict } from './BindingQuestion';
import { BindingQuestion, FactPicker } from './BindingQuestion';
import { Disclosure, Section } from '../shared/Section';
import type { FactWithoutColumn } from './UnboundHeader';
import { UnboundFacts, UnboundHeaderRow } from './UnboundHeader';
import type { ApplicantIssue, Binding, Proposal, SheetBinding } from '../../applicants/types';
import { listLikely } from '../../review/screen-round';
import type { Review } from '../../review/types';
import type { Programme } from '../../guideline/types';
import type { SheetScreening } from '../../screening/types';
import { useReviewState, useWords, useReview } from '../review-context';
import { useProgrammes } from '../shared/hooks';
import { nameColumn } from '../../words/cells';

/** 表头对应: questions first, then what is open, then what is settled. */
export const HeaderBindings = () => {
  const styles = useHeaderBindingsStyles();
  const headers = useHeaderBindings();
  if (headers === undefined) return null;
  const { binding, bound, conflicts, likely, unboundHeaders, withoutColumn, words } = headers;
  const settled = conflicts.length + likely.length + unboundHeaders.length + withoutColumn.length === 0;
  return (
    <Section aside={words.sheet.headerCounts(bound.length, binding.dataRows.length)} title={words.sheet.headers}>
      {settled && (
        <p className={styles.settled}>
          <CheckmarkCircle16Regular aria-hidden className={styles.tick} /> {words.sheet.allBound}
        </p>
      )}
      {conflicts.length > 0 && (
        <div className={styles.group}>
          <h3 className={styles.subtitle}>{words.sheet.conflicts(conflicts.length)}</h3>
          {conflicts.map((conflict) => (
            <BindingQuestion
              key={conflict.code === 'applicants.twoHeaders' ? conflict.fact : conflict.header}
              conflict={conflict}
            />
          ))}
        </div>
      )}
      {likely.length > 0 && <LikelyBindings likely={likely} />}
      {unboundHeaders.length > 0 && (
        <Disclosure defaultOpen={unboundHeaders.length <= 6} title={words.sheet.unboundHeaders(unboundHeaders.length)}>
          {unboundHeaders.map((header) => (
            <UnboundHeaderRow key={header.column} unbound={header} />
          ))}
        </Disclosure>
      )}
      {withoutColumn.length > 0 && (
        <Disclosure defaultOpen={withoutColumn.length <= 6} title={words.sheet.unboundFacts(withoutColumn.length)}>
          <UnboundFacts entries={withoutColumn} />
        </Disclosure>
      )}
      {bound.length > 0 && (
        <Disclosure title={words.sheet.boundHeaders(bound.length)}>
          {bound.map((entry) => (
            <BoundHeader key={entry.column} bound={entry} />
          ))}
        </Disclosure>
      )}
    </Section>
  );
};

const isConflict = (issue: ApplicantIssue): issue is BindingConflict =>
  issue.code === 'applicants.twoHeaders' || issue.code === 'applicants.twoFacts';

const listWithoutColumn = (
  binding: SheetBinding,
  programmes: readonly Programme[],
  screening: SheetScreening | undefined,
): readonly FactWithoutColumn[] => {
  const criteria = programmes.flatMap((programme) => programme.criteria);
  const screened = screening?.binding === binding ? screening.unboundFacts : undefined;
  return binding.unboundFacts.map((fact) => {
    const left = screened?.find((entry) => entry.fact === fact)?.criteria.map(({ criterion }) => criterion);
    const resting = criteria.filter(({ id, facts }) => (left === undefined ? facts.includes(fact) : left.includes(id)));
    return { fact, criteria: [...new Map(resting.map((criterion) => [criterion.id, criterion])).values()] };
  });
};

/** How the sheet's headers are bound, what is open, and what that leaves unchecked. */
const useHeaderBindings = () => {
  const words = useWords();
  const binding = useReviewState((state) => state.binding);
  const screening = useReviewState((state) => state.screening);
  const programmes = useProgrammes();
  if (binding === undefined) return undefined;
  return {
    binding,
    likely: listLikely(binding),
    bound: [...binding.bindings].sort((left, right) => left.column - right.column),
    unboundHeaders: [...binding.unboundHeaders].sort(
      (left, right) => Number(right.suggestions.length > 0) - Number(left.suggestions.length > 0),
    ),
    conflicts: binding.issues.filter(isConflict),
    withoutColumn: listWithoutColumn(binding, programmes, screening),
    words,
  };
};

/** What columns stand for by guess: confirmed all at once, or dropped one by one (rule B6). */
const LikelyBindings = ({ likely }: { readonly likely: readonly Proposal[] }) => {
  const styles = useHeaderBindingsStyles();
  const review = useReview();
  const words = useWords();
  return (
    <div className={styles.group}>
      <h3 className={styles.subtitle}>{words.sheet.likely(likely.length)}</h3>
      {likely.map(({ columns, expression, target }) => {
        const shown = expression ?? columns.map(({ header }) => header).join(words.common.listComma);
        return (
          <div key={`${target} ${shown}`} className={styles.likely}>
            <span className={styles.likelyText}>{`${shown} → ${target}`}</span>
            {expression === undefined && (
              <Button
                aria-label={words.sheet.dropLikely(shown)}
                onClick={() => void dropColumns(review, columns)}
                size="small"
              >
                {words.sheet.drop}
              </Button>
            )}
          </div>
        );
      })}
      <Button onClick={() => void review.confirmBindings()} size="small">
        {words.sheet.confirmAll}
      </Button>
    </div>
  );
};

const dropColumns = async (review: Review, columns: Proposal['columns']): Promise<void> => {
  for (const { header } of columns) await review.fixBinding(header, []);
};

const useHeaderBindingsStyles = makeStyles({
  settled: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, margin: 0 },
  tick: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  likely: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  likelyText: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  subtitle: {
    margin: 0,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A bound header: its column, what it stands for and how that was found; it can be changed here. */
const BoundHeader = ({ bound }: { readonly bound: Binding }) => {
  const styles = useBoundHeaderStyles();
  const { close, edit, editing, forget, how, meaning, same, words } = useBoundHeader(bound);
  return (
    <div className={styles.root}>
      <span className={styles.column}>{nameColumn(bound.column)}</span>
      <div className={styles.main}>
        <div className={styles.header}>{bound.header}</div>
        {editing ? (
          <FactPicker autoFocus header={bound.header} onChosen={close} suggestions={[]} value={bound.fact} />
        ) : (
          <div className={styles.meaning}>
            {!same && `→ ${meaning} · `}
            {how}
          </div>
        )}
      </div>
      {bound.how === 'user' && (
        <Button
          appearance="subtle"
          aria-label={words.sheet.forgetFor(bound.header)}
          icon={<ArrowReset20Regular />}
          onClick={forget}
          size="small"
          title={words.sheet.forget}
        />
      )}
      <Button
        appearance="subtle"
        aria-expanded={editing}
        aria-label={`${words.common.change} ${bound.header}`}
        icon={<Edit16Regular />}
        onClick={edit}
        size="small"
      />
    </div>
  );
};

/** What a bound header stands for, and changing that. */
const useBoundHeader = ({ fact, header, how, unit, year }: Binding) => {
  const review = useReview();
  const words = useWords();
  const [editing, setEditing] = useState(false);
  const details = [...(year === undefined ? [] : [words.sheet.year(year)]), ...(unit === undefined ? [] : [unit])];
  return {
    close: () => setEditing(false),
    edit: () => setEditing(!editing),
    editing,
    forget: () => void review.fixBinding(header, undefined),
    how: words.bound[how],
    meaning: details.length === 0 ? fact : `${fact}（${details.join(words.common.listComma)}）`,
    same: header === fact,
    words,
  };
};

const useBoundHeaderStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  column: {
    flexShrink: 0,
    width: '20px',
    paddingTop: '2px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  main: { flexGrow: 1, minWidth: 0 },
  header: { overflowWrap: 'anywhere' },
  meaning: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});
