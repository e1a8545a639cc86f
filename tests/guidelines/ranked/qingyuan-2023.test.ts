import { byScore, eligibleAmong } from './count-places';
import type { PlainRules } from './count-places';
import { testEveryRanking } from './describe-ranked';
import { openSample } from './rank-sample';
import type { Contender } from './rank-sample';

const sample = openSample('qingyuan-ranked.xlsx', 'qingyuan-2023');

/** 二（六） and 四（一）; of the others the document sets no number. */
const PLACES: Readonly<Record<string, number>> = { trusteeship: 4, 'brand-zone': 2 };

const rules: PlainRules = {
  capsOf: ({ programme }) => {
    const limit = PLACES[programme];
    return limit === undefined ? [] : [{ key: programme, limit, says: '名额' }];
  },
};

let rows: readonly Contender[] = [];
const of = (programme: string) => rows.filter((row) => row.programme === programme);

beforeAll(async () => {
  rows = await sample.rank('ranked');
});

describe('Qingyuan 2023 from sheet to lists', () => {
  testEveryRanking(sample, () => rows, rules);

  test('[A1] 二（六）: the four best of the sound become partners', () => {
    const eligible = eligibleAmong(of('trusteeship'));
    expect(eligible.length).toBeGreaterThan(4);
    const partners = of('trusteeship').filter(({ placement }) => placement === 'selected');
    expect(partners.toSorted(byScore)).toEqual(eligible.toSorted(byScore).slice(0, 4));
  });

  test('[R1] 二（三）、二（四）: joint applicants, missing papers and open judgements take no place, however good', () => {
    const withheld = of('trusteeship').filter(({ placement }) => placement === 'withheld');
    expect(withheld.map(({ conclusion }) => conclusion).toSorted()).toEqual(['incomplete', 'pending', 'unqualified']);
    const [worst] = of('trusteeship')
      .filter(({ placement }) => placement === 'selected')
      .toSorted(byScore)
      .reverse();
    for (const { score } of withheld) expect(score).toBeGreaterThan(worst?.score ?? 100);
  });

  test('[R4] 四（一）: equals for the second brand zone are shown; a draw takes one of them and says so', async () => {
    const tied = of('brand-zone').filter(({ placement }) => placement === 'tied');
    expect(tied).toHaveLength(2);
    const drawn = (await sample.rank('drawn', '--tie', 'draw:2023-01-01')).filter(({ row }) =>
      tied.some((one) => one.row === row),
    );
    expect(drawn.map(({ placement }) => placement).toSorted()).toEqual(['notSelected', 'selected']);
    for (const { reason } of drawn) expect(reason.text).toContain('抽签');
    expect(await sample.verify('drawn')).toMatchObject({ status: 0 });
  });

  test('[A1] 全文: where the document sets no number all that are sound are listed', () => {
    const others = rows.filter(({ programme }) => PLACES[programme] === undefined);
    expect(eligibleAmong(others).map(({ reason }) => reason.code)).toEqual(
      eligibleAmong(others).map(() => 'rank.noPlacesSet'),
    );
  });
});
