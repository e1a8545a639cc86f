import {
  Button,
  makeStyles,
  tokens,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ApplicantResult, MissingFact } from '../../screening/types';
import { CellLink, ConclusionMark } from '../shared/ConclusionMark';
import type { useCardView } from './use-card-view';
import { nameCellOf } from '../shared/applicants';
import { useBenchNavigation } from '../bench-context';
import { useReportWords, useReviewState, useWords } from '../review-context';
import { bar } from '../shared/styles';

/** Who it is, its conclusion, and the way to the neighbours. */
export const CardHeader = ({
  applicant,
  card,
}: {
  readonly applicant: ApplicantResult;
  readonly card: ReturnType<typeof useCardView>;
}) => {
  const styles = useCardHeaderStyles();
  const { words } = card;
  return (
    <header className={styles.root}>
      <div className={styles.line}>
        <span className={styles.name}>{applicant.name}</span>
        <span className={styles.steps}>
          <Button
            appearance="subtle"
            aria-keyshortcuts="Alt+ArrowLeft"
            aria-label={words.card.previous}
            disabledFocusable={!card.hasPrevious}
            icon={<ChevronLeft20Regular />}
            onClick={card.previous}
            size="small"
            title={words.card.shortcuts}
          />
          <span className={styles.position}>{card.position > 0 && words.card.position(card.position, card.total)}</span>
          <Button
            appearance="subtle"
            aria-keyshortcuts="Alt+ArrowRight"
            aria-label={words.card.next}
            disabledFocusable={!card.hasNext}
            icon={<ChevronRight20Regular />}
            onClick={card.next}
            size="small"
            title={words.card.shortcuts}
          />
        </span>
      </div>
      <div className={styles.line}>
        <span>
          <ConclusionMark conclusion={applicant.conclusion} size="large" />
        </span>
        <span className={styles.programme}>{applicant.programme?.name ?? words.card.programmeUnknown}</span>
        <CellLink cell={nameCellOf(applicant)} />
      </div>
    </header>
  );
};

const useCardHeaderStyles = makeStyles({
  root: { ...bar, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  steps: { display: 'inline-flex', alignItems: 'center', flexShrink: 0 },
  position: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  programme: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What bears on the whole application: readings it hangs on, limits it runs into, priorities it has. */
export const CardRemarks = ({ applicant }: { readonly applicant: ApplicantResult }) => {
  const styles = useCardRemarksStyles();
  const { limits, open, priorities, readings, words } = useCardRemarks(applicant);
  return (
    <>
      {limits.map(({ limit, others, shared }) => (
        <MessageBar key={limit.id} className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>
              {words.card.limits}：{limit.title}
            </MessageBarTitle>
            <div className={styles.clause}>{limit.clause}</div>
            <div>{shared}</div>
            <ul className={styles.list}>
              {others.map(({ key, name, row, sheet }) => (
                <li key={`${sheet} ${row}`}>
                  <Link as="button" onClick={() => open(key)}>
                    {name}
                  </Link>{' '}
                  <span className={styles.clause}>
                    {sheet === applicant.table.sheet ? '' : `${sheet} `}
                    {words.common.row(row + 1)}
                  </span>
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      ))}
      {readings.length > 0 && (
        <MessageBar className={styles.bar} intent="info" layout="multiline">
          <MessageBarBody className={styles.body}>
            <MessageBarTitle>{words.card.dependsOn}</MessageBarTitle>
            {readings.map(({ key, text }) => (
              <div key={key}>{text}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {priorities.length > 0 && (
        <div className={styles.priorities}>
          <span className={styles.clause}>{words.card.priorities}</span> {priorities.join(words.common.listComma)}
        </div>
      )}
    </>
  );
};

const ASKED_WORDS = { alike: 'limitAlike', namesake: 'limitNamesake', number: 'limitSameNumber' } as const;

/** Limits, readings and priorities of one applicant, put into words. */
const useCardRemarks = ({ dependsOn, key, limits, priorities, programme }: ApplicantResult) => {
  const words = useWords();
  const { conclusions, overPlaces } = useReportWords();
  const { openCard } = useBenchNavigation();
  const guideline = useReviewState((state) => state.guideline);
  const readings = [...(guideline?.readings ?? []), ...(programme?.readings ?? [])];
  return {
    limits: limits.map(({ asked, limit, places, rows, value }) => ({
      limit,
      others: rows.filter((row) => row.key !== key),
      shared:
        places === undefined
          ? words.card[asked === undefined ? 'limitShared' : ASKED_WORDS[asked]](value)
          : overPlaces(words.card.limits, value, rows.length, places),
    })),
    open: openCard,
    priorities: priorities.map(({ priority, truth }) =>
      truth === 'yes' ? priority.title : `${priority.title}（${words.card.priorityUnknown}）`,
    ),
    readings: dependsOn.map(({ conclusion, option, reading }) => ({
      key: `${reading} ${option}`,
      text: words.card.dependsOnOption(
        readings.find(({ id }) => id === reading)?.name ?? reading,
        option,
        conclusions[conclusion],
      ),
    })),
    words,
  };
};

const useCardRemarksStyles = makeStyles({
  bar: { flexShrink: 0 },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalS },
  clause: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  priorities: { padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** Facts that are not known, each with why and where to fill it in. */
export const MissingFacts = ({ facts }: { readonly facts: readonly MissingFact[] }) => {
  const styles = useMissingFactsStyles();
  const words = useWords();
  return (
    <ul className={styles.list}>
      {facts.map(({ cause, cell, fact, year }) => (
        <li key={`${fact} ${year ?? ''}`} className={styles.item}>
          <span className={styles.fact}>
            {fact}
            {year !== undefined && ` ${words.sheet.year(year)}`}
          </span>
          <span className={styles.cause}>{words.causes[cause]}</span>
          {cell !== undefined && <CellLink cell={cell} />}
        </li>
      ))}
    </ul>
  );
};

const useMissingFactsStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, padding: '2px 0' },
  fact: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  cause: { flexShrink: 0, color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
});
