import { eligibleAmong, byScore } from './count-places';
import type { PlainCap, PlainRules } from './count-places';
import { testEveryRanking } from './describe-ranked';
import { openSheets, samplePath } from './plain-rows';
import { openSample } from './rank-sample';
import type { Contender } from './rank-sample';

const sample = openSample('jiangsu-ranked.xlsx', 'jiangsu-2022');

/** Places of the offices as the second sheet and 附件3 六（四） give them; on the edge of a tier, the lower one. */
const tiers = new Map<string, number>();
const tierOf = (granted: number) => (granted > 10_000 ? 6 : granted > 5_000 ? 5 : granted > 2_000 ? 4 : 3);

const officeOf = (row: Contender) => String(row.cellOf('推荐单位'));
const cityOf = (row: Contender) => officeOf(row).replace('知识产权局', '');

const capsOf = (row: Contender): readonly PlainCap[] => {
  const cap = (limit: number | undefined): readonly PlainCap[] =>
    limit === undefined ? [] : [{ key: `${row.programme} ${officeOf(row)}`, limit, says: cityOf(row) }];
  switch (row.programme) {
    case 'hvp-new':
      return cap(tiers.get(officeOf(row)));
    case 'brand-industry':
      return cap(5);
    case 'conversion-university':
    case 'conversion-industry':
      return cap(1);
    default:
      return [];
  }
};

const LEVELS = ['zone-city', 'zone-county', 'zone-park'];

const placeOf = ({ cellOf }: Contender) => String(cellOf('所在地')).replace('江苏省', '');

/** Zones of a higher level in whose place this one lies, as 所在地 has it. */
const uppersOf = (row: Contender, all: readonly Contender[]) =>
  all.filter((upper) => {
    const [level, above] = [row, upper].map(({ programme }) => LEVELS.indexOf(programme));
    return above !== undefined && above >= 0 && above < (level ?? -1) && placeOf(row).startsWith(placeOf(upper));
  });

const rules: PlainRules = { capsOf, uppersOf };

let rows: readonly Contender[] = [];
const of = (programme: string) => rows.filter((row) => row.programme === programme);
const selectedAmong = (some: readonly Contender[]) => some.filter(({ placement }) => placement === 'selected');

beforeAll(async () => {
  const [, cities] = await openSheets(samplePath('jiangsu-ranked.xlsx'));
  for (const [office, granted, commended] of cities?.rows.slice(1) ?? [])
    tiers.set(String(office), tierOf(Number(granted)) + (commended === '是' ? 1 : 0));
  rows = await sample.rank('ranked');
});

describe('Jiangsu 2022 from sheet to lists', () => {
  testEveryRanking(sample, () => rows, rules);

  test('[A1] 附件3 六（四）: each city is held to its tier, a commended one to one more', () => {
    const cities = [...new Set(of('hvp-new').map(officeOf))];
    expect(new Set(cities.map((city) => tiers.get(city)))).toEqual(new Set([3, 4, 5, 6, 7]));
    for (const city of cities) {
      const own = of('hvp-new').filter((row) => officeOf(row) === city);
      const best = eligibleAmong(own).toSorted(byScore).slice(0, tiers.get(city));
      const tied = own.filter(({ placement }) => placement === 'tied');
      expect(selectedAmong(own).toSorted(byScore)).toEqual(best.filter((row) => !tied.includes(row)));
    }
  });

  test('[V7] 附件3 六（四）: a city on the edge of a tier gets one more where the office reads it so', async () => {
    const higher = await sample.rank('higher', '--reading', 'tier-edge=归高一档');
    const count = (some: readonly Contender[], city: string) =>
      selectedAmong(some).filter((row) => row.programme === 'hvp-new' && cityOf(row) === city).length;
    const cities = ['徐州市', '盐城市', '苏州市', '连云港市'];
    expect(cities.map((city) => count(rows, city))).toEqual([4, 3, 7, 3]);
    // 盐城 with exactly 2,000 grants belongs to the rest by either reading.
    expect(cities.map((city) => count(higher, city))).toEqual([5, 3, 7, 3]);
  });

  test('[A1] 附件3 六（四）: upgrades are held back by no quota', () => {
    expect(selectedAmong(of('hvp-upgrade'))).toEqual(of('hvp-upgrade'));
    expect(new Set(of('hvp-upgrade').map(officeOf)).size).toBeLessThan(of('hvp-upgrade').length);
  });

  test.each([
    ['附件2（工业品牌）六（四）', 'brand-industry', '苏州市', 5],
    ['附件4 四（三）', 'conversion-university', '南京市', 1],
    ['附件4 四（三）', 'conversion-industry', '苏州市', 1],
  ])('[A1] %s: of %s no more than its number from %s', (_, programme, city, most) => {
    const own = of(programme).filter((row) => cityOf(row) === city);
    expect(own.length).toBeGreaterThan(most);
    expect(selectedAmong(own).toSorted(byScore)).toEqual(own.toSorted(byScore).slice(0, most));
  });

  test('[A1][X1] 附件1 五（二）: a selected upper region shuts out those inside it, better marks or not', () => {
    const zones = rows.filter(({ programme }) => LEVELS.includes(programme));
    const shutOut = zones.filter(({ placement }) => placement === 'notSelected');
    expect(shutOut).toHaveLength(3);
    for (const row of shutOut) {
      const [upper] = selectedAmong(uppersOf(row, zones));
      expect(row.reason.text).toContain(`${upper?.name ?? '无'}已入围`);
      expect(row.score).toBeGreaterThan(upper?.score ?? 100);
    }
    const unqualified = zones.find(({ conclusion }) => conclusion !== 'qualified');
    const inside = zones.find((row) => unqualified !== undefined && uppersOf(row, zones).includes(unqualified));
    expect([unqualified?.placement, inside?.placement]).toEqual(['withheld', 'selected']);
  });

  test('[R4] 附件3 六（四）、附件4 四（三）: equals across a quota are shown, and a draw takes one of them', async () => {
    const pairs = (some: readonly Contender[]) =>
      ['hvp-new', 'conversion-industry'].map((programme) => {
        const tied = of(programme).filter(({ placement }) => placement === 'tied');
        return tied.map(({ row }) => some.find((other) => other.row === row)?.placement).toSorted();
      });
    expect(pairs(rows)).toEqual([
      ['tied', 'tied'],
      ['tied', 'tied'],
    ]);
    const drawn = await sample.rank('drawn', '--tie', 'draw:2022-03-01');
    expect(pairs(drawn)).toEqual([
      ['notSelected', 'selected'],
      ['notSelected', 'selected'],
    ]);
  });
});
