/** How far the dated knowledge of the checks reaches, in words: meetings, terms, laws and the like are known up to a year. */
import { known, knownUntil } from '@/check/catalogue'

const lists = known.map(({ what }) => what).join('、')

/**
 * What the checks know of, and what they leave alone from then on.
 * @param year the report year at work now.
 */
export const reachWords = (year: number): string =>
  year <= knownUntil
    ? `${lists}等资料收录到${knownUntil}年。`
    : `${lists}等资料只收录到${knownUntil}年：${knownUntil + 1}年起召开的会议、新的届次和提法不作判断，法规和术语的问题只作提示，请自行核对，或更新软件。`
