import { readFileSync } from 'node:fs';
import { HOST_ISSUE_EN_US } from '../../src/words/en-us/host-issues';
import { HOST_ISSUE_ZH_CN } from '../../src/words/zh-cn/host-issues';
import { LANGUAGES, OWN_HEADERS, RESULT_COLUMNS } from '../../src/plans/own-columns';
import { reportWordsIn } from '../../src/words/findings';
import { wordHostIssue, wordIssue } from '../../src/wording/issue';

/** The paths of all words of a catalogue. */
const pathsOf = (words: object, prefix = ''): readonly string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? pathsOf(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
  );

describe('message catalogues', () => {
  test('have the same words in every language', () => {
    const [first = [], ...others] = LANGUAGES.map((language) => [...pathsOf(reportWordsIn(language))].sort());
    for (const other of others) expect(other).toEqual(first);
    expect(first.length).toBeGreaterThan(50);
  });

  test('have a sentence for every trouble of a host that the port names', () => {
    const source = readFileSync('src/workbook/types.ts', 'utf8');
    const codes = [...source.matchAll(/code: '(host\.\w+)'/gu)].map(([, code]) => code).sort();
    expect(Object.keys(HOST_ISSUE_ZH_CN).sort()).toEqual(codes);
    expect(Object.keys(HOST_ISSUE_EN_US).sort()).toEqual(codes);
  });

  test('give no two result columns the same header in one language', () => {
    const count = RESULT_COLUMNS.length;
    expect(new Set(OWN_HEADERS.slice(0, count)).size).toBe(count);
    expect(new Set(OWN_HEADERS.slice(count)).size).toBe(count);
  });

  test.each([
    [
      wordHostIssue({ code: 'host.protectedSheet', sheet: '汇总' }, 'zh-CN'),
      '工作表“汇总”受保护，无法写入。请撤销工作表保护后重试。',
    ],
    [
      wordHostIssue({ code: 'host.readBack', cells: [{ sheet: '申报 表', row: 1, column: 27 }] }, 'en-US'),
      "After writing, 1 cells differ from what was written (such as '申报 表'!AB2). Undo and try again.",
    ],
    [
      wordHostIssue(
        { code: 'host.mergedCells', sheet: '汇总', range: { top: 0, left: 6, bottom: 1, right: 8 } },
        'zh-CN',
      ),
      '工作表“汇总”的 G1:I2 是合并单元格，挡住了要写的列。请取消合并或移开后重试。',
    ],
    [wordIssue({ code: 'applicants.noHeader', sheet: '汇总' }, 'zh-CN'), expect.stringContaining('汇总')],
    [wordIssue({ code: 'review.memoryUnreadable' }, 'zh-CN'), expect.stringContaining('无法读取')],
  ])('%s', (worded, expected) => {
    expect(worded).toEqual(expected);
  });
});
