import { applyPlan } from '../../hosts/xlsx/apply-plan';
import { planAssignmentSheets } from '../../plans/reviewers/plan-assignment';
import { readAssignment } from '../../plans/reviewers/read-assignment';
import { rememberRound } from '../../review/screen-round';
import { assignExperts } from '../../reviewers/assign-experts';
import { compareAssignments } from '../../reviewers/compare-assignments';
import { readParties } from '../../reviewers/read-parties';
import {
  assignmentJson,
  summarizeAssignment,
  tellChangedSeats,
  wordExpertIssue,
  wordHandIssue,
} from '../../wording/assignment';
import { wordsIn } from '../../words/words';
import { loadSolver } from '../highs-solver';
import type { AssignOptions } from './assign-options';
import { readExpertList, readFixes, readPer } from './assign-options';
import { tellMisfits } from './guideline-fit';
import { Refusal, expectDone, showProgress, showTerminalLine, writeJson, writeOutput } from './output';
import { checkOutputs } from './output-paths';
import { readToScreen, screenRead } from './read-to-screen';
import { tellAlike, tellProposals, tellWords } from './tell-reading';

/** `assign`: screens the workbook, gives experts to all that are not 不合格, writes who assesses whom where asked to. */
export const assignCommand = async (path: string, options: AssignOptions): Promise<void> => {
  const progress = showProgress();
  const { out = options.inPlace ? path : undefined } = options;
  await checkOutputs(path, options, [
    { option: '--out', path: out, kind: 'workbook' },
    { option: '--json', path: options.json, kind: 'json' },
  ]);
  const per = readPer(options.per);
  const hand = readFixes(options.fix);
  const read = await readToScreen(path, options, progress.note);
  const { bytes, guideline, language, memory, snapshot } = read;
  const { assignment: words, commandLine } = wordsIn(language);
  const { lines } = commandLine;
  const list = await readExpertList(options.experts, snapshot, path);
  progress.note(lines.screening);
  const { parts, sheets, words: asked } = screenRead(read, options.accept);
  const all = sheets.flatMap(({ screening }) => screening.applicants);
  const applicants = readParties(all, (name) => snapshot.sheets.find((sheet) => sheet.name === name));
  if (applicants.length === 0) throw new Refusal((_, own) => wordsIn(own).assignment.refused.nobody(path));
  progress.note(words.summary.solving);
  const solved = assignExperts({ experts: list.experts, applicants, per, hand }, await loadSolver());
  if ('issues' in solved) {
    const { issues } = solved;
    throw new Refusal((refused, own) =>
      issues.map((issue) => refused.at(options.fix ?? '--fix', wordHandIssue(issue, own))).join('\n'),
    );
  }
  const { assignment } = solved;
  const unqualified = all.length - applicants.length;
  const names = snapshot.sheets.map(({ name }) => name);
  const plan = planAssignmentSheets(assignment, guideline, rememberRound(memory, parts), names, language);
  const seats = plan.sheets[0]?.name ?? '';
  const changed = compareAssignments(readAssignment(snapshot, seats) ?? [], assignment);
  if (out !== undefined) {
    progress.note(lines.writing);
    await writeOutput(out, expectDone(applyPlan(bytes, plan), path).bytes, 'workbook');
  }
  if (options.json !== undefined)
    await writeJson(options.json, {
      guideline: { id: guideline.id, title: guideline.title, digest: guideline.digest },
      ...assignmentJson(assignment, list.issues, unqualified, language),
    });
  progress.end();
  for (const line of tellMisfits(read.misfits, language)) showTerminalLine(line);
  for (const line of tellAlike(read)) showTerminalLine(line);
  for (const line of tellProposals(read, options.accept)) showTerminalLine(line);
  for (const line of tellWords(asked, options.accept, language)) showTerminalLine(line);
  showTerminalLine(words.summary.list(list.sheet, list.experts.length));
  if (list.issues.length > 0) showTerminalLine(words.summary.issues);
  for (const issue of list.issues) showTerminalLine(`  ${wordExpertIssue(issue, language)}`);
  for (const line of summarizeAssignment(assignment, unqualified, language)) showTerminalLine(line);
  for (const line of tellChangedSeats(seats, changed, assignment, language)) showTerminalLine(line);
  if (out !== undefined) showTerminalLine(lines.workbook(out));
  if (options.json !== undefined) showTerminalLine(words.summary.json(options.json));
};
