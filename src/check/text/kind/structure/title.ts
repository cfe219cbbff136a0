/** The title: the year, the organ, and the words 政府信息公开工作年度报告. */
import { usualTitle } from '@/report/report'
import type { Context } from '../../../check'
import { abbreviates } from '@/report/consolidation/unit-name'
import type { WholeKind } from '../kind'
import { namesOther } from './self-name'

/** A fault of a title that is written. */
const titled = (
  fault: (title: string, context: Context) => string | undefined,
  ...reads: readonly string[]
): WholeKind => ({
  reads: () => ['title', ...reads],
  judge(context) {
    const { report } = context
    const text = report.title.trim() === '' ? undefined : fault(report.title, context)
    return text === undefined
      ? undefined
      : {
          text,
          advice: `通行写法：${usualTitle(report.organ.name, report.year)}`,
          field: 'title',
        }
  },
})

/** The organ's name, or the area it governs, at least two characters from its beginning. */
function namesOrgan(title: string, organ: string): boolean {
  const plain = title.replace(/^\s*(?:20\d\d年度?)?/, '')
  return organ.length < 2 || title.includes(organ.slice(0, 2)) || organ.includes(plain.slice(0, 2))
}

/** The organ a title names in full: what stands before the year, or after it where the year comes first. */
const named = (title: string): string =>
  /^\s*(?:20\d\d ?年度?)?([\u4e00-\u9fff（）]{2,30}?)(?:20\d\d|政府信息公开)/.exec(title)?.[1] ?? ''

/** True if a title has the organ's own area in it: 清河县财政局, not 财政局. */
const hasArea = (name: string): boolean => /[\u4e00-\u9fff]{2}[省市县区旗州盟镇乡]/.test(name)

/** True for 财政局 and 示例县发改局, where the full name is 示例县财政局 and 示例县发展和改革局. */
const isShort = (name: string, own: string): boolean =>
  name.length >= 2 &&
  name.length < own.length &&
  name.at(-1) === own.at(-1) &&
  abbreviates(name, own) &&
  // 江北省清河县财政局 may leave the province out.
  !(own.endsWith(name) && hasArea(name))

/** No year, or another than the report's. */
export const titleYear = titled((title, { report }) => {
  const years = [...title.matchAll(/20\d\d/g)].map(([year]) => Number(year))
  if (years.length === 0) return '标题没有写明年份'
  return years.includes(report.year)
    ? undefined
    : `标题写的是 ${years.join('、')} 年，报告年度是 ${report.year} 年`
})

/** Other words than 政府信息公开工作年度报告. */
export const titleTerm = titled((title) => {
  if (/政务(?:信息)?公开/.test(title) && !title.includes('政府信息公开'))
    return `标题写“${/政务(?:信息)?公开/.exec(title)?.[0] ?? ''}”，应为“政府信息公开”`
  if (!title.includes('政府信息公开')) return '标题没有“政府信息公开”'
  if (/年度政府信息公开(?:工作)?(?:的)?年度报告/.test(title)) return '标题中“年度”重复'
  const [, twice] = /(?!政府)([\u4e00-\u9fff]{2,8})\1/.exec(title) ?? []
  if (twice !== undefined) return `标题中“${twice}”重复`
  if (!title.includes('工作')) return '标题缺少“工作”，应为“政府信息公开工作年度报告”'
  return /年度|年报/.test(title) ? undefined : '标题缺少“年度”，应为“政府信息公开工作年度报告”'
})

/** Neither the organ's name nor its area's, or its name in short. */
export const titleOrgan = titled((title, { report }) => {
  const { name } = report.organ
  if (!namesOrgan(title, name)) return `标题中没有本单位名称“${name}”`
  const other = named(title)
  if (namesOther(other, name)) return `标题写的是“${other}”，本单位是“${name}”`
  return isShort(other, name) ? `标题写的是简称“${other}”，全称是“${name}”` : undefined
}, 'organ')
