import type { NearWhy, RosterEvidence, RosterIssue, RosterSource } from '../../applicants/rosters/types';
import type { RosterProblem, RosterTelling } from '../../guideline/fact-types';
import type { FactType } from '../../guideline/types';

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');
const maybe = (candidates: readonly string[]): string => (candidates.length === 0 ? '' : `可能是${list(candidates)}。`);

const TELLS: Readonly<Record<RosterTelling, string>> = {
  listed: '是否在名单上',
  absent: '是否不在名单上',
  count: '记录条数',
  latest: '最近一次的日期',
  value: '名单某一列的内容',
};

/** What is wrong with a roster, or with a fact that follows from one, and what to do. */
export const wordRosterProblem = (problem: RosterProblem, types: Readonly<Record<FactType, string>>): string => {
  switch (problem.kind) {
    case 'unknown':
      return `没有 id 为“${problem.name}”的名单。${maybe(problem.candidates)}请在 guideline.yaml 的 rosters 中声明，或改用其中之一。`;
    case 'unused':
      return `声明了名单“${problem.name}”，但没有数据项用到它。请删去，或在数据项中写 roster。`;
    case 'twoOrigins':
      return `数据项“${problem.fact}”应只有一个来源，现在既写了 from 又写了 roster。请只留一个。`;
    case 'unknownColumn':
      return problem.columns.length === 0
        ? `名单没有声明“${problem.column}”这一列。请在该名单的 columns 中声明。`
        : `名单没有声明“${problem.column}”这一列，声明的有${list(problem.columns)}。请改用其中之一，或先声明。`;
    case 'noDate':
      return problem.needs === 'period'
        ? `名单“${problem.roster}”写了 within，应同时用 date 指明哪一列是日期。请补上。`
        : `取最近一次的日期，需要名单“${problem.roster}”用 date 指明哪一列是日期。请补上。`;
    case 'dateType':
      return `名单的“${problem.column}”列作日期用，应为${types.date}，声明的却是${types[problem.found]}。请改其类型。`;
    case 'noColumn':
      return `数据项“${problem.fact}”取名单某一列的内容，应写 column 指明哪一列。请补上。`;
    case 'type':
      return `数据项“${problem.fact}”取${TELLS[problem.tells]}，类型应为${problem.expected.map((type) => types[type]).join('、')}，声明的却是${types[problem.found]}。请改其类型，或改 tells。`;
    case 'series':
      return `数据项“${problem.fact}”是逐年的数，不能取自名单。请分开声明。`;
    case 'noLeader':
      return `名单“${problem.roster}”按负责人查，但没有 role 为 leader 的数据项。请先在 facts 中声明。`;
  }
};

const sourceName = ({ file, sheet }: RosterSource): string =>
  file === undefined ? `工作表“${sheet}”` : `“${file}”${sheet === '' ? '' : `的工作表“${sheet}”`}`;

/** What keeps a roster from being looked up in: where, expected, found, what to do. */
const issue = (found: RosterIssue): string => {
  const at = `名单“${found.roster}”（${sourceName(found.source)}）`;
  switch (found.code) {
    case 'roster.noHeader':
      return `${at}中没有找到表头。名单应有一行表头，至少有单位名称或姓名一列。请补上表头。`;
    case 'roster.noNames':
      return found.by === 'leader'
        ? `${at}应有姓名列，现有的列是${list(found.headers)}，都看不出是姓名。请将该列表头改为“姓名”，或在指南的 headers 中写明。`
        : `${at}应有单位名称列，现有的列是${list(found.headers)}，都看不出是单位名称。请将该列表头改为“单位名称”，或在指南的 headers 中写明。`;
    case 'roster.twoNames':
      return `${at}应只有一列是名称，现在${list(found.headers)}都像。请只留一列，或给其余的改名。`;
    case 'roster.noColumn':
      return `${at}应有“${found.column}”列，现有的列是${list(found.headers)}。请补上这一列，或将表头改为“${found.column}”。`;
    case 'roster.empty':
      return `${at}有表头“${found.header}”，但下面没有一行填了名称。请给出填好的名单；确实没有单位在册的，请在名单中注明后按“另行核查”处理。`;
    case 'roster.noSheet':
      return `${at}不在了，现有的工作表是${list(found.sheets)}。请重新指定。`;
    case 'roster.noFile':
      return `${at}这次没有给出。请重新给出该文件（命令行用 --roster），或将名单复制为本工作簿的一张工作表。`;
    case 'roster.whichSheet':
      return `${at}有不止一张工作表：${list(found.sheets)}。请指明哪一张是名单。`;
  }
};

const WHY: Readonly<Record<NearWhy, string>> = {
  spelling: '一字之差',
  form: '只差“有限责任”一类字样',
  former: '与曾用名相同',
  place: '只差地名',
  namesake: '同名，单位不同或未注明',
  codes: '同名，名单上有不止一个信用代码',
};

const BY: Readonly<Record<Exclude<RosterEvidence['by'], NearWhy>, string>> = {
  code: '信用代码相同',
  name: '名称相同',
  person: '经人工确认',
};

export const rosters = {
  issue,
  why: WHY,
  by: BY,
  /** 历年立项.xlsx 第 37 行. */
  at: (file: string | undefined, sheet: string, row: number) => `${file ?? sheet} 第 ${row} 行`,
  evidence: (place: string, name: string, why: string) => `${place}“${name}”（${why}）`,
  outside: '不在所计期限或类别内',
  undated: '日期或类别未写明',
  otherCode: '同名，但信用代码不同，不是同一单位',
  refused: '经人工确认，不是同一单位',
  causes: {
    noRoster: (fact: string, roster: string) => `${fact}（没有给出名单“${roster}”）`,
    nearName: (fact: string, roster: string, entries: string) =>
      `${fact}：名单“${roster}”有名称相近的${entries}，是否同一单位请核实`,
    rosterCell: (fact: string, roster: string, entries: string) =>
      `${fact}：名单“${roster}”的${entries}没有写清，需核实`,
    contradicted: (fact: string, own: string, roster: string, entries: string) =>
      `${fact}填的是“${own}”，与名单“${roster}”不一致（${entries}），请核实`,
    notListed: (fact: string, roster: string) => `${fact}：名单“${roster}”中没有该单位，无从查得`,
  },
  noEntry: '名单中没有该单位',
  hasEntry: (entries: string) => `名单有${entries}`,
  /** What is lacking for a clause to be checked: columns, rosters, or both. */
  lackColumns: (columns: string) => `表中没有${columns}列`,
  lackRosters: (names: string) => `没有给出名单${names}`,
  lackBoth: (columns: string, names: string) => `表中没有${columns}列，也没有给出名单${names}`,
  summary: {
    read: (name: string, source: string, rows: number, columns: string) =>
      `名单“${name}”：${source}，${rows} 行，按${columns}查`,
    guessed: '（“名称”列按内容推测，请核对）',
    source: (source: RosterSource) => sourceName(source),
    missing: (name: string, criteria: number) =>
      `名单“${name}”没有给出，${criteria} 条条款据此未核查：请用 --roster ${name}=文件 给出，或在工作簿中放一张名为“${name}”的工作表`,
  },
  record: (name: string, source: string, rows: number, digest: string) =>
    `${name}：${source}，${rows} 行，摘要 ${digest}`,
  recordMissing: (name: string) => `${name}：未给出`,
  template: (name: string) => `由名单“${name}”查得，可以不填；填了的会与名单核对`,
  /** How `guideline show` tells a roster. */
  outline: {
    by: { organisation: '按统一社会信用代码查，没有的按单位名称查', leader: '按姓名和单位查' },
    aliases: (names: string) => `又称${names}`,
    columns: (names: string) => `另用的列：${names}`,
    period: {
      checkDate: (years: number) => `只计核查日以前 ${years} 年内的`,
      referenceYear: (years: number) => `只计基准年及以前共 ${years} 个年度的`,
    },
    near: '名称相近的请人确认',
    facts: (names: string) => `查得${names}`,
  },
  pane: {
    title: '名单',
    hint: '指南要求对照的名单：与名单同名的工作表自动采用，也可指定其他工作表或另一个文件。没有给出的名单按“未查全”处理，不会当作“不在名单上”。',
    none: (criteria: number) => (criteria === 0 ? '未给出' : `未给出，${criteria} 条条款因此未核查`),
    rows: (rows: number, columns: string) => `已读 ${rows} 行，按${columns}查`,
    hits: (count: number) => (count === 0 ? '无一申报在册' : `${count} 项申报在册`),
    from: '取自',
    choose: '选择工作表',
    ofFile: (file: string, sheet: string) => `${file}：${sheet}`,
    pickFile: '选用其他文件',
    pickFileFor: (name: string) => `为名单“${name}”选用其他文件`,
    takeBack: '撤回选择',
    takeBackFor: (name: string) => `撤回名单“${name}”的选择`,
    trouble: (file: string, why: string) => `“${file}”没有采用。${why}`,
    columns: '各列含义',
    automatic: '自动识别',
    notFound: '没有这一列',
    near: (count: number) => `名称相近，请确认是否同一单位（${count}）`,
    same: '是同一单位',
    different: '不是',
    sameFor: (applicant: string, entry: string) => `“${applicant}”与名单上的“${entry}”是同一单位`,
    differentFor: (applicant: string, entry: string) => `“${applicant}”与名单上的“${entry}”不是同一单位`,
    undo: '撤回',
    undoFor: (applicant: string, entry: string) => `撤回对“${applicant}”与“${entry}”的确认`,
    isSame: '同一单位',
    isDifferent: '不是同一单位',
  },
};
