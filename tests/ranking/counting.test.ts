import { wordContestIssue } from '../../src/wording/placement';
import { rankingCells } from '../../src/plans/result-cells';
import { snapshotOf } from '../screening/small-guideline';
import { HEADERS, OFFICES, ROWS, rank, told } from './small-contest';

const withCell = (header: string, row: number, value: string | null) =>
  ROWS.map((cells, index) => cells.map((cell, at) => (index === row && HEADERS[at] === header ? value : cell)));
const sentences = ({ ranking }: ReturnType<typeof rank>) =>
  ranking.issues.map((issue) => wordContestIssue(issue, ranking, 'zh-CN'));
const reasonOf = ({ ranking, screening }: ReturnType<typeof rank>, name: string) => {
  const applicant = screening.applicants.find((one) => one.name === name);
  if (applicant === undefined) throw new Error(`No row of ${name}`);
  return rankingCells(ranking, 'zh-CN').get(applicant)?.placementReason.value;
};

describe('counting against quotas and limits', () => {
  test.each([null, '省局'])(
    '[A1][A4] a row that names no group (%j) escapes no quota: it is withheld and told',
    (cell) => {
      const result = rank(withCell('所在地', 1, cell));
      expect(told(result)).toContain('乙公司 - withheld');
      expect(reasonOf(result, '乙公司')).toContain('本行未填或无法辨认');
      expect(sentences(result)).toContainEqual(
        '推荐名额“各市推荐名额”：1 家（如乙公司）未填或填写的内容无法辨认，不知计入哪一组，暂不参加排序。请补正。',
      );
    },
  );

  test('[B5] without the column nobody is withheld, and one sentence says that the quota is not applied', () => {
    const at = HEADERS.indexOf('所在地');
    const result = rank(
      ROWS.map((row) => row.filter((_, column) => column !== at)),
      {},
      OFFICES,
      HEADERS.filter((header) => header !== '所在地'),
    );
    expect(told(result)[0]).toBe('乙公司 1 selected');
    expect(sentences(result)).toEqual([expect.stringContaining('表中没有“所在地”列，无法计算，暂不限制')]);
  });

  test('[A5] without a sheet of groups one sentence says so, not one for each group', () => {
    const result = rank(ROWS, {}, snapshotOf([['说明'], ['无']], '说明'));
    expect(sentences(result)).toEqual([expect.stringContaining('没有找到列明各组情况的工作表，2 个组都暂不限制')]);
  });

  test('[A5] a blank leader is told: nothing says whether the limit holds', () => {
    const result = rank(withCell('项目负责人', 0, null));
    expect(sentences(result)).toContainEqual(
      expect.stringContaining('限项“每名负责人限一项”：1 家（如甲公司）用于比对的内容为空'),
    );
  });

  test('[A2] caps are named by places as people say them', () => {
    const rows = ROWS.map((row) => row.map((cell, column) => (column === 2 ? '无锡市' : cell)));
    expect(reasonOf(rank(rows), '甲公司')).toBe('受“各市推荐名额 · 无锡市”限制（至多 1），名额由乙公司占用');
  });

  test('[A2] who stands below a tie is told of the tie, not of a holder who is none', () => {
    const rows = ROWS.map((row) => row.map((cell, column) => (column > 4 && row[0] !== '乙公司' ? 80 : cell))).map(
      (row) => row.map((cell, column) => (column === 4 ? '否' : column > 4 && row[0] === '丁公司' ? 70 : cell)),
    );
    const result = rank(rows.slice(0, 4));
    expect(told(result)).toEqual(['乙公司 1 selected', '丙公司 2 tied', '甲公司 2 tied', '丁公司 4 notSelected']);
    expect(reasonOf(result, '丁公司')).toBe('名额 2 个已由前列者占满，其中丙公司、甲公司线上并列，尚未确定');
  });

  test('[A2] a unit that applies twice is told apart by its project', () => {
    const headers = [...HEADERS, '项目名称'];
    const rows = [
      ['甲公司', '张三', '无锡市', 120, '否', 90, 90, '一号'],
      ['甲公司', '李四', '无锡市', 120, '否', 80, 80, '二号'],
    ];
    const result = rank(rows, {}, OFFICES, headers);
    expect(sentences(result)).toEqual([expect.stringContaining('名额 2 个')]);
    const second = result.screening.applicants[1];
    expect(second && rankingCells(result.ranking, 'zh-CN').get(second)?.placementReason.value).toBe(
      '受“各市推荐名额 · 无锡市”限制（至多 1），名额由甲公司（一号）占用',
    );
  });
});
