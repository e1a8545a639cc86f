import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RosterQuestion, RosterStatus } from '../../screening/roster-questions';
import { listRosters } from '../../screening/roster-questions';
import { wordEvidence } from '../../wording/roster';
import { wordsIn } from '../../words/words';
import { RosterChoices } from './RosterChoices';
import { useReview, useReviewState } from '../review-context';
import { Section } from '../shared/Section';
import { useKnownScreening } from './use-sheet-reading';

/** 名单: the lists that applicants are looked up in, and names on them that a person has to look at (rules S7, X2). */
export const RosterPanel = () => {
  const styles = useRosterStyles();
  const { rosters, words } = useRosters();
  if (rosters.length === 0) return null;
  return (
    <Section hint={words.pane.hint} title={words.pane.title}>
      <ul className={styles.list}>
        {rosters.map((status) => (
          <li key={status.roster.id} className={styles.item}>
            <RosterEntry status={status} />
          </li>
        ))}
      </ul>
    </Section>
  );
};

const RosterEntry = ({ status }: { readonly status: RosterStatus }) => {
  const styles = useRosterStyles();
  const { stateOf, words } = useRosters();
  const { questions, roster, table } = status;
  const open = questions.filter(({ said }) => said === undefined);
  return (
    <>
      <div>
        <span className={styles.clause}>{roster.clause}</span> {roster.name}
      </div>
      <RosterSummary status={status} />
      {stateOf(roster.id).map((state) => (
        <RosterChoices key={roster.id} state={state} />
      ))}
      {open.length > 0 && <div className={styles.missing}>{words.pane.near(open.length)}</div>}
      {questions.map((question) => (
        <Question key={question.pair} question={question} table={table} />
      ))}
    </>
  );
};

/** How it stands with a roster: not there, read, or not to be looked up in. */
const RosterSummary = ({ status: { criteria, hits, roster, table } }: { readonly status: RosterStatus }) => {
  const styles = useRosterStyles();
  const { stateOf, words } = useRosters();
  const [issue] = stateOf(roster.id).flatMap((state) => state.issue ?? []);
  if (issue !== undefined) return <div className={styles.missing}>{words.issue(issue)}</div>;
  if (table === undefined) return <div className={styles.missing}>{words.pane.none(criteria)}</div>;
  const columns = Object.values(table.headers).join(' · ');
  const read = `${words.pane.rows(table.rowCount, columns)}${table.guessed ? words.summary.guessed : ''}`;
  return (
    <div className={styles.quiet}>{[words.summary.source(table.source), read, words.pane.hits(hits)].join(' · ')}</div>
  );
};

const Question = ({
  question: { applicant, evidence, pair, roster, said },
  table,
}: {
  readonly question: RosterQuestion;
  readonly table: RosterStatus['table'];
}) => {
  const styles = useRosterStyles();
  const { decide, language, words } = useRosters();
  const { name } = evidence.entry;
  return (
    <div className={styles.question}>
      <div>{applicant}</div>
      <div className={styles.quiet}>{table === undefined ? name : wordEvidence(table.source, evidence, language)}</div>
      {said === undefined ? (
        <div className={styles.actions}>
          <Button
            aria-label={words.pane.sameFor(applicant, name)}
            onClick={() => decide(roster.id, pair, 'same')}
            size="small"
          >
            {words.pane.same}
          </Button>
          <Button
            aria-label={words.pane.differentFor(applicant, name)}
            onClick={() => decide(roster.id, pair, 'different')}
            size="small"
          >
            {words.pane.different}
          </Button>
        </div>
      ) : (
        <div className={styles.actions}>
          <span>{said === 'same' ? words.pane.isSame : words.pane.isDifferent}</span>
          <Button
            appearance="subtle"
            aria-label={words.pane.undoFor(applicant, name)}
            onClick={() => decide(roster.id, pair, undefined)}
            size="small"
          >
            {words.pane.undo}
          </Button>
        </div>
      )}
    </div>
  );
};

const useRosters = () => {
  const review = useReview();
  const screening = useKnownScreening();
  const language = useReviewState((state) => state.language);
  const states = useReviewState((state) => state.rosters);
  return {
    decide: (...said: Parameters<typeof review.decideName>) => void review.decideName(...said),
    language,
    rosters: screening === undefined || screening.guideline.rosters.length === 0 ? [] : listRosters(screening),
    stateOf: (roster: string) => states.filter((one) => one.roster.id === roster),
    words: wordsIn(language).rosters,
  };
};

const useRosterStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  clause: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  missing: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
  question: { padding: `${tokens.spacingVerticalXS} 0` },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});
