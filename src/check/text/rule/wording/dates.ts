/** Days and years that cannot be, and what laws and documents do not say. */
import { groundsKnown } from '../../../known/grounds'
import type { ProseRule } from '../../rule'
import { afterPeriod, documentYears, impossibleDates } from '../../kind/wording/dates'
import { wrongGrounds } from '../../kind/wording/grounds'

const rules: readonly ProseRule[] = [
  {
    id: 'wording.date',
    severity: 'warning',
    title: '不存在的日期',
    sentence: '写到的月份和日期，日历上都有',
    source: '公历',
    is: impossibleDates,
  },
  {
    id: 'wording.after-period',
    severity: 'warning',
    title: '报告年度之后的日期',
    sentence: '已经发生的事情，日期不晚于报告年度12月31日',
    source: '统计期限为报告年度1月1日至12月31日',
    is: afterPeriod,
  },
  {
    id: 'wording.document-year',
    severity: 'warning',
    title: '文号的年份',
    sentence: '文号的年份是四位数，不晚于报告年度，与文件名称中的年份相合',
    source: 'GB/T 9704—2012《党政机关公文格式》',
    is: documentYears,
  },
  {
    id: 'wording.ground',
    severity: 'warning',
    title: '引用的法规和文件',
    sentence: '引用的文号、条文、法定期限和施行日期与原文一致',
    source: '《政府信息公开条例》（国务院令第711号）等引用的原文',
    known: groundsKnown,
    is: wrongGrounds,
  },
]

export default rules
