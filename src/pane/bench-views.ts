import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { BenchView } from './bench-context';

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
export const benchViews: readonly BenchViewEntry[] = [
  entry('sheet', async () => ({ default: (await import('./SheetView/SheetView')).SheetView })),
  entry('screening', async () => ({ default: (await import('./ScreeningView/ScreeningView')).ScreeningView })),
  entry('card', async () => ({ default: (await import('./CardView/CardView')).CardView })),
  entry('ranking', async () => ({ default: (await import('./RankingView/RankingView')).RankingView })),
  entry('notices', async () => ({ default: (await import('./NoticesView/NoticesView')).NoticesView })),
  entry('guideline', async () => ({ default: (await import('./GuidelineView/GuidelineView')).GuidelineView })),
];

/** The preview of a write; loaded when first needed. */
export const LazyWritePreview = lazy(async () => ({
  default: (await import('./WritePreview/WritePreview')).WritePreview,
}));
