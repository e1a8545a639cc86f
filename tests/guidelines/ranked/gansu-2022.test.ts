import { byScore, eligibleAmong, sharing } from './count-places';
import type { PlainRules } from './count-places';
import { testEveryRanking } from './describe-ranked';
import { openSample } from './rank-sample';
import type { Contender } from './rank-sample';

const sample = openSample('gansu-2022-ranked.xlsx', 'gansu-2022');

const leaderOf = ({ cellOf }: Contender) => String(cellOf('项目负责人'));
const projectOf = ({ name, cellOf }: Contender) => `${name} ${String(cellOf('项目名称'))}`;

/** 二5 and 二6; the document sets no places. */
const rules: PlainRules = {
  capsOf: (row) => [
    { key: leaderOf(row), limit: 1, says: leaderOf(row) },
    { key: projectOf(row), limit: 1, says: String(row.cellOf('项目名称')) },
  ],
};

let rows: readonly Contender[] = [];

beforeAll(async () => {
  rows = await sample.rank('ranked');
});

describe('Gansu 2022 from sheet to lists', () => {
  testEveryRanking(sample, () => rows, rules);

  test('[A1][A2] 二5: a leader of several sound projects keeps the best one, in whichever programme', () => {
    const groups = sharing(eligibleAmong(rows), leaderOf).filter((group) =>
      group.every(({ placement }) => placement !== 'tied'),
    );
    expect(groups.map(({ length }) => length).toSorted()).toEqual([2, 3]);
    for (const group of groups) {
      const [best, ...others] = group.toSorted(byScore);
      expect([best?.placement, ...others.map(({ placement }) => placement)]).toEqual([
        'selected',
        ...others.map(() => 'notSelected'),
      ]);
      for (const { reason } of others) expect(reason.text).toMatch(new RegExp(`每人限报 1 项.*${best?.name ?? '无'}`));
      expect(new Set(group.map(({ programme }) => programme)).size).toBeGreaterThan(1);
    }
  });

  test('[R1] 二5: a project that is not qualified does not use up its leader', () => {
    const refused = rows.filter(({ conclusion }) => conclusion === 'unqualified');
    const others = rows.filter((row) => refused.some((one) => one !== row && leaderOf(one) === leaderOf(row)));
    expect(others.map(({ placement }) => placement)).toEqual(['selected']);
  });

  test('[A1][A2] 二6: one project under two programmes is taken once', () => {
    const groups = sharing(rows, projectOf);
    expect(groups).toHaveLength(1);
    const [better, worse] = (groups[0] ?? []).toSorted(byScore);
    expect([better?.placement, worse?.placement]).toEqual(['selected', 'notSelected']);
    expect(worse?.reason.text).toContain('重复申报');
  });

  test('[R4] 二5: two projects of one leader with equal marks are shown, and a draw takes one of them', async () => {
    const tied = rows.filter(({ placement }) => placement === 'tied');
    expect(tied).toHaveLength(2);
    expect(new Set(tied.map(leaderOf)).size).toBe(1);
    const drawn = await sample.rank('drawn', '--tie', 'draw:2022-09-25');
    expect(
      drawn
        .filter(({ row }) => tied.some((one) => one.row === row))
        .map(({ placement }) => placement)
        .toSorted(),
    ).toEqual(['notSelected', 'selected']);
  });
});
