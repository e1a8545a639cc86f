const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

export const reviewers = {
  /** 评审·张三. */
  sheetPrefix: '评审·',
  withUnit: (name: string, unit: string) => `${name}（${unit}）`,
  /** Who decided without giving a name. */
  unsigned: '未署名',
  title: (name: string) => `评审意见表（${name}）`,
  labels: { name: '姓名', unit: '单位', role: '角色' },
  label: (label: string, text: string) => `${label}：${text}`,
  roles: { examiner: '核查人', expert: '专家', lead: '负责人' },
  scores: {
    number: '序号',
    sheet: '申报表',
    organisation: '申报单位',
    programme: '项目类别',
    key: '编号',
    total: '合计',
    recused: '回避',
    opinion: '意见',
    on: '填写时间',
    times: '分项时间',
  },
  dimension: (name: string, max: string) => `${name}（${max}分）`,
  yes: '是',
  no: '否',
  signature: '签名：　　　　　　　　　　日期：',
  decisionsTitle: '核查与改判记录（逐条追加，以时间最后的为准；收回另记一条“撤回”）',
  decisions: {
    sheet: '申报表',
    organisation: '申报单位',
    key: '编号',
    clause: '条款',
    title: '事项',
    criterion: '事项编号',
    kind: '类别',
    verdict: '结论',
    reason: '理由',
    on: '时间',
  },
  kinds: { answer: '核查', override: '改判' },
  answers: { yes: '是', no: '否', open: '待定' },
  overrides: { met: '符合', notMet: '不符合', notApplicable: '不适用' },
  takenBack: '撤回',
  /** The note of an answer that a dispute leaves open. */
  dispute: (voices: string) => `分歧：${voices}`,
  voice: (name: string, stance: string) => `${name}认为${stance}`,
  voiceWhy: (name: string, stance: string, note: string) => `${name}认为${stance}（${note}）`,
  voiceSeparator: '；',
  issues: {
    noName: (sheet: string) => `“${sheet}”：应有一行“姓名：”，现在没有，按工作表名认人。请补上姓名。`,
    noTable: (sheet: string) => `“${sheet}”：应有评分或核查的表头，现在没有找到，未读入任何意见。请恢复表头。`,
    role: (cell: string, shown: string, roles: readonly string[]) =>
      `${cell}：角色应为${list(roles)}之一，现为“${shown}”，暂按专家对待。请改填。`,
    score: (cell: string, dimension: string, max: string, shown: string) =>
      `${cell}：“${dimension}”应填 0 至 ${max} 之间的数，现为“${shown}”，未计入，也不按 0 分计。请改填。`,
    recused: (cell: string, shown: string) => `${cell}：“回避”应填“是”或留空，现为“${shown}”，未读入。请改填。`,
    opinion: (cell: string, shown: string) => `${cell}：“意见”应为文字，现为“${shown}”，未读入。请改填。`,
    verdict: (cell: string, shown: string, words: readonly string[]) =>
      `${cell}：结论应为${list(words)}之一，现为“${shown}”，这一条未读入。请改填。`,
    kind: (cell: string, shown: string, words: readonly string[]) =>
      `${cell}：类别应为${list(words)}之一，现为“${shown}”，这一条未读入。请改填。`,
    blank: (cell: string, header: string) => `${cell}：这一行有内容，但“${header}”没有填，未读入。请补填。`,
    time: (cell: string, shown: string) =>
      `${cell}：时间应如“2026-03-01 09:30:00”，现为“${shown}”，按没有时间对待。请改填。`,
    column: (cell: string, header: string) =>
      `${cell}：看不出“${header}”列是哪一项的评分，未读入。评分列的表头应注明满分，如“创新性（30分）”。`,
  },
};
