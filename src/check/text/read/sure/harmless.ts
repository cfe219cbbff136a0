/** Words that may stand around a number or a saying without making it mean less or something else; data. A word not known here leaves its clause unsure. */
import { words } from '../lexicon'

/** Learnt from what reports of every kind say around the numbers they rightly quote; longer words first when used. */
export const harmless: readonly string[] = words(`
  无 没有 没 未 未发生 未出现 未产生 未收到 不存在 零 净 年末 年底 末 底 年初 期末 目前 同期 率 量 数 予 率为 比 和 与 及 由 从 到 呈
  持平 翻 番 升 提升 略 略有 趋势 情形 情况 情况如下 方面 材料 胜诉 以胜诉告终 获得 法院 判决 经 撤回等 等 所 保持 于 在 自 后 认定 新
  即 提起 以 分别 我 本 该 此 计 是 系 有关 相关 各 各级 行政机关 公民 法人 其他组织 组织 单位 政府 期间 报告期内 统计期内 依据 根据
  规定 条例 书面 结果 数据 统计 应办 应 率达 超过 以来 总体 平稳 截至 现有 共有 均为 全年内 日期 期限 时限 内 法定 工作日 其
  需要 需 接 件次 顺利 妥善 审结的 裁判 生效 一审 二审 再审 案 受 收 发 交 缴 费 收费 信息处理费 处理费 发出 通知 通知书 收费通知 缴费通知 开具 实际 应收 实收 缴清
  完毕 所有 涉 看 本关 我关 关区 及部门 及各部门 及所属部门 及其部门 办理答复 办理结果 全部为 总金额 累计金额 金额合计 申请人数
`)

/** Words that the lexicon lets pass, and that yet make a number count less than the whole. */
export const narrowing = /涉及|(?<!信息公开)类|另|还|来自|其中的|各公开单位|实验区/
