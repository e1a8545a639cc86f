import fc from 'fast-check';
import type { FactType } from '../../src/guideline/types';
import { frameNumber, readNumber } from '../../src/applicants/read-number';
import type { CellValue } from '../../src/workbook/types';
import { fact } from './build-sheet';

const read = (type: FactType, cell: CellValue, header?: string, unit?: string, percent = false): unknown => {
  const reading = readNumber(cell, frameNumber(fact('数', type, unit === undefined ? {} : { unit }), header, percent));
  return reading.kind === 'known' ? reading.value : reading.kind;
};

describe('readNumber', () => {
  test.each<[FactType, CellValue, string | undefined, string | undefined, unknown]>([
    ['amount', '1,250.5', undefined, '万元', 1250.5],
    ['amount', '１，２５０．５', undefined, '万元', 1250.5],
    ['count', '３５件', undefined, '件', 35],
    ['count', '100人', undefined, '人', 100],
    ['amount', '1.2亿', undefined, '万元', 12000],
    ['amount', '1.2亿元', undefined, undefined, 12000],
    ['amount', '2,000万元', undefined, undefined, 2000],
    ['amount', '2,000万元', '万元', undefined, 2000],
    ['amount', '5000元', undefined, undefined, 0.5],
    ['amount', '30千元', undefined, undefined, 3],
    ['amount', 20000, '元', undefined, 2],
    ['amount', 1.5, '亿元', undefined, 15000],
    ['amount', '￥300', '万元', undefined, 300],
    ['amount', -12.5, '万元', undefined, -12.5],
    ['count', '1.2万', undefined, '人', 12000],
    ['count', '3万字', undefined, '字', 30000],
    ['ratio', '3.5%', undefined, undefined, 0.035],
    ['ratio', '３.５％', '%', undefined, 0.035],
    ['ratio', 3.5, '%', undefined, 0.035],
    ['ratio', 0.035, undefined, undefined, 0.035],
  ])('[F2] %s %p under header unit %p, fact unit %p is %p', (type, cell, header, unit, expected) => {
    expect(read(type, cell, header, unit)).toBe(expected);
  });

  test('[F2] a percent-formatted column holds fractions already, whatever the header says', () => {
    expect(read('ratio', 0.035, '%', undefined, true)).toBe(0.035);
    expect(read('ratio', 1.5, undefined, undefined, true)).toBe(1.5);
  });

  test('[F2] a bare 3.5 for a ratio is ambiguous and never guessed', () => {
    expect(read('ratio', 3.5)).toBe('unreadable');
    expect(read('ratio', '3.5')).toBe('unreadable');
  });

  test.each<[CellValue, number]>([
    ['2000元', 0.2],
    ['1.2亿元', 12000],
  ])('[F2] %p keeps its own unit under a header of 万元', (cell, expected) => {
    expect(read('amount', cell, '万元')).toBe(expected);
  });

  test.each<[FactType, CellValue, string | undefined, string | undefined]>([
    ['count', '35人', undefined, '件'],
    ['count', '35万元', '件', '件'],
    ['count', '35%', undefined, '件'],
    ['ratio', '3.5万元', '%', undefined],
  ])('[F2] %s %p contradicts header unit %p or fact unit %p', (type, cell, header, unit) => {
    expect(read(type, cell, header, unit)).toBe('unitConflict');
  });

  test.each<CellValue>([
    '约120',
    '12、15',
    '三十',
    'abc',
    '1,25',
    { error: '#N/A' },
    { date: 44561 },
    true,
    -3,
    2.5,
    '120（预计）',
  ])('[F5] %p in a count column is unreadable', (cell) => {
    expect(read('count', cell, undefined, '件')).toBe('unreadable');
  });

  test('[F6] 无 and 0 are zero in a count column, an empty cell is not', () => {
    expect(read('count', '无')).toBe(0);
    expect(read('count', '0')).toBe(0);
    expect(read('count', 0)).toBe(0);
    expect(read('count', null)).toBe('blank');
    expect(read('count', ' ')).toBe('blank');
    expect(read('count', '/')).toBe('blank');
    expect(read('amount', '无')).toBe('unreadable');
  });

  test('[F2] a value written with separators and unit reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_9 }), (tenths) => {
        const value = tenths / 10;
        const written = `${value.toLocaleString('en-US', { maximumFractionDigits: 1 })}万元`;
        expect(read('amount', written)).toBe(value);
        expect(read('amount', value, '万元')).toBe(value);
      }),
      { seed: 20221, numRuns: 200 },
    );
  });
});

describe('a length of time told by its ends', () => {
  test.each<[string, unknown]>([
    ['2022.10-2023.9', 1],
    ['2022年10月至2023年9月', 1],
    ['2022.10.1—2023.9.30', 1],
    ['2022-10-01～2023-10-01', 1],
    ['2023年1月—9月', 0.75],
    ['2022年10月—2024年9月', 2],
    ['2023.9-2022.10', 'unreadable'],
    ['2022.10.1-2023.3.15', 'unreadable'],
  ])('[F2] %s in years is %p', (cell, years) => {
    expect(read('count', cell, undefined, '年')).toEqual(years);
    expect(read('count', cell, '月', '年')).toEqual(years);
  });

  test('a count of things has no ends', () => {
    expect(read('count', '2022.10-2023.9', undefined, '件')).not.toBe(12);
  });
});
