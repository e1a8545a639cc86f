import type { Language } from './language';

/** The words of a verification. */
export interface VerifyWords {
  readonly same: (applicants: number, lists: number) => string;
  readonly differs: (count: number) => string;
  readonly more: (count: number) => string;
  readonly otherVersion: (recorded: string, ours: string) => string;
  readonly noRecord: string;
  readonly damaged: (sheet: string) => string;
  readonly blank: string;
  readonly guideline: (recorded: string, found: string) => string;
  readonly input: (recorded: string, found: string) => string;
  readonly rowChanged: (sheet: string, row: number, name: string) => string;
  readonly rowAdded: (sheet: string, row: number, name: string) => string;
  readonly rowGone: (sheet: string, key: string) => string;
  readonly sheetGone: (sheet: string) => string;
  readonly headersGone: (sheet: string, headers: string) => string;
  readonly cell: (cell: string, header: string, shown: string, recomputed: string) => string;
  readonly extraRow: (sheet: string, row: number) => string;
}

const ZH_CN: VerifyWords = {
  same: (applicants, lists) =>
    `一致：${applicants} 个申报的核查、得分、名次、入围结论和 ${lists} 张名单均可由申报数据重算得出。`,
  differs: (count) => `不一致，共 ${count} 处：`,
  more: (count) => `……另有 ${count} 处`,
  otherVersion: (recorded, ours) => `记录由 ${recorded} 版生成，现用 ${ours} 版复核。`,
  noRecord: '没有找到“评审记录”工作表。请使用 rank --out 生成的工作簿。',
  damaged: (sheet) => `工作表“${sheet}”中的复核设置或逐行摘要不完整或被改动，无法复核。请使用生成时的原件。`,
  blank: '空白',
  guideline: (recorded, found) =>
    `指南与记录不同：记录的摘要为 ${recorded}，现用指南为 ${found}。请用 --guideline 给出当时的指南。`,
  input: (recorded, found) => `申报数据与记录不同：记录的摘要为 ${recorded}，现为 ${found}。`,
  rowChanged: (sheet, row, name) => `“${sheet}”第 ${row} 行（${name}）：申报内容或评分在生成名单后有改动。`,
  rowAdded: (sheet, row, name) => `“${sheet}”第 ${row} 行（${name}）：生成名单时没有这一申报，或其名称有改动。`,
  rowGone: (sheet, key) => `“${sheet}”：生成名单时有“${key}”，现在没有，或其名称有改动。`,
  sheetGone: (sheet) => `缺少工作表“${sheet}”。`,
  headersGone: (sheet, headers) => `工作表“${sheet}”中没有找到列：${headers}。`,
  cell: (cell, header, shown, recomputed) => `${cell}（${header}）：表中为“${shown}”，重算为“${recomputed}”。`,
  extraRow: (sheet, row) => `“${sheet}”第 ${row} 行：名单中多出的一行，重算没有。`,
};

const EN_US: VerifyWords = {
  same: (applicants, lists) =>
    `Consistent: conclusions, scores, ranks and placements of ${applicants} applicants and ${lists} lists all follow from the rows.`,
  differs: (count) => `Not consistent, ${count} differences:`,
  more: (count) => `… ${count} more`,
  otherVersion: (recorded, ours) => `Recorded by version ${recorded}, verified by version ${ours}.`,
  noRecord: 'There is no sheet “Review record”. Use a workbook written by rank --out.',
  damaged: (sheet) => `The settings or row digests on sheet “${sheet}” are incomplete or changed. Use the original.`,
  blank: 'blank',
  guideline: (recorded, found) =>
    `The guideline differs: recorded digest ${recorded}, this one ${found}. Give the former one with --guideline.`,
  input: (recorded, found) => `The applicants’ data differ: recorded digest ${recorded}, now ${found}.`,
  rowChanged: (sheet, row, name) => `“${sheet}” row ${row} (${name}): changed since the lists were made.`,
  rowAdded: (sheet, row, name) => `“${sheet}” row ${row} (${name}): was not there when the lists were made.`,
  rowGone: (sheet, key) => `“${sheet}”: “${key}” was there when the lists were made and is not now.`,
  sheetGone: (sheet) => `Sheet “${sheet}” is missing.`,
  headersGone: (sheet, headers) => `Columns not found on sheet “${sheet}”: ${headers}.`,
  cell: (cell, header, shown, recomputed) => `${cell} (${header}): holds “${shown}”, recomputed “${recomputed}”.`,
  extraRow: (sheet, row) => `“${sheet}” row ${row}: a row too many; recomputing gives none.`,
};

/** The words of a verification in one language. */
export const verifyWordsIn = (language: Language): VerifyWords => {
  switch (language) {
    case 'zh-CN':
      return ZH_CN;
    case 'en-US':
      return EN_US;
  }
};
