import { byScore, eligibleAmong } from './count-places';
import type { PlainRules } from './count-places';
import { testEveryRanking } from './describe-ranked';
import { openSample } from './rank-sample';
import type { Contender } from './rank-sample';

const sample = openSample('gansu-strategy-ranked.xlsx', 'gansu-strategy');

/** The document has no places and no limits; 一（二）② puts former pilots before equals. */
const isPilot = ({ cellOf }: Contender) => cellOf('原试点称号') !== null;
const rules: PlainRules = { capsOf: () => [], priorityOf: (row) => (isPilot(row) ? 1 : 0) };

let rows: readonly Contender[] = [];
const equals = () => rows.filter(({ programme, score }) => programme === 'strong-region' && score === 86);
const betterThanEquals = () =>
  eligibleAmong(rows).filter(({ programme, score }) => programme === 'strong-region' && (score ?? 0) > 86).length;

beforeAll(async () => {
  rows = await sample.rank('ranked');
});

describe('Gansu, strong cities, from sheet to lists', () => {
  testEveryRanking(sample, () => rows, rules);

  test('[A1] 全文: nothing is made up: without places or limits all that are sound are listed', () => {
    expect(eligibleAmong(rows).map(({ placement }) => placement)).toEqual(eligibleAmong(rows).map(() => 'selected'));
    const leaders = eligibleAmong(rows).map(({ cellOf }) => String(cellOf('项目负责人')));
    expect(new Set(leaders).size).toBe(leaders.length - 1);
  });

  test('[R3] 一（二）②: among equals a former pilot comes first, the others share a rank', () => {
    const first = betterThanEquals() + 1;
    expect(
      equals()
        .filter(isPilot)
        .map(({ rank }) => rank),
    ).toEqual([first]);
    expect(
      equals()
        .filter((row) => !isPilot(row))
        .map(({ rank }) => rank),
    ).toEqual([first + 1, first + 1]);
  });

  test('[R3][R4] 一（二）②: where the office sets places, the pilot takes the last one, or leaves one to be settled', async () => {
    const placed = async (more: number) => {
      const places = betterThanEquals() + more;
      const file = sample.write(`${more}.yaml`, `places: { strong-region: { value: ${places}, reason: 年度预算 } }\n`);
      const ranked = await sample.rank(`places-${more}`, '--quotas', file);
      const wanted = equals().toSorted((a, b) => Number(isPilot(b)) - Number(isPilot(a)) || byScore(a, b));
      return wanted.map(({ row }) => ranked.find((one) => one.row === row)?.placement);
    };
    expect(await placed(1)).toEqual(['selected', 'notSelected', 'notSelected']);
    expect(await placed(2)).toEqual(['selected', 'tied', 'tied']);
    expect(await placed(3)).toEqual(['selected', 'selected', 'selected']);
  });
});
