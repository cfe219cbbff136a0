/** Whether words name the report's own organ: in full, shortened in any honest way, or with what it belongs to before it. */
import { isOffice } from '../telling'

/** How the name of an area ends; 城市, 社区 and 市场 are none. */
const areaEnd =
  '(?:省|(?<!城)市(?![场政容民])|县|(?<!社)区(?![域划])|州|盟|(?<=.)旗|镇|(?<!城)乡(?!村|镇)|街道)'
/** Areas one within another; words such as 不含 and 各 tell of others. */
const areasAlone = new RegExp(`^(?:[^含除其各全和与及外]+${areaEnd})?$`, 'u')
const upToArea = new RegExp(`^\\p{Script=Han}+${areaEnd}`, 'u')
const anyArea = new RegExp(areaEnd, 'u')

/** What the name of an organ ends with that is left off, by the kind of organ; a government's office compiles its report. */
const endings = [
  { kind: 'office', end: /(?:人民政府|政府)(?:办公室|办)$/ },
  { kind: 'government', end: /(?:人民政府|政府)$/ },
  { kind: 'committee', end: /(?:管理委员会|管委会)$/ },
  { kind: 'street', end: /(?<=街道)办事处$/ },
] as const
type Kind = (typeof endings)[number]['kind'] | 'short'

/** A name without its ending, and without the government that a 街道办事处 or a department belongs to. */
function partsOf(name: string): { readonly base: string; readonly kind: Kind } {
  const plain = name.replace(/(?<=[省市区县州盟旗])人民政府(?=\p{Script=Han}{3})(?!办公室)/u, '')
  const found = endings.find(({ end }) => end.test(plain))
  return found
    ? { base: plain.replace(found.end, ''), kind: found.kind }
    : { base: plain, kind: 'short' }
}

/** True if one is the other with what it belongs to before it: 泰州市姜堰区 and 姜堰区. */
function isSameWithin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    short.length > 1 &&
    long.endsWith(short) &&
    areasAlone.test(long.slice(0, long.length - short.length)) &&
    (short === long || anyArea.test(short.slice(1)))
  )
}

/** True if a name ends at another area than the organ: 泰州市 is not 泰州市姜堰区. */
function isOfOtherArea(name: string, organ: string): boolean {
  const head = upToArea.exec(name)?.[0] ?? ''
  if (head.length < 2) return false
  const at = organ.lastIndexOf(head.slice(-2))
  return at < 0 || anyArea.test(organ.slice(at + 2, -1))
}

/** What stands before the name of an office and may be called otherwise: 县民政局 of 洪泽区民政局. */
const rank = /^[省市区县州旗镇乡本我]/

const isWithin = (part: string, whole: string): boolean => {
  let at = 0
  for (const char of whole) if (char === part[at]) at += 1
  return at === part.length
}

const plainOf = (text: string): string =>
  text
    .trim()
    .replace(/^(?:填报|报送|制表)?单位(?:名称)?[：:（(]?\s*/, '')
    .replace(/[（(）)]/g, '')

/** True of the organ's own name, with or without its areas or its ending; a government is not its office. */
export function isSurelyOwn(text: string, organ: string): boolean {
  const [said, own] = [partsOf(plainOf(text)), partsOf(organ)]
  return (
    organ !== '' &&
    isSameWithin(said.base, own.base) &&
    (said.kind === own.kind || (said.kind === 'short' && own.kind !== 'office'))
  )
}

/** The same few words are asked of again and again: beside every figure of a table. */
const known = new Map<string, boolean>()
const mostKnown = 20_000

/** True of a name of the organ itself, shortened or not; of any office where the organ has no name yet. */
export function isOwnOffice(text: string, organ: string): boolean {
  const asked = `${organ}\n${text}`
  const before = known.get(asked)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const is = isOwn(text, organ)
  known.set(asked, is)
  return is
}

/** This organ without those below it; the report of a government is of all of them. */
const ownLevel =
  /^(?:机关|[局委厅办])?本级(?:机关)?$|^不(?:含|包括)(?:所属|下属|直属|下设)(?:的?各?(?:事业|企事业)?(?:单位|机构))?$/

function isOwn(text: string, organ: string): boolean {
  const name = plainOf(text)
  if (ownLevel.test(name))
    return organ !== '' && partsOf(organ).kind === 'short' && !/[镇乡]$/.test(organ)
  if (organ === '') return isOffice(name) && !/[含除其各]/.test(name)
  const [said, own] = [partsOf(name), partsOf(organ)]
  const isGovernment = (kind: Kind): boolean => /office|government|short/.test(kind)
  if (
    isSameWithin(said.base, own.base) &&
    (said.kind === own.kind ||
      said.kind === 'short' ||
      (isGovernment(said.kind) && isGovernment(own.kind)))
  )
    return true
  if (said.kind === 'office' && own.kind === 'government')
    return isOwn(name.replace(/(?:办公室|办)$/, ''), organ)
  // 市政府 is another one than 青山县人民政府, 县政府 is this.
  const level = rank.exec(name)?.[0] ?? ''
  const ownRank = upToArea.exec(organ)?.[0].at(-1)
  if (/[省市区县州旗镇乡]/.test(level) && ownRank !== undefined && level !== ownRank) return false
  const stem = name.replace(rank, '')
  return (
    stem.length > 1 &&
    stem.at(-1) === organ.at(-1) &&
    isWithin(stem, organ) &&
    !isOfOtherArea(name, organ)
  )
}
