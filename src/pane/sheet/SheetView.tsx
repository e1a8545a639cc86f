import { Button, Spinner } from '@fluentui/react-components';
import { TableSimple48Regular } from '@fluentui/react-icons/svg/table-simple';
import { CellIssues } from './CellIssues';
import { EmptyState, ViewFrame } from '../shared/ViewFrame';
import { GuidelineChoice, ReadingChoices } from './GuidelineChoice';
import { ClausesLeft } from './ClausesLeft';
import { RosterPanel } from './RosterPanel';
import { ColumnBindings } from './ColumnBindings';
import { LeftOutRows, RatioScales } from './RowsAndScales';
import { useInferred, useTrial } from './use-sheet-reading';
import { WordQuestions } from './WordQuestions';
import { Section } from '../shared/Section';
import { useBenchNavigation } from '../bench-context';
import { useReview, useReviewState, useWords } from '../review-context';

/** 申报表: what the screening goes by and how the sheet is read. */
export const SheetView = () => {
  useTrial();
  const { busy, hasGuideline, isOpening, open, opened, words } = useSheetView();
  if (!opened)
    return (
      <ViewFrame title={words.titles.sheet}>
        <EmptyState
          action={
            busy || isOpening ? (
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
    <ViewFrame footer={<NextStep />} title={words.titles.sheet}>
      <GuidelineChoice />
      {!hasGuideline && (
        <Section title={words.sheet.headers} hint={words.sheet.noGuideline}>
          {null}
        </Section>
      )}
      <ColumnBindings />
      <WordQuestions />
      <RatioScales />
      <RosterPanel />
      <ClausesLeft />
      <LeftOutRows />
      <CellIssues />
      <ReadingChoices />
    </ViewFrame>
  );
};

/** What there is to do next: confirm what was inferred, then screen. One of the two is the view's main action. */
const NextStep = () => {
  const { busy, hasGuideline, inferred, screened, start, words } = useNextStep();
  const isOpen = inferred.columns + inferred.words > 0;
  return (
    <>
      {isOpen && (
        <Button appearance="primary" disabled={busy} onClick={inferred.confirmAll}>
          {words.binding.confirmAllOf(words.binding.confirmParts(inferred.columns, inferred.words))}
        </Button>
      )}
      <Button appearance={isOpen ? 'secondary' : 'primary'} disabled={busy || !hasGuideline} onClick={start}>
        {screened ? words.sheet.startAgain : words.sheet.start}
      </Button>
    </>
  );
};

/** Whether there is a sheet to read. */
const useSheetView = () => {
  const review = useReview();
  return {
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    hasGuideline: useReviewState((state) => state.guideline !== undefined),
    open: () => void review.open(),
    // Until the sheet is chosen and its guideline proposed, a form would change under one's hand.
    isOpening: useReviewState((state) => state.workbook !== undefined),
    opened: useReviewState(
      ({ sheet, sheets, workbook }) =>
        workbook !== undefined && (sheet !== undefined || sheets.every(({ hidden }) => hidden)),
    ),
    words: useWords(),
  };
};

/** What waits for a yes, and starting the screening from here. */
const useNextStep = () => {
  const review = useReview();
  const { show } = useBenchNavigation();
  return {
    busy: useReviewState((state) => state.activity.kind !== 'idle'),
    inferred: useInferred(),
    hasGuideline: useReviewState((state) => state.guideline !== undefined),
    screened: useReviewState((state) => state.screening !== undefined),
    start: () => {
      show('screening');
      void review.screen();
    },
    words: useWords(),
  };
};
