import type { RankNumber } from '../../src/ranking/settings';
import {
  changedNumber,
  listChangedNumbers,
  OWN_NUMBERS,
  setNumber,
  changeRankSettings,
  DEFAULT_RANK_SETTINGS,
} from '../../src/ranking/settings';

const NUMBERS: readonly RankNumber[] = [
  { kind: 'places', programme: 'p' },
  { kind: 'reserve', programme: 'p' },
  { kind: 'quota', quota: 'q', group: '苏州市' },
  { kind: 'budget' },
  { kind: 'perProject' },
];
const changed = { value: 4, reason: '会议纪要' };

describe('setNumber', () => {
  test.each(NUMBERS)('changes $kind, and takes it back to what the guideline says', (which) => {
    const numbers = setNumber(OWN_NUMBERS, which, changed);
    expect(changedNumber(numbers, which)).toEqual(changed);
    expect(listChangedNumbers(numbers)).toEqual([{ which, changed }]);
    expect(setNumber(numbers, which, undefined)).toEqual(OWN_NUMBERS);
  });

  test('leaves all others as they are', () => {
    const all = NUMBERS.reduce((numbers, which) => setNumber(numbers, which, changed), OWN_NUMBERS);
    for (const which of NUMBERS)
      expect(listChangedNumbers(setNumber(all, which, undefined)).map((one) => one.which)).toEqual(
        NUMBERS.filter((one) => one !== which),
      );
  });

  test('a group stands once, however its province is written', () => {
    const numbers = setNumber(OWN_NUMBERS, { kind: 'quota', quota: 'q', group: '苏州市' }, changed);
    const again = setNumber(numbers, { kind: 'quota', quota: 'q', group: '江苏省/苏州市' }, { value: 5, reason: '' });
    expect(listChangedNumbers(again).map((one) => one.changed.value)).toEqual([5]);
  });
});

describe('changeRankSettings', () => {
  test('what is given as undefined goes back to what it was at first', () => {
    const settings = changeRankSettings(DEFAULT_RANK_SETTINGS, { budget: changed, decimals: 3, markHeaders: ['甲'] });
    expect(settings).toMatchObject({ budget: changed, decimals: 3, markHeaders: ['甲'] });
    expect(changeRankSettings(settings, { budget: undefined, decimals: undefined, markHeaders: undefined })).toEqual(
      DEFAULT_RANK_SETTINGS,
    );
  });
});
