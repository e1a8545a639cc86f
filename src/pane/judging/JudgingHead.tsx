import { Button, Dropdown, Option, ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ConclusionMark } from '../shared/ConclusionMark';
import type { JudgingFilter } from './judging-state';
import type { Judging } from './use-judging';
import { bar } from '../shared/styles';

const AXES = ['question', 'applicant'] as const;
const FILTERS: readonly JudgingFilter[] = ['all', 'answered', 'open', 'left'];

/** Which question or applicant it is, the way to its neighbours, and what remains, counted; a count is a filter too. */
export const JudgingHead = ({ judging }: { readonly judging: Judging }) => {
  const styles = useJudgingHeadStyles();
  const { axis, close, counts, filter, setAxis, setFilter, words } = judging;
  const countOf: Readonly<Record<JudgingFilter, number>> = { ...counts, all: counts.total };
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Button appearance="subtle" className={styles.back} icon={<ArrowLeft16Regular />} onClick={close} size="small">
          {words.back}
        </Button>
        <div aria-label={words.axis} className={styles.choices} role="group">
          {AXES.map((one) => (
            <ToggleButton
              key={one}
              checked={axis === one}
              className={styles.choice}
              onClick={() => setAxis(one)}
              size="small"
            >
              {words.axes[one]}
            </ToggleButton>
          ))}
        </div>
      </div>
      <Chosen judging={judging} />
      <div aria-label={words.filter} className={styles.choices} role="group">
        {FILTERS.map((one) => (
          <ToggleButton
            key={one}
            checked={filter === one}
            className={mergeClasses(styles.choice, styles.count)}
            onClick={() => setFilter(one)}
            shape="circular"
            size="small"
          >
            {words.filterBy(words.filters[one], countOf[one])}
          </ToggleButton>
        ))}
      </div>
    </div>
  );
};

/** The question or the applicant that all rows are about. */
const Chosen = ({ judging }: { readonly judging: Judging }) => {
  const styles = useJudgingHeadStyles();
  const { applicant, applicants, axis, choose, leftOf, question, questions, turn, words } = judging;
  const byQuestion = axis === 'question';
  const at = byQuestion
    ? questions.findIndex((one) => one === question)
    : applicants.findIndex((one) => one === applicant);
  const total = byQuestion ? questions.length : applicants.length;
  const textOf = ({ criterion, id }: (typeof questions)[number]) =>
    words.questionLeft(criterion.clause, criterion.title, leftOf.get(id) ?? 0);
  const step = (by: 1 | -1) => ({
    appearance: 'subtle' as const,
    'aria-keyshortcuts': by > 0 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft',
    disabledFocusable: at + by < 0 || at + by >= total,
    onClick: () => turn(by),
    size: 'small' as const,
  });
  return (
    <>
      <div className={styles.line}>
        {byQuestion ? (
          <Dropdown
            aria-label={words.question}
            className={styles.picker}
            onOptionSelect={(_, { optionValue }) => choose({ question: optionValue })}
            selectedOptions={question === undefined ? [] : [question.id]}
            size="small"
            value={question === undefined ? '' : textOf(question)}
          >
            {questions.map((one) => (
              <Option key={one.id} text={textOf(one)} value={one.id}>
                {textOf(one)}
              </Option>
            ))}
          </Dropdown>
        ) : (
          <h2 className={styles.name}>
            {applicant?.name} {applicant !== undefined && <ConclusionMark conclusion={applicant.conclusion} />}
          </h2>
        )}
        <span className={styles.steps}>
          <Button
            aria-label={byQuestion ? words.previousQuestion : words.previousApplicant}
            icon={<ChevronLeft20Regular />}
            {...step(-1)}
          />
          <span className={styles.position}>{words.position(at + 1, total)}</span>
          <Button
            aria-label={byQuestion ? words.nextQuestion : words.nextApplicant}
            icon={<ChevronRight20Regular />}
            {...step(1)}
          />
        </span>
      </div>
      {byQuestion && question?.criterion.hint !== undefined && (
        <div className={styles.hint}>{question.criterion.hint}</div>
      )}
    </>
  );
};

const useJudgingHeadStyles = makeStyles({
  root: { ...bar, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  back: { flexShrink: 0, marginRight: 'auto', paddingLeft: 0, minWidth: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  count: { padding: `0 ${tokens.spacingHorizontalS}` },
  picker: {
    flexGrow: 1,
    minWidth: 0,
    '& button': { gridTemplateColumns: '[content] minmax(0, 1fr) [icon] auto', overflowWrap: 'anywhere' },
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  steps: { display: 'inline-flex', alignItems: 'center', flexShrink: 0 },
  position: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  hint: {
    maxHeight: '4.5em',
    overflowY: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
