import type { ComponentType, LazyExoticComponent } from 'react';
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState, lazy } from 'react';
import { Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { ApplicantFilterProvider, useApplicantFilterState } from './screening/applicant-filter';
import { JudgingProvider, useNewJudgingState } from './judging/judging-state';
import type { BenchView, BenchNavigation } from './bench-context';
import { BenchProvider } from './bench-context';
import { useReviewState, useWords, useReview } from './review-context';
import { Company } from './shared/Company';
import { StatusBar, Trouble } from './shared/StatusBar';
import { nameCellOf } from './shared/applicants';
import { useKeptFocus } from './shared/hooks';

/** The bench: tabs one can revisit in any order, the view, and the status line. */
export const Bench = () => {
  const styles = useBenchStyles();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const previewing = useReviewState((state) => state.preview !== undefined);
  const { filter, judging, navigation, pane, panel, setView, shown, view } = useBench();
  return (
    <BenchProvider value={navigation}>
      <ApplicantFilterProvider value={filter}>
        <JudgingProvider value={judging}>
          <div ref={pane} className={styles.bench} lang={language}>
            <main className={styles.main}>
              <TabList
                aria-label={words.tabs.label}
                className={styles.tabs}
                onTabSelect={(_, { value }) => setView(value as BenchView)}
                selectedValue={view}
                size="small"
              >
                {benchViews.map(({ id }) => (
                  <Tab key={id} aria-controls="bench-panel" className={styles.tab} id={`bench-tab-${id}`} value={id}>
                    {words.tabs[id]}
                  </Tab>
                ))}
              </TabList>
              <Trouble />
              <Company />
              <div
                ref={panel}
                aria-labelledby={`bench-tab-${shown}`}
                className={styles.panel}
                id="bench-panel"
                role="tabpanel"
                tabIndex={-1}
              >
                <Suspense fallback={<Spinner className={styles.loading} label={words.common.loading} size="small" />}>
                  {benchViews.map(({ id, View }) => (id === shown ? <View key={id} /> : null))}
                </Suspense>
              </div>
            </main>
            {previewing && (
              <Suspense fallback={null}>
                <LazyWritePreview />
              </Suspense>
            )}
            <StatusBar />
          </div>
        </JudgingProvider>
      </ApplicantFilterProvider>
    </BenchProvider>
  );
};

/** Which view is shown, how one gets from one to another, and where the focus goes. */
const useBench = () => {
  const review = useReview();
  const filter = useApplicantFilterState();
  const judging = useNewJudgingState();
  const [view, setView] = useState<BenchView>('sheet');
  const shown = useDeferredValue(view);
  const pane = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(pane, panel);
  const focusNext = useRef(false);

  useEffect(() => {
    if (focusNext.current) panel.current?.focus();
    focusNext.current = false;
  }, [shown]);

  useEffect(() => {
    const timer = setTimeout(() => void Promise.all(benchViews.map(({ load }) => load())), 200);
    return () => clearTimeout(timer);
  }, []);

  const show = useCallback(
    (next: BenchView) => {
      focusNext.current = next !== shown;
      setView(next);
    },
    [shown],
  );
  const openCard = useCallback(
    (key: string) => {
      review.select(key);
      const applicant = review.getState().screening?.applicants.find((candidate) => candidate.key === key);
      if (applicant !== undefined) void review.reveal(nameCellOf(applicant));
      show('card');
    },
    [review, show],
  );
  const navigation: BenchNavigation = useMemo(() => ({ view, show, openCard }), [view, show, openCard]);
  return { filter, judging, navigation, pane, panel, setView, shown, view };
};

interface BenchViewEntry {
  readonly id: BenchView;
  readonly View: LazyExoticComponent<ComponentType>;
  /** Loads the view ahead of its first use. */
  readonly load: () => Promise<unknown>;
}

const entry = (id: BenchView, load: () => Promise<{ readonly default: ComponentType }>): BenchViewEntry => ({
  id,
  load,
  View: lazy(load),
});

/** All views of the bench; each is loaded when first shown, or in the first quiet moment. */
const benchViews: readonly BenchViewEntry[] = [
  entry('sheet', async () => ({ default: (await import('./sheet/SheetView')).SheetView })),
  entry('screening', async () => ({ default: (await import('./screening/ScreeningView')).ScreeningView })),
  entry('card', async () => ({ default: (await import('./card/CardView')).CardView })),
  entry('ranking', async () => ({ default: (await import('./ranking/RankingView')).RankingView })),
  entry('notices', async () => ({ default: (await import('./screening/NoticesView')).NoticesView })),
  entry('guideline', async () => ({ default: (await import('./guideline/GuidelineView')).GuidelineView })),
];

/** The preview of a write; loaded when first needed. */
const LazyWritePreview = lazy(async () => ({
  default: (await import('./shared/WritePreview')).WritePreview,
}));

const useBenchStyles = makeStyles({
  bench: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minHeight: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  tabs: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    flexShrink: 0,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    // Six English tabs have to fit the narrowest pane.
    '@media (max-width: 340px)': {
      paddingLeft: tokens.spacingHorizontalXXS,
      paddingRight: tokens.spacingHorizontalXXS,
    },
  },
  panel: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'hidden',
    outlineStyle: 'none',
  },
  loading: { marginTop: tokens.spacingVerticalXXXL },
});
