const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** 分发与汇总。 */
export const copies = {
  help: {
    handout: '分发：每位专家（或每个推荐单位）一个工作簿，只有分给本人（本单位）的申报；不含他人评分和联系方式',
    to: '分发给谁：experts 专家，offices 推荐单位',
    assignment: '分工：本工作簿中的一张表，或另一文件[:工作表]；不给则用“专家分工”；没有分工时名单上的专家各得全部申报',
    experts: '没有分工时的专家名单：文件[:工作表]，或本工作簿中的一张工作表',
    folder: '放到哪个文件夹；不给则放在总表旁的“总表名-分发”',
    until: '交回时限，写在“说明”页上',
    handoutJson: '分发结果（JSON）',
    collect: '汇总：把收回的各份并入总表；按编号对应，不看行的位置；申报内容有改动的逐格列出，未经同意不采用',
    copies: '收回的工作簿，可多个',
    offices: '各推荐单位报来的申报表（表样可以不同），按列的含义并入总表',
    out: '汇总后的工作簿',
    take: '采用某处改动：编号:列名；all 为采用全部可采用的改动；可多次给出',
    collectJson: '汇总结果（JSON）',
  },
  /** The folder for copies of a workbook. */
  folder: (name: string) => `${name}-分发`,
  coverName: '说明',
  keyHeader: '评审编号（请勿改动）',
  rowsHint: '申报内容供评审查阅，请勿改动；“评审编号”用于收回后对应，请勿改动。',
  cover: {
    titleExpert: '专家评审说明',
    titleOffice: '推荐单位核对说明',
    columns: { item: '事项', text: '内容' },
    items: {
      expert: '评审专家',
      office: '推荐单位',
      guideline: '申报指南',
      count: '申报数',
      until: '交回时限',
      steps: '怎么做',
      recusal: '回避',
      back: '交回',
      rubric: '评分表',
    },
    withUnit: (name: string, unit: string) => `${name}（${unit}）`,
    count: (count: number) => `${count} 项`,
    step: (number: number, text: string) => `${number}. ${text}`,
    expertSteps: {
      read: '逐项查阅申报内容。',
      score: (form: string) =>
        `在“${form}”页为每项申报按评分表逐栏打分；满分写在表头，可以有小数。合计由系统核算，不必填写。`,
      opinion: '需要说明的写在“意见”栏。',
      sign: (form: string) => `填完后打印“${form}”页签名。`,
    },
    officeSteps: {
      check: '核对本单位推荐的各项申报。',
      correct: '需要更正的直接改在单元格里；汇总时逐格列出改动，由汇总人核定后采用。',
      keep: '请勿改动最后一列“评审编号”和表头。',
    },
    recusal: (form: string) =>
      `与申报单位或项目负责人有利害关系的，在“${form}”页该行的“回避”栏选“是”，不打分；事后发现的同样处理。`,
    backExpert: '保存后将本文件原样发回，不必改名；签名的评分表一并交回。',
    backOffice: '保存后将本文件原样发回，不必改名。',
    allProgrammes: '各项目类别通用',
    dimension: (max: string, weight: string) => `满分 ${max} 分，权重 ${weight}`,
    descriptor: (from: string, text: string) => `${from} 分起：${text}`,
    source: { file: '来源', guideline: '来源指南', on: '分发日期', digest: '来源校验' },
    keep: '“来源”各行用于收回后核对，请勿改动。',
  },
  why: {
    contact: '联系方式或证件账号',
    marks: '评分',
    experts: '涉及专家',
    hidden: '隐藏列',
    ours: '评审结果',
  },
  handedOut: {
    copies: (count: number, folder: string) => `已分发 ${count} 份，放在 ${folder}`,
    copy: (file: string, to: string, count: number) => `${file}：${to}，${count} 项申报`,
    withheld: (sheet: string, headers: readonly string[], why: string) =>
      `“${sheet}”未分发的列（${why}）：${headers.join('、')}`,
    hidden: (count: number) => `另有 ${count} 个单元格中夹有电话、邮箱或证件号，已以 ＊＊＊ 代替`,
    unknown: (names: readonly string[]) => `分工表中有、总表中没有的申报，未分发：${names.join('、')}`,
    nobody: (count: number, names: readonly string[]) =>
      `没有分给任何专家的申报 ${count} 项：${names.join('、')}${count > names.length ? ' 等' : ''}`,
    noOffice: (names: readonly string[]) => `没有写推荐单位的申报，未分发：${names.join('、')}`,
    sameName: (to: string, file: string) => `有同名的“${to}”，以单位或序号区分：${file}`,
    json: (path: string) => `分发结果写入 ${path}`,
  },
  refused: {
    noAssignment: (asked: string, names: readonly string[]) =>
      `--assignment：应为本工作簿中的分工表或文件[:工作表]，没有找到“${asked}”中的分工（表头应有“申报单位”“编号”“专家1”）。现有工作表：${list(names)}。`,
    nobody: (path: string) => `${path}：应有可分发的申报，现在没有。请先写明分工，或检查申报表。`,
    exists: (path: string) =>
      `${path}：已有内容不同的同名文件，可能是已经填写的，不覆盖。请用 --folder 换一个文件夹，或先移走它。`,
    noFolder: (path: string, detail: string) => `--folder：无法建立文件夹 ${path}：${detail}`,
    noTake: (asked: string, known: readonly string[]) =>
      `--take：应为“编号:列名”或 all，没有“${asked}”这样的改动。现有改动：${known.length === 0 ? '无' : known.join('；')}。`,
    sameFile: (path: string) => `${path}：总表与收回的工作簿不能是同一个文件，同一份也不要给两次。`,
  },
  collected: {
    copies: (copies: number, reviewers: number, entries: number) =>
      `收回 ${copies} 份，${reviewers} 位评审人，共 ${entries} 条意见`,
    fresh: (count: number) => (count === 0 ? '没有新的意见，总表未变' : `新并入 ${count} 条意见`),
    reviewer: (name: string, sheet: string, count: number) => `${name}：${count} 条，在“${sheet}”`,
    differences: '各份与总表不同之处：',
    clean: '各份与总表没有其他不同。',
    otherMaster: (file: string, from: string) =>
      `${file}：是从另一总表“${from}”分发的，未并入。请核对后换用对应的总表。`,
    notCopy: (file: string) => `${file}：没有“说明”页的来源，看不出从哪个总表分发；编号对得上的照常并入。`,
    older: (file: string, on: string) =>
      `${file}：分发（${on}）以后总表的申报内容有过改动；这一份的差异不随 all 采用，须逐处指明。`,
    noReviewer: (file: string) => `${file}：没有找到评审人的评审表，未并入意见。`,
    severalReviewers: (file: string, names: readonly string[]) =>
      `${file}：有多位评审人的评审表：${names.join('、')}，均已并入，请核实。`,
    notInAssignment: (file: string, name: string) => `${file}：${name}不在分工中，意见已并入，请核实。`,
    notAssigned: (file: string, name: string, applicant: string) =>
      `${file}：${applicant}没有分给${name}，意见已并入，请核实。`,
    unknownApplicant: (file: string, name: string, key: string) =>
      `${file}：${name}评了总表中没有的申报（编号 ${key}），意见保留在其评审表中，不参与排序。`,
    recusedScore: (name: string, applicant: string) => `${name}对${applicant}已回避又有评分，按回避计，评分不计入。`,
    selfConflict: (name: string, applicant: string, about: string, said: readonly string[]) =>
      `${name}对${applicant}的“${about}”有不同说法：${said.join('、')}，均已保留，请本人改定。`,
    unreadable: (file: string, text: string) => `${file}：${text}`,
    changed: (file: string, applicant: string, column: string, before: string, after: string) =>
      `${file}：${applicant}“${column}”由“${before}”改为“${after}”`,
    outcomes: {
      taken: '，已采用',
      left: (id: string) => `，未采用；要采用请加 --take ${id}`,
      disputed: '，各份改得不同，未采用',
    },
    added: (file: string, sheet: string, row: number, shown: string) =>
      `${file}：“${sheet}”第 ${row} 行是新加的：${shown}，未采用`,
    twice: (file: string, sheet: string, row: number, applicant: string) =>
      `${file}：“${sheet}”第 ${row} 行与前面的${applicant}编号相同，未比对`,
    gone: (file: string, applicant: string) => `${file}：${applicant}的申报行不见了，总表未变`,
    blank: '（空）',
    dimension: (name: string) => `评分·${name}`,
    recused: '回避',
    opinion: '意见',
    takenBack: '收回',
    json: (path: string) => `汇总结果写入 ${path}`,
  },
  joined: {
    rows: (files: number, rows: number) => `${files} 份推荐单位的申报表，新并入 ${rows} 项申报`,
    file: (file: string, count: number) => `${file}：${count} 项`,
    noSheet: (file: string) => `${file}：应有一张能认出申报单位等列的申报表，没有找到，未并入。`,
    column: (file: string, sheet: string, header: string) =>
      `${file}：“${sheet}”的“${header}”列在总表中没有对应的列，未并入。请在总表加一列，或核对列的含义。`,
    twice: (file: string, applicant: string, other: string) =>
      `${file}：${applicant}在“${other}”中已有，未重复并入。请与两个推荐单位核实。`,
    inMaster: (file: string, applicant: string) =>
      `${file}：${applicant}在总表中已有，且推荐单位不同，未重复并入。请核实。`,
  },
};
