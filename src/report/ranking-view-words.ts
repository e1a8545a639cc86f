import type { Language } from '../review/types';

/** Words of the ranking view. */
export interface RankingViewWords {
  readonly emptyTitle: string;
  readonly emptyBody: string;
  readonly noMarksTitle: string;
  readonly noMarksBody: string;
  readonly start: string;
  readonly basis: string;
  readonly programme: string;
  readonly method: string;
  readonly marksFrom: (headers: string) => string;
  readonly compare: (method: string, enters: number, leaves: number) => string;
  readonly places: string;
  readonly placesOf: (count: number) => string;
  readonly noPlaces: string;
  readonly reason: string;
  readonly apply: string;
  readonly seed: string;
  readonly seedHint: string;
  readonly order: string;
  readonly line: string;
  readonly score: (score: string, counted: number, missing: number, recused: number) => string;
  readonly tooClose: string;
  readonly caps: string;
  readonly capUse: (used: string, limit: string) => string;
  readonly issues: string;
  readonly robustness: string;
  readonly withoutExpert: (expert: string, enters: string, leaves: string) => string;
  readonly steady: string;
  readonly nobody: string;
  readonly best: string;
  readonly findBest: string;
  readonly bestSame: (total: string) => string;
  readonly bestOther: (total: string, now: string, enters: string, leaves: string) => string;
  readonly write: string;
  readonly lists: string;
}

const ZH_CN: RankingViewWords = {
  emptyTitle: '尚不能排序',
  emptyBody: '先在“核查”中得出资格结论，合格的申报单位才参加排序。',
  noMarksTitle: '没有评分列',
  noMarksBody: '表中应有标题含“得分”“评分”“打分”或“分数”的列，如“专家一评分”。缺评分不按 0 分计。',
  start: '开始排序',
  basis: '排序依据',
  programme: '项目类别',
  method: '计分方法',
  marksFrom: (headers) => `评分列：${headers}`,
  compare: (method, enters, leaves) => `若用${method}：新入围 ${enters} 家，退出 ${leaves} 家`,
  places: '名额',
  placesOf: (count) => `指南规定 ${count} 项`,
  noPlaces: '指南未规定名额',
  reason: '调整名额的理由',
  apply: '试排',
  seed: '并列抽签种子',
  seedHint: '留空则并列只标出，不作取舍；填写后按种子抽签，可复核。',
  order: '名次',
  line: '入围线',
  score: (score, counted, missing, recused) =>
    `${score} 分，计 ${counted} 个评分${missing > 0 ? `，缺 ${missing} 个` : ''}${recused > 0 ? `，回避 ${recused} 个` : ''}`,
  tooClose: '差距不足 0.5 分',
  caps: '名额与限项使用情况',
  capUse: (used, limit) => `已用 ${used}，至多 ${limit}`,
  issues: '排序前须处理',
  robustness: '入围线是否稳固',
  withoutExpert: (expert, enters, leaves) => `不计“${expert}”：${enters}入围，${leaves}退出`,
  steady: '去掉任何一位专家的评分，名单都不变。',
  nobody: '无人',
  best: '同样限制下的最高总分',
  findBest: '计算最高总分',
  bestSame: (total) => `现名单总分 ${total}，已是最高（已证明）。`,
  bestOther: (total, now, enters, leaves) =>
    `最高总分 ${total}，现名单 ${now}。若求总分最高：${enters}入围，${leaves}退出。`,
  write: '写入排序结果……',
  lists: '生成全部名单……',
};

const EN_US: RankingViewWords = {
  emptyTitle: 'Nothing to rank yet',
  emptyBody: 'Screen the sheet first; only qualified applicants are ranked.',
  noMarksTitle: 'No score columns',
  noMarksBody: 'The sheet needs columns headed 得分, 评分, 打分, 分数 or score. A missing score is not a zero.',
  start: 'Rank',
  basis: 'Basis',
  programme: 'Programme',
  method: 'Scoring method',
  marksFrom: (headers) => `Score columns: ${headers}`,
  compare: (method, enters, leaves) => `With ${method}: ${enters} would enter, ${leaves} would leave`,
  places: 'Places',
  placesOf: (count) => `The guideline gives ${count}`,
  noPlaces: 'The guideline sets no number of places',
  reason: 'Reason for changing the places',
  apply: 'Try',
  seed: 'Seed for drawing ties',
  seedHint: 'Left empty, ties are only shown; with a seed they are drawn, and the draw can be repeated.',
  order: 'Order',
  line: 'Cut line',
  score: (score, counted, missing, recused) =>
    `${score}, from ${counted} marks${missing > 0 ? `, ${missing} missing` : ''}${recused > 0 ? `, ${recused} recused` : ''}`,
  tooClose: 'within 0.5 points',
  caps: 'Places and limits used',
  capUse: (used, limit) => `${used} used of ${limit}`,
  issues: 'To be settled before ranking',
  robustness: 'Is the line robust?',
  withoutExpert: (expert, enters, leaves) => `Without “${expert}”: ${enters} would enter, ${leaves} would leave`,
  steady: 'Leaving out any one expert changes nothing.',
  nobody: 'nobody',
  best: 'Best total under the same limits',
  findBest: 'Find the best total',
  bestSame: (total) => `This list’s total of ${total} is the highest there is (proven).`,
  bestOther: (total, now, enters, leaves) =>
    `Best total ${total}, this list ${now}. For it ${enters} would enter and ${leaves} would leave.`,
  write: 'Write the ranking…',
  lists: 'Make all lists…',
};

/** The words of the ranking view in one language. */
export const rankingViewWordsIn = (language: Language): RankingViewWords => {
  switch (language) {
    case 'zh-CN':
      return ZH_CN;
    case 'en-US':
      return EN_US;
  }
};
