import type { Words } from '../shape';
import { commandLine } from './command-line';
import { findings } from './findings';
import { issues } from './issues';
import { lists, notice, template } from './lists';
import { pane } from './pane';
import { ranking } from './ranking';
import { rubric } from './rubric';
import { summary } from './summary';

export const enUs: Words = { commandLine, findings, issues, lists, notice, pane, ranking, rubric, summary, template };
