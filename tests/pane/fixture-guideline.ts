import { compileExpression } from '../../src/feel/compile';
import type { Environment, Expression } from '../../src/feel/types';
import { feelTypeOfFact } from '../../src/guideline/fact-table';
import type {
  CompiledCriterion,
  Criterion,
  Fact,
  FactType,
  Guideline,
  Programme,
  Reading,
  WrittenCriterion,
} from '../../src/guideline/types';
import { requirementOf } from '../../src/guideline/look-up';

/** A criterion with the marks that most of them carry. */
const criterion = (part: WrittenPart & Partial<Pick<Criterion, 'facts' | 'readings'>>): Criterion => {
  const read = { facts: [], readings: [] };
  switch (part.kind) {
    case 'condition':
      return { soft: false, ...read, ...part };
    case 'material':
      return { optional: false, ...read, ...part };
    case 'judgement':
    case 'target':
    case 'deadline':
      return { ...read, ...part };
  }
};

type Plain<T> = T extends unknown ? Omit<T, 'soft' | 'optional'> & { soft?: boolean; optional?: boolean } : never;
type WrittenPart = Plain<WrittenCriterion>;

const fact = (name: string, type: FactType, part: Partial<Fact> = {}): Fact => ({
  name,
  type,
  aliases: [],
  options: [],
  ...part,
});

const pctReading: Reading = {
  id: 'pct-offset',
  name: 'PCT折算',
  clause: '附件3 三（一）1（4）',
  question: '进入国家阶段的 PCT 申请按 1:2 抵算，是一件抵两件有效发明，还是两件抵一件？',
  options: [
    { label: '一件抵两件', value: 2 },
    { label: '两件抵一件', value: 0.5 },
  ],
  default: '一件抵两件',
  reason: '条文以 PCT 在前、发明在后，按字面顺序理解。',
};

const subsidiaryReading: Reading = {
  id: 'award-window',
  name: '获奖期限起算',
  clause: '附件3 三（一）1（4）',
  question: '“三年内”获奖，从申报年度往前算，还是从核查日往前算？',
  options: [
    { label: '按申报年度', value: true },
    { label: '按核查日', value: false },
  ],
  default: '按申报年度',
};

const criteria: readonly Criterion[] = [
  criterion({
    id: 'applicant-type',
    kind: 'condition',
    clause: '附件3 二',
    title: '申报主体为企业、高校、科研院所、重点实验室或新型研发机构',
    require: '申报主体类型 in ["企业", "高等院校", "科研院所", "重点实验室", "新型研发机构"]',
    facts: ['申报主体类型'],
  }),
  criterion({
    id: 'leading-rd',
    kind: 'judgement',
    clause: '附件3 三（一）1（1）',
    title: '研发水平处于行业领先地位，正在承担国家或省部级重大科技攻关项目，或关键核心技术研发已有成果',
    hint: '对照申报书第二部分与立项合同、检测或鉴定材料。',
  }),
  criterion({
    id: 'rd-share',
    kind: 'condition',
    clause: '附件3 三（一）1（2）',
    title: '近三年研发费用投入占销售收入比例达 3.5% 以上',
    when: '申报主体类型 = "企业"',
    require: '近三年研发费用占比 >= 0.035',
    facts: ['申报主体类型', '近三年研发费用占比'],
  }),
  criterion({
    id: 'ip-share',
    kind: 'condition',
    clause: '附件3 三（一）1（2）',
    title: '上一年度知识产权费用占研发费用比例达 5% 以上',
    when: '申报主体类型 = "企业"',
    require: '知识产权费用占比 >= 0.05',
    facts: ['申报主体类型', '知识产权费用占比'],
  }),
  criterion({
    id: 'profit',
    kind: 'condition',
    clause: '附件3 三（一）1（3）',
    title: '近三年利税总额每年不低于 2000 万元（单项冠军、小巨人不受限）',
    when: '申报主体类型 = "企业"',
    require: '(every 年 in 近三年利税总额 satisfies 年 >= 2000) or 国家制造业单项冠军 or 国家专精特新小巨人',
    facts: ['申报主体类型', '近三年利税总额', '国家制造业单项冠军', '国家专精特新小巨人'],
  }),
  criterion({
    id: 'ip-staff',
    kind: 'condition',
    clause: '附件3 三（一）1（4）',
    title: '知识产权专兼职管理人员不少于 3 人',
    require: '知识产权管理人员数 >= 3',
    facts: ['知识产权管理人员数'],
  }),
  criterion({
    id: 'patent-stock',
    kind: 'condition',
    clause: '附件3 三（一）1（4）',
    title: '有效专利不少于 100 件，或有效发明专利（含 PCT 折算）不少于 50 件；三年内获奖减半',
    require: '有效专利数 >= 100 * 折减 or 有效发明专利数 + PCT进入国家阶段数 * PCT折算 >= 50 * 折减',
    facts: ['有效专利数', '有效发明专利数', 'PCT进入国家阶段数', '三年内获奖'],
    readings: ['pct-offset', 'award-window'],
  }),
  criterion({
    id: 'credit',
    kind: 'condition',
    clause: '附件3 三（一）1（5）',
    title: '无严重失信行为，无非正常专利申请',
    require: 'not(严重失信) and not(非正常专利申请)',
    facts: ['严重失信', '非正常专利申请'],
  }),
  criterion({
    id: 'not-undertaken',
    kind: 'condition',
    clause: '附件3 六（一）',
    title: '未承担过省高价值专利培育计划项目',
    require: 'not(已承担高价值项目)',
    facts: ['已承担高价值项目'],
  }),
  criterion({
    id: 'filing-growth',
    kind: 'target',
    clause: '附件3 四（一）2（1）',
    title: '实施期内发明专利与 PCT 申请增幅不低于 30%',
    require: '承诺申请增幅 >= 0.3',
    facts: ['承诺申请增幅'],
  }),
  criterion({
    id: 'deadline',
    kind: 'deadline',
    clause: '附件3 六（五）',
    title: '2022 年 1 月 30 日前完成网上申报',
    require: '网上申报日期 <= date("2022-01-30")',
    facts: ['网上申报日期'],
  }),
  criterion({
    id: 'form',
    kind: 'material',
    clause: '附件3 六（三）',
    title: '项目申报书（签发并盖章）',
    material: '项目申报书',
    facts: ['项目申报书'],
  }),
  criterion({
    id: 'commitment',
    kind: 'material',
    clause: '附件3 五（一）',
    title: '信用承诺书',
    material: '信用承诺书',
    facts: ['信用承诺书'],
  }),
  criterion({
    id: 'plan',
    kind: 'material',
    clause: '附件3 五（一）',
    title: '高价值专利培育示范中心建设方案',
    material: '建设方案',
    facts: ['建设方案'],
  }),
];

export const facts: readonly Fact[] = [
  fact('申报单位', 'text', { role: 'organisation', aliases: ['单位名称'] }),
  fact('统一社会信用代码', 'text', { role: 'creditCode' }),
  fact('项目名称', 'text', { role: 'project' }),
  fact('项目负责人', 'text', { role: 'leader' }),
  fact('推荐单位', 'place', { role: 'office' }),
  fact('申报主体类型', 'choice', { options: [{ value: '企业', aliases: [] }] }),
  fact('近三年研发费用占比', 'ratio', { aliases: ['近三年研发投入占销售收入比例'] }),
  fact('知识产权费用占比', 'ratio'),
  fact('近三年利税总额', 'amount', { unit: '万元', years: [2018, 2019, 2020] }),
  fact('国家制造业单项冠军', 'yesNo'),
  fact('国家专精特新小巨人', 'yesNo'),
  fact('知识产权管理人员数', 'count', { unit: '人' }),
  fact('有效专利数', 'count', { unit: '件' }),
  fact('有效发明专利数', 'count', { unit: '件' }),
  fact('PCT进入国家阶段数', 'count', { unit: '件' }),
  fact('三年内获奖', 'yesNo'),
  fact('严重失信', 'yesNo'),
  fact('非正常专利申请', 'yesNo'),
  fact('已承担高价值项目', 'yesNo'),
  fact('承诺申请增幅', 'ratio'),
  fact('网上申报日期', 'date'),
  fact('项目申报书', 'material'),
  fact('信用承诺书', 'material'),
  fact('建设方案', 'material'),
];

const environment: Environment = new Map(
  facts.map((one) => [one.name, { kind: 'fact', type: feelTypeOfFact(one) }] as const),
);

const compile = (text: string | undefined): Expression | undefined =>
  text === undefined ? undefined : compileExpression(text, environment).expression;

/** Expressions over the facts above; those that name more than facts are left out. */
const compileCriterion = (own: Criterion): CompiledCriterion => {
  const [when, require] = [compile(own.when), compile(requirementOf(own))];
  const mends = own.kind === 'material' || own.kind === 'target';
  return { criterion: own, mends, ...(when !== undefined && { when }), ...(require !== undefined && { require }) };
};

const programme = (part: Partial<Programme> & Pick<Programme, 'id' | 'name' | 'clause'>): Programme => {
  const made: Programme = {
    aliases: [],
    group: [],
    facts: [],
    criteria: [],
    scores: [],
    passLines: [],
    lets: [],
    tables: [],
    priorities: [],
    quotas: [],
    readings: [],
    provisions: [],
    omitted: [],
    compile: (choices) => ({
      programme: made,
      choices,
      criteria: made.criteria.map(compileCriterion),
      scores: [],
      priorities: [],
      limitConditions: new Map(),
      limitMosts: new Map(),
    }),
    ...part,
  };
  return made;
};

export const hvpNew: Programme = programme({
  id: 'hvp-new',
  name: '高价值专利培育计划项目（新建）',
  clause: '附件3',
  group: ['高价值专利培育计划'],
  summary: '围绕关键核心技术组建培育示范中心，实施期三年，满一年后中期评估。',
  facts,
  criteria,
  readings: [pctReading, subsidiaryReading],
  priorities: [
    {
      id: 'key-chain',
      clause: '附件3 一',
      title: '属于全省重点产业链或先进制造业集群',
      when: '重点产业链',
      strength: 'support',
      facts: ['重点产业链'],
    },
  ],
  quotas: [],
  provisions: [
    { clause: '附件3 四（一）1', title: '组建示范中心，建立专利申请前置评审与质量管控制度' },
    { clause: '附件3 五（三）', title: '实施期三年，满一年后组织中期评估，再拨付剩余资金' },
  ],
  omitted: [{ clause: '附件3 六（三）', reason: '装订与份数要求由受理窗口当面查验，表中无从判断。' }],
  places: { clause: '附件3 五', count: 20, reserve: 3 },
  funding: { clause: '附件3 五', cap: 200 },
  period: { clause: '附件3 五（三）', text: '三年' },
  recommendedBy: { clause: '附件3 五（一）', text: '县（市、区）受理审核，设区市初审推荐' },
});

export const hvpUpgrade: Programme = programme({
  id: 'hvp-upgrade',
  name: '高价值专利培育计划项目（升级）',
  clause: '附件3',
  group: ['高价值专利培育计划'],
  facts: facts.slice(0, 6),
  criteria: [
    criterion({
      id: 'accepted-before',
      kind: 'condition',
      clause: '附件3 三（二）1',
      title: '2021 年以前已通过高价值专利培育计划项目验收',
      require: '验收日期 < date("2021-01-01")',
      facts: ['验收日期'],
    }),
    criterion({
      id: 'market-share',
      kind: 'judgement',
      clause: '附件3 三（二）3',
      title: '国内同行市场占有率居全国前列，或研发水平国际领先',
    }),
  ],
  quotas: [],
});

export const guideline: Guideline = {
  id: 'jiangsu-2022',
  title: '江苏省知识产权战略推进计划项目申报指南',
  authority: '江苏省知识产权局',
  document: '苏知发〔2021〕140号',
  year: 2022,
  referenceYear: 2021,
  checkDate: '2022-01-30',
  region: '江苏省',
  digest: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
  programmes: [hvpNew, hvpUpgrade],
  limits: [
    {
      kind: 'atMost',
      id: 'one-per-leader',
      clause: '附件3 六（一）',
      title: '同一负责人限报一项',
      per: ['项目负责人'],
      facts: ['项目负责人'],
      count: 1,
      across: 'guideline',
      stage: 'application',
    },
  ],
  readings: [pctReading, subsidiaryReading],
  rosters: [],
  provisions: [{ clause: '通知 正文', title: '申报截止后不再受理补充申报' }],
  omitted: [],
};
