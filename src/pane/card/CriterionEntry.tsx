import { Button, makeStyles, tokens, mergeClasses } from '@fluentui/react-components';
import { PersonEdit16Regular } from '@fluentui/react-icons/svg/person-edit';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHint16Regular } from '@fluentui/react-icons/svg/circle-hint';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { DocumentEdit16Filled } from '@fluentui/react-icons/svg/document-edit';
import { Gavel16Filled } from '@fluentui/react-icons/svg/gavel';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ApplicantResult, Finding, MissingFact } from '../../screening/types';
import { CellLinks } from '../shared/ConclusionMark';
import { JudgementAnswer, OverrideForm } from './JudgementAnswer';
import { MissingFacts } from './CardHeader';
import { wordEither, wordReasons, wordTroubles } from '../../wording/finding';
import { listNamedValues } from '../../wording/named';
import { wordRosterReadings } from '../../wording/roster';
import { useReviewState, useWords } from '../review-context';
import type { FindingGroup } from './use-card-view';
import { Disclosure } from '../shared/Section';
import type { PaneTone } from '../shared/tones';
import { useToneText } from '../shared/tones';
import { isOptional } from '../../guideline/look-up';
import { surface } from '../shared/styles';

/** One criterion of an applicant: clause, what is there, what is asked, what is short, and the cells behind it. */
export const CriterionEntry = ({
  applicant,
  finding,
}: {
  readonly applicant: ApplicantResult;
  readonly finding: Finding;
}) => {
  const styles = useCriterionEntryStyles();
  const { judged, named, overridden, overriding, reasons, rosters, sets, hasOtherSets, setOverriding, short, words } =
    useCriterionEntry(applicant, finding);
  const { cells, criterion, override } = finding;
  return (
    <article aria-label={criterion.title} className={styles.root}>
      <div className={styles.head}>
        <span className={styles.clause}>
          {criterion.clause} · {words.kinds[criterion.kind]}
          {isOptional(criterion) && ` · ${words.card.optional}`}
        </span>
        <Button
          appearance="subtle"
          aria-expanded={overriding}
          aria-label={words.card.overrideFor(criterion.title)}
          className={styles.override}
          icon={<PersonEdit16Regular />}
          onClick={() => setOverriding(!overriding)}
          size="small"
          title={words.card.override}
        />
      </div>
      <div className={styles.title}>{criterion.title}</div>
      {override !== undefined && (
        <div className={styles.overridden}>
          <strong>{overridden}</strong> {override.reason}
        </div>
      )}
      {reasons.map((reason, index) => (
        <div key={reason} className={short ? styles.short : styles.reason}>
          {index > 0 && <span className={styles.hint}>{words.card.alternatively} </span>}
          {reason}
        </div>
      ))}
      {sets.map((set, index) => (
        <div key={set.map(({ fact, year }) => `${fact} ${year ?? ''}`).join()}>
          {index > 0 && <div className={styles.hint}>{words.card.alternatively}</div>}
          <MissingFacts facts={set} />
        </div>
      ))}
      {hasOtherSets && <div className={styles.hint}>{words.card.otherWays}</div>}
      {named.map((line) => (
        <div key={line} className={styles.hint}>
          {line}
        </div>
      ))}
      <CellLinks cells={cells} />
      {rosters !== '' && <div className={styles.hint}>{rosters}</div>}
      {judged && <JudgementAnswer applicant={applicant.key} finding={finding} />}
      {overriding && <OverrideForm applicant={applicant.key} finding={finding} onDone={() => setOverriding(false)} />}
    </article>
  );
};

/** More ways to fill something in than these are only told to be there. */
const SETS_SHOWN = 4;

const none: readonly (readonly MissingFact[])[] = [];

/** True where the reason is more than what the entry shows anyhow: title, missing facts, a person's answer. */
const hasReason = ({ answer, override, softened, verdict }: Finding): boolean =>
  override === undefined && ((answer === undefined && (verdict === 'met' || verdict === 'notMet')) || softened);

/** What a criterion's entry shows beside clause and title. */
const useCriterionEntry = ({ row, table }: ApplicantResult, finding: Finding) => {
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const [overriding, setOverriding] = useState(false);
  const { alternatives, answer, awaiting, criterion, missing, override, softened, verdict } = finding;
  const by = [override?.by, override?.on].filter((part) => part !== undefined && part !== '').join(' ');
  const isOpen = verdict === 'undetermined' && override === undefined && !softened;
  const either = isOpen ? wordEither(finding, table, language) : '';
  const sets =
    missing.length === 0 || verdict !== 'undetermined'
      ? none
      : [missing, ...alternatives].sort((left, right) => left.length - right.length);
  const open = isOpen ? [...wordTroubles(finding, table, language), either] : [either];
  const reasons = hasReason(finding) ? wordReasons(finding, table, row, language) : open;
  return {
    /** Values that the guideline has a title, a unit or a clause for. */
    named: listNamedValues([finding.explanation], table, language).map(({ text }) => text),
    judged: criterion.kind === 'judgement' || awaiting || answer !== undefined,
    overridden: by === '' ? words.card.overridden : words.card.overriddenBy(by),
    overriding,
    /** One line for each alternative. */
    reasons: reasons.filter((reason) => reason !== '' && reason !== criterion.title),
    setOverriding,
    sets: sets.slice(0, SETS_SHOWN),
    hasOtherSets: sets.length > SETS_SHOWN || (sets.length > 0 && finding.otherWays === true),
    /** What is decided tells it among its reasons. */
    rosters: isOpen ? wordRosterReadings(finding.rosters, language) : '',
    short: verdict === 'notMet',
    words,
  };
};

const useCriterionEntryStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  clause: {
    flexGrow: 1,
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  override: { flexShrink: 0, minWidth: '24px', height: '20px', padding: 0, color: tokens.colorNeutralForeground3 },
  title: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  overridden: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  reason: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  short: {
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

const looks: Readonly<
  Record<FindingGroup, { readonly tone: PaneTone; readonly Icon: FluentIcon; readonly open: boolean }>
> = {
  notMet: { tone: 'bad', Icon: DismissCircle16Filled, open: true },
  missing: { tone: 'warning', Icon: DocumentEdit16Filled, open: true },
  awaiting: { tone: 'waiting', Icon: Gavel16Filled, open: true },
  met: { tone: 'good', Icon: CheckmarkCircle16Regular, open: false },
  notApplicable: { tone: 'none', Icon: SubtractCircle16Regular, open: false },
  unchecked: { tone: 'none', Icon: CircleHint16Regular, open: false },
};

/** Criteria of one outcome under a heading; what needs nobody's attention starts closed. */
export const CriterionGroup = (parts: {
  readonly children: ReactNode;
  readonly count: number;
  readonly group: FindingGroup;
}) => {
  const styles = useCriterionGroupStyles();
  const tone = useToneText();
  const words = useWords();
  const look = looks[parts.group];
  return (
    <div className={styles.root}>
      <Disclosure
        count={parts.count}
        defaultOpen={look.open}
        level={2}
        title={
          <span className={mergeClasses(styles.title, tone[look.tone])}>
            <look.Icon aria-hidden /> {words.groups[parts.group]}
          </span>
        }
      >
        {parts.children}
      </Disclosure>
    </div>
  );
};

const useCriterionGroupStyles = makeStyles({
  root: {
    ...surface,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  title: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});
