/** The words that tell what a number in the prose counts; data, but for what the formats say themselves. */
import { lastYear } from './clause/time'
import { sumWords } from './clause/topic'

/**
 * What a word does to the number near it.
 * `fill` says nothing, `self` names the organ without saying how much of it, `total` opens a sum, `subject:…` names what is counted, `role:…` what became of it,
 * `foreign` names something the tables do not count; the rest narrows or shifts what is meant.
 */
export type Tag =
  | 'fill'
  | 'self'
  | 'total'
  | 'foreign'
  | 'among'
  | 'compare'
  | 'last'
  | 'this'
  | 'partial'
  | 'shown'
  | 'up'
  | 'down'
  | 'share'
  | 'carry'
  | 'to'
  | 'with'
  | 'except'
  | `apart:${'case:' | 'requests'}`
  | `subject:${string}`
  | `role:${string}`

/** The words of a list written with blanks between them. */
export const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Every combination of the alternatives, one from each list, in order. */
const combined = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.reduce<readonly string[]>(
    (heads, list) => heads.flatMap((head) => list.map((word) => head + word)),
    [''],
  )

const lastYears = [...lastYear.split('|').flatMap((year) => [year, `${year}度`]), '往年']
const nextYear = ['下年', '下年度', '下一年', '下一年度', '次年', '次年度', '明年']
const carried = ['结转', '转入', '顺延', '转结']
/** What is yet to be done with what was left over. */
const still = words('继续 继续办理 办理 继续处理 处理 继续答复 答复 办理答复 办结')

/** Words by what they do. Longer words win, so a phrase may change what its parts mean. */
export const generalWords: readonly (readonly [Tag, readonly string[]])[] = [
  [
    'fill',
    words(`
        的 了 各类 有效 数量 数 总数 总量 件数 为 是 达 达到 有 案件 案 申请人 提出 提交
        公民、法人和其他组织 公民、法人或者其他组织 公民、法人或其他组织 公民法人和其他组织 社会公众 来自 均 都 已 已经 全部 按期 按时 按规定 依法 及时 依法依规 按照规定 按程序
        按规定程序 按照《条例》 在法定期限内 在规定期限内 法定期限内 并 也 还 另 另有 另外 还有 尚有
        仍有 连同 全年 全年度 年内 年度 我局 我委 我镇 我乡 我区 我市 我县 我省 我州 我旗 我厅 我院 我街道
        我中心 我办 我单位 我部门 本机关 本部门 本单位 本局 本委 本厅 本办 本院 本中心 本镇 本乡 本街道 本区 本市 本县 本旗 本州 本省 全区 全市 全县 全省 全镇 全州 全旗 全系统
        全局 全街道 全乡 各级行政机关 全市各级行政机关 实验区 公开 信息公开类 政府信息公开类
        政府信息公开方面 政府信息公开 政务公开 信息公开 工作 予以 作出 做出 决定 决定书 答复件 实际
        实施 开展 完成 收费金额 金额 总金额 总额 收入 征收 收取 缴纳 入库 缴库 上缴国库 缴入国库 中 被 因 因政府信息公开
        因政府信息公开工作 引发 引起 涉及 类 发生 全区各公开单位 各公开单位 全区各公开主体 全市各公开主体 全县各公开主体 各公开主体 各政府信息公开主体 各信息公开主体 其中的 继续 截至 截止
    `),
  ],
  // An office may speak of itself in a report on its whole area: such a number need not be the table's.
  ['self', words('我办 本办 市政府 区政府 县政府 省政府 我单位 本单位 群众')],
  ['total', [...sumWords.split('|'), ...words('累计 总数为 总量为 数量为')]],
  [
    'subject:requests',
    words(`
        政府信息公开申请 政务信息公开申请 信息公开申请 依申请公开 依申请公开申请 依申请公开件
        依申请公开政府信息 依申请 公开申请 申请公开 申请 申请公开政府信息 政府信息公开申请件 申请件
        新申请 申请事项 依申请公开事项 依申请公开申请件 政府信息依申请公开
    `),
  ],
  [
    'foreign',
    words(`
        建议 提案 建议提案 信访件 信访事项 咨询 投诉 举报 来信 来电 留言 诉求 工单 热线 政策解读 解读
        培训 会议 公报 稿件 微信 微博 新媒体 信件 行政执法 办件 政务服务 舆情 问题 意见 审批 项目 议案
        答复意见
    `),
  ],
  ['role:new', words('新收 新收到 新增 新受理 新接收 本年新收 新收的')],
  ['role:received', words('收到 受理 接收 接到 接受 共收到 收悉 登记')],
  ['role:gathered', words('收办 共收办 收办理')],
  ['role:handled', words('办理 处理 办理了')],
  // Only suits are lost.
  ['role:outcome:lost', words('败诉 被判败诉 判决败诉')],
  // Cases are closed, applications are not.
  ['role:closed', words('审结 结案')],
  [
    'role:concluded',
    words('办结 答复 办复 回复 办理结果 办理完毕 办理完结 作出答复 予以答复 办结答复 答复办结'),
  ],
  [
    'role:carriedIn',
    [
      ...combined(lastYears, carried, [
        '',
        '的',
        '至本年',
        '至今年',
        '至本年度',
        '至本年办理',
        '至本年度办理',
        '到本年',
        '本年',
        '来',
      ]),
      ...combined(['结转', '顺延'], lastYears, ['', '的']),
    ],
  ],
  [
    'role:carriedOut',
    [
      ...combined([...carried, '转', '延', '移'], ['', '至', '到', '入'], nextYear, ['', ...still]),
      ...combined(nextYear, ['继续办理', '继续处理', '继续答复']),
      '正在办理',
      '尚在办理',
      '尚未办结',
      '未办结',
      '待办理',
      '在办',
      '正在办理中',
      '尚在办理中',
      '尚未答复',
    ],
  ],
  ['carry', carried],
  ['to', words('至 到')],
  ['except', words('除 除了 外 之外 以外 等原因 等情形 等情况 等理由')],
  [
    'apart:case:',
    words('作为复议机关 作为行政复议机关 行政复议机构 各级行政复议机关 各级行政复议机构'),
  ],
  [
    'apart:requests',
    words(
      '公文 公文属性 公开属性 属性 属性认定 主动公开类 依申请公开类 印发文件 制发文件 印发公文 发文 发文件 制文',
    ),
  ],
  [
    'role:row:granted+partlyGranted',
    words(
      '公开类答复 全部或部分公开 全部公开或部分公开 公开和部分公开 公开及部分公开 公开或部分公开 公开、部分公开 公开与部分公开',
    ),
  ],
  ['with', words('含 包含 包括 其中含 含有 另含')],
  ['among', words('其中 其中有 主要是 主要为 主要涉及 包括有')],
  [
    'compare',
    [
      ...combined(['较', '比', '与', '同'], lastYears, ['', '同期', '相比']),
      '同比',
      '较',
      '相比',
      '环比',
    ],
  ],
  [
    'last',
    [
      ...lastYears,
      ...words('前年 年初 历年 近年来 近三年 近五年 以来 上半年 下半年 季度 截至目前'),
    ],
  ],
  ['this', words('本年 本年度 今年 当年 本报告年度')],
  [
    'partial',
    words(`
        网络 网上 信函 邮寄 当面 现场 窗口 传真 电子邮件 邮件 邮箱 在线 平台 线上 线下 书面 口头 电话
        超期 逾期 延期 补正 通过 本级 省本级 市本级 区本级 县本级 省级 市级 区级 县级 镇级 乡镇级
    `),
  ],
  [
    'shown',
    words(`
        主动公开 公示 公布 公开发布 上传 归集 报送 推送 录入 双公示 “双公示” 清理 备案 审查 审核
        修订 修改 转发 复议机关 审理 代理 应诉 行政复议机关 信息 应诉案件 行政应诉案件
    `),
  ],
  [
    'up',
    words('增加 增加了 增长 增长了 上升 上升了 提高 提高了 增幅 增幅为 多 多办 多收 高出 上涨 增'),
  ],
  ['down', words('减少 减少了 下降 下降了 回落 降低 降低了 降幅 降幅为 少 少办 少收 减 降')],
  ['share', words('占 占比 占比为 占比达 占总数的 占总量的 比例为 占比约')],
]
