import { Field, Input } from '@fluentui/react-components';
import { ChoiceField } from '../ChoiceField/ChoiceField';
import { GuidelineImport } from '../GuidelineImport/GuidelineImport';
import { Section } from '../Section/Section';
import { TogetherSheets } from '../TogetherSheets/TogetherSheets';
import { useGuidelineChoiceStyles } from './GuidelineChoice.styles';
import { useGuidelineChoice } from './useGuidelineChoice';

/** 核查依据: guideline, programme, sheet and check date. */
export const GuidelineChoice = () => {
  const choice = useGuidelineChoice();
  const styles = useGuidelineChoiceStyles();
  const { words } = choice;
  return (
    <Section title={words.sheet.basis}>
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
    </Section>
  );
};
