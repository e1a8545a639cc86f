import { Button, Spinner } from '@fluentui/react-components';
import { TableSimple48Regular } from '@fluentui/react-icons/svg/table-simple';
import { CellIssues } from './CellIssues';
import { EmptyState, ViewFrame } from '../shared/ViewFrame';
import { GuidelineChoice, ReadingChoices } from './GuidelineChoice';
import { HeaderBindings } from './HeaderBindings';
import { Section } from '../shared/Section';
import { useBenchNavigation } from '../bench-context';
import { useReview, useReviewState, useWords } from '../review-context';

/** 申报表: what the screening goes by and how the sheet is read. */
export const SheetView = () => {
  const { busy, hasGuideline, open, opened, screened, start, words } = useSheetView();
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
    </ViewFrame>
  );
};

/** Whether there is a sheet to read, and starting the screening from here. */
const useSheetView = () => {
  const review = useReview();
  const { show } = useBenchNavigation();
  return {
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    hasGuideline: useReviewState((state) => state.guideline !== undefined),
    open: () => void review.open(),
    opened: useReviewState((state) => state.workbook !== undefined),
    screened: useReviewState((state) => state.screening !== undefined),
    start: () => {
      show('screening');
      void review.screen();
    },
    words: useWords(),
  };
};
