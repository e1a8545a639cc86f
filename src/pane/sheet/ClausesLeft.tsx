import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClauseLeft } from '../../screening/weigh-open';
import type { Conclusion } from '../../screening/types';
import { wordElsewhere } from '../../wording/unchecked';
import { useReportWords, useReview, useReviewState, useWords } from '../review-context';
import { Disclosure, Section } from '../shared/Section';
import { conclusionOrder } from '../shared/tones';
import { useTargets } from './describe-target';
import { ElsewhereForm } from './ElsewhereForm';
import { ExpressionField } from './ExpressionField';
import { useKnownScreening, useOpenWeights } from './use-sheet-reading';

/** Clauses that the sheet has no column for: a person may say that they were checked elsewhere (rule V9). */
export const ClausesLeft = () => {
  const styles = useClausesLeftStyles();
  const { applicants, ask, asked, close, confirm, effect, left, rest, said, undo, words } = useClausesLeft();
  const { targetOf } = useTargets();
  const ofRest = said.filter((clause) => clause.said === rest);
  const isFigure = (fact: string) => targetOf(fact).isFigure;
  if (left.length + said.length === 0) return null;
  return (
    <Section
      aside={left.length > 0 ? words.count(left.length, applicants) : undefined}
      title={words.title}
      {...(left.length > 0 && { hint: words.hint })}
    >
      {left.length > 0 &&
        (asked === ALL ? (
          <ElsewhereForm onClose={close} onConfirm={confirm} title={words.formOfAll(left.length)} />
        ) : (
          <div>
            <Button onClick={() => ask(ALL)} size="small">
              {words.checkAll(left.length)}
            </Button>
          </div>
        ))}
      <div aria-live="polite" className={styles.effect}>
        {effect}
      </div>
      <ul className={styles.list}>
        {left.map((clause) => (
          <li key={keyOf(clause)} className={styles.item}>
            <Clause clause={clause} />
            {asked === keyOf(clause) ? (
              <ElsewhereForm
                onClose={close}
                onConfirm={confirm}
                title={`${clause.criterion.clause} ${clause.criterion.title}`}
              />
            ) : (
              <ClauseActions ask={() => ask(keyOf(clause))} clause={clause} figure={clause.facts.find(isFigure)} />
            )}
          </li>
        ))}
        {said
          .filter((clause) => clause.said !== rest)
          .map((clause) => (
            <li key={keyOf(clause)} className={styles.item}>
              <Clause clause={clause} />
              <SaidOf
                label={words.undoFor(clause.criterion.clause, clause.criterion.title)}
                said={clause.said}
                undo={() => undo(clause.criterion.id)}
              />
            </li>
          ))}
      </ul>
      {rest !== undefined && (
        <div>
          <SaidOf label={words.undoRest} said={rest} undo={() => undo(undefined)} />
          <Disclosure title={words.saidOfRest(ofRest.length)}>
            <ul className={styles.list}>
              {ofRest.map((clause) => (
                <li key={keyOf(clause)} className={styles.item}>
                  <Clause clause={clause} />
                </li>
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </Section>
  );
};

const ALL = '#all';
const keyOf = ({ criterion }: ClauseLeft) => `${criterion.id} ${criterion.clause}`;

/** One clause of several programmes is one clause here. */
const mergeSame = (clauses: readonly ClauseLeft[]): readonly ClauseLeft[] => {
  const merged = new Map<string, ClauseLeft>();
  for (const clause of clauses) {
    const there = merged.get(keyOf(clause));
    merged.set(
      keyOf(clause),
      there === undefined
        ? clause
        : {
            ...there,
            applicants: there.applicants + clause.applicants,
            facts: [...new Set([...there.facts, ...clause.facts])],
          },
    );
  }
  return [...merged.values()];
};

type Counts = Readonly<Record<Conclusion, number>>;

/** What is left, what was said of it, and what saying it changes. */
const useClausesLeft = () => {
  const review = useReview();
  const { elsewhere: words } = useWords();
  const { conclusions } = useReportWords();
  const screening = useKnownScreening();
  const { clauses } = useOpenWeights();
  const rest = useReviewState((state) => state.review.elsewhere.rest);
  const [asked, setAsked] = useState<string>();
  const [before, setBefore] = useState<Counts>();
  const merged = mergeSame(clauses);
  const left = merged.filter(({ said }) => said === undefined);
  const applicants = screening?.applicants.filter(({ conclusion }) => conclusion === 'partial').length ?? 0;
  const say = (criterion: string | undefined, said: Parameters<typeof review.checkElsewhere>[1]) => {
    setAsked(undefined);
    setBefore(screening?.counts);
    void review.checkElsewhere(criterion, said);
  };
  return {
    applicants,
    ask: setAsked,
    asked,
    close: () => setAsked(undefined),
    confirm: (said: { readonly reason: string; readonly by?: string }) =>
      say(asked === ALL ? undefined : left.find((clause) => keyOf(clause) === asked)?.criterion.id, said),
    effect: wordEffect(before, screening?.counts, conclusions, words),
    left,
    rest,
    said: merged.filter(({ said }) => said !== undefined),
    undo: (criterion: string | undefined) => say(criterion, undefined),
    words,
  };
};

const wordEffect = (
  before: Counts | undefined,
  now: Counts | undefined,
  conclusions: Readonly<Record<Conclusion, string>>,
  words: ReturnType<typeof useWords>['elsewhere'],
): string => {
  if (before === undefined || now === undefined || before === now) return '';
  const changed = conclusionOrder.filter((one) => before[one] !== now[one]);
  if (changed.length === 0) return words.noEffect;
  return words.effect(changed.map((one) => words.change(conclusions[one], before[one], now[one])));
};

const Clause = ({ clause: { applicants, criterion, facts, said } }: { readonly clause: ClauseLeft }) => {
  const styles = useClausesLeftStyles();
  const words = useWords();
  return (
    <div>
      <span className={styles.clause}>{criterion.clause}</span> {criterion.title}
      {said === undefined && (
        <div className={styles.quiet}>
          {facts.length > 0 && words.elsewhere.lacks(facts)}
          {applicants > 0 && <span className={styles.weight}> {words.binding.weight(applicants)}</span>}
        </div>
      )}
    </div>
  );
};

/** Saying that a clause was checked elsewhere, or computing the one figure it lacks from others. */
const ClauseActions = ({
  ask,
  clause,
  figure,
}: {
  readonly ask: () => void;
  readonly clause: ClauseLeft;
  readonly figure: string | undefined;
}) => {
  const styles = useClausesLeftStyles();
  const words = useWords();
  const [computing, setComputing] = useState<string>();
  const { clause: number, title } = clause.criterion;
  if (computing !== undefined)
    return (
      <div className={styles.form}>
        <ExpressionField fact={computing} onDone={() => setComputing(undefined)} written="" />
        <Button appearance="subtle" onClick={() => setComputing(undefined)} size="small">
          {words.binding.cancel}
        </Button>
      </div>
    );
  return (
    <div className={styles.actions}>
      <Button
        appearance="subtle"
        aria-label={words.elsewhere.checkFor(number, title)}
        className={styles.action}
        onClick={ask}
        size="small"
      >
        {words.elsewhere.check}
      </Button>
      {figure !== undefined && (
        <Button
          appearance="subtle"
          aria-label={words.binding.computeFor(figure)}
          className={styles.action}
          onClick={() => setComputing(figure)}
          size="small"
        >
          {words.binding.compute}
        </Button>
      )}
    </div>
  );
};

const SaidOf = ({
  label,
  said,
  undo,
}: {
  readonly label: string;
  readonly said: ClauseLeft['said'];
  readonly undo: () => void;
}) => {
  const styles = useClausesLeftStyles();
  const report = useReportWords();
  const { elsewhere: words } = useWords();
  if (said === undefined) return null;
  return (
    <div className={styles.said}>
      <span className={styles.saidText}>{wordElsewhere(said, report)}</span>
      <Button appearance="subtle" aria-label={label} className={styles.action} onClick={undo} size="small">
        {words.undo}
      </Button>
    </div>
  );
};

const useClausesLeftStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  clause: { color: tokens.colorNeutralForeground3 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  weight: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  effect: { ':empty': { display: 'none' }, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  action: { minWidth: 0, flexShrink: 0, color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  said: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  saidText: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});
