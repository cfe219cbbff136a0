/** How far the dated knowledge of the checks reaches, in words: congresses, plenums and political terms are known up to a year. */
import { knownUntil } from '@/check/catalogue'

/**
 * What the checks know of, and what they leave alone from then on.
 * @param year the report year at work now.
 */
export const reachWords = (year: number): string =>
  year <= knownUntil
    ? `会议、届次和提法的规则收录到${knownUntil}年。`
    : `会议、届次和提法的规则只收录到${knownUntil}年：${knownUntil + 1}年起召开的会议、新的届次和提法不作判断，请自行核对，或更新软件。`
