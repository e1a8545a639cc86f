import { choiceReader, readText, readYesNo } from '../../src/applicants/read-words';
import { readCreditCode, readPatentNumber } from '../../src/applicants/read-identifier';
import { listReader, seriesReader } from '../../src/applicants/read-list';
import { materialListReader } from '../../src/applicants/read-materials';
import { frameNumber } from '../../src/applicants/read-number';
import type { CellValue } from '../../src/workbook/types';
import { fact } from './build-sheet';

describe('readYesNo', () => {
  test.each<[CellValue, boolean]>([
    ['是', true],
    ['有', true],
    ['√', true],
    ['✓', true],
    ['对', true],
    ['Y', true],
    ['ｙｅｓ', true],
    ['已提交', true],
    ['已提供', true],
    ['具备', true],
    ['已获得', true],
    ['符合', true],
    [true, true],
    [1, true],
    ['1', true],
    ['是（见附件）', true],
    ['☑是 □否', true],
    ['否', false],
    ['无', false],
    ['×', false],
    ['✗', false],
    ['错', false],
    ['N', false],
    ['未提交', false],
    ['缺', false],
    ['缺失', false],
    ['不具备', false],
    ['未获得', false],
    ['不符合', false],
    [false, false],
    [0, false],
    ['否（试点县）', false],
    ['□是 ☑否', false],
  ])('[F4] %p is %p', (cell, expected) => {
    expect(readYesNo(cell, 'yesNo')).toEqual({ kind: 'known', value: expected });
  });

  test.each<CellValue>([null, '', '　', '/', '／', '—', '——', '-', '--', '无此项'])('[F4] %p is blank', (cell) => {
    expect(readYesNo(cell, 'yesNo')).toEqual({ kind: 'blank' });
  });

  test.each<CellValue>(['可能', '是否', 2, { date: 44561 }, { error: '#N/A' }, '（试点县）', '□是 □否'])(
    '[F5] %p is unreadable',
    (cell) => {
      expect(readYesNo(cell, 'yesNo').kind).toBe('unreadable');
    },
  );

  test('[F4] copies count as handed in only for a material', () => {
    expect(readYesNo('2份', 'material')).toEqual({ kind: 'known', value: true });
    expect(readYesNo('0份', 'material')).toEqual({ kind: 'known', value: false });
    expect(readYesNo('2份', 'yesNo').kind).toBe('unreadable');
  });
});

describe('choiceReader', () => {
  const read = choiceReader(
    fact('类型', 'choice', {
      options: [
        { value: '企业', aliases: ['公司'] },
        { value: '高等院校', aliases: ['高校', '大学'] },
      ],
    }),
  );

  test('[F1] an option is read by value, alias, folded spelling and with its number', () => {
    for (const cell of ['企业', ' 公 司 ', 'A.企业', '企业（民营）'])
      expect(read(cell)).toEqual({ kind: 'known', value: '企业' });
    expect(read('高校')).toEqual({ kind: 'known', value: '高等院校' });
  });

  test('[F5] an unknown option is unreadable, with what it may mean', () => {
    expect(read('高等学校')).toEqual({ kind: 'unreadable', expected: 'choice', candidates: ['高等院校'] });
    expect(read('医院')).toEqual({ kind: 'unreadable', expected: 'choice', candidates: ['企业', '高等院校'] });
  });
});

describe('listReader', () => {
  const read = listReader(readText);
  const names = (cell: CellValue): unknown => {
    const reading = read(cell);
    return reading.kind === 'known'
      ? reading.value.map((item) => (item.kind === 'known' ? item.value : item.kind))
      : reading.kind;
  };

  test('[F11] items are cut at each separator, and equal names count once', () => {
    expect(names('甲公司、乙公司；丙公司\n丁公司')).toEqual(['甲公司', '乙公司', '丙公司', '丁公司']);
    expect(names('甲（苏州）公司，甲(苏州)公司, 乙')).toEqual(['甲（苏州）公司', '乙']);
    expect(names('甲公司（含A、B两厂）、乙公司')).toEqual(['甲公司（含A、B两厂）', '乙公司']);
    expect(names('1.甲公司\n2.乙公司')).toEqual(['甲公司', '乙公司']);
  });

  test('[F11] 无 is the empty list, a blank is not known', () => {
    expect(names('无')).toEqual([]);
    expect(names('/')).toBe('blank');
  });
});

describe('materialListReader', () => {
  const read = materialListReader([
    fact('信用承诺书', 'material', { aliases: ['承诺书'] }),
    fact('项目申报书', 'material'),
    fact('营业执照、章程', 'material'),
  ]);

  test('[F8] materials are recognised with 《》, numbers and remarks; the rest is reported', () => {
    const reading = read('1.《项目申报书》；承诺书（原件）；营业执照、章程；审计报告');
    if (reading.kind !== 'known') throw new Error(reading.kind);
    expect([...reading.value.present]).toEqual(['项目申报书', '信用承诺书', '营业执照、章程']);
    expect(reading.value.strange.map(({ item }) => item)).toEqual(['审计报告']);
  });
});

describe('seriesReader', () => {
  const years = [2019, 2020, 2021];
  const read = seriesReader(years, frameNumber(fact('利税', 'amount'), undefined, false));
  const figures = (cell: CellValue): unknown => {
    const reading = read(cell);
    return reading.kind === 'known'
      ? reading.value.map((item) => (item.kind === 'known' ? item.value : item.kind))
      : reading.kind;
  };

  test('[F9] one cell holds the years from the earliest on', () => {
    expect(figures('2100/2300/2500')).toEqual([2100, 2300, 2500]);
    expect(figures('2,100、2,300、2,500万元')).toEqual([2100, 2300, 2500]);
    expect(figures('2100,2300,2500')).toEqual([2100, 2300, 2500]);
    expect(figures('1.2亿元；1.3亿元；1.4亿元')).toEqual([12000, 13000, 14000]);
    expect(figures('2100/约2300/2500')).toEqual([2100, 'unreadable', 2500]);
  });

  test('[F9] labelled figures go to their years, and a year left out is blank', () => {
    expect(figures('2021年：2500；2019年：2100')).toEqual([2100, 'blank', 2500]);
  });

  test('[F9] one figure too few is no series', () => {
    for (const cell of ['2100/2300', '2,100', 2100, '1/2/3/4']) expect(figures(cell)).toBe('unreadable');
  });
});

describe('identifiers', () => {
  test('[F7] a credit code is known only with its right check sign', () => {
    expect(readCreditCode('９1350100M000100Y43')).toEqual({ kind: 'known', value: '91350100M000100Y43' });
    expect(readCreditCode('91350100M000100Y44')).toEqual({ kind: 'checkDigit' });
    expect(readCreditCode('12345')).toEqual({ kind: 'checkDigit' });
  });

  test('[F7] digits that Excel rounded away are reported as lost', () => {
    expect(readCreditCode(913_501_000_001_000_000)).toEqual({ kind: 'lostDigits' });
    expect(readCreditCode('9.13501E+17')).toEqual({ kind: 'lostDigits' });
    expect(readCreditCode('913501000001001000')).toEqual({ kind: 'lostDigits' });
  });

  test('[F7] a patent number is known only with its right check digit', () => {
    // 2·2+0·3+2·4+1·5+1·6+1·7+2·8+3·9+4·2+5·3+6·4+7·5 = 155 = 14·11 + 1
    for (const cell of ['ZL 2021 1 1234567.1', 'CN202111234567.1', '2021112345671'])
      expect(readPatentNumber(cell)).toEqual({ kind: 'known', value: '202111234567.1' });
    expect(readPatentNumber('ZL202111234567.8')).toEqual({ kind: 'checkDigit' });
    expect(readPatentNumber('CN112345678A')).toMatchObject({ kind: 'known' });
    expect(readPatentNumber('一种装置')).toMatchObject({ kind: 'unreadable', expected: 'patentNumber' });
  });
});
