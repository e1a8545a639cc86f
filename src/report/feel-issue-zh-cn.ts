import type { FeelIssue, NumberUnit } from '../feel/types';

/** The sentence for a mistake in an expression, without its place. */
export function wordFeelIssueZhCn(issue: FeelIssue): string {
  switch (issue.code) {
    case 'feel.syntax':
      return issue.found === ''
        ? '写到此处还不完整，请补全。'
        : `“${issue.found}”处读不通。请检查括号、引号和运算符（应为半角）。`;
    case 'feel.unsupported':
      return `不支持“${issue.construct}”。请改用 guidelines/README.md 中列出的写法。`;
    case 'feel.unknownName':
      return `没有名为“${issue.name}”的数据项、口径或 let。${suggest(issue.candidates, '请先声明。')}`;
    case 'feel.unknownFunction':
      return `没有函数“${issue.name}”。${suggest(issue.candidates, '可用的函数见 guidelines/README.md。')}`;
    case 'feel.argumentCount':
      return `函数“${issue.name}”应有 ${issue.expected} 个参数，现有 ${issue.found} 个。请改正。`;
    case 'feel.type':
      return `“${issue.at}”应为${typeName(issue.expected)}，现为${typeName(issue.found)}。请改正，或核对数据项的类型。`;
    case 'feel.unit':
      return `“${issue.at}”两边单位不同：一边是${UNITS[issue.left]}，一边是${UNITS[issue.right]}。请换算成同一单位。`;
    case 'feel.option':
      return `“${issue.option}”不是可选项，可选的有${quoteAll(issue.options)}。请改用其中之一，或先加进 options。`;
    case 'feel.constant':
      return `“${issue.at}”无论数据如何总是${issue.value ? '成立' : '不成立'}。请核对。`;
  }
}

const quoteAll = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

const suggest = (candidates: readonly string[], otherwise: string): string =>
  candidates.length > 0 ? `是否想写${quoteAll(candidates)}？` : otherwise;

const UNITS: Readonly<Record<NumberUnit, string>> = { count: '件数', amount: '金额（万元）', ratio: '比例' };

const TYPES: ReadonlyMap<string, string> = new Map([
  ['boolean', '是否'],
  ['number', '数'],
  ['text', '文字'],
  ['date', '日期'],
  ['duration', '时长'],
  ['list', '列表'],
]);

const typeName = (type: string): string => TYPES.get(type) ?? type;
