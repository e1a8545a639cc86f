export const ranking = {
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
    partial: '资格结论为未查全，查全后再参加排序',
    pending: '资格结论为待评议，评议后再参加排序',
    noScore: '没有评分，不参加排序（缺评分不按 0 分计）',
    openScore: '得分未定，不参加排序（缺数据不按 0 分计），补齐后再参加排序',
    noProgramme: '项目类别不明，不参加排序',
    noGroup: '推荐名额按单位或地区分配，本行未填或无法辨认，补正后再参加排序',
    /** The final round is for those who meet its condition, 结项验收通过 and the like. */
    notFinal: '最终一轮只排符合其条件（如通过结项验收）的，本行不符合',
    finalUnknown: '最终一轮只排符合其条件（如通过结项验收）的，本行未填，填写后再参加排序',
  },
  /** What would let an applicant that is not fully checked be ranked. */
  needsColumns: (columns: string) => `：须在申报表中补上${columns}列，或说明已另行核查`,
  /** A total that is open, with what is missing. */
  openScore: (totals: string, missing: string) => `：${totals}${missing === '' ? '' : `，${missing}`}`,
  /** What orders: one thing, or several by weight. */
  orderPart: (name: string, weight: string) => `${name} × ${weight}`,
  orderSum: (parts: readonly string[]) => parts.join(' + '),
  orderWith: (order: string, method: string) => `${order}（专家评分：${method}）`,
  ties: (names: readonly string[], isFirst: boolean) =>
    `同分依次比 ${names.join('、')}${isFirst ? '，再看优先条件' : '，先看优先条件'}`,
  changedOrder: (now: string, guideline: string) => `按“${now}”排序，与指南不同（指南为“${guideline}”）`,
  placesOf: (programme: string) => `${programme}名额`,
  budget: '资助总额',
  groupOf: (title: string, group: string) => `${title} · ${group}`,
  withinPlaces: (rank: number, places: number) => `第 ${rank} 名，在 ${places} 个名额之内`,
  withinQuota: (rank: number, label: string, limit: string) => `第 ${rank} 名，在“${label}”的 ${limit} 个名额之内`,
  noPlacesSet: '指南未规定名额，合格即列入',
  placesFull: (places: number, last: string) => `名额 ${places} 个已满，末位入围者为${last}`,
  placesTied: (places: number, tied: string) => `名额 ${places} 个已由前列者占满，其中${tied}线上并列，尚未确定`,
  capFull: (label: string, limit: string, holders: string) => `受“${label}”限制（至多 ${limit}），名额由${holders}占用`,
  shutOut: (limit: string, by: string) => `${limit}；${by}已入围`,
  notInBestTotal: '未列入总分最高的名单（列入不能使总分更高）',
  reserve: (position: number) => `备选第 ${position} 位，有入围者退出时依次递补`,
  tied: (others: string, label: string, left: string) =>
    `与${others}成绩相同，“${label}”只余 ${left} 个名额，须按并列规则、集体决定或抽签确定`,
  settledBy: { decided: '（并列经集体决定）', draw: '（并列经抽签确定）' },
  row: (row: number) => `第 ${row} 行`,
  nobody: '（无）',
  list: (names: readonly string[], more: number) =>
    more > 0 ? `${names.join('、')}等 ${names.length + more} 家` : names.join('、'),
  /** What is wrong with the places of a ranking. */
  issues: {
    groupsBelowPlaces: (programme: string, places: number, reachable: number) =>
      `${programme}：名额 ${places} 个，但各组名额加起来至多 ${reachable} 个，名额用不完。请核对名额。`,
    fewerCandidates: (programme: string, places: number, candidates: number) =>
      `${programme}：名额 ${places} 个，合格且有评分的只有 ${candidates} 家。`,
    unknownCap: (candidate: string, cap: string) => `${candidate} 计入的限额“${cap}”不存在。`,
    negativeCap: (cap: string, limit: string) => `限额“${cap}”为 ${limit}，应不小于 0。请改正。`,
    unknownAmount: (count: number, first: string) =>
      `资助总额：${count} 家（如${first}）的申请金额未知，未计入总额。请补上申请金额列或对应关系。`,
    unknownGroup: (quota: string, group: string) =>
      `推荐名额“${quota}”：不知道“${group}”有几个名额，暂不限制。请在另一张工作表中列出各组情况，或用 --quotas 给出。`,
    noGroups: (quota: string, groups: number) =>
      `推荐名额“${quota}”：没有找到列明各组情况的工作表，${groups} 个组都暂不限制。请补上这张表，或用 --quotas 给出各组名额。`,
    quotaWithoutColumn: (quota: string, fact: string) =>
      `推荐名额“${quota}”：表中没有“${fact}”列，无法计算，暂不限制。请补上这一列，或在“申报表”中指定对应列。`,
    blankGroup: (quota: string, count: number, first: string) =>
      `推荐名额“${quota}”：${count} 家（如${first}）未填或填写的内容无法辨认，不知计入哪一组，暂不参加排序。请补正。`,
    tieBreakUnknown: (column: string, sheets: readonly string[], candidates: readonly string[]) =>
      `同分比较列“${column}”：工作表${sheets.map((name) => `“${name}”`).join('、')}中没有这一列，其中的申报排在同分者之后。${
        candidates.length === 0 ? '请检查列名。' : `是否指${candidates.map((name) => `“${name}”`).join('、')}？`
      }`,
    tieBreakUnreadable: (column: string, count: number, cell: string, shown: string) =>
      `同分比较列“${column}”：${count} 格无法比较（如 ${cell}：“${shown}”），排在同分者之后。请核对。`,
    blankLimit: (limit: string, count: number, first: string) =>
      `限项“${limit}”：${count} 家（如${first}）用于比对的内容为空或无法辨认，是否违反无从判断。请补正后重新排序。`,
  },
};
