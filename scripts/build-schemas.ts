import { z } from 'zod';
import { columnSchema, factSchema, plainFactSchema } from '../src/guideline/fact-schema';
import { limitSchema } from '../src/guideline/limit-schema';
import { rosterSchema } from '../src/guideline/roster-schema';
import {
  casesSchema,
  criterionSchema,
  guidelineSchema,
  materialSchema,
  prioritySchema,
  programmeSchema,
  quotaSchema,
  readingSchema,
  rubricSchema,
  targetSchema,
  vocabularySchema,
} from '../src/guideline/schema';

const WRITTEN = {
  'guideline.schema.json': guidelineSchema,
  'programme.schema.json': programmeSchema,
  'vocabulary.schema.json': vocabularySchema,
  'cases.schema.json': casesSchema,
} as const;

/** Parts that stand in many places are written once, under `$defs`. */
const PARTS = z.registry<{ id: string }>();
PARTS.add(factSchema, { id: 'fact' });
PARTS.add(plainFactSchema, { id: 'plainFact' });
PARTS.add(columnSchema, { id: 'column' });
PARTS.add(rosterSchema, { id: 'roster' });
PARTS.add(criterionSchema, { id: 'criterion' });
PARTS.add(materialSchema, { id: 'material' });
PARTS.add(targetSchema, { id: 'target' });
PARTS.add(readingSchema, { id: 'reading' });
PARTS.add(limitSchema, { id: 'limit' });
PARTS.add(prioritySchema, { id: 'priority' });
PARTS.add(quotaSchema, { id: 'quota' });
PARTS.add(rubricSchema, { id: 'rubric' });

/** What an editor shows beside a key. The same key means the same wherever it stands. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  id: '小写字母、数字、连字符，如 rd-share；定下后逐年不变',
  name: '名称；数据项、口径的名称可直接用在表达式里',
  clause: '条款号，照原文编号，如 附件3 三（一）1（4）',
  title: '一句话说明要求，用自己的话',
  aliases: '表格里可能出现的其他叫法',
  document: '文号',
  authority: '发布机关',
  year: '年度',
  yearNote: '原文没有写明年度时的说明',
  referenceYear: '上一年度：要求填报数据的最后一个完整年度，“近三年”从它往回数',
  checkDate: '核查日，如 2022-01-30；年限和期间算到这一天',
  region: '所属地区',
  group: '所属的上级标题，由外到内',
  summary: '一两句说明',
  applicants: '谁可以申报；自动成为条件 applicant-type',
  programmes: '项目类别的 id；在 guideline.yaml 的条目里表示只对哪些项目类别有效',
  facts: '数据项：表格里的一列',
  type: 'text 文字、count 件数、amount 金额（万元）、ratio 比例、date 日期、yesNo 是否、choice 选项、list 列表、place 地区、material 材料',
  unit: '显示在数旁边的单位，如 件、人、万元',
  options: '可选项',
  series: '每年一个数：years 几年，lastYear 最后一年与上一年度之差（0 或负数）',
  role: '在表里的身份，如 organisation 申报单位、leader 项目负责人、office 推荐单位',
  hint: '填写或评议时的提示',
  let: '给表达式起名，下面可以使用',
  criteria: '条件 condition、评议 judgement、时限 deadline',
  kind: '种类',
  when: '适用条件（FEEL 表达式）；不成立则不适用',
  require: '要求（FEEL 表达式）',
  soft: '原文用“原则上”的要求：不符合时转为待评议',
  materials: '申报材料；没交为待补正',
  optional: 'true 表示不交也不算缺',
  targets: '绩效目标；没写够为待补正',
  readings: '口径：原文有两种读法时，声明选项和默认',
  question: '要由使用单位决定的问题',
  default: '默认选项的 label',
  reason: '理由',
  limits: '限项：跨申报单位的限制',
  per: '按哪些数据项归在一起数',
  count: '数目',
  across: 'programme 各项目类别分别数，guideline 整份指南一起数',
  stage: 'application 申报时就限，selection 立项时才限',
  priorities: '优先条件：同分时起作用，不加分',
  strength: 'equals 同等条件下优先，support 优先支持',
  places: '名额；推荐名额里是每组的名额（FEEL 表达式或数）',
  differenceRatio: '差额比例，如 0.2',
  contracts: '先立项的数目',
  reserve: '备选数目',
  quotas: '推荐名额',
  rosters: '名单：失信名单、历年立项项目等，逐家查对',
  roster: '由哪份名单查得：名单的 id，或写明取其中什么',
  tells: 'listed 在名单上，absent 不在名单上，count 条数，latest 最近日期，value 某一列的内容',
  headers: '名称列可能用的其他表头',
  columns: '名单中另外要用的列',
  within: '只计若干年内的条目：years 几年；until 算到核查日 checkDate，或上一年度 referenceYear',
  near: 'ask 名称相近的请人确认，ignore 不找相近名称',
  only: '只计某一列为这些值的条目',
  funding: '经费：cap 为每项上限（万元）',
  period: '实施期',
  recommendedBy: '由谁推荐',
  provisions: '约束立项后的条文，供查阅',
  omitted: '有意不写的条款和理由',
  rubric: '评分表',
  base: '各算例共用的数据',
  cases: '算例，名字写成一句话',
  verdicts: '预期：条件 id → met 符合、notMet 不符合、undetermined 待核、notApplicable 不适用、unchecked 未核查',
  conclusion: '预期结论：unqualified 不合格、incomplete 待补正、partial 未查全、pending 待评议、qualified 合格',
  missing: '预期缺少的数据项（最少的一组）',
  dependsOn: '结论取决于哪些口径',
  answers: '人对评议的回答：条件 id → yes 或 no',
  asOf: '另定的核查日',
};

/** File name → JSON Schema text of what may be written in that kind of file, for completion and checks in editors. */
export function buildSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(WRITTEN).map(([name, schema]) => {
      const written = z.toJSONSchema(schema, {
        io: 'input',
        unrepresentable: 'any',
        metadata: PARTS,
        override: ({ jsonSchema }) => {
          for (const [key, property] of Object.entries(jsonSchema.properties ?? {})) {
            const description = DESCRIPTIONS[key];
            if (description !== undefined && typeof property === 'object') property.description = description;
          }
        },
      });
      return [name, `${JSON.stringify(written, null, 2)}\n`];
    }),
  );
}
