/**
 * Words and marks for yes and no (rule F4), folded to half width and lower case. One table serves
 * yes/no questions and materials. Blank marks (`/`, `—`, 无此项) are not here: see `is-blank-text.ts`.
 */
const YES_WORDS =
  '是 有 对 具备 具有 符合 满足 达到 通过 已通过 合格 属于 真 y yes true t 1 √ ✓ ✔ ☑ ✅ v ■ ● ' +
  '已提交 提交 已提供 提供 已交 已报送 已附 附 齐全 齐 完整 已获得 获得 已获 已取得 取得 已建立 已完成 完成 已出具 已签订 已签署 已盖章 已验收';

const NO_WORDS =
  '否 无 错 没有 不 不是 非 不具备 不具有 不符合 不满足 未达到 未通过 不通过 不合格 不属于 假 n no false f 0 × ✗ ✘ ☒ ❌ x □ ☐ ○ ' +
  '未提交 未提供 未交 未报送 未附 缺 缺失 缺少 缺件 欠缺 待补 待补充 待提交 不全 不齐 不齐全 不完整 未获得 未获 未取得 未建立 未完成 未出具 未签订 未签署 未盖章 未验收';

export const yesNoWords: ReadonlyMap<string, boolean> = new Map([
  ...YES_WORDS.split(' ').map((word) => [word, true] as const),
  ...NO_WORDS.split(' ').map((word) => [word, false] as const),
]);
