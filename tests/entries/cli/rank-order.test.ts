import { openSmallFolder, run } from './small-workbook';

const GUIDELINE = `
id: ordered-2022
title: 按得分排序的指南
authority: 示例局
year: 2022
referenceYear: 2021
checkDate: 2022-01-30
scores:
  - name: 评价得分
    clause: 二
    max: 100
    sections:
      - name: 创新得分
        clause: 二（一）
        max: 100
        indicators:
          - { id: patents, clause: 二（一）1, title: 有效专利, max: 100, per: { of: 有效专利数, points: 0.5 } }
programmes:
  - id: p
    name: 示例项目
    clause: 附件1
    places: { clause: 一（4）, count: 3, reserve: 1 }
    criteria: [{ id: pass, kind: condition, clause: 一, title: 有效专利, require: 有效专利数 >= 100 }]
    ranking: { clause: 三, order: 评价得分, ties: [{ of: 申请资助金额, first: lower }] }
`;

const folder = openSmallFolder();
beforeAll(() => {
  folder.write('g.yaml', GUIDELINE);
  folder.writeRows('in.xlsx');
});

const rank = async (input: string, out: string, ...more: readonly string[]) => {
  const given = ['--guideline', folder.at('g.yaml'), '--out', folder.at(out), '--json', folder.at('out.json')];
  const told = await run('rank', folder.at(input), ...given, ...more);
  if (told.status !== 0) return told.error;
  const { applicants } = folder.json<{ readonly applicants: readonly { readonly name: string }[] }>('out.json');
  return applicants.slice(0, 3).map(({ name }) => name);
};

/** What the heading of the list of selected says, and whether the file verifies. */
const listed = async (file: string) => {
  const { sheets } = await folder.read(file);
  const list = sheets.find(({ name }) => name.includes('入围'));
  const { error } = await run('verify', folder.at(file), '--guideline', folder.at('g.yaml'));
  return [JSON.stringify(list?.rows), error];
};

test('[S4] what orders and its ties are set by weight, kept, told against the guideline in every list, and cleared', async () => {
  const own = await rank('in.xlsx', 'own.xlsx');
  // 甲, 己 and 庚 have 60 points each; 甲 asks for more funds.
  expect(own).toEqual(['乙公司', '己公司', '庚公司']);
  expect((await listed('own.xlsx'))[0]).not.toContain('与指南不同');
  const mixed = await rank('in.xlsx', 'mixed.xlsx', '--score', '评价得分:0.1', '--score', '专家评分:0.9');
  expect(mixed).toEqual(['乙公司', '甲公司', '丁公司']);
  const [list, error] = await listed('mixed.xlsx');
  expect(list).toContain('与指南不同（指南为“评价得分');
  expect(error).toBe('');
  // Kept in the workbook until it is cleared.
  expect(await rank('mixed.xlsx', 'again.xlsx')).toEqual(mixed);
  expect(await rank('again.xlsx', 'cleared.xlsx', '--score', 'guideline')).toEqual(own);
  expect(await listed('cleared.xlsx')).toEqual([expect.not.stringContaining('与指南不同'), '']);
});

test('[S6] ties by rule are named in place of the guideline’s, and cleared', async () => {
  await rank('in.xlsx', 'ties.xlsx', '--tie', 'score:创新得分:asc');
  const [list, error] = await listed('ties.xlsx');
  expect(list).toContain('同分依次比 创新得分');
  expect(error).toBe('');
  await rank('ties.xlsx', 'untied.xlsx', '--tie', 'guideline');
  expect((await listed('untied.xlsx'))[0]).not.toContain('与指南不同');
});

test.each([
  [['--score', '评价得分:零'], '权重应为大于 0 的数'],
  [['--tie', 'score:没有'], '没有名为“没有”的规则得分'],
])('[S4] %j is refused with what to do', async (more, sentence) => {
  expect(await rank('in.xlsx', 'no.xlsx', ...more)).toContain(sentence);
});
