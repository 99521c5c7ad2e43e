"""Verbs that set a number: doing so many, reaching, keeping and limiting a level, change, what is done at times."""

from __future__ import annotations

from loaders.regex import alternatives

# Verbs of doing a number of things; they stand in front of the number (新建5所小学) or of the thing (新建小学5所).
# A verb enters only if what it counts is done or made, not found: 涉及3个县, 覆盖5个区 and 设有3个科 count nothing to do.
DOING = (
    "上线 举办 举荐 举行 争创 交付 亮化 优化调整 体检 供应 保障 修复 修建 修筑 修缮 修订 储备 充实 兑现 入库 入选 公布 关停 关闭 减少 减轻 出台 出栏 出版 刊播 创作 创办 创建 创成 制作 制修订 "
    "制定 削减 办好 办成 办理 加固 加宽 加装 包联 化解 升级 升级改造 压减 压缩 参加 发动 发展 发布 发放 取得 取缔 受理 召开 启动 吸引 吸纳 命名 回收 培养 培养产生 培养资助 培养造就 培树 培植 培育 "
    "培训 增 增加 增派 增补 增设 壮大 处置 复垦 存栏 孵化 安排 安置 安装 完成 实施 实现 宣传 宣讲 巡查 巡演 巩固提升 布局 布放 布设 带动 帮助 帮扶 并网 建 建好 建强 建成 建立 建设 开办 开发 "
    "开展 开工 开放 开行 开设 开辟 开通 引入 引育 引进 归集 形成 征集 惠及 慰问 成立 打通 打造 扩大 扩建 扩种 扶持 抓好 投产 投入使用 投放 投用 投运 抽取 抽查 抽检 拆除 拓宽 拓展 招募 招引 招录 "
    "招收 招聘 拥有 拿出 挂牌 挖掘 授牌 排查 接入 接待 接收 推介 推出 推动 推广 推荐 推进 推送 提供 提升 提质改造 搬迁 播放 支持 收储 收治 改建 改扩建 改造 改造提升 救助 整合 整改 整治 敷设 新创 "
    "新发展 新培育 新增 新增加 新建 新开 新开通 新引进 新改建 新改扩建 新栽 新植 新种植 新认定 新设 新购置 新辟 新造 施划 曝光 更换 更新 服务 查处 栽植 检查 检测 治理 派出 派驻 消化 消除 淘汰 清淤 清理 "
    "演出 生产 申报 疏浚 登记 监测 盘活 硬化 确定 种养 种植 立项 竣工 筛查 筹办 筹建 筹集 签约 签订 组建 组织 结对 结对帮扶 绘制 维修 绿化 缓解 编写 编制 编印 翻建 联系 聘请 育成 腾退 节水 节约 获得 "
    "获批 营造 落地 补充 补种 装修 解决 认定 认证 训练 设立 设置 评定 评审 评选 评选资助 调整优化 调解 购置 资助培养 走访 走进 转化 转移 轮训 输出 输送 迁建 选取 选拔 选拔培养 选拔资助 选择 选树 "
    "选派 选育 造林 遴选 遴选资助 配备 配建 配置 配齐 采购 采集 铺设 销售 颁发 验收"
).split()
# 新（改、扩）建: a bracket inside the verb
DO = rf"(?:新□{{1,8}}建|{alternatives(' '.join(DOING))})"

# verbs of reaching a level, of keeping one, of staying under one, of change
REACH = alternatives(
    "上升到 上升至 下降到 下降至 保有 减少到 减少至 减至 压减到 压减至 压缩为 压缩到 压缩至 压降到 压降至 发展到 发展至 增加到 增加至 增至 增长到 增长至 完成 实现 扩大到 "
    "扩大至 拓展到 拓展至 提升为 提升到 提升至 提高为 提高到 提高至 攀升至 累计达 累计达到 缩小到 缩小至 缩短为 缩短到 缩短至 调整到 调整至 跃升到 跃升至 达 达到 降低到 降低至 "
    "降到 降至"
)
KEEP = alternatives(
    "保持 保持在 巩固在 常年保持在 始终保持在 稳定 稳定保持在 稳定在 稳定达到 继续保持在 维持在 长期稳定在"
)
LIMIT = alternatives("严格控制在 压减控制在 控制 控制到 控制在 控制至 稳控在 限制在 降低控制在")
CHANGE = alternatives(
    "上升 下降 下调 净增 净增加 减少 削减 压减 压缩 压降 增加 增幅 增幅达到 增速 增速达到 增长 增长率达到 扩大 提升 提速 提高 缩小 缩短 节省 节约 前移 降低 降幅 降幅达到 递增 递减"
)

# verbs that say what is measured as much as the thing does: 新建幼儿园 is not 幼儿园
TELLING_VERBS = frozenset(
    "修复 减少 创建 压减 发展 引进 新造 新植 新栽 扩建 拆除 招录 招聘 改建 改扩建 改造 整治 新增 新增加 新建 新改扩建 培养 培育 培训 孵化 带动 治理 淘汰 转化 关停 启动 联系 结对 包联 优化调整".split()
)
# verbs of the list above that say what there is to be, not what to do
STATE_VERBS = frozenset({"保障", "形成", "拥有"})
# verbs that single out what something is to be done with
SELECTING_VERBS = frozenset("选择 选取 遴选 确定 选定 选拔".split())
# what is done again and again, or so often
DONE_AT_TIMES = alternatives(
    "上报 会商 会诊 会办 保养 保洁 公布 公示 分析 协商 参观 发布 听取 回访 复核 复盘 学习 宣传 宣讲 对接 导入 巡查 巡检 巡视 巡诊 巡逻 "
    "座谈 总结 抽查 抽检 报告 报送 排名 排查 排查整治 推送 推进 整治 更新 检修 检查 检测 汇总 汇报 沟通 消毒 测评 清扫 清洗 清理 清零 演练 点评 "
    "监测 监督检查 督办 督导 督察 督查 研判 研究 研讨 约谈 组织 维护 考核 联系 自查 评估 评价 评审 评议 调度 调研 走访 轮训 通报 遍访 "
    "暗访 核查 飞行检查 专项检查 联合检查 体检 义诊"
)
# verbs that make things of which some are named: 新建东山学校、西山学校等5所学校
MAKING = alternatives(
    "新建 改建 扩建 改扩建 改造 新改建 新改扩建 建设 建成 建好 完成 创建 打造 修复 治理 整治 拆除 开通 引进 培育 更新"
)
