/** Finds the word beside a quantity that says what it counts: nearness decides, and nothing unknown may stand between. */
import type { Tag } from '../lexicon'
import type { Token } from '../tokens'

export const tagOf = (token: Token | undefined): Tag | undefined =>
  token?.kind === 'word' ? token.tag : undefined

export const after = (tag: Tag | undefined, prefix: 'subject:' | 'role:'): string | undefined =>
  tag?.startsWith(prefix) ? tag.slice(prefix.length) : undefined

/** A cue found beside a quantity; `carry` needs the years around it. */
export interface Cue {
  readonly role: string
  readonly object?: string | undefined
  readonly at: number
  readonly carriedTo?: number | undefined
}

/** 因不掌握相关信息无法提供26件: the reason that stands before its group is what is counted. */
function reasonBefore(tokens: readonly Token[], index: number, role: string): string | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const token = tokens[at]
    const before = after(tagOf(token), 'role:')
    if (before?.startsWith(`${role}.`) === true) return before
    const silent =
      token?.kind === 'other'
        ? token.etc !== true && token.end - token.start <= 6
        : tagOf(token) === 'fill'
    if (!silent) return undefined
  }
  return undefined
}

/** The result in quotation marks right before a word of answering. */
function groundBefore(tokens: readonly Token[], index: number): string | undefined {
  const mark = tokens[index - 1]
  if (mark?.kind !== 'other' || mark.end - mark.start > 3) return undefined
  const before = after(tagOf(tokens[index - 2]), 'role:')
  return before?.startsWith('row:') === true ? before : undefined
}

/** 新收及上年结转申请共681件: what came new is joined to what was carried in, and both are counted. */
function isJoinedToNew(tokens: readonly Token[], index: number): boolean {
  const joint = tokens[index - 1]
  if (joint?.kind !== 'list' && (joint?.kind !== 'other' || joint.end - joint.start > 2))
    return false
  let at = index - 2
  while (/^(?:fill|subject:requests)$/.test(tagOf(tokens[at]) ?? '')) at -= 1
  return /^(?:new|received)$/.test(after(tagOf(tokens[at]), 'role:') ?? '')
}

const isWithin = (kind: string, group: string): boolean => kind.startsWith(`${group}.`)

/**
 * The role of a word, with the results joined to it before: 予以公开或部分公开42件 counts both.
 * @returns undefined where no word with a role stands.
 */
export function roleAt(tokens: readonly Token[], index: number): string | undefined {
  let role = after(tagOf(tokens[index]), 'role:')
  if (role?.startsWith('row:') === true) role = reasonBefore(tokens, index, role) ?? role
  // 作出部分公开答复9件: the result is what is counted.
  if (role === 'concluded' && after(tagOf(tokens[index - 1]), 'role:')?.startsWith('row:') === true)
    return roleAt(tokens, index - 1)
  // 以“本机关不掌握相关政府信息”答复17件: the ground is what is counted.
  if (role === 'concluded') role = groundBefore(tokens, index) ?? role
  if (role === 'carriedIn' && isJoinedToNew(tokens, index)) return 'gathered'
  for (let at = index; role?.startsWith('row:') === true;) {
    const joint = tokens[at - 1]
    const joins =
      joint?.kind === 'list' || (joint?.kind === 'other' && joint.end - joint.start <= 2)
    const before = joins ? after(tagOf(tokens[at - 2]), 'role:') : undefined
    if (before?.startsWith('row:') !== true || index - at > 8) return role
    // 区分处理后部分公开: one result under two names.
    // 本机关不掌握等无法提供; 1件不予处理、重复申请2件: a group and a kind of it are not joined.
    if (before === role || isWithin(before, role) || isWithin(role, before)) return role
    if (tokens[at - 3]?.kind === 'quantity') return role
    role = `${before}+${role.slice('row:'.length)}`
    at -= 2
  }
  return role
}

/** 作其他处理（含撤回、逾期不补正）30件: where the remark before a number opens; none if it counts something itself. */
function remarkBefore(tokens: readonly Token[], close: number): number | undefined {
  for (let at = close - 1; at >= Math.max(0, close - longestRemark); at -= 1) {
    const kind = tokens[at]?.kind
    if (kind === 'open') return at
    if (kind === 'quantity' || kind === 'close' || kind === 'line') return undefined
  }
  return undefined
}

/** 收到申请（60件）: a number alone in brackets is the one the words before them count. */
const isInBrackets = (tokens: readonly Token[], index: number, at: number): boolean =>
  at === index - 1 && tokens[at]?.kind === 'open' && tokens[index + 1]?.kind === 'close'

/** 予以公开（含部分公开）31件: the result that a remark says to be included. */
function includedIn(tokens: readonly Token[], open: number, close: number): string | undefined {
  if (tagOf(tokens[open + 1]) !== 'with') return undefined
  return tokens
    .slice(open + 2, close)
    .map((token) => after(tagOf(token), 'role:'))
    .find((role) => role?.startsWith('row:') === true)
}

/** A result with what it includes, if that is none of its own kinds. */
const joined = (role: string, included: string | undefined): string =>
  included === undefined ||
  !role.startsWith('row:') ||
  included.startsWith(role) ||
  role.slice('row:'.length).split('+').includes(included.slice('row:'.length))
    ? role
    : `${role}+${included.slice('row:'.length)}`

const passable: ReadonlySet<Tag> = new Set(['fill', 'self', 'total', 'this'])
const reach = 12
const longestRemark = 16

/** 均已答复：公开2件: behind the colon stands what the number counts. */
const isNamedBehind = (tokens: readonly Token[], colon: number, index: number): boolean =>
  tokens
    .slice(colon + 1, index)
    .some((token) => tagOf(token) === 'fill' && token.end - token.start > 1)

/** Looks left from a quantity over words that say nothing, to the word that says what it counts. */
export function cueBefore(tokens: readonly Token[], index: number): Cue | 'none' | 'other' {
  let object: string | undefined
  let carriedTo: number | undefined
  let included: string | undefined
  let isLed = false
  for (let at = index - 1; at >= Math.max(0, index - reach); at -= 1) {
    const token = tokens[at]
    if (!token) break
    const remark = token.kind === 'close' ? remarkBefore(tokens, at) : undefined
    if (remark !== undefined) {
      included = includedIn(tokens, remark, at) ?? included
      at = remark
    } else if (token.kind === 'year') carriedTo = token.year
    else if (token.kind === 'pause') {
      if (tagOf(tokens[at + 1]) !== 'total')
        return object === undefined ? 'none' : { role: 'bare', object, at }
    } else if (token.kind === 'word') {
      const { tag } = token
      const role = roleAt(tokens, at)
      if (role !== undefined) {
        if (isLed && role === 'concluded') return 'none'
        const carry =
          role === 'handled' || role === 'concluded' ? carryBefore(tokens, at) : undefined
        // 结转2022年未办结103件: what was left of that year.
        const left = role === 'carriedOut' ? carryBefore(tokens, at) : undefined
        if (left?.carriedTo !== undefined) return left
        return carry ?? { role: joined(role, included), object, at, carriedTo }
      }
      if (tag === 'carry')
        return { role: isJoinedToNew(tokens, at) ? 'gathered' : 'carry', object, at, carriedTo }
      if (tag === 'foreign' || tag === 'up' || tag === 'down') return 'other'
      // 自然人占31件.
      if (tag === 'share') {
        const before = after(tagOf(tokens[at - 1]), 'role:')
        if (before?.startsWith('who:') !== true) return 'other'
      }
      const subject = after(tag, 'subject:')
      if (subject !== undefined) object ??= subject
      else if (!passable.has(tag) && tag !== 'to' && tag !== 'share') {
        return object === undefined
          ? tag === 'shown'
            ? 'other'
            : 'none'
          : { role: 'bare', object, at }
      }
    } else if (token.kind === 'colon') isLed = isLed || isNamedBehind(tokens, at, index)
    else if (!isInBrackets(tokens, index, at)) {
      return object === undefined ? 'none' : { role: 'bare', object, at }
    }
  }
  return object === undefined ? 'none' : { role: 'bare', object, at: -1 }
}

/** 结转至2022年办理: the word before 办理 says what it is. */
function carryBefore(tokens: readonly Token[], index: number): Cue | undefined {
  let carriedTo: number | undefined
  for (let at = index - 1; at >= Math.max(0, index - 4); at -= 1) {
    const token = tokens[at]
    if (token?.kind === 'year') carriedTo = token.year
    else if (tagOf(token) === 'carry') return { role: 'carry', at, carriedTo }
    else if (tagOf(token) !== 'to' && tagOf(token) !== 'fill' && tagOf(token) !== 'this')
      return undefined
  }
  return undefined
}

const oneOfSeveral = /^(?:或|等|[、和及与](?![^，。；、]{0,12}\d)[^，。；\n]{2})/
const noun = /^(?:在|被|因|经|文书|书|意见|行为|决定|不当)/
const loose = /^(?:carriedOut|row:|outcome:)/
const follows = /^(?:new$|concluded|carriedOut|carriedIn|row:|outcome:|flow:)/

/** Looks right from a quantity: 11件均已办结, 72件按规定顺延到下年度. A word with a number of its own is not ours. */
export function cueAfter(
  tokens: readonly Token[],
  index: number,
  subject: string,
  text: string,
): Cue | undefined {
  const end = tokens[index]?.end ?? 0
  let unknown = 0
  for (let at = index + 1; at <= index + reach; at += 1) {
    const token = tokens[at]
    if (!token) return undefined
    const tag = tagOf(token)
    const role = after(tag, 'role:')
    if (role !== undefined) {
      // 2件以纠正或终止等方式结案, 4件作不予公开、信访类告知和其他处理: one of several ways it ended.
      if (oneOfSeveral.test(text.slice(token.end, token.end + 24))) return undefined
      // 1件答复在行政复议中被纠正: what was answered, and what became of the answer.
      if (role === 'concluded' && noun.test(text.slice(token.end, token.end + 4))) return undefined
      if (!follows.test(role) || (unknown > 0 && !loose.test(role))) return undefined
      // 诉讼4件中没有败诉案件: what did not come of them.
      if (role.startsWith('outcome:') && /[没无未]/.test(text.slice(end, token.start)))
        return undefined
      let next = at + 1
      while (passable.has(tagOf(tokens[next]) ?? 'foreign') || tokens[next]?.kind === 'colon')
        next += 1
      return tokens[next]?.kind === 'quantity' ? undefined : { role, at }
    }
    if (token.kind === 'other') {
      unknown += token.end - token.start
      if (unknown > 10) return undefined
    } else if (tag === undefined) return undefined
    else if (!passable.has(tag) && tag !== 'partial' && after(tag, 'subject:') !== subject)
      return undefined
  }
  return undefined
}
