import { binding, elsewhere, profile, reading } from './binding';
import { card } from './card';
import { disagreement } from './disagreement';
import { frame } from './frame';
import { guideline } from './guideline';
import { judging } from './judging';
import { points } from './points';
import { ranking } from './ranking';
import { rankingPanels } from './ranking-panels';
import { notices, preview, screening } from './screening';
import { sheet } from './sheet';
import { signing } from './signing';

export const pane = {
  ...frame,
  sheet,
  signing,
  binding,
  elsewhere,
  reading,
  profile,
  screening,
  preview,
  card,
  notices,
  guideline,
  points,
  judging,
  disagreement,
  ranking,
  rankingPanels,
};
