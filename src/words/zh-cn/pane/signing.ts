export const signing = {
  /** Who reviews, in one line. */
  reviewer: (name: string, unit: string, role: string) =>
    `评审人：${name}（${unit === '' ? role : `${unit}，${role}`}）`,
  unsigned: '评审人：未署名',
  unsignedHint: '未署名时所作的核查和改判记入“评审·未署名”，以后署名的意见优先。',
  sign: '署名',
  change: '更换',
  name: '姓名',
  unit: '单位（选填）',
  role: '角色',
  save: '保存',
  needsName: '请填写姓名。',
  unwritten: (count: number, reason: string) => `${count} 项尚未写入工作表，已保留，稍后自动再试。${reason}`,
  writeAgain: '立即重试',
  carryOver: (answers: number, overrides: number, scored: number, sheets: string) =>
    `本工作簿有以前版本留下的核查 ${answers} 项、改判 ${overrides} 项、评分 ${scored} 家次，尚未写入单元格。可写入评审表（${sheets}），一次完成；作出新的判断时也会一并写入。`,
  carry: '写入评审表',
  sheet: (name: string) => `评审·${name}`,
  comma: '、',
  unread: (count: number) => `评审表中有 ${count} 处未能读取：`,
  more: (count: number) => `另有 ${count} 处。`,
};
