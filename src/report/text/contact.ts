/** Whom to ask and where to read: the telephone, the office and the web site that a text gives, and what a report tells of its organ. */
import { formerNamesOf } from '../organ'
import { type Organ, type Report, textOf } from '../report'

const area = '(?:[（(]?0\\d{2,3}[)）]?[-—－ ]?)?'
/** A fixed line with or without its area; years, postcodes and document numbers have other lengths. */
const phones = new RegExp(`(?<![\\d.-])${area}[2-9]\\d{6,7}(?![\\d.])`, 'g')
/** What a number must stand behind to be the organ's. */
const named = /(?:电话|联系|致电|传真|拨打)[^。；\d]{0,20}$/
const address = /(?:https?:\/\/|www\.)[!-~]+/
/** Where the office is: of a street or a house, not of a letter box or a site on the net. */
const office =
  /(?<!邮箱|邮件|网站|网络|网页|下载|IP)地址(?:为|是|[：:])[：:]?[ 　]{0,3}([^、，,；;。：:（）()\n][^，,；;。：:（）()\n]{3,59})/g
const isOnTheGround = /[路街道巷村镇乡区县市号楼室层座院]/
/** A mark of the sentence, not of the address. */
const stop = /[.,;:!?)\]'"]{1,9}$/

/** A telephone number in a text, and where it stands. */
export interface Phone {
  readonly text: string
  readonly index: number
}

/** The numbers a text gives to be called, in their order. */
export const phonesIn = (text: string): readonly Phone[] =>
  [...text.matchAll(phones)]
    .map((found) => ({ text: found[0], index: found.index }))
    .filter(({ index }) => named.test(text.slice(Math.max(0, index - 30), index)))

const siteIn = (text: string): string => address.exec(text)?.[0].replace(stop, '') ?? ''

const officeIn = (text: string): string =>
  [...text.matchAll(office)]
    .map(([, told = '']) => told.trim())
    .find((told) => isOnTheGround.test(told)) ?? ''

/** Where a report says whom to ask: others' numbers and sites stand elsewhere. */
const places = ['lead', 'other'] as const

const written = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** What a report tells of its organ: what stands in its 单位信息, and where that is blank, in its text. */
export function organTold(report: Report): Organ {
  const { organ } = report
  const texts = places.map((place) => textOf(report, place))
  const firstIn = (find: (text: string) => string): string =>
    texts.map(find).find((one) => one !== '') ?? ''
  return {
    ...organ,
    phone: written(organ['phone']) || firstIn((text) => phonesIn(text)[0]?.text ?? ''),
    website: written(organ['website']) || firstIn(siteIn),
    address: written(organ['address']) || firstIn(officeIn),
  }
}

/** The members of an organ an officer fills in, as they are called. */
export const organMembers = {
  name: '单位全称',
  level: '单位层级',
  phone: '联系电话',
  website: '网站',
  address: '办公地址',
  formerNames: '曾用名',
} as const
type Member = keyof typeof organMembers

const isBlank = (organ: Organ, member: Member): boolean =>
  member === 'formerNames' ? formerNamesOf(organ).length === 0 : written(organ[member]) === ''

/** What is blank of an organ and told of it elsewhere, the first that tells it counting; never what is filled in. */
export function untold(
  organ: Organ,
  told: readonly Organ[],
): Readonly<Partial<Record<Member, string | readonly string[]>>> {
  const members = (Object.keys(organMembers) as Member[]).flatMap((member) => {
    const source = isBlank(organ, member) && told.find((one) => !isBlank(one, member))
    if (!source) return []
    return [[member, member === 'formerNames' ? formerNamesOf(source) : written(source[member])]]
  })
  return Object.fromEntries(members) as Readonly<Partial<Record<Member, string>>>
}
