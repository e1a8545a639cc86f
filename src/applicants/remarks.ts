/** Words that take back or limit what stands before them (rule F17), with the longer words they are harmless in. */
const LIMITING = new RegExp(
  [
    '未(?!来|央)',
    '无(?!锡|人机|线|机|纺|缝|菌|损|障碍|形|党派)',
    '没',
    '缺',
    '仅',
    '只(?:有|是|含|限|能|提供|剩)',
    '(?<![招接优期])待(?!遇)',
    '(?<![模虚])拟',
    '尚',
    '暂',
    '撤销|注销|吊销|失效|过期|到期|届满|终止|放弃|退出|作废|取消|废止|停用|逾期|超期',
    '预计|预估|计划|估|^约|约(?=\\d)|大概|可能|存疑|不确定|不详|不明|不清',
    '不符|不同|不全|不齐|不完整|不一致|不足|不是|不具备|不满足|有误|错误|误|部分',
    '正在|(?:办理|申请|审核|公示|进行|审查|受理|筹建|建设|更新)中|在审|在办|筹备',
    '补(?:交|充|正|办|齐)|后补|(?<![已经])核[实对查]|需(?:要|补|另)?',
    '否|非(?!遗|洲|金属|公|营利|织造|物质|凡)|除外|[×✗✘x?？]',
  ].join('|'),
  'u',
);
/** What befell a party confirms a yes about it, whatever led there: `逾期未结被通报`. */
const CONFIRMING = /被(?:通报|处罚|判|查处|列入|批评|约谈)/u;

/** Whether a remark takes back or limits what it follows (rule F17): a cell to look at, never a yes. */
export const limits = (remark: string): boolean =>
  remark.split(/[,;，；。、]/).some((clause) => LIMITING.test(clause) && !CONFIRMING.test(clause));

const DOUBTING =
  /待(?:核|定|确认|查|审|验|评|批|复|落实)|(?<![已经])核[实对查]|存疑|不确定|不详|不明|可能|已(?:提交|提供|补|交|获|取得|通过|办|报送|出具)|[?？]/u;

/** Whether a remark leaves open or takes back a no (`否（待核）`, `缺（已补交）`); `否（试点县）` stays a no (rule F4). */
export const doubts = (remark: string): boolean => DOUBTING.test(remark);

/** Text before the first remark, and the remark: what stands in brackets, or follows a comma or semicolon. */
export interface Remarked {
  readonly head: string;
  readonly remark: string | undefined;
}

const BRACKETED = /^([^()]*)(\(.*\))$/s;
/** A comma between digits groups them; after a word it begins a remark, `有,9年`. */
const TRAILING = /^([^()]+?)(?:[;。]|[,:](?!\d)|(?<=[^\d,;:。][,:])(?=\d)|(?<!\d)[,:])(.+)$/s;

/**
 * Sets the remark at the end of a folded text apart (half-width brackets). `undefined` where brackets do not match or
 * something follows them: such a text is no word with a remark.
 */
export const splitRemark = (text: string): Remarked | undefined => {
  if (!balanced(text)) return undefined;
  const [, head = '', remark = ''] = BRACKETED.exec(text) ?? TRAILING.exec(text) ?? [];
  if (remark !== '') return { head, remark: remark.replace(/^\((.*)\)$/s, '$1') };
  return text.includes('(') ? undefined : { head: text, remark: undefined };
};

/** Whether every bracket of a folded text has its counterpart. */
export const balanced = (text: string): boolean => {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};
