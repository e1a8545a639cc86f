import fc from 'fast-check';
import type { Guideline } from '../../src/guideline/types';
import { runSteps } from '../../src/logic/steps';
import { NEW_SHEET_REVIEW } from '../../src/memory/sheet-review';
import { resultCells } from '../../src/plans/result-cells';
import { bindForReview, screenRound } from '../../src/review/screen-round';
import type { SheetSnapshot } from '../../src/workbook/types';
import { readGuidelineFolder } from '../guidelines/read-guideline-folder';
import { FUZZ_TIMEOUT, longRun } from './long-run';
import { sheet } from './odd-sheets';

const guideline = ((): Guideline => {
  const { guideline: loaded } = readGuidelineFolder('jiangsu-2022').loaded;
  if (loaded === undefined) throw new Error('The guideline has to load');
  return loaded;
})();

/** Seconds of this process that reading, screening and wording a sheet take. */
const screen = (read: SheetSnapshot): number => {
  const before = process.cpuUsage();
  const review = { ...NEW_SHEET_REVIEW, guideline: guideline.id, programme: { kind: 'one', id: 'hvp-new' } as const };
  for (const { screening } of runSteps(screenRound(guideline, [bindForReview(read, guideline, review)], new Map())))
    for (const applicant of screening.applicants) resultCells(applicant, 'zh-CN');
  return process.cpuUsage(before).user / 1e6;
};

const repeated = (piece: string): string => piece.repeat(32_767 / piece.length);

describe('[W12] small sheets of any shape and content', () => {
  const inTime = () =>
    fc.assert(
      fc.property(sheet, (read) => expect(screen(read)).toBeLessThan(1.5)),
      longRun({ seed: 2022, numRuns: 150 }),
    );
  test('are read, screened and worded without a throw, in less than 1.5 s each', inTime, FUZZ_TIMEOUT);

  test.each([
    ['headers of 32,767 characters', ['占', '或', '近三年', '其中：', '（万元）'].map(repeated), ['1', '2', '3', '4', '5']],
    ['places of 32,767 characters', ['注册地', '推荐单位', '所在地'], ['甘肃', '县', '\\'].map(repeated)],
  ])('%s', (_, headers, cells) => {
    const rows = [['单位名称', '有效专利数', ...headers], ...Array.from({ length: 10 }, (__, at) => [`${at}公司`, 12, ...cells])];
    const plain = { hiddenRows: [], hiddenColumns: [], visibility: 'visible', protected: false, tables: [], percentColumns: [] } as const;
    expect(screen({ name: '申报表', rows, merges: [], ...plain })).toBeLessThan(1.5);
  }); // prettier-ignore
});
