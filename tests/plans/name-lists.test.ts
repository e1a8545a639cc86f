import { nameLists } from '../../src/plans/lists/name-lists';

const lists = (owners: readonly (readonly [string, string])[], existing = owners.map(([name]) => name)) => ({
  owners: new Map(owners),
  existing,
});
const named = (wanted: readonly string[], guideline: string, known: ReturnType<typeof lists>) => [
  ...nameLists(wanted, guideline, known, 'zh-CN').values(),
];

describe('nameLists', () => {
  test('names are plain where no other guideline has them', () => {
    expect(named(['公示名单'], 'b', lists([]))).toEqual(['公示名单']);
    expect(named(['公示名单'], 'b', lists([['公示名单', 'b']]))).toEqual(['公示名单']);
    expect(named(['公示名单'], 'b', lists([['公示名单', 'a']], []))).toEqual(['公示名单']);
  });

  test('a name of another guideline’s list gets the guideline’s id', () => {
    expect(named(['公示名单', '备选名单'], 'b-2023', lists([['公示名单', 'a']]))).toEqual([
      '公示名单（b-2023）',
      '备选名单',
    ]);
  });

  test('a list once written beside another keeps its name when the other is gone', () => {
    expect(named(['公示名单'], 'b', lists([['公示名单（b）', 'b']]))).toEqual(['公示名单（b）']);
  });

  test('long names that begin alike stay apart, within 31 characters', () => {
    const programme = '高价值专利培育计划项目建设实施方案';
    const wanted = [`排序表-${programme}（新建）`, `排序表-${programme}（升级）`];
    const given = named(wanted, 'jiangsu-province-2022', lists(wanted.map((name) => [name, 'a'])));
    expect(new Set(given).size).toBe(2);
    for (const name of given) expect([name.length <= 31, name.endsWith('（jiangsu-provin）')]).toEqual([true, true]);
  });
});
