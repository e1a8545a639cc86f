import { parseCases } from '../../src/guideline/parse-cases';
import { listIndicators } from '../../src/screening/score-results';
import { listGuidelineFolders, readGuidelineFolder } from './read-guideline-folder';
import { screenCase } from './screen-case';

const folder = listGuidelineFolders().find((path) => path.endsWith('high-tech-enterprise')) ?? '';
const { loaded, cases: files } = readGuidelineFolder(folder);
const { guideline } = loaded;
if (guideline === undefined) throw new Error(JSON.stringify(loaded.issues));
const [written] = files.flatMap((file) => parseCases(file, guideline).cases ?? []);
if (written === undefined) throw new Error('There are no worked cases');

type Cells = Readonly<Record<string, string | number | null>>;

const indicatorOf = (id: string, facts: Cells) => {
  const [applicant] = screenCase(guideline, written, { name: id, facts }).applicants;
  const found = applicant?.scores.flatMap(listIndicators).find(({ indicator }) => indicator.id === id);
  if (found === undefined) throw new Error(`No indicator ${id}`);
  return found;
};

/** What the guide lets experts give, looked up by hand for the numbers on either side of each end (工作指引 三（七）). */
describe('what experts may give an applicant for recognition as a high-tech enterprise', () => {
  test.each<readonly [string, Cells, number, number]>([
    ['conversion', { 近三年科技成果转化数: 15 }, 25, 30],
    ['conversion', { 近三年科技成果转化数: 14 }, 19, 24],
    ['conversion', { 近三年科技成果转化数: 12 }, 19, 24],
    ['conversion', { 近三年科技成果转化数: 11 }, 13, 18],
    ['conversion', { 近三年科技成果转化数: 9 }, 13, 18],
    ['conversion', { 近三年科技成果转化数: 6 }, 7, 12],
    ['conversion', { 近三年科技成果转化数: 3 }, 1, 6],
    ['conversion', { 近三年科技成果转化数: 2 }, 0, 0],
    ['ip-count', { Ⅰ类知识产权数: 1, Ⅱ类知识产权数: 0 }, 7, 8],
    ['ip-count', { Ⅰ类知识产权数: 0, Ⅱ类知识产权数: 5 }, 5, 6],
    ['ip-count', { Ⅰ类知识产权数: 0, Ⅱ类知识产权数: 4 }, 3, 4],
    ['ip-count', { Ⅰ类知识产权数: 0, Ⅱ类知识产权数: 3 }, 3, 4],
    ['ip-count', { Ⅰ类知识产权数: 0, Ⅱ类知识产权数: 2 }, 1, 2],
    ['ip-count', { Ⅰ类知识产权数: 0, Ⅱ类知识产权数: 0 }, 0, 0],
    ['ip-source', { 有自主研发的知识产权: '是' }, 1, 6],
    ['ip-source', { 有自主研发的知识产权: '否' }, 1, 3],
    ['ip-source', { Ⅰ类知识产权数: 0, Ⅱ类知识产权数: 0 }, 0, 0],
    ['standards', { 参与制定标准: '是' }, 1, 2],
    ['standards', { 参与制定标准: '否' }, 0, 0],
    ['assets-growth', { 净资产增长率: '35%' }, 9, 10],
    ['assets-growth', { 净资产增长率: '34.9%' }, 7, 8],
    ['assets-growth', { 净资产增长率: '25%' }, 7, 8],
    ['assets-growth', { 净资产增长率: '15%' }, 5, 6],
    ['assets-growth', { 净资产增长率: '5%' }, 3, 4],
    ['assets-growth', { 净资产增长率: '0.1%' }, 1, 2],
    ['assets-growth', { 净资产增长率: '0%' }, 0, 0],
    ['assets-growth', { 净资产增长率: '-10%' }, 0, 0],
    ['sales-growth', { 销售收入增长率: '35%' }, 9, 10],
    ['sales-growth', { 销售收入增长率: '4.9%' }, 1, 2],
  ])('[S1] %s of %j: from %d to %d points', (id, facts, low, high) => {
    const { given } = indicatorOf(id, facts);
    expect(given).toEqual({ low, high });
  });

  test.each<readonly [string, Cells, string]>([
    ['both years count', {}, '22.5%'],
    ['from nothing in the first year the last two count', { 第一年末净资产: 0 }, '25%'],
    ['from nothing in the second year it is none', { 第二年末净资产: 0 }, '0%'],
  ])('[S1] growth of net assets: %s', (_, facts, rate) => {
    const stated = indicatorOf('assets-growth', { 净资产增长率: rate }).given;
    expect(indicatorOf('assets-growth', facts).given).toEqual(stated);
  });

  test('[S1] a mark above what the conversions allow does not count, and is named', () => {
    const { note, points } = indicatorOf('conversion', { 近三年科技成果转化数: 9, 成果转化评分: 28 });
    expect(note).toBe('outOfRange');
    expect(points).toEqual({ low: 13, high: 18 });
  });
});
