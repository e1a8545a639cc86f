import fc from 'fast-check';
import { foldName } from '../../../src/applicants/match-names';
import type { LookedUp } from '../../../src/applicants/rosters/match-roster';
import { matchRoster, pairKey } from '../../../src/applicants/rosters/match-roster';
import type { PairDecision, RosterTable } from '../../../src/applicants/rosters/types';
import { codeOf, rosterOf, tableOf } from './roster-sheets';

const who = (name: string, code?: string): LookedUp => ({ name, code });

/** Row, kind and why of all entries found, in the sheet's order. */
const find = (table: RosterTable, asked: LookedUp, decided: ReadonlyMap<string, PairDecision> = new Map()) =>
  matchRoster(
    table,
    decided,
  )(asked)
    .found.map(({ entry, kind, by }) => [entry.sheetRow + 1, kind, by] as const)
    .sort(([left], [right]) => left - right);

const A = '江苏甲新材料有限公司';

describe('[X2] an applicant is found on a roster', () => {
  const table = tableOf([
    ['企业名称', '统一社会信用代码'],
    [A, codeOf(1)],
    ['江苏甲新材料（集团）有限公司', codeOf(1)],
    ['南京乙电子有限公司', null],
    ['南京乙电子有限公司', codeOf(2)],
  ]);

  test('by its credit code, whatever it is called', () => {
    expect(find(table, who('改名后的公司', codeOf(1)))).toEqual([
      [2, 'hit', 'code'],
      [3, 'hit', 'code'],
    ]);
  });

  test('by its name where one of both has no code, whatever the width, the spaces and the brackets', () => {
    expect(find(table, who('江苏甲新材料(集团)  有限公司'))).toEqual([
      [2, 'hit', 'code'],
      [3, 'hit', 'name'],
    ]);
    expect(find(table, who('南京乙电子有限公司', codeOf(9)))).toEqual([
      [4, 'hit', 'name'],
      [5, 'otherCode', 'code'],
    ]);
  });

  test('not by its name under another code', () => {
    expect(find(table, who(A, codeOf(7)))).toEqual([[2, 'otherCode', 'code']]);
  });

  test('only as a question where one name stands under several codes and it tells none', () => {
    const two = tableOf([
      ['企业名称', '统一社会信用代码'],
      [A, codeOf(1)],
      [A, codeOf(2)],
    ]);
    expect(find(two, who(A))).toEqual([
      [2, 'open', 'codes'],
      [3, 'open', 'codes'],
    ]);
  });
});

describe('[X2] a name nearly the same is a question, never a yes or no', () => {
  const table = tableOf([
    ['企业名称', '统一社会信用代码'],
    ['江苏甲新材料股份有限公司', null],
    ['江苏甲新村料有限公司', null],
    ['江苏丙机械有限公司（原名：江苏甲新材料有限公司）', null],
    ['甲新材料有限公司', null],
    ['苏州丁生物有限公司', codeOf(4)],
    ['第一建筑工程有限公司', null],
  ]);

  test.each([
    [
      '江苏甲新材料有限公司',
      [
        [2, 'form'],
        [3, 'spelling'],
        [4, 'former'],
        [5, 'place'],
      ],
    ],
    [
      '江苏甲新材料有限责任公司',
      [
        [2, 'form'],
        [3, 'spelling'],
        [4, 'former'],
        [5, 'place'],
      ],
    ],
    ['苏州丁生物科技有限公司', []],
    ['苏州丁生務有限公司', [[6, 'spelling']]],
    ['第二建筑工程有限公司', []],
  ] as const)('%s', (name, expected) => {
    const found = find(table, who(name));
    expect(found.map(([row, , by]) => [row, by])).toEqual(expected);
    expect(found.every(([, kind]) => kind === 'open')).toBe(true);
  });

  test('is none where both tell their codes', () => {
    expect(find(table, who('苏州丁生務有限公司', codeOf(5)))).toEqual([]);
  });

  test('is settled by what a person said, for all rows of that name', () => {
    const asked = who('苏州丁生務有限公司');
    const pair = pairKey(asked, table.entries[4] ?? { name: '', folded: '', sheetRow: 0, row: 0 }, 'organisation');
    expect(find(table, asked, new Map([[pair, 'same']]))).toEqual([[6, 'hit', 'person']]);
    expect(find(table, asked, new Map([[pair, 'different']]))).toEqual([[6, 'refused', 'person']]);
  });

  test('is not looked for where the guideline says so', () => {
    const strict = tableOf([['企业名称'], ['江苏甲新材料股份有限公司']], rosterOf({ near: 'ignore' }));
    expect(find(strict, who(A))).toEqual([]);
  });
});

describe('a leader is looked up by name within an organisation', () => {
  const table = tableOf(
    [
      ['负责人', '单位名称'],
      ['张伟', A],
      ['张伟', '南京乙电子有限公司'],
      ['李娜', null],
    ],
    rosterOf({ by: 'leader' }),
  );

  test('[X2] the same name elsewhere is a question', () => {
    expect(find(table, { name: '张 伟', code: undefined, organisation: A })).toEqual([
      [2, 'hit', 'name'],
      [3, 'open', 'namesake'],
    ]);
    expect(find(table, { name: '李娜', code: undefined, organisation: A })).toEqual([[4, 'open', 'namesake']]);
  });
});

/** What X2 says, entry by entry. */
const lookUpByHand = (table: RosterTable, asked: LookedUp) => {
  const name = foldName(asked.name ?? '');
  const same = table.entries.filter((entry) => entry.folded === name);
  const codes = new Set(same.flatMap(({ code }) => code ?? []));
  const hits = table.entries.filter((entry) => {
    if (asked.code === undefined && codes.size > 1) return false;
    const code = asked.code ?? [...codes][0];
    return code !== undefined && entry.code !== undefined ? entry.code === code : entry.folded === name;
  });
  return hits.map(({ sheetRow }) => sheetRow);
};

describe('[X2] looking up by index', () => {
  const names = ['甲公司', '甲（公司）', '乙有限公司', '乙 有限公司', '丙集团', '丁'];
  const named = fc.record({ name: fc.constantFrom(...names), code: fc.option(fc.integer({ min: 1, max: 4 })) });

  test('finds what going through all entries finds', () => {
    fc.assert(
      fc.property(fc.array(named, { minLength: 1, maxLength: 12 }), named, (entries, asked) => {
        const rows = entries.map(({ name, code }) => [name, code === null ? null : codeOf(code)]);
        const table = tableOf([['企业名称', '统一社会信用代码'], ...rows], rosterOf({ near: 'ignore' }));
        const own = who(asked.name, asked.code === null ? undefined : codeOf(asked.code));
        const hits = matchRoster(table, new Map())(own).found.filter(({ kind }) => kind === 'hit');
        expect(hits.map(({ entry }) => entry.sheetRow).sort((a, b) => a - b)).toEqual(lookUpByHand(table, own));
      }),
      { numRuns: 300 },
    );
  });

  test('[X2] finds every name one letter off, as comparing all pairs does', () => {
    const letter = fc.constantFrom('甲', '乙', '丙', '材', '料');
    const word = fc.array(letter, { minLength: 4, maxLength: 7 }).map((letters) => letters.join(''));
    const isOneOff = (left: string, right: string): boolean => {
      const without = (text: string) => [...text].map((_, at) => text.slice(0, at) + text.slice(at + 1));
      if (without(left).includes(right) || without(right).includes(left)) return true;
      if (left.length !== right.length) return false;
      const off = [...left].flatMap((sign, at) => (sign === right[at] ? [] : [at]));
      const [first = 0, second = 0] = off;
      if (off.length === 1) {
        const counting = /^[甲乙丙]$/;
        return !(counting.test(left[first] ?? '') && counting.test(right[first] ?? ''));
      }
      return off.length === 2 && second === first + 1 && left[first] === right[second] && left[second] === right[first];
    };
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), word, (entries, asked) => {
        const distinct = [...new Set(entries)];
        const table = tableOf([['企业名称', '备注'], ...distinct.map((name) => [name, '无'])]);
        const found = find(table, who(asked)).filter(([, kind]) => kind === 'open');
        const expected = table.entries.filter(({ name }) => name !== asked && isOneOff(name, asked));
        expect(found.map(([row]) => row - 1)).toEqual(expected.map(({ sheetRow }) => sheetRow));
      }),
      { numRuns: 300 },
    );
  });
});

test('[W12] thousands of applicants are looked up among ten thousand entries', () => {
  const nameOf = (at: number) => `江苏第${at}号新材料科技有限公司`;
  const rows = Array.from({ length: 10_000 }, (_, at) => [nameOf(at), at % 3 === 0 ? null : codeOf(at)]);
  const table = tableOf([['企业名称', '统一社会信用代码'], ...rows]);
  const match = matchRoster(table, new Map());
  let hits = 0;
  for (let at = 0; at < 14_000; at += 7)
    hits += match(who(nameOf(at), codeOf(at))).found.filter(({ kind }) => kind === 'hit').length;
  expect(hits).toBe(Math.ceil(10_000 / 7));
});
