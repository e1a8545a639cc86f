import { Button, Spinner, Switch } from '@fluentui/react-components';
import { TableSimple48Regular } from '@fluentui/react-icons/svg/table-simple';
import { CellIssues } from '../CellIssues/CellIssues';
import { EmptyState } from '../EmptyState/EmptyState';
import { GuidelineChoice } from '../GuidelineChoice/GuidelineChoice';
import { HeaderBindings } from '../HeaderBindings/HeaderBindings';
import { ReadingChoices } from '../ReadingChoices/ReadingChoices';
import { Section } from '../Section/Section';
import { ViewFrame } from '../ViewFrame/ViewFrame';
import { useSheetViewStyles } from './SheetView.styles';
import { useSheetView } from './useSheetView';

/** 申报表: what the screening goes by and how the sheet is read. */
export const SheetView = () => {
  const styles = useSheetViewStyles();
  const { busy, hasGuideline, open, opened, screened, setStrict, start, strict, words } = useSheetView();
  if (!opened)
    return (
      <ViewFrame title={words.titles.sheet}>
        <EmptyState
          action={
            busy ? (
              <Spinner label={words.status.reading} size="small" />
            ) : (
              <Button appearance="primary" onClick={open}>
                {words.sheet.openWorkbook}
              </Button>
            )
          }
          body={words.sheet.emptyBody}
          icon={TableSimple48Regular}
          title={words.sheet.emptyTitle}
        />
      </ViewFrame>
    );
  return (
    <ViewFrame
      footer={
        <Button appearance="primary" disabled={busy || !hasGuideline} onClick={start}>
          {screened ? words.sheet.startAgain : words.sheet.start}
        </Button>
      }
      title={words.titles.sheet}
    >
      <GuidelineChoice />
      {!hasGuideline && (
        <Section title={words.sheet.headers} hint={words.sheet.noGuideline}>
          {null}
        </Section>
      )}
      <HeaderBindings />
      <CellIssues />
      <ReadingChoices />
      {hasGuideline && (
        <Section
          aside={
            <Switch
              aria-label={words.sheet.strict}
              checked={strict}
              className={styles.strict}
              disabled={busy}
              onChange={(_, { checked }) => setStrict(checked)}
            />
          }
          hint={words.sheet.strictHint}
          title={words.sheet.strict}
        >
          {null}
        </Section>
      )}
    </ViewFrame>
  );
};
