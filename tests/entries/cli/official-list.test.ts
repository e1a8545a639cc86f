import { openSmallFolder, run } from './small-workbook';

interface RankingFile {
  readonly official: { readonly list: string; readonly reason?: string };
  readonly total: number;
  readonly applicants: readonly {
    readonly name: string;
    readonly rank: number | null;
    readonly placement: string;
    readonly reason: { readonly code: string; readonly text: string };
  }[];
}

const folder = openSmallFolder();
const rank = (file: string, ...more: readonly string[]) =>
  run('rank', folder.at(file), '--guideline', folder.guideline, '--json', folder.at('r.json'), ...more);
const result = () => folder.json<RankingFile>('r.json');
const selected = () =>
  result()
    .applicants.filter(({ placement }) => placement === 'selected')
    .map(({ name }) => name);

beforeAll(() => folder.writeRows('in.xlsx'));

describe('shortlister rank --official', () => {
  test('[A2] without it places are given in order, whatever the total', async () => {
    await rank('in.xlsx', '--budget', '180');
    expect([selected(), result().total]).toEqual([['乙公司', '甲公司'], 184]);
  });

  test('[A3] the best total needs a reason, and nothing is written without one', async () => {
    const { status, error } = await rank('in.xlsx', '--official', 'bestTotal', '--out', folder.at('none.xlsx'));
    expect([status, error]).toEqual([1, expect.stringContaining('须说明理由，请用 --reason 给出')]);
    expect(() => folder.bytes('none.xlsx')).toThrow('ENOENT');
  });

  test('[A3] made official it decides every list, ranks stay, and verify recomputes it', async () => {
    const { output } = await rank(
      'in.xlsx',
      '--budget',
      '180',
      '--official',
      'bestTotal',
      '--reason',
      '会议纪要第 3 号',
      '--out',
      folder.at('best.xlsx'),
    );
    expect([selected(), result().total]).toEqual([['丁公司', '丙公司', '庚公司'], 86 + 82 + 71]);
    expect(output).toContain('正式名单按同样限制下总分最高取用，为 239（已证明最优）；与按得分顺序相比');
    expect(result().official).toEqual({ list: 'bestTotal', reason: '会议纪要第 3 号' });
    expect(result().applicants[0]).toMatchObject({
      name: '乙公司',
      rank: 1,
      placement: 'notSelected',
      reason: { code: 'rank.cap', text: expect.stringMatching(/资助总额.*至多 180.*丁公司、丙公司、庚公司/) },
    });
    const { sheets } = await folder.read('best.xlsx');
    const published = sheets.find(({ name }) => name === '公示名单')?.rows.flat() ?? [];
    expect(['丁公司', '丙公司', '庚公司', '乙公司'].map((name) => published.includes(name))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(sheets.find(({ name }) => name === '评审记录')?.rows).toContainEqual(
      expect.arrayContaining(['正式名单', '同样限制下总分最高：会议纪要第 3 号']),
    );
    expect(await run('verify', folder.at('best.xlsx'), '--guideline', folder.guideline)).toMatchObject({ status: 0 });
  });

  test('[B4] the settings stay in the workbook until others are given', async () => {
    await rank('best.xlsx');
    expect(selected()).toEqual(['丁公司', '丙公司', '庚公司']);
    await rank('best.xlsx', '--official', 'order');
    expect(selected()).toEqual(['乙公司', '甲公司']);
  });
});

describe('shortlister rank --per-project', () => {
  test('[A1] a project takes no more of the budget than one may be given', async () => {
    await rank('in.xlsx', '--budget', '180', '--per-project', '60');
    expect(selected()).toEqual(['乙公司', '甲公司', '丙公司']);
    expect((await rank('in.xlsx', '--per-project', '0')).error).toContain('--per-project：应为大于 0 的万元数');
  });
});
