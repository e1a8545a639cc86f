import { describeGuideline, summarizeGuideline } from '../../guideline/describe-guideline';
import { outlineGuideline } from '../../wording/rule';
import { wordGuidelineIssue } from '../../wording/issue';
import type { Language } from '../../words/words';
import { DEFAULT_LANGUAGE, wordsIn } from '../../words/words';
import { openGuideline, openLibrary, readOwnGuideline } from './guideline-files';
import { Refusal, showTerminalLine, showTerminalText, writeOutput } from './output';
import { createWorkbook } from '../../hosts/xlsx/create-workbook';
import { planTemplate } from '../../plans/template';
import { chooseProgramme } from './screen-options';

/** Options of `guideline list` and `guideline show`. */
export interface ListOptions {
  readonly json?: boolean;
  readonly language: Language;
}

/** `guideline list`: id, year, title and programmes. */
export const listCommand = async ({ json, language }: ListOptions): Promise<void> => {
  const library = openLibrary();
  if (json) {
    const guidelines = await Promise.all(library.list().map(({ id }) => library.load(id)));
    showTerminalText(JSON.stringify(guidelines.map(summarizeGuideline), null, 2));
    return;
  }
  for (const { id, title, year, programmes } of library.list()) {
    showTerminalLine(wordsIn(language).commandLine.lines.guideline(id, year, title, programmes.length));
    for (const programme of programmes) showTerminalLine(`    ${programme.id}  ${programme.name}`);
  }
};

/** `guideline show`: everything in it by clause. */
export const showCommand = async (id: string, { json, language }: ListOptions): Promise<void> => {
  const guideline = await openGuideline(id);
  if (json) showTerminalText(JSON.stringify(describeGuideline(guideline), null, 2));
  else for (const line of outlineGuideline(guideline, language)) showTerminalLine(line);
};

/** `guideline check`: every mistake with file, line and column; refused where one is an error. */
export const checkCommand = (path: string, { language = DEFAULT_LANGUAGE }: { language?: Language }): void => {
  const files = readOwnGuideline(path);
  if (files === undefined || files.length === 0) throw new Refusal((words) => words.noGuidelineFiles(path));
  const { id, issues } = openLibrary().add(files);
  const wordAll = (own: Language) => issues.map((issue) => wordGuidelineIssue(issue, own));
  if (id === undefined)
    throw new Refusal((words, own) => [...wordAll(own), words.guidelineMistakes(issues.length)].join('\n'));
  const lines = wordAll(language);
  const words = wordsIn(language).commandLine.lines;
  for (const line of lines) showTerminalLine(line);
  showTerminalLine(lines.length === 0 ? words.sound(id) : words.usable(id, lines.length));
};

export interface TemplateOptions {
  readonly out: string;
  readonly language?: Language;
}

/** `template`: a sheet an office can send out for one programme. */
export const templateCommand = async (id: string, programmeId: string, options: TemplateOptions): Promise<void> => {
  const guideline = await openGuideline(id);
  const chosen = chooseProgramme(guideline, programmeId);
  const programme = guideline.programmes.find((one) => chosen.kind === 'one' && one.id === chosen.id);
  if (programme === undefined) throw new Error(`Programme ${programmeId} was chosen but is not in ${id}.`);
  const language = options.language ?? DEFAULT_LANGUAGE;
  const sheet = planTemplate(guideline, programme, language);
  await writeOutput(options.out, createWorkbook([sheet]), 'workbook');
  showTerminalLine(wordsIn(language).commandLine.lines.template(options.out, sheet.columns.length));
};
