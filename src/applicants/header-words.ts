import { AKIN, EVERYDAY, SAME_MEANING } from './header-synonyms';

/**
 * General words of headers, for proposals only (rule B6); nothing binds for certain by them. None of them
 * belongs to one guideline: a word is here because offices use it in any.
 */

/** Words whose presence tells little of what a column holds, though not nothing. */
const GENERIC = `
单位 牵头 主办 机构 企业 项目 材料 名称 情况 记录 行为 证明 文件 复印件 原件 信息 内容 工作 管理 相关 有关 主要 国家 省 市 县 区 省级 市级 国家级
本市 我市 我省 全省 本单位 我单位 自身 方面 条件 能力 水平 基础 报告 活动 服务 数据 业务 名称 单项 良好 所在 保障 落实 合计 人员 类型 金额 费用 占比 增幅 日期 附件 资助 用途 申报 申请 知识产权 专利 其他
专项 一定 概况 归属 进展 覆盖 来源 种类 文本 编制 认定 对象 名单 产品 产业 领域 重点 计划 目标 指标 意见 审核 初审 承担 实施 建设 建立 开展 具备 资格 资质 证书 称号 级别
`;

/** Words that carry no meaning of their own. */
const FUNCTION = `
是否 有无 能否 可否 是 否 有 具有 拥有 设有 设立 设 属于 属 所属 为 的 地 了 已 已经 曾 曾经 正在 拟 预计 预期 承诺 约定 其中 其 及其 及 与 和 或 或者 并 等 由 在 于 对 对应 向 被 将 以 从 按
情况 状况 数 数量 个数 件数 家数 次数 期数 场次 项数 年数 总量 总数量 量 合计数 名 获 获得 取得 得到 进行 开展 建立 建有 建成 已建 已开展 完成 本 该 我 各 均 每 每家 几 多少 共 总 拥有量 内 中 上 下 含 包括 不含 填 填写 请 如有 必填 选填
一式 一式三份 三份 份数 份 复印件 原件 扫描件 截至 累计 现有 目前 当前 本次 今年 当年 本年 本年度 以上 以下 以内 左右 不少于 不低于 自行 自有有效
受过 接受 接受过 参加过 过 手头 手上 手里 名下 吗 么 有没有 是不是 谁 哪家 哪个 什么 多大 多长 多久 里面 自己
答应 打算 干完 做完 会不会 要不要 能不能 搞 弄 啥 老 那摊子 这摊子 咋样 怎么样 怎样 如何 呢 选了 写全 写明 列明 说明 打算做
核查 核查结果 结果 确认 对应 相应 哪 哪些 类别为 目前为止 至今 如何 与否 能够 地方 三方 双方 多方 对方
各类 各项 总体 总的 所报 所填 拟报 预计数 须 应 需
`;

/** Times that a header may state, numerals as digits; each stands for itself and for the years it means. */
const TIMES = `
近3年 最近3年 3年内 前3年 过去3年 3年来 近3个年度 3年
近2年 最近2年 2年内 前2年 2年
近5年 最近5年 5年内
上1年度 上一年度 上年度 上年 上一年 去年 上1年 上一会计年度
全年 年度 每年 年均 各年 逐年
每月 月均
`;

/** Words for what no one wants to have: a yes is bad. */
const BAD = `
失信 惩戒 侵权 非正常 恶意 事故 处罚 行政处罚 违法 违规 重复申报 涉密 不端 曝光 通报 处分 禁止 取消 未正常 异常 拖欠 纠纷 投诉 虚假
`;

/** Spellings that are bad news though what they stand for need not be: 未结题 of what is elsewhere only 在研. */
export const badSpellings: ReadonlySet<string> = new Set(['未结题', '未结项', '未结', '未验收', '尚未验收', '未完成']);

/** Words of what is done about such things: 纠纷调解 is no quarrel of one's own. */
const DEALING = `
应对 处理 处置 调解 化解 仲裁 预警 预防 防范 防控 援助 维权 查处 打击 判例 案例 案件 解决 指导 经验 能力 资源 机制 监管 执法 排查 线索 比对
`;

/** Words that say that all is well with what stands before them. */
const GOOD = `良好 正常 守信 优良 健全`;

/** Praise that is itself what is asked for. */
const GOOD_IN_ITSELF = `合规 规范 合法 诚信`;

/** Words that turn what follows into its opposite. */
const NEGATION = `无 未 没 没有 不 非 不存在 未发生 未列入 未被 尚未 不含有 不属于`;

/** Words that must not be cut in two by shorter ones. */
const CONTENT = `
网络 网报 有效 有效性 发明 实用新型 商标 中国 国内 市场 人次 年费 上市 有限 具体 名录 名牌 数据 数字 字数 协同创新 高价值 核心 关键 胶装 装订 技术 研发 平台 创新 中心 保护 运营 维权 援助 导航 分析
检索 报告 研究 课题 推荐 申报 登记簿 副本 权利 权利人 专利权 账户 品牌 服务 示范区 示范 试点 优势 龙头 骨干 领先 增长 稳定 利润 税收 出口 标准 质量 认证 评估
满意度 托管 维权 海外 纠纷 调解 仲裁 宣传 案例 线索 互助 证券化 融资 许可 技术合同 成交 开放许可 教学 规模 规范 合法 集群 上下游 供需 中小企业 中小微企业 辐射
带动 筹建 真抓实干 示范城市 强县工程 专利奖 科技奖 重大科技 攻关 国际 稳定 思路 检查 议事日程 执法 乡镇 专题 代理机构 服务机构 集聚区 市场主办方 主办方 商业信誉 信誉
军工企事业 事业单位 社会组织 议事 预决算 资质 专业 行业 稿件 会员 信息服务 公共服务 公益服务 维权工作站 涉外 出口 进出口 试用 受理 窗口 政务服务中心
风险 排查 预警 预算 绩效 经济 效益 社会 生态 军工 军民融合 战略性新兴产业 生物医药 产学研 学院 学科 重点实验室 实验室 获批 批准 核准 指定 产品 特色
`;

/** Single letters at the end of a word, with what they mean. */
export const suffixes: ReadonlyMap<string, string> = new Map([
  ['额', '金额'],
  ['率', '占比'],
  ['人', '人员'],
  ['日', '日期'],
  ['费', '费用'],
  ['方', '单位'],
  ['证', '证书'],
]);

const lines = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

const words = (table: string): ReadonlySet<string> => new Set(lines(table).flat());

export const generic = words(GENERIC);
export const functions = words(FUNCTION);
/** Words that weigh nothing. */
export const weightless = words(`${FUNCTION} ${NEGATION} ${GOOD}`);
const content = words(CONTENT);
export const bad = words(BAD);
export const good = words(`${GOOD} ${GOOD_IN_ITSELF}`);
export const dealings = words(DEALING);
export const negations = words(NEGATION);
export const times: ReadonlySet<string> = new Set(lines(TIMES).map(([first = '']) => first));

/** Spelling → the word that stands for its meaning. */
export const meanings: ReadonlyMap<string, string> = new Map([
  ...[content, generic, functions, bad, dealings, good, negations].flatMap((set) =>
    [...set].map((word) => [word, word] as const),
  ),
  ...[...lines(EVERYDAY), ...lines(SAME_MEANING), ...lines(TIMES)].flatMap(([first = '', ...others]) =>
    [first, ...others].map((word) => [word, first] as const),
  ),
]);

/** What the bad spellings stand for. */
export const unfinished: ReadonlySet<string> = new Set([...badSpellings].map((word) => meanings.get(word) ?? word));

/** Word → words akin to it. */
export const akin: ReadonlyMap<string, readonly string[]> = lines(AKIN).reduce((found, [one = '', other = '']) => {
  found.set(one, [...(found.get(one) ?? []), other]);
  found.set(other, [...(found.get(other) ?? []), one]);
  return found;
}, new Map<string, readonly string[]>());
