import type { RankingViewWords } from '../ranking-view';

export const RANKING_VIEW_WORDS_ZH_CN: RankingViewWords = {
  frame: {
    emptyTitle: '尚不能排序',
    emptyBody: '先在“核查”中得出资格结论，合格的申报单位才参加排序。',
    startBody: '按评分列排出名次，划出入围线。只在窗格中计算，不改动表格。',
    noMarksTitle: '没有评分列',
    noMarksBody:
      '表中应有标题含“得分”“评分”“打分”或“分数”的列，如“专家一评分”；也可以在“单位”卡片中按评分标准打分。缺评分不按 0 分计。',
    start: '开始排序',
    programme: '项目类别',
    issues: '排序前须处理',
    write: '写入排序结果……',
    lists: '生成名单……',
    listComma: '、',
    nobody: '无人',
  },
  summary: {
    sentence: (qualified, selected, places, reserve, tied) =>
      `合格 ${qualified}，入围 ${selected}${places === undefined ? '（未规定总名额）' : ` / 名额 ${places}`}，备选 ${reserve}，并列 ${tied}`,
    changed: (count) => `${count} 处与指南不同`,
    bestTotal: (reason) => `正式名单取同样限制下总分最高者，不是严格按得分顺序。理由：${reason}`,
  },
  list: {
    order: '名次',
    hint: '方向键移动，回车展开',
    search: '搜索申报单位',
    searchPlaceholder: '单位、负责人、推荐单位',
    shown: (shown, total) => (shown === total ? `共 ${total} 家` : `${shown} / ${total} 家`),
    filter: (placement, count) => `${placement} ${count}`,
    nothing: '没有符合条件的申报单位',
    clear: '清除筛选',
    line: (places, left) =>
      `入围线${places === undefined ? '' : `：名额 ${places}${left > 0 ? `，尚余 ${left}` : ''}`}`,
    points: (score) => `${score} 分`,
    noScore: '无评分',
    rank: (rank) => `第 ${rank} 名`,
    tooClose: '线上难分',
  },
  detail: {
    comma: '，',
    marks: '评分',
    missing: '缺评',
    recused: '回避',
    counted: (counted, missing, recused) =>
      `计 ${counted} 个评分${missing > 0 ? `，缺评 ${missing} 个` : ''}${recused > 0 ? `，回避 ${recused} 个` : ''}`,
    spread: (spread) => `标准差 ${spread}`,
    bonus: (points) => `含优先条件加分 ${points} 分`,
    untrimmed: '评分不足三个，未去掉最高分和最低分',
    caps: '占用的名额与限项',
    capUse: (used, limit) => `已用 ${used} / ${limit}`,
    holders: (names) => `占用者：${names}`,
    openCard: '查看单位',
    reveal: '在表中定位',
    clause: (clause) => `（${clause}）`,
  },
  picture: {
    title: '得分分布',
    sentence: (count, lowest, highest, line, counts, tooClose) =>
      `得分分布图：${count} 家，最低 ${lowest} 分，最高 ${highest} 分${line === undefined ? '' : `，入围线在 ${line} 分`}；${counts}${tooClose > 0 ? `；${tooClose} 家与入围线相差不足 0.5 分` : ''}。`,
    count: (placement, count) => `${placement} ${count} 家`,
    line: (score) => `入围线 ${score}`,
    dot: (name, score, placement, tooClose) => `${name}，${score} 分，${placement}${tooClose ? '，线上难分' : ''}`,
    near: (shown, total) => `图中为入围线附近的 ${shown} 家，共 ${total} 家`,
    hint: '点选图中一点，展开下方该单位。',
    tooClose: (count) => `线上难分 ${count}`,
  },
};
