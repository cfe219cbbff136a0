/** Reports as offices hand them in, by which the finished pages are looked at: one long and deep, one of wide figures, one explained. */
import { type Format, cellsOf } from '@/report/format'
import { type Report, freeze } from '@/report/report'
import { tableText } from '@/report/text/table'
import { fullReport } from './full-report'

const sentence =
  '围绕群众关心的教育、医疗、社保和住房等事项，及时公开政策文件、办理流程和办理结果，全年通过门户网站发布信息3126条，其中政策解读48篇，回应关切112次'

/** About three thousand characters under headings of five levels, with a table and addresses. */
export function longReport(format: Format): Report {
  const text = (times: number) => `${Array.from({ length: times }, () => sentence).join('；')}。`
  const overview = [
    '（一）主动公开',
    text(4),
    '1.政策文件的集中公开',
    text(4),
    '（1）规范性文件的清理',
    text(2),
    '①清理的范围',
    text(2),
    '②清理的结果',
    '清理结果见https://www.example.gov.cn/zwgk/zfxxgk/fdzdgknr/gfxwj/2024/content_20240115_3126001.html，公众可以下载。',
    tableText([
      ['类别', '年初件数', '制发', '废止', '现行有效', '说明'],
      ['规章', '12', '1', '0', '13', '由市政府常务会议审议通过，公布后三十日施行'],
      ['规范性文件', '214', '18', '9', '223', ''],
      ['其他文件', '1,206', '85', '—', '1,291', '不含内部管理文件'],
    ]),
    '（2）文件的解读',
    text(3),
    '2.重点领域的公开',
    text(6),
    '（二）依申请公开',
    text(6),
    '（三）政府信息管理',
    text(5),
    '（四）政府信息公开平台建设',
    `${text(3)}网址为http://www.example.gov.cn，电话为0451-57321163。`,
    '（五）监督保障',
    text(5),
  ].join('\n')
  const base = fullReport(format)
  return freeze({
    ...base,
    organ: { ...base.organ, name: '内蒙古自治区呼和浩特市人民政府办公室' },
    title: '内蒙古自治区呼和浩特市人民政府办公室2024年政府信息公开工作年度报告',
    narrative: { ...base.narrative, overview },
  })
}

/** Every count of seven digits, totals left to themselves. */
export function wideReport(format: Format): Report {
  const base = fullReport(format)
  const counts = [...cellsOf(format).values()].filter(({ kind }) => kind !== 'amount')
  const figures = counts.map(({ key }, index) => [key, 1_234_567 + 1_009 * index] as const)
  return freeze({ ...base, figures: { ...base.figures, ...Object.fromEntries(figures) } })
}

/** A report with a finding that stands for a reason. */
export function explainedReport(format: Format): Report {
  const report = fullReport(format)
  const unpaid = 'requests.other.unpaidFee.total'
  const figure = report.figures[unpaid] ?? null
  return freeze({
    ...report,
    acknowledged: [
      {
        check: 'fees.collected',
        finding: 'fees.collected:other:0',
        text: `表三有 ${String(figure)} 件因逾期未缴费不再处理，第六部分写的收费通知只有 12 件`,
        figures: { [unpaid]: figure },
        passage: { place: 'other', text: report.narrative.other ?? '' },
        at: 1,
        reason: '经与业务科室核对原始台账，收费通知按批发出，一批有多件申请，数字无误',
      },
    ],
  })
}
