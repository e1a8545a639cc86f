import { placeNamed, soundRows } from './ranked-rows';
import { placesIn } from './places';
import { rankedSample, type RankedRow } from './ranked-sample';
import type { Sample } from './sample';

const POOL = placesIn('清远市');
const county = (name: string) => placeNamed('清远市', name);

/** Of these at most four become partners. */
const PARTNERS: readonly RankedRow[] = [
  ...soundRows('trusteeship', POOL, 5),
  { programme: 'trusteeship', place: county('清城区'), shows: '行业协会列在申报主体中' },
  { programme: 'trusteeship', place: county('英德市'), shows: '园区服务站列在申报主体中' },
  { programme: 'trusteeship', place: county('佛冈县'), gap: 'oneMissing' },
  { programme: 'trusteeship', place: county('清新区'), gap: 'oneRecused' },
  { programme: 'trusteeship', place: county('连州市'), sum: 277, shows: '联合一家单位申报，不接受' },
  { programme: 'trusteeship', place: county('阳山县'), sum: 274, shows: '没有提交项目入库申报书，待补正' },
  { programme: 'trusteeship', place: county('清城区'), sum: 273, judged: 'open' },
];

/** Qingyuan 2023 after review: four partners, two brand zones with equals across the line, others without a number. */
export const rankedQingyuan = (): Sample =>
  rankedSample({
    guideline: 'qingyuan-2023',
    file: 'qingyuan-ranked.xlsx',
    title: '清远 2023：已评审待排序，综合托管至多四家合作方',
    seed: 600,
    rows: [
      ...PARTNERS,
      ...soundRows('brand-zone', POOL, 4, [268, 251, 251, 244]),
      ...soundRows('hvp-centre', POOL, 3),
      ...soundRows('advantage-enterprise', POOL, 4),
      ...soundRows('agency-award', POOL, 3),
      { programme: 'advantage-enterprise', place: county('英德市'), judged: 'refused' },
    ],
    figures: {
      承诺托管服务企业数: (index) => 100 + ((index * 7) % 60),
      承诺建立申请前评估制度企业数: (index) => 30 + ((index * 5) % 20),
      上年度财税贡献额: (index) => 8 + (index % 9),
      知识产权专职人员数: (index) => 2 + (index % 4),
    },
    beside: [],
  });
