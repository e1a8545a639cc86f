import { placeNamed, soundRows } from './ranked-rows';
import { placesIn } from './places';
import { rankedSample, type RankedRow } from './ranked-sample';
import type { Sample } from './sample';

const POOL = placesIn('甘肃省');
const city = (name: string) => placeNamed('甘肃省', name);

/** Where a leader works: who is named by several applicants is one person by it. */
const ofUnit = (unit: string) => ({ 负责人所在单位: unit });

/** Leaders named more than once, in one programme or in several, and a project handed in twice. */
const LEADERS: readonly RankedRow[] = [
  {
    programme: 'high-value-patent',
    place: city('兰州市'),
    leader: '两项',
    facts: ofUnit('陇原新材料研究所'),
    sum: 270,
  },
  {
    programme: 'navigation-enterprise',
    place: city('天水市'),
    leader: '两项',
    facts: ofUnit('陇原新材料研究所'),
    sum: 262,
  },
  {
    programme: 'policy-research',
    place: city('兰州市'),
    leader: '三项',
    facts: ofUnit('陇原智能装备研究所'),
    sum: 251,
  },
  { programme: 'brand-station', place: city('酒泉市'), leader: '三项', facts: ofUnit('陇原智能装备研究所'), sum: 268 },
  {
    programme: 'high-value-patent',
    place: city('张掖市'),
    leader: '三项',
    facts: ofUnit('陇原智能装备研究所'),
    sum: 240,
  },
  // Equal marks for the two of one leader: nobody but a person can say which one it is.
  {
    programme: 'high-value-patent',
    place: city('武威市'),
    leader: '同分',
    facts: ofUnit('陇原生物技术研究所'),
    sum: 255,
  },
  {
    programme: 'policy-research',
    place: city('白银市'),
    leader: '同分',
    facts: ofUnit('陇原生物技术研究所'),
    sum: 255,
  },
  // The better one is refused, so the other one may have the leader.
  { programme: 'high-value-patent', place: city('定西市'), leader: '一项不合格', sum: 276, judged: 'refused' },
  { programme: 'navigation-enterprise', place: city('定西市'), leader: '一项不合格', sum: 243 },
  { programme: 'navigation-enterprise', place: city('平凉市'), unit: '重复', project: '重复', sum: 259 },
  { programme: 'high-value-patent', place: city('平凉市'), unit: '重复', project: '重复', sum: 249 },
];

/** Gansu 2022 after review: no numbers of places, one project a leader, the same project once. */
export const rankedGansu = (): Sample =>
  rankedSample({
    guideline: 'gansu-2022',
    file: 'gansu-2022-ranked.xlsx',
    title: '甘肃 2022：已评审待排序，每名负责人限报一项',
    seed: 700,
    rows: [
      ...LEADERS,
      ...soundRows('high-value-patent', POOL, 6),
      ...soundRows('navigation-enterprise', POOL, 4),
      ...soundRows('policy-research', POOL, 4),
      ...soundRows('brand-station', POOL, 4),
      ...soundRows('gi-pilot', POOL, 3),
      { programme: 'high-value-patent', place: city('庆阳市'), gap: 'oneMissing' },
      { programme: 'policy-research', place: city('金昌市'), gap: 'oneRecused' },
      { programme: 'brand-station', place: city('陇南市'), gap: 'none' },
      { programme: 'policy-research', place: city('天水市'), judged: 'open' },
      { programme: 'high-value-patent', place: city('金昌市'), shows: '有效专利 4 件、没有高价值发明，都不够' },
    ],
    figures: {
      有效专利数: (index) => 20 + ((index * 7) % 60),
      导航团队人数: (index) => 10 + (index % 6),
      自筹金额: (index) => 100 + ((index * 15) % 120),
    },
    beside: [],
  });

const PILOT = { 原试点称号: '国家知识产权试点城市' };

/** Gansu's strong cities after review: neither places nor limits, former pilots before others of equal marks. */
export const rankedGansuStrategy = (): Sample =>
  rankedSample({
    guideline: 'gansu-strategy',
    file: 'gansu-strategy-ranked.xlsx',
    title: '甘肃强省建设：已评审待排序，同等条件下原试点优先',
    seed: 800,
    rows: [
      ...soundRows('strong-region', POOL, 4),
      { programme: 'strong-region', place: city('兰州市'), sum: 258 },
      { programme: 'strong-region', place: city('天水市'), sum: 258, facts: PILOT },
      { programme: 'strong-region', place: city('酒泉市'), sum: 258 },
      { programme: 'strong-region', place: city('武威市'), shows: '县（区）由县级市场监管部门申报' },
      { programme: 'strong-region', place: city('白银市'), shows: '省级高新区管委会申报园区' },
      { programme: 'strong-region', place: city('定西市'), sum: 277, shows: '企业不能申报' },
      { programme: 'strong-region', place: city('平凉市'), judged: 'refused' },
      ...soundRows('policy-research', POOL, 6),
      {
        programme: 'policy-research',
        place: city('兰州市'),
        leader: '两项',
        facts: ofUnit('陇原新材料研究所'),
        sum: 266,
      },
      {
        programme: 'policy-research',
        place: city('天水市'),
        leader: '两项',
        facts: ofUnit('陇原新材料研究所'),
        sum: 252,
      },
      { programme: 'policy-research', place: city('庆阳市'), gap: 'oneMissing' },
      { programme: 'policy-research', place: city('陇南市'), gap: 'oneRecused' },
      { programme: 'policy-research', place: city('金昌市'), judged: 'open' },
    ],
    figures: {},
    beside: [],
  });
