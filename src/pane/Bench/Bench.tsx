import { Suspense } from 'react';
import { Spinner, Tab, TabList } from '@fluentui/react-components';
import { ApplicantFilterProvider } from '../applicant-filter';
import { BenchProvider, type BenchView } from '../bench-context';
import { benchViews, LazyWritePreview } from '../bench-views';
import { useReviewState, useWords } from '../review-context';
import { StatusBar } from '../StatusBar/StatusBar';
import { Trouble } from '../Trouble/Trouble';
import { useBenchStyles } from './Bench.styles';
import { useBench } from './useBench';

/** The bench: tabs one can revisit in any order, the view, and the status line. */
export const Bench = () => {
  const styles = useBenchStyles();
  const words = useWords();
  const language = useReviewState((state) => state.language);
  const previewing = useReviewState((state) => state.preview !== undefined);
  const { filter, navigation, panel, setView, shown, view } = useBench();
  return (
    <BenchProvider value={navigation}>
      <ApplicantFilterProvider value={filter}>
        <div className={styles.bench} lang={language}>
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
      </ApplicantFilterProvider>
    </BenchProvider>
  );
};
