/** The lead paragraph: on what basis, of which time, where it can be read, whom to ask. */
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import { organMembers } from '@/report/text/contact'

/** What the lead needs of the organ's profile. */
const needed = ['website', 'phone'] as const

/** The paragraph, or what of the profile it still waits for. */
export function leadParagraph(
  { year, organ }: Report,
  { decree }: Format,
): { readonly text: string } | { readonly waits: string } {
  const told = (member: (typeof needed)[number] | 'address'): string => {
    const text = organ[member]
    return typeof text === 'string' ? text.trim() : ''
  }
  // Good to have, and not worth waiting for: many offices give a telephone alone.
  const address = told('address')
  const missing = needed.find((member) => told(member) === '')
  if (missing) return { waits: `单位信息中的${organMembers[missing]}` }
  return {
    text: `根据《中华人民共和国政府信息公开条例》和年度报告的规定格式（${decree}）编制本报告。所列数据的统计期限为${String(year)}年1月1日至12月31日。本报告电子版可在网站（${told('website')}）查阅和下载。如有疑问，请与${organ.name}联系${address === '' ? '' : `，地址：${address}`}，电话：${told('phone')}。`,
  }
}
