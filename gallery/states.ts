import type { GalleryState } from './hand';
import { rankingStates } from './ranking-states';
import { rosterStates } from './roster-states';
import { screenedStates } from './screened-states';
import { sheetStates } from './sheet-states';

/** Every view of the pane in every state worth looking at. */
export const galleryStates: readonly GalleryState[] = [
  ...sheetStates,
  ...rosterStates,
  ...screenedStates,
  ...rankingStates,
];
