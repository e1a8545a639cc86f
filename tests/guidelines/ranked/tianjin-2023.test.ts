import { byScore, eligibleAmong, sharing } from './count-places';
import type { PlainCap, PlainRules } from './count-places';
import { testEveryRanking } from './describe-ranked';
import { openSample } from './rank-sample';
import type { Contender } from './rank-sample';

const sample = openSample('tianjin-ranked.xlsx', 'tianjin-2023');

/** 第二部分, 4 of each direction; of the pilots so many are contracted first. */
const PLACES: Readonly<Record<string, number>> = {
  'quality-creation': 60,
  'industry-navigation': 5,
  'gi-zone': 1,
  'data-ip': 2,
  'public-service': 10,
};

const projectOf = ({ name, cellOf }: Contender) => `${name} ${String(cellOf('项目名称'))}`;

const capsOf =
  (places: Readonly<Record<string, number>>) =>
  (row: Contender): readonly PlainCap[] => [
    { key: row.name, limit: 2, says: row.name },
    { key: projectOf(row), limit: 1, says: String(row.cellOf('项目名称')) },
    { key: row.programme, limit: places[row.programme] ?? 0, says: '名额' },
  ];
const rules: PlainRules = { capsOf: capsOf(PLACES) };

let rows: readonly Contender[] = [];
const selectedIn = (some: readonly Contender[], programme: string) =>
  some.filter((row) => row.programme === programme && row.placement === 'selected');

beforeAll(async () => {
  rows = await sample.rank('ranked');
});

describe('Tianjin 2023 from sheet to lists', () => {
  testEveryRanking(sample, () => rows, rules);

  test('[A1] 第二部分 一（一）4（2）: sixty of the pilots are contracted, though more are sound', () => {
    const eligible = eligibleAmong(rows).filter(({ programme }) => programme === 'quality-creation');
    expect(eligible.length).toBeGreaterThan(60);
    expect(selectedIn(rows, 'quality-creation')).toHaveLength(60);
  });

  test('[A1] 第二部分 一（一）4（1）: fifty remain where the office sets fifty, all of them among the sixty', async () => {
    const file = sample.write(
      'fifty.yaml',
      'places: { quality-creation: { value: 50, reason: 结项验收后排名前 50 } }\n',
    );
    const fifty = await sample.rank('fifty', '--quotas', file);
    const remaining = selectedIn(fifty, 'quality-creation').map(({ row }) => row);
    const contracted = selectedIn(rows, 'quality-creation').toSorted(byScore);
    expect(remaining).toHaveLength(50);
    expect(remaining.toSorted()).toEqual(
      contracted
        .slice(0, 50)
        .map(({ row }) => row)
        .toSorted(),
    );
    expect(await sample.verify('fifty')).toMatchObject({ status: 0 });
  });

  test.each(Object.entries(PLACES))(
    '[A1] 第二部分: more apply for %s than its %i places, and no place is wasted',
    (id, n) => {
      const own = rows.filter(({ programme }) => programme === id);
      const tied = own.filter(({ placement }) => placement === 'tied');
      expect(eligibleAmong(own).length).toBeGreaterThan(n);
      expect(selectedIn(rows, id)).toHaveLength(tied.length > 0 ? n - 1 : n);
    },
  );

  test('[A1][A2] 第一部分 二2: of three sound projects of a unit the worst is passed over, the unit named', () => {
    const units = sharing(eligibleAmong(rows), ({ name }) => name).filter(({ length }) => length > 2);
    expect(units).toHaveLength(3);
    for (const own of units) {
      const [, , third] = own.toSorted(byScore);
      expect(own.map(({ placement }) => placement).toSorted()).toEqual(['notSelected', 'selected', 'selected']);
      expect([third?.placement, third?.reason.code]).toEqual(['notSelected', 'rank.cap']);
      expect(third?.reason.text).toMatch(/不超过两项.*至多 2/);
    }
  });

  test('[A1][A2] 第一部分 二2: a project handed in under two directions is taken once, where it scored better', () => {
    const [twice = []] = sharing(rows, projectOf);
    const [better, worse] = twice.toSorted(byScore);
    expect(new Set(twice.map(({ programme }) => programme)).size).toBe(2);
    expect([better?.placement, worse?.placement]).toEqual(['selected', 'notSelected']);
    expect(worse?.reason.text).toContain('同一项目不重复申报');
  });

  test('[R4] 第二部分 二（二）4: equals for the second place of data protection are shown, not chosen', () => {
    const tied = rows.filter(({ placement }) => placement === 'tied');
    expect(tied.map(({ programme }) => programme)).toEqual(['data-ip', 'data-ip']);
    expect(new Set(tied.map(({ score }) => score)).size).toBe(1);
    for (const { reason } of tied) expect(reason.text).toContain('只余 1 个名额');
  });
});
