import { createWorkbook } from '../../hosts/xlsx/create-workbook';
import { writeWorkbookFile } from '../../hosts/xlsx/files';
import { wordHostIssue } from '../../report/word-host-issue';
import { planTemplate } from '../../report/plan-template';
import type { Language } from '../../words/language';
import { openGuideline } from './open-library';
import { chooseProgramme } from './screen-options';
import { showTerminalLine } from './terminal';
import { Refusal } from './refusal';

export interface TemplateOptions {
  readonly out: string;
  readonly language?: Language;
}

/** `template`: a sheet an office can send out for one programme. */
export const templateCommand = async (id: string, programmeId: string, options: TemplateOptions): Promise<void> => {
  const guideline = await openGuideline(id, options.language ?? 'zh-CN');
  const chosen = chooseProgramme(guideline, programmeId);
  const programme = guideline.programmes.find((one) => chosen.kind === 'one' && one.id === chosen.id);
  if (programme === undefined) throw new Error(`Programme ${programmeId} was chosen but is not in ${id}.`);
  const sheet = planTemplate(guideline, programme);
  const language = options.language ?? 'zh-CN';
  const written = await writeWorkbookFile(options.out, createWorkbook([sheet]));
  if (!written.ok) throw new Refusal(`${options.out}：${wordHostIssue(written.issue, language)}`);
  showTerminalLine(`空白申报表：${options.out}（${sheet.columns.length} 列）`);
};
