import { createContext, useContext } from 'react';

/** The pane's views, in the order of the work. */
export type BenchView = 'sheet' | 'screening' | 'card' | 'ranking' | 'notices' | 'guideline';

export interface BenchNavigation {
  readonly view: BenchView;
  /** Shows a view and moves the focus to its title. */
  readonly show: (view: BenchView) => void;
  /** Selects an applicant, shows its row in the sheet and opens its card. */
  readonly openCard: (key: string) => void;
}

const BenchContext = createContext<BenchNavigation | undefined>(undefined);

export const BenchProvider = BenchContext.Provider;

/** Where the pane stands, and ways to go elsewhere. */
export const useBenchNavigation = (): BenchNavigation => {
  const navigation = useContext(BenchContext);
  if (navigation === undefined) throw new Error('A view stands outside of the bench.');
  return navigation;
};
