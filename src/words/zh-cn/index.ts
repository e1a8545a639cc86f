import { assignment } from './assignment';
import { commandLine } from './command-line';
import { copies } from './copies';
import { findings } from './findings';
import { issues } from './issues';
import { lists, notice, template } from './lists';
import { pane } from './pane';
import { proposals } from './proposals';
import { ranking } from './ranking';
import { reviewers } from './reviewers';
import { rosters } from './rosters';
import { rubric } from './rubric';
import { scores } from './scores';
import { summary } from './summary';
import { workbench } from './workbench';

/** 全部用语。 */
export const zhCn = {
  /** What the language calls itself, where one changes to it. */
  name: { short: '中', whole: '中文', switchTo: '中：切换到中文' },
  assignment,
  commandLine,
  copies,
  findings,
  issues,
  lists,
  notice,
  pane,
  proposals,
  ranking,
  reviewers,
  rosters,
  rubric,
  scores,
  summary,
  template,
  workbench,
};
