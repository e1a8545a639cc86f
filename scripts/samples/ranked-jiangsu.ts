import type { RawSheet } from '../../src/hosts/xlsx/create-workbook';
import { placeNamed, soundRows } from './ranked-rows';
import type { RankedRow } from './ranked-sample';
import { rankedSample } from './ranked-sample';
import type { Sample } from './sample';

const city = (name: string) => placeNamed('江苏省', name);

/** Invented figures: patents granted and whether the city was commended. Two stand right on the edge of a tier. */
const CITIES: readonly (readonly [city: string, granted: number, commended: boolean])[] = [
  ['南京市', 12_480, false],
  ['无锡市', 8_870, false],
  ['徐州市', 5_000, false],
  ['常州市', 6_240, true],
  ['苏州市', 15_310, true],
  ['南通市', 7_060, false],
  ['连云港市', 980, false],
  ['淮安市', 1_210, false],
  ['盐城市', 2_000, false],
  ['扬州市', 1_930, true],
  ['镇江市', 3_350, false],
  ['泰州市', 2_460, false],
  ['宿迁市', 870, false],
];

const citySheet = (): RawSheet => ({
  name: '设区市',
  rows: [
    ['推荐单位', '2021年发明专利授权量（件）', '2020年度真抓实干激励地区'],
    ...CITIES.map(([name, granted, commended]) => [`${name}知识产权局`, granted, commended ? '是' : '否']),
  ],
  widths: [22, 26, 26],
  numberFormats: [undefined, '#,##0', undefined],
  headerRows: [0],
  frozenRows: 1,
});

/** New high-value patent projects: most cities put forward more than their tier lets them. */
const HVP: readonly RankedRow[] = [
  ...soundRows('hvp-new', [city('苏州市')], 9),
  ...soundRows('hvp-new', [city('南京市')], 7),
  // The fifth and the sixth are equal, and five is all that this city has.
  ...soundRows('hvp-new', [city('无锡市')], 6, [271, 265, 259, 254, 247, 247]),
  ...soundRows('hvp-new', [city('徐州市')], 5),
  ...soundRows('hvp-new', [city('盐城市')], 4),
  ...soundRows('hvp-new', [city('扬州市')], 4),
  ...soundRows('hvp-new', [city('连云港市')], 3),
  { programme: 'hvp-new', place: city('连云港市'), gap: 'oneRecused' },
  { programme: 'hvp-new', place: city('徐州市'), gap: 'oneMissing' },
  { programme: 'hvp-new', place: city('扬州市'), gap: 'none' },
  { programme: 'hvp-new', place: city('苏州市'), judged: 'refused' },
  { programme: 'hvp-new', place: city('南京市'), judged: 'open' },
];

/** Zones of upper and lower regions, the lower one often with the better marks. */
const ZONES: readonly RankedRow[] = [
  { programme: 'zone-city', place: city('苏州市'), sum: 255 },
  { programme: 'zone-county', place: city('苏州市'), sum: 272 },
  { programme: 'zone-park', place: city('苏州市'), sum: 262 },
  { programme: 'zone-county', place: city('常州市'), sum: 248 },
  { programme: 'zone-park', place: city('常州市'), sum: 266 },
  { programme: 'zone-park', place: city('南京市'), sum: 252 },
  { programme: 'zone-city', place: city('南通市'), sum: 244 },
  { programme: 'zone-city', place: city('无锡市'), sum: 275, shows: '检查为良好，不符合' },
  { programme: 'zone-county', place: city('无锡市'), sum: 241 },
];

/**
 * Jiangsu 2022 after review: quotas by tier with the offices' own sheet, five brands and one of each conversion
 * programme a city, zones of upper and lower regions, and upgrades that no quota holds back.
 */
export const rankedJiangsu = (): Sample =>
  rankedSample({
    guideline: 'jiangsu-2022',
    file: 'jiangsu-ranked.xlsx',
    title: '江苏 2022：已评审待排序，推荐名额分档，上下级地区不重复立项',
    seed: 400,
    rows: [
      ...HVP,
      ...ZONES,
      ...soundRows('brand-industry', [city('苏州市')], 7),
      ...soundRows('brand-industry', [city('泰州市')], 2),
      ...soundRows('conversion-university', [city('南京市')], 3),
      ...soundRows('conversion-university', [city('镇江市')], 1),
      ...soundRows('conversion-industry', [city('无锡市')], 2, [250, 250]),
      ...soundRows('conversion-industry', [city('苏州市')], 2),
      ...soundRows('hvp-upgrade', [city('苏州市')], 4),
    ],
    figures: {
      有效专利数: (index) => 120 + ((index * 37) % 400),
      有效发明专利数: (index) => 60 + ((index * 13) % 150),
      知识产权管理人员数: (index) => 6 + (index % 6),
      近三年利税总额: (index) => [2_500, 2_800, 3_100].map((figure) => figure + ((index * 311) % 4_000)).join('/'),
      产业链相关企业数: (index) => 80 + ((index * 17) % 90),
    },
    beside: [citySheet()],
  });
