/**
 * General words of headers, for proposals only (rule B6); nothing binds for certain by them. None of them
 * belongs to one guideline: a word is here because offices use it in any.
 */

/** Words that mean the same, the one that stands for all first. Folded spelling. */
const SAME_MEANING = `
知识产权 知产 ip
地理标志 地标
技术与创新支持中心 tisc
单位 主体 申报主体 申请主体
机构 部门
企业 公司
高等院校 高校 院校 大学
科研院所 科研机构 研究机构 院所
负责人 主持人 带头人 牵头人
法人 独立法人 法人资格 独立法人资格
合作 联合 协作 共同
类型 性质 类别 属性 种类 品类 分类
注册地 注册地址 注册所在地 注册地区 登记地 登记注册地 注册区 住所
所在地 所在区 所在地区 所在市县 所在区域 所属区
辖区 县区 区县 设区市 地市 市区县
注册 登记 成立 设立登记
日期 时间 年月 时刻 日
注册资本 注册资金 开办资金 资本金
研发费用 研发投入 研发经费 研发费 研究开发费用 研发费用投入 研发支出 科研经费 科研投入
销售收入 营业收入 营收 主营业务收入 销售额 销售总收入 营业额 销售
利税 利税总额 利润税收总额
费用 经费 投入 支出 开支
金额 资金 额 款 款项 额度
资助 财政 补助 扶持 拨款
自筹 配套 自有 自投
占比 比例 比重 占 率
增幅 增长率 增长 增加 提升 提高
贯标 企业知识产权管理规范 知识产权管理规范 体系认证
小巨人 专精特新小巨人 国家专精特新小巨人 专精特新
单项冠军 制造业单项冠军 国家制造业单项冠军 单项冠军企业
高新技术企业 高企
外观设计 外观
授权 获权
境外 海外 国外
驰名商标 驰名
信用 征信
失信 不良信用 不良记录 不良信用记录 信用不良 违信 黑名单
惩戒 联合惩戒
侵权 侵犯他人知识产权 侵犯知识产权
非正常 非正常申请 非正常专利申请 异常申请
未结题 在研 未结项 未结 未验收 正在承担 在承担 在担 在手 未完成 尚未验收
结题 结项 验收
重复申报 多头申报 重复 多头 重复申请
涉密 国防专利 未解密 保密 密级 未解密国防专利信息 国防专利信息
经验 经历 案例
申报书 申请书 申请表 申报表 入库申报书
承诺书 承诺函 信用承诺 信用承诺书
信用代码 统一社会信用代码 社会信用代码 统一信用代码 机构代码 组织机构代码
执照 主体资格证明 主体资格证明材料 营业执照 法人证书 事业单位法人证书 法人证 登记证书 营业执照副本
财务报表 财报 财务报告 会计报表 审计报告 审计财务报告 经审计的财务报告 资产负债表 财报三表
可行性报告 可研报告 可研 可行性研究报告
附件 附件材料 佐证 佐证材料 支撑材料 支撑 附件支撑材料 证明附件 附件证明材料 证明材料 附送材料 附报材料
电子版 电子稿 电子文档 电子件 电子邮件 电子材料 电邮
纸质 书面 纸件 纸质件 纸版 线下
盖章 公章 签章 用印 加盖公章
实施方案 方案 工作方案
提交 送达 报送 收到 寄达 收件 递交 网报 上报 收文 寄出 交来 接收 受理
网上 线上 网络 系统 在线
经营 运行 运转
规章 制度 管理制度 规章制度
称号 荣誉 荣誉称号
奖励 获奖 奖项 表彰 获得奖励
人员 人 人数 团队人数 员工
团队 队伍 小组
数据库 数据源 数据资源
代理师 专利代理师 代理人 专利代理人 专利代理师资格 代理师证
发票 票据 收据
清单 汇总表 目录 列表 明细
产业链 重点产业链 产业链条
活动 交流活动 研讨活动
培训 宣传培训 培训宣传 宣讲
学校 校园 院校学校
意见 建议
评分 得分 打分 分数 总分 成绩 分值 评审分 score mark
评审 评议 评价
满意度 满意率
用标 专用标志使用 使用专用标志
专用标志 专标
排名 位次 名次 排位 位列
等次 等级 档次
快速维权中心 快维 快维中心 快速维权
保护中心 知识产权保护中心 知保中心
强国建设 强国
龙头 链主 领军 骨干 头部
领先 先进 前列 领跑
尾款 余款
拨付 到位 下拨
批复 获批 批准 核准 审批
税收 财税 纳税 缴税 交税 完税 税金 财税贡献 地方财政贡献
利润 净利
主营业务 主业 主营 主要业务 经营范围 业务范围
市场占有率 市占率 市场份额 占有率
知名度 美誉度 影响力 影响 地位 声誉 口碑
有效期 有效期至 到期日 到期 有效期限 失效日期
维权援助 维援 援助
知识产权局 知产局 市场监管局 市场监督管理局
专利代理 代理
副高 副高级 副高以上 高级职称 副高职称
大赛 竞赛 赛事 比赛
指导站 服务站 工作站 站点 站
媒体 报道 新闻媒体
质押 质押融资 质押贷款
对接 供需对接 对接活动
转让 受让 出让
凭证 支付凭证 付款凭证 回单 转账凭证 支出凭证
合同 协议 协议书 委托书
联席会议 工作组 专班 领导小组
学术不端 科研不端 学术失信
产学研 校企合作 产学研合作
分支机构 分公司 分支
研发平台 科研平台 创新平台
场地 场所 办公场所 用房
设备 设施 装备 软硬件
专家 专家库 专家团队
师资 讲师 教师
保障 支持 落实
投入保障 经费保障
维持率 存活率
生产 生产者 生产企业 生产型企业 制造
保护政策 保障政策 政策
激励 考核 督促考核
机制 体系 工作机制
级别 层级 等级别 级
推荐意见 审核意见 审查意见 推荐函
新建指导站 新建站
电商 电子商务
小发明 发明创造
简报 信息简报
覆盖率 覆盖面 使用者占比
产值 总产值
下一步 下步 下阶段 下1步
收入 营业性收入
销售收入 主业收入
保护方式 保护形式 保护类型
权利人 专利权人 权属
规模 体量
转化 转移转化 转化实施 实施转化
合计 总计 总数 总额
简本 简版 摘要
项目 课题 研究项目 研究课题
专职 专门 专人 专员 专干
提交 寄到 寄送 邮寄 交件 来件 报到 送件
管理部门 主管部门 区局 市局 县局 知识产权管理部门 知识产权主管部门
法律状态 权利状态
概况 基本情况 基本信息 简况
参加 参与
文献 文献库 文献资源 文献数据库
`;

/** Words whose presence tells little of what a column holds, though not nothing. */
const GENERIC = `
单位 牵头 主办 机构 企业 项目 材料 名称 情况 记录 行为 证明 文件 复印件 原件 信息 内容 工作 管理 相关 有关 主要 国家 省 市 县 区 省级 市级 国家级
本市 我市 我省 全省 本单位 我单位 自身 方面 条件 能力 水平 基础 报告 活动 服务 数据 业务 名称 单项 良好 所在 保障 落实 合计 人员 类型 金额 费用 占比 增幅 日期 附件 资助 用途 申报 申请 知识产权 专利
专项 一定 概况 归属 进展 覆盖 来源 种类 文本 编制 认定 对象 名单 产品 产业 领域 重点 计划 目标 指标 意见 审核 初审 承担 实施 建设 建立 开展 具备 资格 资质 证书 称号 级别
`;

/** Words that carry no meaning of their own. */
const FUNCTION = `
是否 有无 能否 可否 是 否 有 具有 拥有 设有 设立 设 属于 属 所属 为 的 地 了 已 已经 曾 曾经 正在 拟 预计 预期 承诺 约定 其中 其 及其 及 与 和 或 或者 并 等 由 在 于 对 对应 向 被 将 以 从 按
情况 状况 数 数量 个数 件数 家数 次数 期数 场次 项数 年数 总量 总数量 量 合计数 名 获 获得 取得 得到 进行 开展 建立 建有 建成 已建 已开展 完成 本 该 我 各 均 每 每家 几 多少 共 总 拥有量 内 中 上 下 含 包括 不含 填 填写 请 如有 必填 选填
一式 一式三份 三份 份数 份 复印件 原件 扫描件 截至 累计 现有 目前 当前 本次 今年 当年 本年 本年度 以上 以下 以内 左右 不少于 不低于 自行 自有有效
受过 接受 接受过 参加过 做过 过 核查 核查结果 结果 确认 对应 相应 哪 哪类 哪些 类别为 目前为止 至今 如何 与否 能够 各类 各项 总体 总的 所报 所填 拟报 预计数 须 应 需
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
const NEGATION = `无 未 没有 不 非 不存在 未发生 未列入 未被 尚未 不含有 不属于`;

/** Words that must not be cut in two by shorter ones. */
const CONTENT = `
有效 有效性 发明 实用新型 商标 中国 国内 市场 人次 年费 上市 有限 具体 名录 名牌 数据 数字 字数 协同创新 高价值 核心 关键 胶装 装订 技术 研发 平台 创新 中心 保护 运营 维权 援助 导航 分析
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
]);

/** Words that are akin: half as good as the same word. */
const AKIN = `
信用 失信
失信 惩戒
信用 惩戒
失信 违法
提交 申报
所在地 注册地
辖区 注册地
辖区 推荐
机构 单位
机构 团队
专利 专利权
法律状态 有效
出口 境外
协同创新 产学研
协同创新 合作
管理部门 部门
参加 开展
金额 费用
人员 团队
人员 专职
经验 服务
附件 证明
附件 材料
执照 资格
财务报表 审计
金额 资助
自筹 资助
企业 单位
增幅 占比
占比 覆盖率
纸质 盖章
称号 级别
规章 管理
实施方案 计划
简本 报告
清单 证明
评分 评审
负责人 团队
产业链 产业
行业 产业
领域 产业
领域 行业
规模 人员
规模 销售收入
经营 销售收入
经营 主营业务
利税 税收
知名度 领先
水平 领先
收入 销售收入
领域 方向
专项 资金
合作 伙伴
权利人 权利
胶装 纸质
维护 管理
龙头 领先
条件 保障
基础 条件
保障 资金
保障 人员
机制 规章
政策 机制
违规 规范
违规 合法
投诉 规范
处罚 合法
信誉 信用
合同 合作
重复申报 申报
海外 境外
国际 境外
涉外 海外
有效期 有效
批复 筹建
师资 教学
媒体 宣传
稿件 媒体
等次 检查
场地 条件
设备 条件
维权援助 维权
推荐意见 推荐
推荐意见 意见
专家 人员
稳定 增长
学校 高等院校
贯标 认证
数据库 检索
研发 研发费用
`;

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
  ...[...lines(SAME_MEANING), ...lines(TIMES)].flatMap(([first = '', ...others]) =>
    [first, ...others].map((word) => [word, first] as const),
  ),
]);

/** Word → words akin to it. */
export const akin: ReadonlyMap<string, readonly string[]> = lines(AKIN).reduce((found, [one = '', other = '']) => {
  found.set(one, [...(found.get(one) ?? []), other]);
  found.set(other, [...(found.get(other) ?? []), one]);
  return found;
}, new Map<string, readonly string[]>());
