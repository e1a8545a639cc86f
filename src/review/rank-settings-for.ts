import { DEFAULT_RANK_SETTINGS } from './rank/rank-settings';
import type { RankSettings } from './rank/rank-settings';
import type { Session } from './session';

/** How applicants under a guideline were last ranked in this workbook. */
export const rankSettingsFor = (session: Session, guideline: string | undefined): RankSettings =>
  (guideline === undefined ? undefined : session.memory?.rank.get(guideline)) ?? DEFAULT_RANK_SETTINGS;
