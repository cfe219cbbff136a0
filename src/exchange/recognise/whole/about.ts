/** What is known of a source beside what stands in it, and when two names are of one office. */
import { governmentOf } from '../identity'

export interface About {
  /** The name of its file. */
  readonly file?: string
  /** The office that signs it. */
  readonly signed?: string
  /** The offices that have reports here. */
  readonly organs?: readonly string[]
}

/** The same office in full or in short; a region is its own government, and none of its other offices. */
export function isOneOrgan(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const government = governmentOf(short)
  return government !== undefined && long.startsWith(short) && long !== short
    ? long.startsWith(government)
    : long.includes(short)
}

/**
 * The office a name speaks for, in the full words: 示例县人民政府 for 示例县政府办公室 and 示例县政务公开领导小组办公室,
 * 示例县教育局 for 示例县教育局（本级） and its own bureau.
 */
export function principalOf(name: string): string {
  const full = name
    .replace(/[（(](?:本级|机关|局机关|本部)[）)]$|本级$/, '')
    .replace(/(?<!人民)政府(?!信息)/g, '人民政府')
    .replace(/(?:(?:政府)?信息公开|政务公开)?(?:工作)?(?:领导小组)?办(?:公[室厅])?$/, '')
  return governmentOf(full) ?? full
}
