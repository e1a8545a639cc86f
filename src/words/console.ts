import type { Language } from './language';

/** Words of the summary that the command line prints. */
interface SummaryWords {
  readonly separator: string;
  readonly title: (guideline: string, sheet: string, asOf: string) => string;
  readonly applicants: (count: number, counts: string) => string;
  readonly row: (row: number) => string;
  readonly more: (count: number) => string;
  readonly unbound: (fact: string, criteria: number) => string;
  readonly violations: (count: number) => string;
  readonly moreIssues: (count: number) => string;
  readonly kept: (cell: string, header: string, shown: string, ours: string) => string;
}

const SCREENING_ZH_CN: SummaryWords = {
  separator: '，',
  title: (guideline, sheet, asOf) => `${guideline}\n工作表“${sheet}”，核查日 ${asOf}`,
  applicants: (count, counts) => `共 ${count} 家：${counts}`,
  row: (row) => `第 ${row} 行`,
  more: (count) => `……另有 ${count} 家不合格或待补正，见结果列`,
  unbound: (fact, criteria) => `表中没有“${fact}”列，因此有 ${criteria} 条未核查`,
  violations: (count) => `限项冲突 ${count} 处，见“限项提示”列`,
  moreIssues: (count) => `……另有 ${count} 处单元格需要核对`,
  kept: (cell, header, shown, ours) => `${cell}（${header}）已由人工改为“${shown}”，予以保留；核查结果为“${ours}”`,
};

const SCREENING_EN_US: SummaryWords = {
  separator: ', ',
  title: (guideline, sheet, asOf) => `${guideline}\nSheet “${sheet}”, checked as of ${asOf}`,
  applicants: (count, counts) => `${count} applicants: ${counts}`,
  row: (row) => `Row ${row}`,
  more: (count) => `… ${count} more unqualified or incomplete, see the result columns`,
  unbound: (fact, criteria) => `No column for “${fact}”: ${criteria} criteria left unchecked`,
  violations: (count) => `${count} limits exceeded, see the limits column`,
  moreIssues: (count) => `… ${count} more cells to look at`,
  kept: (cell, header, shown, ours) =>
    `${cell} (${header}) was changed by a person to “${shown}” and is kept; we found “${ours}”`,
};

/** The words of the summary in one language. */
export const summaryWordsIn = (language: Language): SummaryWords => {
  switch (language) {
    case 'zh-CN':
      return SCREENING_ZH_CN;
    case 'en-US':
      return SCREENING_EN_US;
  }
};

/** The words of a ranking's summary and of what is wrong with its places. */
interface RankingSummaryWords {
  readonly separator: string;
  readonly title: (guideline: string, sheet: string, method: string, experts: number) => string;
  readonly programme: (name: string, places: string, counts: string) => string;
  readonly places: (places: number | undefined, reserve: number) => string;
  readonly capLeft: (label: string, limit: string, used: string, left: string) => string;
  readonly total: (total: string) => string;
  readonly bestSame: (proven: boolean) => string;
  readonly best: (total: string, proven: boolean, enters: string, leaves: string) => string;
  /** The same where the list of the highest total is the official one. */
  readonly bestIsOfficial: (total: string, proven: boolean, enters: string, leaves: string) => string;
  readonly openTies: (count: number) => string;
  readonly noMarks: string;
  readonly unreadable: (cell: string, header: string, shown: string) => string;
  readonly more: (count: number) => string;
  readonly groupsBelowPlaces: (programme: string, places: number, reachable: number) => string;
  readonly fewerCandidates: (programme: string, places: number, candidates: number) => string;
  readonly unknownCap: (candidate: string, cap: string) => string;
  readonly negativeCap: (cap: string, limit: string) => string;
  readonly unknownAmount: (count: number, first: string) => string;
  readonly unknownGroup: (quota: string, group: string) => string;
  readonly noGroups: (quota: string, groups: number) => string;
  readonly quotaWithoutColumn: (quota: string, fact: string) => string;
  readonly blankGroup: (quota: string, count: number, first: string) => string;
  readonly blankLimit: (limit: string, count: number, first: string) => string;
  readonly tieBreakUnknown: (column: string, sheets: readonly string[], candidates: readonly string[]) => string;
  readonly tieBreakUnreadable: (column: string, count: number, cell: string, shown: string) => string;
  readonly finallySupported: (places: string, count: number) => string;
}

const RANKING_ZH_CN: RankingSummaryWords = {
  separator: '，',
  title: (guideline, sheet, method, experts) =>
    `${guideline}\n工作表“${sheet}”，评分列 ${experts} 个，计分方法：${method}`,
  programme: (name, places, counts) => `${name}（${places}）：${counts}`,
  places: (places, reserve) =>
    `${places === undefined ? '未规定名额' : `名额 ${places} 个`}${reserve > 0 ? `，备选 ${reserve} 个` : ''}`,
  capLeft: (label, limit, used, left) => `  ${label}：至多 ${limit}，已用 ${used}，剩余 ${left}`,
  total: (total) => `入围者总分 ${total}`,
  bestSame: (proven) => (proven ? '在同样限制下，此名单的总分已是最高（已证明）。' : '没有找到总分更高的名单。'),
  best: (total, proven, enters, leaves) =>
    `同样限制下总分最高的名单为 ${total}${proven ? '（已证明最优）' : '（未能证明最优）'}：换入${enters}，换出${leaves}`,
  bestIsOfficial: (total, proven, enters, leaves) =>
    `正式名单按同样限制下总分最高取用，为 ${total}${proven ? '（已证明最优）' : '（未能证明最优）'}；与按得分顺序相比，换入${enters}，换出${leaves}`,
  openTies: (count) => `其中 ${count} 家线上并列尚未确定，比较时不算入围；定下后再比较才准确。`,
  noMarks:
    '没有找到评分列：列名应含“评分”“得分”“打分”“总分”等字样。请补上评分列，检查列名，或在窗格的“单位”卡片中打分。',
  unreadable: (cell, header, shown) =>
    `${cell}（${header}）：应为分数、空白或“回避”，实际是“${shown}”，按缺评计。请核对。`,
  more: (count) => `……另有 ${count} 处`,
  groupsBelowPlaces: (programme, places, reachable) =>
    `${programme}：名额 ${places} 个，但各组名额加起来至多 ${reachable} 个，名额用不完。请核对名额。`,
  fewerCandidates: (programme, places, candidates) =>
    `${programme}：名额 ${places} 个，合格且有评分的只有 ${candidates} 家。`,
  unknownCap: (candidate, cap) => `${candidate} 计入的限额“${cap}”不存在。`,
  negativeCap: (cap, limit) => `限额“${cap}”为 ${limit}，应不小于 0。请改正。`,
  unknownAmount: (count, first) =>
    `资助总额：${count} 家（如${first}）的申请金额未知，未计入总额。请补上申请金额列或对应关系。`,
  noGroups: (quota, groups) =>
    `推荐名额“${quota}”：没有找到列明各组情况的工作表，${groups} 个组都暂不限制。请补上这张表，或用 --quotas 给出各组名额。`,
  quotaWithoutColumn: (quota, fact) =>
    `推荐名额“${quota}”：表中没有“${fact}”列，无法计算，暂不限制。请补上这一列，或在“申报表”中指定对应列。`,
  blankGroup: (quota, count, first) =>
    `推荐名额“${quota}”：${count} 家（如${first}）未填或填写的内容无法辨认，不知计入哪一组，暂不参加排序。请补正。`,
  blankLimit: (limit, count, first) =>
    `限项“${limit}”：${count} 家（如${first}）用于比对的内容为空或无法辨认，是否违反无从判断。请补正后重新排序。`,
  tieBreakUnknown: (column, sheets, candidates) =>
    `同分比较列“${column}”：工作表${sheets.map((name) => `“${name}”`).join('、')}中没有这一列，其中的申报排在同分者之后。${
      candidates.length === 0 ? '请检查列名。' : `是否指${candidates.map((name) => `“${name}”`).join('、')}？`
    }`,
  tieBreakUnreadable: (column, count, cell, shown) =>
    `同分比较列“${column}”：${count} 格无法比较（如 ${cell}：“${shown}”），排在同分者之后。请核对。`,
  finallySupported: (places, count) => `${places}，最终支持 ${count} 项`,
  unknownGroup: (quota, group) =>
    `推荐名额“${quota}”：不知道“${group}”有几个名额，暂不限制。请在另一张工作表中列出各组情况，或用 --quotas 给出。`,
};

const RANKING_EN_US: RankingSummaryWords = {
  separator: ', ',
  title: (guideline, sheet, method, experts) =>
    `${guideline}\nSheet “${sheet}”, ${experts} columns of marks, scored by ${method}`,
  programme: (name, places, counts) => `${name} (${places}): ${counts}`,
  places: (places, reserve) =>
    `${places === undefined ? 'no number of places set' : `${places} places`}${reserve > 0 ? `, ${reserve} in reserve` : ''}`,
  capLeft: (label, limit, used, left) => `  ${label}: at most ${limit}, ${used} used, ${left} left`,
  total: (total) => `Total score of the selected: ${total}`,
  bestSame: (proven) =>
    proven
      ? 'No list under the same limits has a higher total (proven).'
      : 'No list with a higher total was found under the same limits.',
  best: (total, proven, enters, leaves) =>
    `The best total under the same limits is ${total} (${proven ? 'proven optimal' : 'not proven optimal'}): in comes ${enters}, out goes ${leaves}`,
  bestIsOfficial: (total, proven, enters, leaves) =>
    `The official list has the best total under the same limits, ${total} (${proven ? 'proven optimal' : 'not proven optimal'}); against strict order, in comes ${enters}, out goes ${leaves}`,
  openTies: (count) =>
    `${count} tied at the line are not settled and not counted as selected here; compare again once they are.`,
  noMarks:
    'No column of marks was found: its header should say “score” or “mark”. Add one, check the headers, or score in the pane.',
  unreadable: (cell, header, shown) =>
    `${cell} (${header}): expected a mark, a blank or “recused”, found “${shown}”; counted as missing. Please check.`,
  more: (count) => `… ${count} more`,
  groupsBelowPlaces: (programme, places, reachable) =>
    `${programme}: ${places} places, but the quotas of its groups add up to ${reachable}: some cannot be filled. Please check.`,
  fewerCandidates: (programme, places, candidates) =>
    `${programme}: ${places} places, only ${candidates} qualified with a score.`,
  unknownCap: (candidate, cap) => `${candidate} counts against the limit “${cap}”, which does not exist.`,
  negativeCap: (cap, limit) => `The limit “${cap}” is ${limit}; it should not be below 0. Please correct it.`,
  unknownAmount: (count, first) =>
    `Budget: the amounts that ${count} ask for (such as ${first}) are not known and not counted. Add or bind the column.`,
  noGroups: (quota, groups) =>
    `Quota “${quota}”: no sheet tells about its ${groups} groups, so none is limited. Add the sheet, or give places with --quotas.`,
  quotaWithoutColumn: (quota, fact) =>
    `Quota “${quota}”: there is no column “${fact}”, so it is not applied. Add the column or bind one.`,
  blankGroup: (quota, count, first) =>
    `Quota “${quota}”: ${count} (such as ${first}) name no group that can be read and are not ranked. Please correct.`,
  blankLimit: (limit, count, first) =>
    `Limit “${limit}”: for ${count} (such as ${first}) the compared cells are blank or unreadable; nothing tells whether it holds. Please correct.`,
  tieBreakUnknown: (column, sheets, candidates) =>
    `Equal scores by “${column}”: there is no such column on ${sheets.map((name) => `“${name}”`).join(', ')}; those on it come after their equals. ${
      candidates.length === 0
        ? 'Please check the name.'
        : `Did you mean ${candidates.map((name) => `“${name}”`).join(' or ')}?`
    }`,
  tieBreakUnreadable: (column, count, cell, shown) =>
    `Equal scores by “${column}”: ${count === 1 ? '1 cell' : `${count} cells`} cannot be compared (${cell}: “${shown}”) and come after their equals. Please check.`,
  finallySupported: (places, count) => `${places}, ${count} supported in the end`,
  unknownGroup: (quota, group) =>
    `Quota “${quota}”: nothing tells how many places “${group}” has, so it is not limited. List the groups on another sheet or give them with --quotas.`,
};

/** The words of a ranking's summary in one language. */
export const rankingSummaryWordsIn = (language: Language): RankingSummaryWords => {
  switch (language) {
    case 'zh-CN':
      return RANKING_ZH_CN;
    case 'en-US':
      return RANKING_EN_US;
  }
};
