/** 列的推测与依据。 */
export const proposals = {
  separator: '；',
  line: (headers: readonly string[], target: string, turned: boolean) =>
    `“${headers.join('”“')}” → ${target}${turned ? '（意思相反：列中的“是”按“否”计）' : ''}`,
  name: '列名就是这一项的名称',
  words: (words: readonly string[]) => `含义相近：${words.slice(0, 3).join('、')}`,
  upper: (words: readonly string[]) => `上一行标题写有${words.join('、')}`,
  unitFits: (unit: string) => `单位“${unit}”相符`,
  unitMisfits: (unit: string) => `单位“${unit}”不相符`,
  cells: (share: number) =>
    share >= 0.95 ? '内容相符' : share >= 0.5 ? '内容大多相符' : `${Math.round(share * 100)}% 的内容相符`,
  part: (text: string) => `列名中的“${text}”`,
  turned: '意思相反，列中的“是”按“否”计',
  computed: (expression: string) => `按 ${expression} 计算`,
};
