import { describeGuideline, summarizeGuideline } from '../../guideline/describe-guideline';
import { outlineGuideline } from '../../wording/rule';
import { wordGuidelineIssue } from '../../wording/issue';
import type { Language } from '../../words/words';
import { DEFAULT_LANGUAGE } from '../../words/words';
import { readOwnGuideline, openGuideline, openLibrary } from './guidelines';
import { Refusal, showTerminalLine, writeOutput } from './output';
import { createWorkbook } from '../../hosts/xlsx/create-workbook';
import { planTemplate } from '../../plans/template';
import { chooseProgramme } from './screen-options';

/** `guideline list`: id, year, title and programmes. */
export const listCommand = async ({ json }: { json?: boolean }): Promise<void> => {
  const library = openLibrary();
  if (json) {
    const guidelines = await Promise.all(library.list().map(({ id }) => library.load(id)));
    showTerminalLine(JSON.stringify(guidelines.map(summarizeGuideline), null, 2));
    return;
  }
  for (const { id, title, year, programmes } of library.list()) {
    showTerminalLine(`${id}  ${year}  ${title}（${programmes.length} 个项目）`);
    for (const programme of programmes) showTerminalLine(`    ${programme.id}  ${programme.name}`);
  }
};

/** `guideline show`: everything in it by clause. */
export const showCommand = async (id: string, { json }: { json?: boolean }): Promise<void> => {
  const guideline = await openGuideline(id, DEFAULT_LANGUAGE);
  showTerminalLine(
    json ? JSON.stringify(describeGuideline(guideline), null, 2) : outlineGuideline(guideline).join('\n'),
  );
};

/** `guideline check`: every mistake with file, line and column; refused where one is an error. */
export const checkCommand = (path: string, { language = DEFAULT_LANGUAGE }: { language?: Language }): void => {
  const files = readOwnGuideline(path);
  if (files === undefined || files.length === 0)
    throw new Refusal(`${path}：应为一个指南文件夹或 .yaml 文件，但没有找到。请检查路径。`);
  const { id, issues } = openLibrary().add(files);
  const lines = issues.map((issue) => wordGuidelineIssue(issue, language));
  if (id === undefined) throw new Refusal([...lines, `共 ${issues.length} 处问题，指南未通过检查。`].join('\n'));
  for (const line of lines) showTerminalLine(line);
  showTerminalLine(lines.length === 0 ? `${id}：检查通过。` : `${id}：可以使用，另有 ${lines.length} 处提醒。`);
};

export interface TemplateOptions {
  readonly out: string;
  readonly language?: Language;
}

/** `template`: a sheet an office can send out for one programme. */
export const templateCommand = async (id: string, programmeId: string, options: TemplateOptions): Promise<void> => {
  const guideline = await openGuideline(id, options.language ?? DEFAULT_LANGUAGE);
  const chosen = chooseProgramme(guideline, programmeId);
  const programme = guideline.programmes.find((one) => chosen.kind === 'one' && one.id === chosen.id);
  if (programme === undefined) throw new Error(`Programme ${programmeId} was chosen but is not in ${id}.`);
  const sheet = planTemplate(guideline, programme);
  const language = options.language ?? DEFAULT_LANGUAGE;
  await writeOutput(options.out, createWorkbook([sheet]), 'workbook', language);
  showTerminalLine(`空白申报表：${options.out}（${sheet.columns.length} 列）`);
};
