import type { RankingWords } from './ranking-words';

export const RANKING_WORDS_ZH_CN: RankingWords = {
  placements: { selected: '入围', reserve: '备选', notSelected: '未入围', withheld: '暂不参排', tied: '线上并列' },
  methods: {
    mean: '算术平均',
    median: '中位数',
    weighted: '加权平均',
    trimmed: '去掉一个最高分和一个最低分后平均',
    zScore: '按专家标准化（Z 分数）',
  },
  withheld: {
    unqualified: '资格结论为不合格，不参加排序',
    incomplete: '资格结论为待补正，补正后再参加排序',
    pending: '资格结论为待评议，评议后再参加排序',
    noScore: '没有评分，不参加排序（缺评分不按 0 分计）',
    noProgramme: '项目类别不明，不参加排序',
  },
  places: '名额',
  withinPlaces: (rank, places) => `第 ${rank} 名，在 ${places} 个名额之内`,
  noPlacesSet: '指南未规定名额，合格即列入',
  placesFull: (places, last) => `名额 ${places} 个已满，末位入围者为${last}`,
  capFull: (label, limit, holders) => `受“${label}”限制（至多 ${limit}），名额由${holders}占用`,
  shutOut: (limit, by) => `${limit}；${by}已入围`,
  notInBestTotal: '未列入总分最高的名单（列入不能使总分更高）',
  reserve: (position) => `备选第 ${position} 位，有入围者退出时依次递补`,
  tied: (others, label, left) => `与${others}成绩相同，“${label}”只余 ${left} 个名额，须按并列规则、集体决定或抽签确定`,
  settledBy: { decided: '（并列经集体决定）', draw: '（并列经抽签确定）' },
  nobody: '（无）',
  list: (names, more) => (more > 0 ? `${names.join('、')}等 ${names.length + more} 家` : names.join('、')),
};
