/** The telephone and the web site the preface gives, against those filled in for the organ. */
import type { Report } from '@/report/report'
import { phonesIn } from '@/report/text/contact'
import type { Found, TextKind } from '../kind'

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
  const given = phonesIn(text)
  if (given.some(({ text: said }) => known.some((number) => isSame(digitsOf(said), number)))) return
  for (const { text: said, index } of given)
    yield {
      start: index,
      end: index + said.length,
      text: `电话写的是“${said}”，单位信息中的联系电话是“${own}”`,
      advice: '核对哪一个是对的；单位信息有误的改单位信息',
    }
}

/** A telephone in the preface that is not the organ's. */
export const contactPhone: TextKind = {
  reads: () => ['organ'],
  find: (text, { report }) => otherPhones(text, report),
}
