/** Two made-up years that continue the seed report, one in each format, to show trends. Nothing in them is real. */
import type { Organ, Report } from '@/report/report'
import { type Sample, written } from './rows'

const declared = '本报告为软件演示用的虚构材料，文字和数字均非真实，不得引用。'

const first: Omit<Sample, 'organ'> = {
  format: '2019',
  year: 2020,
  title: '呼兰区2020年政府信息公开工作年度报告（演示数据，非真实）',
  narrative: {
    lead: `${declared}报告按照国办公开办函〔2019〕60号规定的格式编写，统计期限为2020年1月1日至12月31日。`,
    overview: [
      declared,
      '（一）主动公开。本年制发规范性文件9件，全部公开。',
      '（二）依申请公开。本年新收政府信息公开申请23件，办结20件，结转下年度继续办理3件。',
      '（三）政府信息管理。演示单位按季度清理已公开的文件，标明效力。',
      '（四）政府信息公开平台建设。演示单位在网站增设法定主动公开内容专栏。',
      '（五）监督保障。演示单位举办两期培训，并对下属单位逐一检查。',
    ].join('\n'),
    proactive: '以下为演示数据，非真实：本年新公开规范性文件9件，对外公开总数量68件。',
    requests: '',
    proceedings: '',
    problems:
      '以下为演示文字，非真实：一是个别答复说理不够充分，有1件在行政复议中被纠正；已统一答复文书样式并实行法制审核。二是企业申请增多，商业信息的区分处理经验不足；将编写案例供经办人员参考。上年提出的人员变动问题，已通过岗位备案改进。',
    other: '无',
  },
  rows: {
    'proactive.normativeDocuments': [9, 9, 68],
    'proactive.licensing': [155, -4, 12876],
    'proactive.otherServices': [329, 3, 602],
    'proactive.penalties': [1868, 12, 3985],
    'proactive.coercion': [81, 0, 11],
    'proactive.fees': [13, -1],
    'proactive.procurement': [38, 18764.35],
    'requests.received': [16, 5, 0, 0, 1, 1],
    'requests.granted': [6, 2],
    'requests.partlyGranted': [3, 0, 0, 0, 1],
    'requests.denied.thirdPartyRights': [0, 1],
    'requests.denied.internalAffairs': [1],
    'requests.unavailable.notHeld': [2, 0, 0, 0, 0, 1],
    'requests.unavailable.needsCreation': [0, 1],
    'requests.notProcessed.petition': [1],
    'requests.other': [1],
    'requests.carriedOut': [2, 1],
    'proceedings.review': [1, 1, 0, 1],
    'proceedings.direct': [1],
  },
}

const second: Omit<Sample, 'organ'> = {
  format: '2021',
  year: 2021,
  title: '呼兰区2021年政府信息公开工作年度报告（演示数据，非真实）',
  narrative: {
    lead: `${declared}报告采用国办公开办函〔2021〕30号规定的格式，数据从2021年1月1日起，到12月31日止。`,
    overview: [
      declared,
      '（一）主动公开。本年制发行政规范性文件6件，废止2件，现行有效72件。',
      '（二）依申请公开。本年新收政府信息公开申请29件，上年结转3件，办结30件，结转下年度继续办理2件。',
      '（三）政府信息管理。演示单位建立规范性文件库，有效和失效文件分开展示。',
      '（四）政府信息公开平台建设。演示单位改进网站检索，并为老年人提供大字版页面。',
      '（五）监督保障。演示单位把公开工作列入年度考核，聘请社会评议员打分。',
    ].join('\n'),
    proactive:
      '以下为演示数据，非真实：自本年起采用修订后的表格，行政规范性文件按现行有效件数统计。',
    requests: '',
    proceedings: '',
    problems:
      '以下为演示文字，非真实：一是部分政策解读形式单一，将增加图解和问答。二是基层单位检索留痕不全，将统一检索记录表。上年提出的答复说理问题，经法制审核后本年行政复议没有被纠正的案件。',
    other:
      '以下为演示数据，非真实：本年发出信息处理费收费通知0件，总金额0元，实际收取0元。没有其他需要报告的事项。',
  },
  rows: {
    'proactive.normativeDocuments': [6, 2, 72],
    'proactive.licensing': [13102],
    'proactive.penalties': [4120],
    'proactive.coercion': [9],
    'proactive.fees': [86.42],
    'requests.received': [20, 6, 0, 1, 2],
    'requests.carriedIn': [2, 1],
    'requests.granted': [9, 3, 0, 1],
    'requests.partlyGranted': [4, 0, 0, 0, 1],
    'requests.denied.thirdPartyRights': [0, 1],
    'requests.denied.internalAffairs': [1],
    'requests.denied.deliberative': [1],
    'requests.unavailable.notHeld': [4, 1],
    'requests.unavailable.needsCreation': [0, 1],
    'requests.notProcessed.repeated': [1],
    'requests.other.noCorrection': [1],
    'requests.other.other': [0, 1],
    'requests.carriedOut': [1, 0, 0, 0, 1],
    'proceedings.review': [2, 0, 1],
    'proceedings.afterReview': [1],
  },
}

/** The made-up years under the organ's name, marked, so that charts join them and nobody takes them for real. */
export const demonstrations = (organ: Organ): readonly Report[] =>
  [first, second].map((sample) => written({ ...sample, organ: { ...organ, demonstration: true } }))
