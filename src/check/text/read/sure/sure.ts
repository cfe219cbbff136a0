/** Whether what was found is wholly understood, by what the rule holds it against: a finding of anything else is only a hint. */
import type { Context } from '../../../check'
import type { Found } from '../../kind/kind'
import { type Compared, comparableClaims } from '../claim/compared'
import { tagOf } from '../claim/cue'
import { amountIn } from '../claim/figures'
import { says } from '../quantity'
import type { Token } from '../tokens'
import {
  type WordsAround,
  around,
  besideFound,
  clausesOf,
  hasNumber,
  isPlain,
  isPlainBefore,
  names,
  namesSubject,
} from './plain'

/** What a rule holds its finding against: a number against a table, a sweeping word, a list against its total, a change, a fee. */
export type Comparing = 'count' | 'saying' | 'denial' | 'list' | 'change' | 'share' | 'fee' | 'year'

/** Counts of a part, which has a cell of its own. */
const ofParts = /^(?:row:|outcome:|who:|carriedIn|carriedOut|carry)/

/** Several classes joined before one number: 因不掌握、需另行制作而无法提供1394件, 对被纠正和败诉的3件. */
function isJoined({ own, found, text }: WordsAround): boolean {
  const at = own.findIndex(({ start }) => start >= found.start)
  for (let index = at - 1; index > 0; index -= 1) {
    const token = own[index]
    if (!token || token.kind === 'quantity') return false
    const joins =
      token.kind === 'list' ||
      (token.kind === 'other' && /^[和与及或]/.test(text.slice(token.start, token.end)))
    if (joins && names(own[index - 1])) return true
  }
  return false
}

/** A number in a remark, or one with a remark right before or behind it: 自然人389件（含上年结转14件）. */
function isBracketed({ own, rest, found, text }: WordsAround, role: string): boolean {
  const inside = text.slice(own[0]?.start ?? 0, found.start)
  const opened = inside.lastIndexOf('（')
  const isWithin = opened > inside.lastIndexOf('）')
  const isPart = /^（[不包]?[含括]/.test(inside.slice(opened)) || !ofParts.test(role)
  const isAlone = opened === inside.length - 1 && text.startsWith('）', found.end)
  const [next] = [...own, ...rest].filter(({ start }) => start >= found.end)
  return (isWithin && isPart && !isAlone) || (next?.kind === 'open' && next.start === found.end)
}

/** Another number of the sentence is the table's, and none of those that stand for something else: 市政府制发8件，各部门制发4件，共12件. */
function isSaidBeside(
  { before, own, rest, found, context }: WordsAround,
  one: Compared | undefined,
  all: readonly Compared[],
): boolean {
  if (!one) return false
  const amounts = one.readings.flatMap((reading) => amountIn(context.report, reading) ?? [])
  const others = [...before, ...own, ...rest].flatMap((token) =>
    token.kind === 'quantity' && token.start !== found.start ? [token.quantity] : [],
  )
  return others.some((quantity) => {
    if (quantity.kind !== 'case' || !amounts.some((amount) => amount > 0 && says(quantity, amount)))
      return false
    const claimed = all.find(({ claim }) => claim.quantity === quantity)
    return (
      claimed === undefined ||
      (claimed.claim.role === one.claim.role && claimed.claim.subject === one.claim.subject)
    )
  })
}

const hasTag = (tokens: readonly Token[], tags: RegExp): boolean =>
  tokens.some((token) => tags.test(tagOf(token) ?? ''))

/** 分别为9件、3件和8件: each number is of one of the classes joined before. */
const isSharedOut = ({ text, own, found }: WordsAround): boolean =>
  text.slice(own[0]?.start ?? 0, found.start).includes('分别')

function isSureCount(around: WordsAround, place: string): boolean {
  const { text, context, own, before, found } = around
  const all = comparableClaims(text, context, place)
  const one = all.find(({ claim }) => claim.quantity.start === found.start)
  // 1件答复在行政复议中被纠正: cases and applications in one breath.
  if (one?.claim.subject === 'requests' && hasTag(own, /^subject:case:/)) return false
  // 9件答复为：予以公开5件: a number that begins its sentence takes up another's.
  const led = [...before, ...own]
  if (led[0]?.kind === 'quantity' && !namesSubject(led)) return false
  if (!isPlain(own, around) || hasTag(own, /^share$/)) return false
  const role = one?.claim.role ?? ''
  const isPart = one?.claim.among === true || hasTag(own, /^with$/)
  if (isPart && !ofParts.test(role) && !/^case:/.test(one?.claim.subject ?? '')) return false
  const isJoint = /\+|^gathered$/.test(role) || isSharedOut(around)
  if (!isJoint && isJoined(around)) return false
  return !isBracketed(around, role) && !isSaidBeside(around, one, all) && isPlainBefore(around)
}

/** A sweeping word speaks of all there is only where nothing of it was told apart before. */
function isSureSaying(around: WordsAround): boolean {
  const led = [...around.before, ...around.own.filter(({ end }) => end <= around.found.start)]
  const isJoint = /^(?:[和与及或、]|以及)/.test(around.text.slice(around.found.end))
  return !isJoint && !hasTag(led, /^role:outcome:|^among$/) && isSureDenial(around)
}

const isSureDenial = (around: WordsAround): boolean =>
  isPlain(besideFound(around), around) && isPlainBefore(around)

/** 89件，包括A21件、B68件，败诉3件: what follows the parts joined by 、 behind a comma may be none of them. */
function isMixed({ own, found }: WordsAround): boolean {
  const within = own.filter(({ start, end }) => start >= found.start && end <= found.end)
  const first = within.findIndex(({ kind }) => kind === 'list')
  return first >= 0 && within.slice(first).some(({ kind }) => kind === 'pause')
}

/** A list is whole where no number follows it, and what it adds up to is said in one plain clause. */
function isSureList(around: WordsAround): boolean {
  const { found, rest } = around
  const [mark, next] = rest
  const goesOn =
    mark?.kind === 'pause' &&
    hasNumber(rest.slice(0, 6)) &&
    !/^(?:compare|last|up|down)$/.test(tagOf(next) ?? '')
  return (
    !goesOn &&
    !isMixed(around) &&
    isPlain(
      around.own.filter(({ end }) => end <= found.start),
      around,
    ) &&
    isPlainBefore(around)
  )
}

/** 维持2件、其他结果1件，比上年少2件: the number before a change is one of a list. */
const endsList = /、[^，。；、]*\d ?[件宗起份条部]?[^，。；、\d]{0,4}[，,]?$/

/** 减少36件，主要是征地类，由71件降至42件: behind the first clause of what contradicts itself nothing else is named. */
function isOfOne(around: WordsAround): boolean {
  const { own, found } = around
  const within = own.filter(({ start, end }) => start >= found.start && end <= found.end)
  const [, ...later] = clausesOf(within)
  return later.every((clause) => isPlain(clause, around) && !clause.some(names))
}

/** A change is that of the one number that stands before it. */
function isSureChange(around: WordsAround): boolean {
  const { before, own, found, text } = around
  if ((found.figures?.length ?? 0) === 0) return isOfOne(around)
  const from = (before[0] ?? own[0])?.start ?? 0
  const clause = own[0]?.start ?? from
  const ownList = text.slice(clause, found.start).includes('、')
  return !ownList && !endsList.test(text.slice(from, clause)) && isSureDenial(around)
}

/** A share is of the number told right before it, or of what its own clause counts. */
function isSureShare(around: WordsAround): boolean {
  const { before, own, found } = around
  const isCounted = hasNumber(own.filter(({ end }) => end <= found.start))
  const counting = isCounted ? own : [...(clausesOf(before).at(-1) ?? []), ...own]
  return isPlain(counting, around) && !hasTag(counting, /^(?:last|up|down|compare|except|partial)$/)
}

const charging = /收取|收费|收入|征收|实收|实际|缴/
/** The office beside all of its area: 本办未收取；全县收取640元. */
const ofWholeArea = /全[省市县区旗州镇乡]|各[级单部]/
/** 未缴的77件中，70件…: parts of a part. */
const partsOfPart = /\d ?[件笔份][中里]/

/** 前两件已缴费，第三件撤回: notices told one by one. */
const oneByOne = /[前后][两二三四五\d]{1,2}[件笔份]|第[一二三四五\d]{1,2}[件笔份]/

/** An amount is what was collected where its own clause says so; that something is missing, where nothing like it is said. */
function isSureFee({ text, found, own, before }: WordsAround): boolean {
  if (found.caret !== undefined) {
    // What it is held against in the table was counted in the text.
    const isCounted = (found.figures?.length ?? 0) > 0
    return isCounted || !/通知|缴费|人次|应收/.test(text) || !/\d ?[件份人名笔]/.test(text)
  }
  const [first] = [...before, ...own]
  const all = text.slice(first?.start ?? 0, found.end)
  if (ofWholeArea.test(all) && hasTag([...before, ...own], /^self$/)) return false
  if (partsOfPart.test(all) || oneByOne.test(all)) return false
  const isOfTable = (found.figures?.length ?? 0) > 0
  return !isOfTable || charging.test(text.slice(own[0]?.start ?? 0, found.start))
}

/** A year is the report's where the statistics are spoken of, or nothing else is. */
function isSureYear(around: WordsAround): boolean {
  const { text, own, before, rest } = around
  const all = [...before, ...own, ...rest]
  const said = text.slice(all[0]?.start ?? 0, all.at(-1)?.end ?? 0)
  return /统计|数据|期限|报告|公开|结转|全年/.test(said) || isSureDenial(around)
}

const ways: Readonly<Record<Comparing, (around: WordsAround, place: string) => boolean>> = {
  count: isSureCount,
  saying: isSureSaying,
  denial: isSureDenial,
  list: isSureList,
  change: isSureChange,
  share: isSureShare,
  fee: isSureFee,
  year: isSureYear,
}

/** True if everything around a finding is understood, so that it may be told as more than a hint. */
export const isSure = (
  text: string,
  found: Found,
  context: Context,
  place: string,
  comparing: Comparing,
): boolean => ways[comparing](around(text, found, context), place)
