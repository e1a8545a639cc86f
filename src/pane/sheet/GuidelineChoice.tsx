import { Edit20Regular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { ChoiceField } from '../shared/ChoiceField';
import { GuidelineImport } from '../guideline/GuidelineImport';
import { Section } from '../shared/Section';
import { TogetherSheets } from './TogetherSheets';
import { useReview, useReviewState, useWords } from '../review-context';
import { useReadings } from '../shared/hooks';
import { factOfRole } from '../../guideline/look-up';

/** 核查依据: guideline, programme, sheet and check date; in one paragraph once all of it is chosen. */
export const GuidelineChoice = () => {
  const choice = useGuidelineChoice();
  const styles = useGuidelineChoiceStyles();
  const [opened, setOpened] = useState<boolean>();
  const { words } = choice;
  const isOpen = opened ?? choice.isOpen;
  if (!isOpen)
    return (
      <Section
        aside={
          <Button
            appearance="subtle"
            aria-expanded={false}
            aria-label={words.sheet.changeBasis}
            className={styles.change}
            icon={<Edit20Regular />}
            onClick={() => setOpened(true)}
            size="small"
          >
            {words.common.change}
          </Button>
        }
        title={words.sheet.basis}
      >
        <p className={styles.summary}>{choice.summary}</p>
        <TogetherSheets />
      </Section>
    );
  return (
    <Section title={words.sheet.basis}>
      {choice.poor !== undefined && (
        <MessageBar className={styles.poor} intent="warning" layout="multiline">
          <MessageBarBody className={styles.poorText}>{choice.poor}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.form} onChange={() => setOpened(true)} onClick={() => setOpened(true)}>
        <ChoiceField
          disabled={choice.busy}
          label={words.sheet.guideline}
          onChoose={choice.chooseGuideline}
          options={choice.guidelineOptions}
          placeholder={words.sheet.chooseGuideline}
          value={choice.guidelineId}
        />
        <GuidelineImport />
        <ChoiceField
          disabled={choice.busy || choice.guidelineId === undefined}
          label={words.sheet.programme}
          onChoose={choice.chooseProgramme}
          options={choice.programmeOptions}
          problem={choice.programmeProblem}
          value={choice.programmeValue}
        />
        <ChoiceField
          disabled={choice.busy}
          label={words.sheet.sheet}
          onChoose={choice.chooseSheet}
          options={choice.sheetOptions}
          value={choice.sheet}
        />
        <TogetherSheets />
        <Field className={styles.field} hint={words.sheet.asOfHint} label={words.sheet.asOf} orientation="horizontal">
          <Input
            disabled={choice.busy}
            onChange={(_, { value }) => choice.chooseAsOf(value)}
            type="date"
            value={choice.asOf}
          />
        </Field>
      </div>
    </Section>
  );
};

const BY_COLUMN = '#column';

/** Which guideline, programme, sheet and day the screening goes by. */
const useGuidelineChoice = () => {
  const review = useReview();
  const words = useWords();
  const guidelines = useReviewState((state) => state.guidelines);
  const guideline = useReviewState((state) => state.guideline);
  const programme = useReviewState((state) => state.review.programme);
  const sheets = useReviewState((state) => state.sheets);
  const sheet = useReviewState((state) => state.sheet);
  const asOf = useReviewState((state) => state.review.asOf);
  const unbound = useReviewState((state) => state.binding?.unboundFacts);
  const match = useReviewState((state) => state.match);
  const busy = useReviewState((state) => state.activity.kind !== 'idle');

  const programmeFact = factOfRole(guideline?.programmes[0]?.facts ?? [], 'programme')?.name;
  const lacksColumn = programme.kind === 'column' && programmeFact !== undefined && unbound?.includes(programmeFact);

  const guidelineOptions = guidelines.map(({ id, title, year }) => ({
    value: id,
    text: title.includes(String(year)) ? title : `${words.guideline.year(year)} ${title}`,
  }));
  const programmeOptions = [
    { value: BY_COLUMN, text: words.sheet.byColumn },
    ...(guideline?.programmes ?? []).map(({ id, name }) => ({ value: id, text: name })),
  ];
  const sheetOptions = sheets.map(({ name, rows, hidden, protected: locked }) => {
    const notes = [...(hidden ? [words.sheet.hiddenSheet] : []), ...(locked ? [words.sheet.protectedSheet] : [])];
    return { value: name, text: [words.sheet.sheetRows(name, rows), ...notes].join(' · ') };
  });
  const programmeText = programmeOptions.find(
    ({ value }) => value === (programme.kind === 'one' ? programme.id : BY_COLUMN),
  );
  return {
    isOpen: guideline === undefined || lacksColumn === true || match?.poor === true,
    poor: match?.poor === true ? words.sheet.poorMatch(match.columns.bound, match.columns.all) : undefined,
    summary: [
      guidelineOptions.find(({ value }) => value === guideline?.id)?.text ?? '',
      programmeText?.text ?? '',
      words.sheet.sheetNamed(sheet ?? ''),
      words.sheet.asOfDay(asOf ?? guideline?.checkDate ?? ''),
    ].join(words.sheet.separator),
    asOf: asOf ?? guideline?.checkDate ?? '',
    busy,
    chooseAsOf: (date: string) => date !== '' && void review.setAsOf(date),
    chooseGuideline: (id: string) => void review.chooseGuideline(id),
    chooseProgramme: (value: string) =>
      void review.chooseProgramme(value === BY_COLUMN ? { kind: 'column' } : { kind: 'one', id: value }),
    chooseSheet: (name: string) => void review.chooseSheet(name),
    guidelineId: guideline?.id,
    guidelineOptions,
    programmeOptions,
    programmeProblem: lacksColumn === true ? words.sheet.noProgrammeColumn : undefined,
    programmeValue: programme.kind === 'column' ? BY_COLUMN : programme.id,
    sheet,
    sheetOptions,
    words,
  };
};

const useGuidelineChoiceStyles = makeStyles({
  poor: { flexShrink: 0 },
  poorText: { whiteSpace: 'normal' },
  change: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  summary: { margin: 0, overflowWrap: 'anywhere' },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  field: { gridTemplateColumns: '80px minmax(0, 1fr)', '& input': { minWidth: 0 } },
});

/** 口径: each place where the text allows two readings, with its question and clause. */
export const ReadingChoices = () => {
  const styles = useReadingChoicesStyles();
  const { changed, choose, readings, words } = useReadingChoices();
  if (readings.length === 0) return null;
  return (
    <Section
      aside={changed > 0 ? words.sheet.changedReadings(changed) : undefined}
      hint={words.sheet.readingsHint}
      title={words.sheet.readings}
    >
      {readings.map(({ id, name, clause, question, options, chosen, standard }) => (
        <Field
          key={id}
          className={styles.field}
          hint={`${clause} · ${name}`}
          label={<span className={styles.question}>{question}</span>}
        >
          <RadioGroup className={styles.group} onChange={(_, { value }) => choose(id, value)} value={chosen}>
            {options.map(({ label }) => (
              <Radio
                key={label}
                className={styles.radio}
                label={label === standard ? `${label}（${words.sheet.isDefault}）` : label}
                value={label}
              />
            ))}
          </RadioGroup>
        </Field>
      ))}
    </Section>
  );
};

/** The readings in play with what is chosen for each. */
const useReadingChoices = () => {
  const review = useReview();
  const words = useWords();
  const chosen = useReviewState((state) => state.review.readings);
  const readings = useReadings().map((reading) => ({
    ...reading,
    chosen: chosen.get(reading.id) ?? reading.default,
    standard: reading.default,
  }));
  return {
    changed: readings.filter((reading) => reading.chosen !== reading.standard).length,
    choose: (id: string, label: string) => void review.setReading(id, label),
    readings,
    words,
  };
};

const useReadingChoicesStyles = makeStyles({
  field: {
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  question: { lineHeight: tokens.lineHeightBase300 },
  group: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  radio: { minHeight: '28px' },
});
