const did = (near: readonly string[], known: readonly string[]) =>
  near.length > 0 ? `是否想用“${near.join('”“')}”？` : `可用的有：${known.join('、')}。`;

/** Help of commands and options. */
const help = {
  shortlister:
    '按申报指南核查申报表，并在名额内排序。 Screens applicants against an official guideline and ranks them within its places.',
  afterError: '（加 --help 查看用法）',
  language: '结果用语',
  workbook: '申报表（.xlsx 或 .xlsm）',
  guideline: '申报指南：编号，或自带的指南文件、文件夹',
  programme: '项目类别；不给则按表中“项目类别”列',
  asOf: '核查日，如 2022-01-30；不给则用指南规定的日期',
  sheet: '工作表，可多次给出，一并核查；没有类别列的写 工作表名=项目编号；不给则取行数最多的一张',
  bindings: '列对应文件，由 bind 写出，可修改',
  accept: '采用到哪一级的列对应：certain 只用确定的，likely 很可能的也采用',
  bind: { command: '写出各列对应什么、依据什么，供核对修改', out: '列对应文件（JSON）' },
  reading: '口径选择，可多次给出',
  roster: '名单：名称=文件[:工作表]，可多次给出；工作簿中与名单同名的工作表自动采用',
  elsewhere: '表中没有对应列的条款已另行核查：说明在何处、如何核查，写入名单和记录',
  inPlace: '结果直接写入申报表本身',
  screen: { command: '核查申报表，结论写入结果列', out: '写入结果列后的工作簿', json: '逐条结论（JSON）' },
  rank: {
    command: '在名额内排序，名次、名单和评审记录写入工作簿',
    quotas: '与指南不同的名额（YAML）：places、reserve、各推荐名额，可带理由',
    method: '计分方法；不给则沿用工作簿中的设置，没有则为 mean',
    score:
      '按什么排序，可多次给出：规则得分或其一部分的名称、“专家评分”，几项加权写作 名称:权重（如 评价得分:0.4）；专家评分的列名；guideline 恢复按指南；不给则按指南和工作簿中的设置',
    tie: '同分与线上并列，可多次给出：column:列名[:asc] 按该列比较（asc 为小者在前），score:规则得分[:asc] 代替指南的同分规则，guideline 恢复按指南，show 列出并列，draw:种子 抽签；不给则沿用工作簿中的设置',
    round: '差额立项时的名额：first 先行立项，final 最终支持',
    budget: '资助总额（万元）',
    perProject: '每项资助上限（万元）',
    official: '正式名单：order 按得分顺序，bestTotal 同样限制下总分最高',
    reason: '以总分最高的名单为正式名单的理由',
    out: '写入结果列和名单后的工作簿',
    json: '排序结果（JSON）',
    notices: '补正通知的发出日期；给出则一并写入补正通知',
    csv: '名单另存为 CSV 的文件夹',
  },
  verify: {
    command: '凭评审记录重新计算，核对结果列和名单',
    workbook: 'rank --out 生成的工作簿',
    guideline: '当时的申报指南，可多次给出；不给则按各记录中的编号',
  },
  guidelines: {
    command: '查看和检查申报指南',
    list: '列出可用的指南',
    show: '列出一份指南的全部条款',
    check: '检查自己编写的指南，指出文件、行、列',
    json: '输出 JSON',
    id: '指南编号',
    path: '指南文件夹或单个 .yaml 文件',
  },
  template: {
    command: '生成某个项目的空白申报表',
    guideline: '指南编号',
    programme: '项目类别编号',
    out: '生成的工作簿',
  },
};

/** How a sheet goes with a guideline and one of its programmes; without one each row names its own. */
interface Fit {
  readonly guideline: string;
  readonly title: string;
  readonly programme?: { readonly id: string; readonly name: string };
  readonly columns: { readonly bound: number; readonly all: number };
}

const knownColumns = ({ columns }: Fit) => `${columns.all} 列中认出 ${columns.bound} 列`;
const titleOf = ({ programme, title }: Fit) => (programme === undefined ? title : `${title}，${programme.name}`);
const inColumn = ({ programme }: Fit) => (programme === undefined ? '' : ` --programme ${programme.id}`);

const likeliestProgrammes = (likeliest: readonly Fit[]): string => {
  const named = likeliest.flatMap(({ programme }) => programme ?? []);
  return named.length === 0
    ? ''
    : `按标题和列名，最像 ${named.map(({ id, name }) => `${id} ${name}`).join('，或 ')}：加 ${named.map(({ id }) => `--programme ${id}`).join(' 或 ')}。`;
};

/** Why input is refused: where, what was expected, what was found, what to do. */
const refused = {
  at: (where: string, text: string) => `${where}：${text}`,
  noWorkbook: (path: string) => `没有找到工作簿 ${path}。请检查路径。`,
  noRows: (workbook: string) => `${workbook}：没有找到有内容的工作表。请确认申报表已填写并保存。`,
  noSheet: (workbook: string, name: string, near: readonly string[], known: readonly string[]) =>
    `--sheet：${workbook} 中没有工作表“${name}”。${did(near, known)}`,
  sheetTwice: (name: string) => `--sheet：工作表“${name}”给出了两次。每张工作表只给一次。`,
  noProgramme: (
    where: string,
    guideline: string,
    programme: string,
    near: readonly string[],
    known: readonly string[],
  ) => `${where}：指南 ${guideline} 中没有项目“${programme}”。${did(near, known)}`,
  /** `likeliest`: by title and columns; named, never chosen. */
  noProgrammeColumn: (
    path: string,
    sheet: string,
    column: string,
    likeliest: readonly Fit[],
    programmes: readonly string[],
  ) =>
    `${path}：工作表“${sheet}”中没有“${column}”列，无法知道各行申报哪个项目。${likeliestProgrammes(likeliest)}${likeliest.length > 0 ? '若各行不同，' : ''}请加上这一列，或用 --programme 指定一个（只对这张表指定，用 --sheet ${sheet}=项目编号）：\n${programmes.join('\n')}`,
  guidelineMissing: (path: string, sheet: string, likeliest: readonly Fit[], known: readonly string[]) =>
    `请用 --guideline 指明按哪份申报指南核查 ${path}。${
      likeliest.length === 0
        ? `工作表“${sheet}”与现有的指南都对不上。`
        : `工作表“${sheet}”按标题和列名，最像：\n${likeliest
            .map((fit) => `  --guideline ${fit.guideline}${inColumn(fit)}  ${titleOf(fit)}（${knownColumns(fit)}）`)
            .join('\n')}`
    }\n可用的指南：\n${known.join('\n')}`,
  notDate: (option: string, found: string) => `${option}：应为日期，如 2022-01-30，实际是“${found}”。`,
  noReading: (guideline: string, id: string, near: readonly string[], known: readonly string[]) =>
    `--reading：指南 ${guideline} 没有口径“${id}”。${did(near, known)}`,
  noReadingOption: (id: string, found: string, options: readonly string[]) =>
    `--reading ${id}：没有选项“${found}”。可选：${options.join('、')}。`,
  noElsewhere: '--elsewhere：请写明在何处、如何核查，例如“信用状况已在信用中国逐家查询”。',
  noRoster: (id: string, text: string, near: readonly string[], names: readonly string[]) =>
    names.length === 0
      ? `--roster：指南 ${id} 没有要对照的名单，却给出了“${text}”。请去掉该选项。`
      : `--roster：应为指南 ${id} 的名单之一（${names.join('、')}），现为“${text}”。${near.length === 0 ? '' : `可能是“${near[0]}”。`}请改正名称。`,
  notRoster: (text: string) => `--roster：应写成“名称=文件”或“名称=文件:工作表”，现为“${text}”。请改正。`,
  noRosterFile: (path: string, name: string) => `--roster：名单“${name}”的文件 ${path} 不存在。请检查路径。`,
  rosterSheets: (path: string, name: string, sheets: readonly string[]) =>
    `--roster：${path} 有几张工作表（${sheets.join('、')}），看不出哪一张是名单“${name}”。请写成“${name}=${path}:工作表”。`,
  noBindings: (path: string) => `--bindings：没有找到文件 ${path}。`,
  notJson: (path: string, detail: string) => `${path}：应为 JSON，但无法解析（${detail}）。`,
  notBindings: (path: string, where: string) =>
    `${path}：${where === '' ? '' : `“${where}”处`}不是列对应文件的写法。应为 { "columns": { "列名": "数据项" }, "computed": {}, "words": {}, "rows": {}, "elsewhere": {} }，或 { "列名": "数据项" }。`,
  noFact: (path: string, header: string, fact: string, near: readonly string[], known: readonly string[]) =>
    `${path}：“${header}”对应的事实“${fact}”不存在。${did(near, known)}`,
  noCriterion: (path: string, id: string, near: readonly string[], known: readonly string[]) =>
    `${path}：elsewhere 中的条款编号“${id}”不存在。${did(near, known)}`,
  noQuotas: (path: string) => `--quotas：没有找到文件 ${path}。请检查路径。`,
  notYaml: (path: string, detail: string) => `${path}：应为 YAML，但无法解析（${detail}）。`,
  notQuotas: (path: string) => `${path}：应为“名额编号: { 组名: 数字 }”或“places: { 项目编号: 数字 }”。`,
  noQuota: (path: string, guideline: string, id: string, near: readonly string[], known: readonly string[]) =>
    `${path}：指南 ${guideline} 没有编号为“${id}”的推荐名额。${did(near, known)}`,
  notNumbers: (where: string) => `${where}：应为“名称: 数字”或“名称: { value: 数字, reason: 理由 }”，请检查。`,
  notWhole: (where: string, found: number) => `${where}：应为不小于 0 的整数，实际是 ${found}。请改正。`,
  notWeights: (where: string) => `${where}：应为“评分列名: 大于 0 的数字”，请检查。`,
  notTieBreaks: (where: string) => `${where}：应为列名的列表，如 [总分, 创新性得分]。`,
  notTie: (found: string) =>
    `--tie：应为 show（只列出并列）、draw:种子（按种子抽签，如 draw:2022-03-01）或 column:列名（按该列比较，大者在前；小者在前写作 column:列名:asc）、score:规则得分（代替指南的同分规则）或 guideline（恢复按指南），实际是“${found}”。`,
  notScoreWeight: (found: string) => `--score：权重应为大于 0 的数，如 评价得分:0.4，实际是“${found}”。`,
  noScoreTie: (found: string, near: readonly string[], known: readonly string[]) =>
    `--tie：没有名为“${found}”的规则得分。${did(near, known)}`,
  noScoreColumn: (found: string, near: readonly string[], known: readonly string[]) =>
    `--score：没有名为“${found}”的规则得分，表中也没有这一列。${did(near, known)}`,
  notAmount: (option: string, found: string) => `${option}：应为大于 0 的万元数，如 1200，实际是“${found}”。`,
  noOfficialReason:
    '--official bestTotal：不按得分顺序取用名额须说明理由，请用 --reason 给出，如 --reason 会议纪要第3号。',
  noFolder: (folder: string) => `--csv：${folder} 应为可以写入的文件夹，但无法建立。请换一个位置。`,
  noGuideline: (name: string, near: readonly string[], known: readonly string[]) =>
    `--guideline：没有编号为“${name}”的指南，也没有这个文件或文件夹。可用的编号：${known.join('、')}。${
      near.length > 0 ? `是否想用 ${near.join('、')}？` : '请从中选一个，或给出自编指南的路径。'
    }`,
  fileTooLong: (path: string, limit: number, found: number) =>
    `${path}：文件最多 ${limit} 字节，实际 ${found} 字节，未读取。请检查是否给错了文件。`,
  folderTooLarge: (path: string, entries: number, depth: number) =>
    `${path}：指南文件夹中最多 ${entries} 个文件和文件夹、${depth} 层，此处超出，未读取。请检查是否给错了文件夹。`,
  linkLeadsOut: (path: string, target: string) =>
    `${path}：这是指向指南文件夹之外（${target}）的快捷链接，未读取。请把文件本身放进文件夹。`,
  noGuidelineFiles: (path: string) => `${path}：应为一个指南文件夹或 .yaml 文件，但没有找到。请检查路径。`,
  guidelineMistakes: (count: number) => `共 ${count} 处问题，指南未通过检查。`,
  /** The output is the workbook to screen. */
  isWorkbook: (option: string, path: string) =>
    `${option}：${path} 就是申报表本身，写入会覆盖它。请换一个文件名；确要写入申报表本身，请加 --in-place。`,
  /** The output is the workbook to screen, but not as a workbook. */
  replacesWorkbook: (option: string, path: string) =>
    `${option}：${path} 就是申报表本身，写入会覆盖它。请换一个文件名。`,
  /** The output is another file that is read, given by the other option. */
  isInput: (option: string, path: string, other: string) =>
    `${option}：${path} 就是 ${other} 给出的文件，写入会覆盖它。请换一个文件名。`,
  isOutput: (option: string, path: string, other: string) =>
    `${option}：${path} 与 ${other} 是同一个文件，后写的会覆盖先写的。请换一个文件名。`,
};

/** Lines that commands print. */
const lines = {
  /** What columns stand for, and what nobody confirmed yet. */
  bindings: {
    bound: (sheet: string, certain: number, likely: number, open: number) =>
      `工作表“${sheet}”共 ${certain + likely + open} 列：已确定 ${certain} 列，很可能 ${likely} 列，尚无对应 ${open} 列。`,
    likely: '很可能的对应，没有写入 columns（核对后自行写入，或加 --accept likely 重新生成）：',
    open: '尚无对应的列（用得上的写入 columns）：',
    openLine: (column: string, header: string, maybe: readonly string[]) =>
      `${column} 列“${header}”${maybe.length > 0 ? `（可能是：${maybe.join('、')}）` : ''}`,
    more: (count: number) => `……另有 ${count} 列，见文件中的 open`,
    lacking: (facts: readonly string[], count: number) =>
      `指南要查、表中还没有对应列的数据项 ${count} 项：${facts.join('、')}${facts.length < count ? ' 等' : ''}`,
    unconfirmed: (count: number) =>
      `另有 ${count} 列很可能对应如下，未经确认，没有采用（核对后加 --accept likely，或用 bind 写出文件修改）：`,
    used: (count: number) => `按 --accept likely 采用了 ${count} 列很可能的对应：`,
    written: (path: string) => `列对应文件：${path}（请核对后用 --bindings 给出）`,
  },
  /** Sheets that have the same columns as the one read, and were not. */
  alike: (sheet: string, others: readonly string[]) =>
    `只处理了工作表“${sheet}”；“${others.join('”“')}”的列与它相同，没有一并处理。要一并处理，用 ${[sheet, ...others].map((name) => `--sheet ${name}`).join(' ')}。`,
  /** What is said before anything else of a sheet that goes badly with the guideline (rule B12). */
  fit: {
    poor: (sheet: string, own: Fit) =>
      `注意：工作表“${sheet}”与指南 ${own.guideline} 对不上，${knownColumns(own)}。请确认工作表和指南没有选错；以下结果不宜直接采用。`,
    other: (sheet: string, own: Fit, better: Fit) =>
      `注意：工作表“${sheet}”更像是按另一份指南填报的：${better.guideline} ${titleOf(better)}，${knownColumns(better)}；按 ${own.guideline} 只认出 ${own.columns.bound} 列。请确认指南没有选错，换用：--guideline ${better.guideline}${inColumn(better)}。以下结果仍按 ${own.guideline} 得出，不宜直接采用。`,
    otherProgramme: (sheet: string, own: Fit, better: Fit) =>
      `注意：工作表“${sheet}”更像是申报另一个项目的：${better.programme === undefined ? '各行自填' : `${better.programme.id} ${better.programme.name}`}，${knownColumns(better)}；按 ${own.programme?.name ?? own.title} 只认出 ${own.columns.bound} 列。请确认 --programme 没有选错。`,
  },
  words: {
    line: (fact: string, text: string, count: number, likely: string | undefined, maybe: readonly string[]) =>
      `${fact}：“${text}” ${count} 格${likely !== undefined ? ` → ${likely}` : maybe.length > 0 ? ` → 可能是 ${maybe.join(' / ')}` : ''}`,
    unconfirmed: (count: number) =>
      `${count} 个词很可能意思如下，未经确认，没有采用（核对后加 --accept likely，或写入 --bindings 文件的 words）：`,
    used: (count: number) => `按 --accept likely 采用了 ${count} 个词很可能的意思：`,
    open: (count: number) => `${count} 个词认不出来，请在 --bindings 文件的 words 中写明是什么意思：`,
    example: (fact: string, text: string, value: string) =>
      `写法如 { "words": { "${fact}": { "${text}": "${value}" } } }`,
  },
  reading: '正在读取申报表…',
  screening: '正在逐条核查…',
  ranking: '正在排序…',
  writingColumns: '正在写入结果列…',
  writing: '正在写入结果…',
  workbook: (path: string) => `结果工作簿：${path}`,
  findings: (path: string) => `逐条结论：${path}`,
  lists: (folder: string) => `名单（CSV）：${folder}`,
  placements: (path: string) => `排序结果：${path}`,
  template: (path: string, columns: number) => `空白申报表：${path}（${columns} 列）`,
  guideline: (id: string, year: number, title: string, programmes: number) =>
    `${id}  ${year}  ${title}（${programmes} 个项目）`,
  sound: (id: string) => `${id}：检查通过。`,
  usable: (id: string, warnings: number) => `${id}：可以使用，另有 ${warnings} 处提醒。`,
  record: (sheet: string, line: string) => `“${sheet}”：${line}`,
};

/** A guideline as lines of text. */
const outline = {
  title: (title: string, id: string) => `${title}（${id}）`,
  basis: (authority: string, year: number, checkDate: string) => `${authority}，${year} 年，核查日 ${checkDate}`,
  programme: (clause: string, name: string, id: string) => `${clause}  ${name}（${id}）`,
  line: (label: string, clause: string, text: string) => `    ［${label}］${clause}  ${text}`,
  soft: (title: string) => `${title}（原则上）`,
  optional: (title: string) => `${title}（可选）`,
  when: (expression: string) => `        适用：${expression}`,
  require: (expression: string) => `        要求：${expression}`,
  ifStated: { cell: '        写明了才核查，没写明只列不判', column: '        表中有这一列才核查，空着为待补正' },
  apart: (facts: string) => `        同名的凭${facts}分清，分不清的请人核对`,
  named: (name: string, of: string, titled: string) => `${name}${titled === '' ? '' : `（${titled}）`} = ${of}`,
  within: (named: string) => `        其中：${named}`,
  tableRow: (of: string, gives: string) => `        ${of}：${gives}`,
  counts: (rule: string) => `        ${rule}`,
  labels: {
    roster: '名单',
    condition: '条件',
    judgement: '评议',
    material: '材料',
    target: '绩效目标',
    deadline: '时限',
    places: '名额',
    funding: '资助',
    period: '周期',
    recommendedBy: '推荐',
    priority: '优先',
    quota: '推荐名额',
    reading: '口径',
    provision: '任务与规定',
    limit: '限项',
    let: '计算',
    table: '对照表',
    score: '得分',
    section: '其中',
    indicator: '指标',
    ranking: '排序',
  },
  places: (count: number) => `${count} 项`,
  fundingCap: (cap: number) => `每项不超过 ${cap} 万元`,
};

export const commandLine = { help, lines, outline, refused };
