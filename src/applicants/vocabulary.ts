/*
 * The words that people fill cells with, for all guidelines alike (rules F4, F13, F14). Plain data: what a word means
 * anywhere stands here; what it means for one fact, its options and aliases, stands in the guideline.
 * Words are half width and lower case, without spaces.
 */

const split = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

const combine = (before: string, words: readonly string[]): readonly string[] =>
  split(before).flatMap((start) => words.map((word) => start + word));

/** What is done: 已提交, 未提交. */
const DONE = split(
  '提交 提供 报送 上传 上报 递交 交 交齐 发 寄 寄送 报 附 附上 出具 签订 签署 签字 盖章 验收 获得 取得 获 获批 建立 设立 成立 开展 完成 通过 ' +
    '列入 纳入 备案 公示 认定 承诺 配备 落实 制定 办理 具备 达到 满足',
);

/** How things are: 齐全, 不齐全. */
const STATES = split('一致 明确 完善 健全 齐全 齐备 齐 完整 完备 具备 具有 符合 满足 达到 合格 属于 属实 通过 存在');

const YES = [
  ...split('是 有 对 真 属 能 可以 y yes true t 1 √ ✓ ✔ ☑ ✅ v ■ ● 均有 都有 全有 均是'),
  ...split('提交 提供 附 附后 完成 获得 取得 建立 设立 列入 纳入 备案 盖章 承诺'),
  ...combine('已 已经 均已 都已 已全部 全部已', DONE),
  ...combine('全部 均 都', split('提交 提供 报送 通过')),
  ...STATES,
  ...combine('已 均 都 全部 完全', STATES),
];

const NO = [
  ...split('不能 不可以 否 无 错 没有 没 不 不是 非 假 不属 n no false f 0 × ✗ ✘ ☒ ❌ x □ ☐ ○ 均无 都没有 暂无 均否'),
  ...split('缺 缺失 缺少 缺件 欠缺 欠 暂缺 尚缺 待补 待补充 待提交 未有'),
  ...split('未发现 未发生 没有发现 未受到 不全 不完全'),
  ...combine('未 没 没有 尚未 还未 暂未 均未 都未 从未 未曾 未能', DONE),
  ...combine('不 均不 都不', STATES),
  ...combine('未', split('达到 满足 具备 齐全 齐')),
];

/**
 * Words and marks for yes and no (rule F4). One table serves yes/no questions and materials. Blank marks (`/`, `—`,
 * 无此项) are not here: see `isBlankText`.
 */
export const yesNoWords: ReadonlyMap<string, boolean> = new Map([
  ...YES.map((word) => [word, true] as const),
  ...NO.map((word) => [word, false] as const),
]);

/** How a document was handed in; with the number of copies where it is written. */
export const COPIES = '(?:原件|复印件|扫描件|纸质(?:版|件|材料)?|电子(?:版|件)?)';
export const COPY_UNITS = '份套本册页件';

/** A list that holds nobody and nothing (rule F20), the no-words aside. */
export const NOTHING_LISTED =
  /^(?:(?:暂|均|并)?[无没]有?|未有|不涉及)(?:(?:联合|合作|共同|协作|参与|参加|成员|其[他它]|相关|申报|申请|牵头|依托)*(?:单位|机构|企业|伙伴|方|者|人|项目|专利|荣誉|称号|奖项|证书|记录|情况)?)$/;
export const ALONE = /^(?:单独|独立|自主|独家|自行)(?:申报|申请|承担|完成|实施)?(?:项目)?$/;
export const NOT_TOGETHER = /^(?:未|不|没有?|非)(?:联合|合作|共同|认定|获奖|获评|涉及)(?:申报|申请)?(?:单位|项目)?$/;

/** How the name of an organisation ends; what follows in brackets aside. */
export const ORGANISATION_END =
  /(?:公司|集团|工厂|厂|企业|大学|学院|学校|中学|小学|研究院|研究所|科学院|设计院|院所|研究中心|中心|实验室|协会|学会|商会|促进会|研究会|联合会|联盟|基金会|事务所|律所|医院|卫生院|银行|合作社|联社|农场|林场|茶场|图书馆|博物馆|出版社|报社|电视台|工作室|工作站|服务站|局|厅|委员会|管委会|人民政府|法院|检察院|园区|开发区|商行|门市部|经营部|店|社|所|院|站)(?:（[^（）]*）|\([^()]*\))?$/;

/** A general idea behind the words of offices; `within` is the wider one it belongs to, `often` one it may belong to. */
export interface Concept {
  readonly id: string;
  readonly group: 'organisation' | 'grade' | 'award';
  readonly within?: string;
  readonly often?: string;
  readonly words: readonly string[];
}

const concept = (
  group: Concept['group'],
  id: string,
  words: string,
  more: { readonly within?: string; readonly often?: string } = {},
): Concept => ({ id, group, words: split(words), ...more });

const organisation = (
  id: string,
  words: string,
  more?: { readonly within?: string; readonly often?: string },
): Concept => concept('organisation', id, words, more);

const grade = (id: string, words: string): Concept => concept('grade', id, words);
const award = (id: string, words: string): Concept => concept('award', id, words);

export const CONCEPTS: readonly Concept[] = [
  organisation(
    'enterprise',
    '企业 公司 企业法人 有限公司 有限责任公司 有限责任 股份公司 股份有限公司 股份制 股份制企业 生产企业 生产型企业 制造企业 ' +
      '制造业企业 工业企业 商贸企业 贸易企业 科技企业 科技型企业 高新技术企业 高企 上市公司 上市企业 拟上市企业 中小企业 小微企业 ' +
      '中小微企业 龙头企业 规上企业 规模以上企业 集团公司 集团 企业集团 合伙企业 个人独资企业 一人有限公司 军工企业',
  ),
  organisation(
    'stateEnterprise',
    '国企 国有企业 央企 中央企业 国有独资 国有独资公司 国有独资企业 国有控股 国有控股企业 国有控股公司 国资企业 国有公司 全民所有制 全民所有制企业',
    { within: 'enterprise' },
  ),
  organisation('privateEnterprise', '民企 民营企业 民营 民营公司 私企 私营企业 私营 私营公司 民营股份制', {
    within: 'enterprise',
  }),
  organisation(
    'foreignEnterprise',
    '外企 外资企业 外商投资企业 外商独资 外商独资企业 外资 中外合资 中外合资企业 合资企业 合资公司 港澳台企业 港澳台投资企业 台资企业 港资企业',
    { within: 'enterprise' },
  ),
  organisation('soleTrader', '个体户 个体工商户 个体 个体经营户 工商户'),
  organisation('cooperative', '合作社 农民专业合作社 农业合作社 专业合作社'),
  organisation(
    'university',
    '高校 大学 学院 高等院校 高等学校 院校 普通高校 高职院校 高职 职业学院 职业技术学院 本科院校 大专院校 高等教育机构',
    { often: 'publicInstitution' },
  ),
  organisation(
    'researchInstitute',
    '科研院所 科研机构 科研单位 科研所 研究院 研究所 院所 科研事业单位 科研组织 研究机构 科研院校 科学院 科研',
    { often: 'publicInstitution' },
  ),
  organisation('newResearch', '新型研发机构 新研机构 新型研究机构'),
  organisation('laboratory', '重点实验室 实验室 国家重点实验室 省重点实验室'),
  organisation('hospital', '医院 医疗机构 卫生院 医疗卫生机构', { often: 'publicInstitution' }),
  organisation(
    'publicInstitution',
    '事业单位 事业法人 事业单位法人 事业 公益一类事业单位 公益二类事业单位 公益一类 公益二类',
  ),
  organisation('socialOrganisation', '社会组织 非营利组织 社会组织法人'),
  organisation('socialGroup', '社会团体 社团 社团法人 社会团体法人 学会 促进会 研究会 联合会', {
    within: 'socialOrganisation',
  }),
  organisation('association', '行业协会 协会 商会 行业商会 行业组织 行业协会商会', { within: 'socialGroup' }),
  organisation('privateNonEnterprise', '民办非企业 民办非企业单位 民非 民非单位 社会服务机构', {
    within: 'socialOrganisation',
  }),
  organisation('foundation', '基金会', { within: 'socialOrganisation' }),
  organisation(
    'government',
    '机关 行政机关 政府部门 政府机关 党政机关 国家机关 政府机构 行政单位 党政部门 机关单位 政府',
  ),
  organisation(
    'service',
    '知识产权服务机构 知识产权代理机构 代理机构 专利代理机构 商标代理机构 知识产权中介服务机构 专利代理公司 商标代理公司 代理公司 专利事务所 知识产权事务所',
  ),
  organisation('operation', '知识产权运营机构 知识产权运营平台 运营机构 运营平台'),
  organisation('lawFirm', '律师事务所 律所'),
  organisation('accountants', '会计师事务所 会计事务所'),
  organisation('financial', '金融机构 银行 保险公司 保险机构 商业银行'),
  organisation(
    'park',
    '园区 开发区 产业园区 产业园 工业园区 工业园 工业集中区 产业集聚区 科技园 科技园区 园区管委会 管委会',
  ),
  organisation('hightechZone', '高新区 高新技术产业开发区 高新技术开发区 高新技术产业园区', { within: 'park' }),
  organisation('economicZone', '经开区 经济技术开发区 经济开发区', { within: 'park' }),
  grade('national', '国家级 国家 国级 全国性'),
  grade('ministerial', '省部级 部省级 部级'),
  grade('provincial', '省级 省 自治区级 直辖市级 全省性'),
  grade('municipal', '市级 市 地市级 设区市级 地级市级 市州级 州级'),
  grade('county', '县级 县 区级 区县级 县区级 县(市、区)级 县(区)级 区(县)级'),
  award('gold', '金奖'),
  award('silver', '银奖'),
  award('special', '特等奖 特等'),
  award('first', '一等奖 一等'),
  award('second', '二等奖 二等'),
  award('third', '三等奖 三等'),
  award('excellence', '优秀奖 优胜奖'),
];

/**
 * What the first two signs of a 统一社会信用代码 say of its holder (GB 32100: who registers it, and as what). Evidence
 * for the type of an applicant, never proof.
 */
export const CODE_CONCEPTS: ReadonlyMap<string, string> = new Map([
  ['11', 'government'],
  ['12', 'publicInstitution'],
  ['51', 'socialGroup'],
  ['52', 'privateNonEnterprise'],
  ['53', 'foundation'],
  ['91', 'enterprise'],
  ['92', 'soleTrader'],
  ['93', 'cooperative'],
]);

/** What the end of a name says of its bearer; evidence, never proof. */
export const NAME_CONCEPTS: readonly (readonly [RegExp, string])[] = [
  [/(?:公司|集团|厂)$/, 'enterprise'],
  [/(?:大学|学院)$/, 'university'],
  [/(?:研究院|研究所|科学院|设计院)$/, 'researchInstitute'],
  [/实验室$/, 'laboratory'],
  [/(?:协会|商会)$/, 'association'],
  [/(?:学会|促进会|研究会|联合会)$/, 'socialGroup'],
  [/基金会$/, 'foundation'],
  [/合作社$/, 'cooperative'],
  [/医院$/, 'hospital'],
  [/银行$/, 'financial'],
  [/(?:局|厅|人民政府)$/, 'government'],
  [/(?:园区|开发区|管委会|管理委员会)$/, 'park'],
];
