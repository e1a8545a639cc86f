type PackageFaultKind = 'malformed' | 'relationship' | 'contentType' | 'order' | 'reference';

const FAULTS: Readonly<Record<PackageFaultKind, string>> = {
  malformed: '不是完整的 XML',
  relationship: '指向不存在的部分',
  contentType: '没有声明类型',
  order: '元素顺序有误',
  reference: '引用了不存在的内容',
};

export const summary = {
  screening: {
    separator: '，',
    title: (sheet: string, asOf: string) => `工作表“${sheet}”，核查日 ${asOf}`,
    applicants: (count: number, counts: string) => `共 ${count} 家：${counts}`,
    row: (row: number) => `第 ${row} 行`,
    more: (count: number) => `……另有 ${count} 家不合格或待补正，见结果列`,
    unbound: (fact: string, criteria: number) => `表中没有“${fact}”列，因此有 ${criteria} 条未核查`,
    partly: (count: number) =>
      `${count} 家未查全，不能视为合格：请在表中补上所缺的列，或用 --elsewhere “在何处、如何核查” 说明已另行核查`,
    /** Rows of which it is open what they apply for: the office's wording, no gap of theirs (rule F15). */
    programmeOpen: (count: number) =>
      `其中 ${count} 家申报的项目待定，尚未核查（计入未查全，不算缺项）：所填的词对不上本指南的项目名称`,
    violations: (count: number) => `限项冲突 ${count} 处，见“限项提示”列`,
    askedLimits: (count: number) => `限项待人核对（同名、名称相近）${count} 处，见“限项提示”列`,
    moreIssues: (count: number) => `……另有 ${count} 类单元格需要核对`,
    kept: (cell: string, header: string, shown: string, ours: string) =>
      `${cell}（${header}）已由人工改为“${shown}”，予以保留；核查结果为“${ours}”`,
  },
  ranking: {
    separator: '，',
    title: (sheet: string, method: string, experts: number) =>
      `工作表“${sheet}”，评分列 ${experts} 个，计分方法：${method}`,
    programme: (name: string, places: string, counts: string) => `${name}（${places}）：${counts}`,
    places: (places: number | undefined, reserve: number) =>
      `${places === undefined ? '未规定名额' : `名额 ${places} 个`}${reserve > 0 ? `，备选 ${reserve} 个` : ''}`,
    capLeft: (label: string, limit: string, used: string, left: string) =>
      `  ${label}：至多 ${limit}，已用 ${used}，剩余 ${left}`,
    total: (total: string) => `入围者总分 ${total}`,
    bestSame: (proven: boolean) =>
      proven ? '在同样限制下，此名单的总分已是最高（已证明）。' : '没有找到总分更高的名单。',
    best: (total: string, proven: boolean, enters: string, leaves: string) =>
      `同样限制下总分最高的名单为 ${total}${proven ? '（已证明最优）' : '（未能证明最优）'}：换入${enters}，换出${leaves}`,
    bestIsOfficial: (total: string, proven: boolean, enters: string, leaves: string) =>
      `正式名单按同样限制下总分最高取用，为 ${total}${proven ? '（已证明最优）' : '（未能证明最优）'}；与按得分顺序相比，换入${enters}，换出${leaves}`,
    openTies: (count: number) => `其中 ${count} 家线上并列尚未确定，比较时不算入围；定下后再比较才准确。`,
    noMarks:
      '没有找到评分列：列名应含“评分”“得分”“打分”“总分”等字样。请补上评分列，检查列名，或在窗格的“单位”卡片中打分。',
    unreadable: (cell: string, header: string, shown: string) =>
      `${cell}（${header}）：应为分数、空白或“回避”，实际是“${shown}”，按缺评计。请核对。`,
    more: (count: number) => `……另有 ${count} 处`,
    finallySupported: (places: string, count: number) => `${places}，最终支持 ${count} 项`,
  },
  verification: {
    listComma: '、',
    same: (applicants: number, lists: number) =>
      `一致：${applicants} 个申报的核查、得分、名次、入围结论和 ${lists} 张名单均可由申报数据重算得出。`,
    differs: (count: number) => `不一致，共 ${count} 处：`,
    more: (count: number) => `……另有 ${count} 处`,
    otherVersion: (recorded: string, ours: string) => `记录由 ${recorded} 版生成，现用 ${ours} 版复核。`,
    broken: (count: number) =>
      `文件本身不完整，共 ${count} 处，未予复核。请使用生成时的原件，或在 Excel 中打开并另存后再复核：`,
    fault: (part: string, fault: PackageFaultKind, detail: string) => `文件内的 ${part}：${FAULTS[fault]}（${detail}）`,
    noRecord: '没有找到“评审记录”工作表。请使用 rank --out 生成的工作簿。',
    damaged: (sheet: string) => `工作表“${sheet}”中的复核设置或逐行摘要不完整或被改动，无法复核。请使用生成时的原件。`,
    blank: '空白',
    guideline: (recorded: string, found: string) =>
      `指南与记录不同：记录的摘要为 ${recorded}，现用指南为 ${found}。请用 --guideline 给出当时的指南。`,
    input: (recorded: string, found: string) => `申报数据与记录不同：记录的摘要为 ${recorded}，现为 ${found}。`,
    rowChanged: (sheet: string, row: number, name: string) =>
      `“${sheet}”第 ${row} 行（${name}）：申报内容或评分在生成名单后有改动。`,
    rowAdded: (sheet: string, row: number, name: string) =>
      `“${sheet}”第 ${row} 行（${name}）：生成名单时没有这一申报，或其名称有改动。`,
    rowGone: (sheet: string, key: string) => `“${sheet}”：生成名单时有“${key}”，现在没有，或其名称有改动。`,
    sheetGone: (sheet: string) => `缺少工作表“${sheet}”。`,
    headersGone: (sheet: string, headers: string) => `工作表“${sheet}”中没有找到列：${headers}。`,
    cell: (cell: string, header: string, shown: string, recomputed: string) =>
      `${cell}（${header}）：表中为“${shown}”，重算为“${recomputed}”。`,
    extraRow: (sheet: string, row: number) => `“${sheet}”第 ${row} 行：名单中多出的一行，重算没有。`,
  },
};
