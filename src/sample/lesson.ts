/** Three made-up years of one bureau in the format in force, to learn on: the last one holds a slip, a broken carry-over and a contradiction in its text. */
import type { FigureKey } from '@/report/format'
import { type Organ, type Report, freeze, textOf } from '@/report/report'
import { type Rows, type Sample, written } from './rows'

const organ: Organ = {
  name: '示例县水务局',
  level: 'department',
  phone: '0000-1234567',
  website: 'http://www.example.gov.cn',
  demonstration: true,
}

const declared = '本报告为软件演示用的虚构材料，文字和数字均非真实，不得引用。'

const lead = (year: number): string =>
  `${declared}根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号编制。统计期限为${String(year)}年1月1日至12月31日。电子版可在示例县人民政府网站（http://www.example.gov.cn）查阅和下载。联系电话：0000-1234567。`

interface Told {
  readonly overview: readonly string[]
  readonly problems: string
  readonly rows: Rows
}

const year = (year: number, { overview, problems, rows }: Told): Report => {
  const sample: Sample = {
    format: '2021',
    year,
    organ,
    title: `示例县水务局${String(year)}年政府信息公开工作年度报告（演示数据，非真实）`,
    narrative: {
      lead: lead(year),
      overview: overview.join('\n'),
      proactive: '',
      requests: '',
      proceedings: '',
      problems,
      other: '本年没有发出信息处理费收费通知，没有收取信息处理费。',
    },
    rows,
  }
  return written(sample)
}

const first = year(2023, {
  overview: [
    '（一）主动公开。公开水源地水质、供水管网改造和水旱灾害防御信息，制发行政规范性文件2件，废止1件。',
    '（二）依申请公开。本年新收政府信息公开申请24件，办结23件，结转下年度继续办理1件。',
    '（三）政府信息管理。对发文逐件标明公开属性，废止的文件在网站注明失效。',
    '（四）政府信息公开平台建设。局网页并入县政府网站，供水公告单列一栏。',
    '（五）监督保障。办公室专人负责，局务会两次研究公开工作。',
  ],
  problems:
    '一是水质公告更新不及时，有两期晚于月底；已改为检测报告出具后三个工作日内公布。二是申请答复引用条款不准；将统一答复文书并由法规股审核。',
  rows: {
    'proactive.normativeDocuments': [2, 1, 18],
    'proactive.licensing': [42],
    'proactive.penalties': [15],
    'proactive.coercion': [2],
    'proactive.fees': [12.6],
    'requests.received': [18, 5, 0, 0, 1],
    'requests.granted': [9, 2],
    'requests.partlyGranted': [3, 1],
    'requests.denied.thirdPartyRights': [1],
    'requests.denied.internalAffairs': [0, 1],
    'requests.unavailable.notHeld': [3, 1, 0, 0, 1],
    'requests.notProcessed.petition': [1],
    'requests.carriedOut': [1],
    'proceedings.review': [1],
  },
})

const second = year(2024, {
  overview: [
    '（一）主动公开。公布全县取水许可台账和农村饮水工程进度，制发行政规范性文件3件，废止2件，现行有效19件。',
    '（二）依申请公开。本年新收政府信息公开申请30件，上年结转1件，办结28件，结转下年度继续办理3件。',
    '（三）政府信息管理。建立文件清理台账，每季度核对一次。',
    '（四）政府信息公开平台建设。停水通知同步推送到政务新媒体，网站增加按乡镇检索。',
    '（五）监督保障。全局经办人参加县里培训两次，考核结果与评先挂钩。',
  ],
  problems:
    '一是农村饮水信息分散在多个栏目，群众不易查找；已合并为一个专栏。二是对企业商业信息的征求意见程序不熟；将编写办理示例。上年提出的水质公告问题，全年十二期均按时公布；答复文书已统一，由法规股逐件审核。',
  rows: {
    'proactive.normativeDocuments': [3, 2, 19],
    'proactive.licensing': [47],
    'proactive.penalties': [17],
    'proactive.coercion': [1],
    'proactive.fees': [11.85],
    'requests.received': [22, 6, 0, 0, 2],
    'requests.carriedIn': [1],
    'requests.granted': [11, 3, 0, 0, 1],
    'requests.partlyGranted': [4, 1],
    'requests.denied.thirdPartyRights': [1, 1],
    'requests.unavailable.notHeld': [4],
    'requests.unavailable.needsCreation': [0, 0, 0, 0, 1],
    'requests.notProcessed.petition': [1],
    'requests.carriedOut': [2, 1],
    'proceedings.review': [2],
  },
})

/** The latest year as it should be. */
const whole = year(2025, {
  overview: [
    '（一）主动公开。发布水价调整听证材料和河湖长名单，制发行政规范性文件2件，废止1件，现行有效20件。',
    '（二）依申请公开。本年新收政府信息公开申请35件，上年结转3件，办结35件，结转下年度继续办理3件。',
    '（三）政府信息管理。历年文件完成数字化，可按文号和主题检索。',
    '（四）政府信息公开平台建设。水质数据由图片改为表格，便于下载使用。',
    '（五）监督保障。邀请三名人大代表查看公开专栏，收到的五条建议均已答复。',
  ],
  problems:
    '一是水价听证材料解读偏专业，咨询较多；将配发问答和图表。二是部分申请人反复要求加工统计数据；将主动发布年度用水统计。上年提出的饮水信息分散问题，专栏合并后访问量稳定；商业信息征求意见的办理示例已印发。',
  rows: {
    'proactive.normativeDocuments': [2, 1, 20],
    'proactive.licensing': [51],
    'proactive.penalties': [19],
    'proactive.coercion': [1],
    'proactive.fees': [12.1],
    'requests.received': [25, 8, 0, 0, 2],
    'requests.carriedIn': [2, 1],
    'requests.granted': [13, 4, 0, 0, 1],
    'requests.partlyGranted': [5, 2],
    'requests.denied.thirdPartyRights': [1, 1],
    'requests.unavailable.notHeld': [4],
    'requests.unavailable.needsCreation': [0, 1, 0, 0, 1],
    'requests.notProcessed.petition': [2],
    'requests.carriedOut': [2, 1],
    'proceedings.review': [2],
    'proceedings.direct': [1],
  },
})

/** What is wrong with it: two digits swapped; a carried-over number that last year's report does not give; a number the tables do not hold. */
const slip: Readonly<Record<FigureKey, number>> = { 'requests.granted.natural': 31 }
const carriedOver: Readonly<Record<FigureKey, number>> = {
  'requests.carriedIn.business': 2,
  'requests.carriedIn.total': 4,
}
const said = ['新收政府信息公开申请35件', '新收政府信息公开申请53件'] as const

const faulty = freeze({
  ...whole,
  figures: { ...whole.figures, ...slip, ...carriedOver },
  narrative: { ...whole.narrative, overview: textOf(whole, 'overview').replace(...said) },
})

/** Oldest first; the last is the one to mend, and `mended` what it should be in the end. */
export const lessons: readonly Report[] = Object.freeze([first, second, faulty])
export const mended: Report = whole
