import { placeNamed, soundRows } from './ranked-rows';
import { placesIn } from './places';
import { rankedSample, type RankedRow } from './ranked-sample';
import type { Sample } from './sample';

const POOL = placesIn('天津市');
const county = (name: string) => placeNamed('天津市', name);

/** Units with more projects than they may apply for, and one that hands in the same project twice. */
const BUSY: readonly RankedRow[] = [
  { programme: 'quality-creation', place: county('西青区'), unit: '三项甲', sum: 276 },
  { programme: 'data-ip', place: county('西青区'), unit: '三项甲', sum: 272 },
  { programme: 'industry-navigation', place: county('西青区'), unit: '三项甲', sum: 256 },
  { programme: 'quality-creation', place: county('武清区'), unit: '三项乙', sum: 263 },
  { programme: 'industry-navigation', place: county('武清区'), unit: '三项乙', sum: 251 },
  { programme: 'data-ip', place: county('武清区'), unit: '三项乙', sum: 246 },
  { programme: 'gi-zone', place: county('津南区'), unit: '三项丙', sum: 268 },
  { programme: 'industry-navigation', place: county('津南区'), unit: '三项丙', sum: 261 },
  { programme: 'quality-creation', place: county('津南区'), unit: '三项丙', sum: 240 },
  { programme: 'quality-creation', place: county('南开区'), unit: '重复', project: '重复', sum: 266 },
  { programme: 'industry-navigation', place: county('南开区'), unit: '重复', project: '重复', sum: 253 },
];

/**
 * Tianjin 2023 after review: more than sixty sound pilots for sixty contracts and fifty grants, directions with one,
 * two, five and ten places, and units that apply more than twice.
 */
export const rankedTianjin = (): Sample =>
  rankedSample({
    guideline: 'tianjin-2023',
    file: 'tianjin-ranked.xlsx',
    title: '天津 2023：已评审待排序，先签 60 家再支持 50 项，每单位至多两项',
    seed: 500,
    rows: [
      ...BUSY,
      ...soundRows('quality-creation', POOL, 62),
      { programme: 'quality-creation', place: county('和平区'), gap: 'oneMissing' },
      { programme: 'quality-creation', place: county('北辰区'), gap: 'oneRecused' },
      { programme: 'quality-creation', place: county('滨海新区'), gap: 'none' },
      { programme: 'quality-creation', place: county('和平区'), judged: 'refused' },
      { programme: 'quality-creation', place: county('北辰区'), judged: 'open' },
      // Two places, the better one taken: these two are equal across the line.
      ...soundRows('data-ip', [county('滨海新区'), county('北辰区')], 2, [258, 258]),
      ...soundRows('data-ip', [county('和平区')], 1, [234]),
      ...soundRows('gi-zone', [county('武清区')], 1, [250]),
      ...soundRows('industry-navigation', POOL, 5),
      ...soundRows('public-service', POOL, 12),
    ],
    figures: {
      上年度专利授权量: (index) => 6 + ((index * 7) % 40),
      注册资本: (index) => (index % 4 === 0 ? 500 : 1_000 + ((index * 130) % 4_000)),
    },
    beside: [],
  });
