const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

/** 专家分工与回避。 */
export const assignment = {
  help: {
    command: '把申报分给专家：按规则找出回避，每项几名，任务均衡；专家分工、专家任务、回避情况写入工作簿',
    experts:
      '专家名单：文件[:工作表]，或本工作簿中的一张工作表；须有姓名、单位，可有专业、回避单位、可评项目数；不给则用名为“专家名单”的工作表',
    per: '每项申报几名专家',
    fix: '人工决定（YAML）：assign 指定、exclude 排除、clear 经核实不属回避，每条写明 expert、applicant、reason',
    out: '写入专家分工、专家任务、回避情况后的工作簿',
    json: '分工结果（JSON）',
  },
  sheetNames: { seats: '专家分工', tasks: '专家任务', recusals: '回避情况' },
  /** The sheet that is taken for the expert list where none is named. */
  expertSheets: '专家名单',
  columns: {
    number: '序号',
    programme: '项目类别',
    organisation: '申报单位',
    project: '项目名称',
    conclusion: '资格结论',
    note: '说明',
    key: '编号',
    sheet: '申报表',
    expert: '专家',
    unit: '专家单位',
    fields: '专业',
    load: '任务数',
    most: '可评项目数',
    tasks: '申报单位（项目）',
    because: '依据',
    outcome: '处理',
    concerned: '涉及的申报',
    cells: '所在单元格',
  },
  seat: (number: number) => `专家${number}`,
  task: (name: string, project: string) => (project === '' ? name : `${name}（${project}）`),
  basis: (per: number, highest: number, lowest: number, filled: number, proven: boolean) =>
    `每项 ${per} 名专家；每名专家 ${lowest === highest ? lowest : `${lowest} 至 ${highest}`} 项${filled === 0 ? '' : `，另有 ${filled} 名已到可评上限`}${proven ? '（已证明不能更均衡）' : ''}`,
  signature: '分工人：　　　　　　　　　负责人：　　　　　　　　　日期：　　　　年　　月　　日',
  recusalHint: '“回避”的不予分配；“待定”的由负责人核定，核定前只在别无人选时暂作分配，并在“专家分工”的说明中注明。',
  parties: {
    organisation: '申报单位',
    partner: '合作单位',
    office: '推荐单位',
    leaderUnit: '负责人所在单位',
    parent: '母公司或上级单位',
    subsidiary: '下属单位',
  },
  persons: { leader: '项目负责人', member: '项目组成员' },
  relations: {
    same: '是同一单位',
    part: '，一方是另一方的下属部分',
    contains: '，一方的名称中有另一方的全称，是否同一或下属单位请核实',
    group: '，在同一集团名下，是否母子公司请核实',
    bureau: '，同属一地，是否就是推荐单位请核实',
    spelling: '，一字之差，是否同一单位请核实',
    form: '，只差“有限责任”一类字样，是否同一单位请核实',
    former: '，与曾用名相同，是否同一单位请核实',
    place: '，只差地名，是否同一单位请核实',
  },
  identities: {
    identity: '证件号码相同，是同一人',
    unit: '姓名、单位都相同，是同一人',
    namesake: '同名，是否同一人请核实',
  },
  byUnit: (mine: string, party: string, theirs: string, relation: string) =>
    `专家单位“${mine}”与${party}“${theirs}”${relation}`,
  byDeclared: (mine: string, party: string, theirs: string, relation: string) =>
    `专家申明回避“${mine}”，与${party}“${theirs}”${relation}`,
  byPerson: (mine: string, person: string, relation: string) => `专家“${mine}”与${person}${relation}`,
  byHand: (reason: string) => `人工排除：${reason}`,
  outcomes: {
    recused: '回避',
    pending: '待定',
    pendingAssigned: '待定，已暂作分配，评审前须核定',
    cleared: (reason: string) => `不属回避（${reason}）`,
  },
  allApplicants: '全部申报',
  more: (shown: string, count: number) => `${shown} 等 ${count} 处`,
  fixed: (expert: string, reason: string) => `${expert}为人工指定：${reason}`,
  pending: (expert: string, because: string) => `${expert}待定：${because}`,
  lacks: (count: number, because: string) => `缺 ${count} 名：${because}`,
  keptFrom: (expert: string, because: string) => `${expert}（${because}）`,
  full: (experts: readonly string[]) => `${experts.join('、')}已达可评项目数`,
  noMore: '专家名单中再没有别人',
  andMore: (count: number) => `另有 ${count} 名`,
  summary: {
    assessed: (count: number, kinds: string, left: number) =>
      `参评 ${count} 项：${kinds}${left === 0 ? '' : `；不合格 ${left} 项不分专家`}`,
    kind: (label: string, count: number) => `${label} ${count}`,
    comma: '，',
    level: (experts: number, seats: number, basis: string) => `专家 ${experts} 名，共 ${seats} 人次；${basis}`,
    recusals: (certain: number, open: number, used: number) =>
      `回避：确定 ${certain} 对，待定 ${open} 对${used === 0 ? '' : `，其中 ${used} 对别无人选，已暂作分配，评审前须核定`}`,
    none: '没有发现须回避的情形',
    short: (count: number) => `有 ${count} 项分不满专家：`,
    pending: (count: number) => `暂作分配、须核定的 ${count} 对：`,
    line: (name: string, text: string) => `“${name}”${text}`,
    changed: (sheet: string, count: number) =>
      `与工作簿中原有的“${sheet}”相比，${count} 项的专家不同（手工改过的，请写入 --fix 才会保留）：`,
    change: (before: readonly string[], after: readonly string[]) =>
      `：${before.length === 0 ? '无' : before.join('、')} → ${after.length === 0 ? '无' : after.join('、')}`,
    rest: (count: number) => `另有 ${count} 项，见表`,
    list: (sheet: string, experts: number) => `专家名单“${sheet}”：${experts} 名`,
    issues: '专家名单中须注意：',
    json: (path: string) => `分工结果：${path}`,
    solving: '正在分配专家…',
  },
  issues: {
    noHeader: (sheet: string) => `专家名单“${sheet}”中没有找到表头。应有一行表头，至少有“姓名”“单位”两列。请补上表头。`,
    noNames: (sheet: string, headers: readonly string[]) =>
      `专家名单“${sheet}”应有“姓名”列，现有的列是${quoted(headers)}。请将该列表头改为“姓名”。`,
    twoColumns: (sheet: string, column: string, headers: readonly string[]) =>
      `专家名单“${sheet}”应只有一列是“${column}”，现在${quoted(headers)}都像。请只留一列，或给其余的改名。`,
    empty: (sheet: string, header: string) =>
      `专家名单“${sheet}”有表头“${header}”，但下面没有一行填了姓名。请填好后再试。`,
    noUnitColumn: (sheet: string, headers: readonly string[]) =>
      `“${sheet}”没有“单位”列（现有${quoted(headers)}），按单位的回避无法核对。请补上这一列。`,
    noUnit: (row: number, name: string) => `第 ${row} 行“${name}”没有填单位，按单位的回避无法核对。请补填。`,
    noName: (row: number, shown: string) => `第 ${row} 行没有姓名（“${shown}”），没有计入。请补填或删去。`,
    twice: (name: string, rows: readonly number[]) =>
      `“${name}”出现了 ${rows.length} 次（第 ${rows.join('、')} 行），姓名、单位相同，按一人计，回避单位合并，可评项目数取小的。`,
    unreadable: (cell: string, name: string, column: string, shown: string) =>
      `${cell}：“${name}”的“${column}”应能读出，现为“${shown}”，没有计入。请改正。`,
  },
  refused: {
    noExperts: (workbook: string, name: string) =>
      `${workbook}：没有给出专家名单，也没有名为“${name}”的工作表。请用 --experts 给出文件或工作表。`,
    noExpertFile: (text: string, sheets: readonly string[]) =>
      `--experts：没有文件“${text}”，本工作簿也没有这张工作表（有${quoted(sheets)}）。请改正。`,
    expertSheets: (path: string, sheets: readonly string[]) =>
      `--experts：${path} 有几张工作表（${sheets.join('、')}），看不出哪一张是专家名单。请写成“${path}:工作表”。`,
    notPer: (found: string) => `--per：应为 1 至 99 的整数，如 3，实际是“${found}”。`,
    nobody: (path: string) => `${path}：没有可以参评的申报（全部不合格）。`,
    noFix: (path: string) => `--fix：没有找到文件 ${path}。请检查路径。`,
    notFix: (where: string) =>
      `${where}：不是人工决定的写法。应为 assign、exclude、clear 三个列表，每条如 { expert: 张三, applicant: 甲公司, reason: 理由 }；理由必填，exclude 可以不写 applicant（全部排除）。`,
    noExpert: (expert: string, near: readonly string[]) =>
      `专家名单中没有“${expert}”。${near.length === 0 ? '请改正姓名。' : `是否想写${quoted(near)}？`}`,
    manyExperts: (expert: string, labels: readonly string[]) =>
      `叫“${expert}”的专家不止一位：${quoted(labels)}。请连单位写明。`,
    noApplicant: (applicant: string, near: readonly string[]) =>
      `参评的申报中没有“${applicant}”。${near.length === 0 ? '请改正名称（不合格的不分专家）。' : `是否想写${quoted(near)}？`}`,
    manyApplicants: (applicant: string, projects: readonly string[]) =>
      `“${applicant}”有几项申报：${quoted(projects)}。请写明项目名称。`,
    recused: (expert: string, applicant: string, because: string) =>
      `不能指定“${expert}”评“${applicant}”：${because}。经核实不属回避的，请同时写入 clear 并说明理由。`,
    twoWays: (expert: string, applicant: string) => `“${expert}”对“${applicant}”既被指定又被排除。请只留一条。`,
    nothing: (expert: string, applicant: string) =>
      `“${expert}”与“${applicant}”之间没有发现回避，不用写入 clear。请删去。`,
  },
};
