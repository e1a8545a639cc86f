import type { Language } from '../words/language';

/** Words of the summary that the command line prints. */
export interface SummaryWords {
  readonly separator: string;
  readonly title: (guideline: string, sheet: string, asOf: string) => string;
  readonly applicants: (count: number, counts: string) => string;
  readonly row: (row: number) => string;
  readonly more: (count: number) => string;
  readonly unbound: (fact: string, criteria: number) => string;
  readonly violations: (count: number) => string;
  readonly moreIssues: (count: number) => string;
  readonly kept: (cell: string, header: string, shown: string, ours: string) => string;
}

const ZH_CN: SummaryWords = {
  separator: '，',
  title: (guideline, sheet, asOf) => `${guideline}\n工作表“${sheet}”，核查日 ${asOf}`,
  applicants: (count, counts) => `共 ${count} 家：${counts}`,
  row: (row) => `第 ${row} 行`,
  more: (count) => `……另有 ${count} 家不合格或待补正，见结果列`,
  unbound: (fact, criteria) => `表中没有“${fact}”列，因此有 ${criteria} 条未核查`,
  violations: (count) => `限项冲突 ${count} 处，见“限项提示”列`,
  moreIssues: (count) => `……另有 ${count} 处单元格需要核对`,
  kept: (cell, header, shown, ours) => `${cell}（${header}）已由人工改为“${shown}”，予以保留；核查结果为“${ours}”`,
};

const EN_US: SummaryWords = {
  separator: ', ',
  title: (guideline, sheet, asOf) => `${guideline}\nSheet “${sheet}”, checked as of ${asOf}`,
  applicants: (count, counts) => `${count} applicants: ${counts}`,
  row: (row) => `Row ${row}`,
  more: (count) => `… ${count} more unqualified or incomplete, see the result columns`,
  unbound: (fact, criteria) => `No column for “${fact}”: ${criteria} criteria left unchecked`,
  violations: (count) => `${count} limits exceeded, see the limits column`,
  moreIssues: (count) => `… ${count} more cells to look at`,
  kept: (cell, header, shown, ours) =>
    `${cell} (${header}) was changed by a person to “${shown}” and is kept; we found “${ours}”`,
};

/** The words of the summary in one language. */
export const summaryWordsIn = (language: Language): SummaryWords => {
  switch (language) {
    case 'zh-CN':
      return ZH_CN;
    case 'en-US':
      return EN_US;
  }
};
