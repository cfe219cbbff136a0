/** The telephone and the web site the preface gives, against those filled in for the organ. */
import type { Report } from '@/report/report'
import type { Check } from '../../../check'
import { type Found, textCheck } from '../kind'

const area = '(?:[（(]?0\\d{2,3}[)）]?[-—－ ]?)?'
/** A fixed line with or without its area; years, postcodes and document numbers have other lengths. */
const phones = new RegExp(`(?<![\\d.-])${area}[2-9]\\d{6,7}(?![\\d.])`, 'g')
/** What a number must stand behind to be the organ's. */
const named = /(?:电话|联系|致电|传真|拨打)[^。；\d]{0,20}$/

const digitsOf = (text: string): string => text.replace(/\D/g, '')

const memberOf = ({ organ }: Report, member: string): string => {
  const value = organ[member]
  return typeof value === 'string' ? value.trim() : ''
}

/** True if one number is the other, with or without its area. */
const isSame = (one: string, other: string): boolean =>
  one.length >= 7 && other.length >= 7 && (one.endsWith(other) || other.endsWith(one))

function* otherPhones(text: string, report: Report): Iterable<Found> {
  const own = memberOf(report, 'phone')
  const known = own
    .split(/[、，,；;/\s]+/)
    .map(digitsOf)
    .filter(({ length }) => length >= 7)
  if (known.length === 0) return
  const given = [...text.matchAll(phones)].filter(({ index }) =>
    named.test(text.slice(Math.max(0, index - 30), index)),
  )
  if (given.some(([said]) => known.some((number) => isSame(digitsOf(said), number)))) return
  for (const { 0: said, index } of given)
    yield {
      start: index,
      end: index + said.length,
      text: `电话写的是“${said}”，单位信息中的联系电话是“${own}”`,
      advice: '核对哪一个是对的；单位信息有误的改单位信息',
    }
}

/** The check of the contact in the preface. */
export const contactCheck: Check = textCheck({
  id: 'lead.contact',
  severity: 'warning',
  title: '联系电话',
  sentence: '导语中的联系电话与单位信息一致',
  source: '年度报告通行写法：导语写明联系方式',
  places: ['lead'],
  reads: () => ['organ'],
  examples: {
    breaks: {
      text: '单位信息是 0451-57321163，导语写成 0451-57321136',
      organ: { phone: '0451-57321163' },
      narrative: { lead: lead('0451-57321136') },
    },
    holds: {
      text: '两处一致',
      organ: { phone: '0451-57321163' },
      narrative: { lead: lead('0451-57321163') },
    },
  },
  find: (text, { report }) => otherPhones(text, report),
})

function lead(phone: string): string {
  return `本报告依据《中华人民共和国政府信息公开条例》编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。联系电话：${phone}。`
}
