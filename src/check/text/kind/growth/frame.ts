/** What a sentence says of one thing in two years: its number now and then, and the changes told between them. */
import type { Format } from '@/report/format'
import { type Quantity } from '../../read/quantity'
import { type Token, tokensOf } from '../../read/tokens'

/** A change as told: a difference in pieces, a rate in per cent of the year before, or so many times its number. */
export interface ToldChange {
  readonly quantity: Quantity
  readonly is: 'difference' | 'rate' | 'times'
  readonly sign: 1 | -1
  /** The number told: pieces, per cent, times. */
  readonly amount: number
}

export interface Frame {
  readonly now?: Quantity
  readonly then?: Quantity
  /** The direction of 由…上升到…. */
  readonly moved?: 1 | -1
  readonly changes: readonly ToldChange[]
}

const ups =
  '增加|增长率?|增速|增多|高出|上升|提高|上涨|升高|扩大|增幅|涨幅|升幅|净增|新增|增|多(?:办理?|征|缴|发布|公开|收到|受理|办理|举办|召开|推送|开展|办结|答复|[办收结])?|升'
const downs =
  '减少|下降|降低|回落|缩减|下滑|降幅|减幅|净减|降|减|少(?:办理?|征|缴|发布|公开|收到|受理|办理|举办|召开|推送|开展|办结|答复|[办收结])?'
const link = '(?:了|为|达到?|是|约|幅度为)?'
const change = new RegExp(`(?:(${ups})|(${downs}))${link}$`)
const move = new RegExp(
  `(?:(增加|增长|上升|提高|增|升)|(减少|下降|降低|回落|降|减))(?:了|，)?(?:到了?|至|达到?|为)(?:本年度?|今年|年[末底]|目前|现在|20\\d\\d ?年度?)?的?$`,
)
/** 比447件增加43件, 由189件上升: a number that something is compared with. */
const base =
  /(?:比|较|由|从|自|相比)(?:上年|去年|20\d\d ?年|年初|上半年|原来|最初|改版前|改造前)?(?:度|同期)?(?:年?[末底])?的?$/
const times = /20(\d\d) ?年|(上一?年|去年)|(本年|今年|当年|全年|年内)/g
/** Words after which nothing is told of the number before. */
const breaks =
  /分别|平均(?!得?分|用时|时长|办理|成绩)|[月日季周]均|环比|近[三五]年|以来|半年|季度|历年|累计/
const begins = /其中/
/** 较2023年（52件）增长15.4%，达60件. */
const reaches = /^，?(?:达到?|共计?|总[数量](?:达到?|为))$/
/** 结转下年度9件，较上年结转的6件增加3件: what is left over, in both years. */
const carriedOn = /(?:结?转下|转入下|结转至|转至)[^，。；]*$/
const carriedThen = /^[，,（(](?:较|比|与)上一?年度?(?:末)?结转(?:下年)?的?$/
/** What was carried over is another thing than what came or was answered. */
const carried = /结转/
const comparing =
  /年初|上半年|原来|最初|改版前|改造前|同期|同比|较|比|与|和|同|相比|上一?年|去年|前年|本年|今年|当年|全年|年内|年度|20\d\d ?年|度|同期|数量|总[量数]|件数|幅度|的|了|约|为|是|又|则|而|由|从|自|至|到|共计?|即|达|基本|略|有所|翻了?一?番|年?[末底]|[，,、（()）：:\s]/g
const fills =
  /政府信息公开|信息公开|依申请公开|申请|我[局委厅院办市县区镇乡省州旗]|全[市县区镇乡省州旗]|办理|共计?|各类|案件|决定|的|了|为|是|达到?|件数?|数量?|总量|本|[（()）\s]/g
const coming = /新收到?|收到|受理|接收|接到|收悉/g

interface Open {
  /** One of a list cannot be told from the whole that the sentence goes on to speak of. */
  now?: { quantity: Quantity; label: string; listed: boolean }
  then?: { quantity: Quantity; label: string }
  moved?: 1 | -1
  changes: ToldChange[]
}

/** What a number counts, by the last words before it. */
const labelOf = (words: string): string =>
  (/[^，,；、：:（(]*$/.exec(words)?.[0] ?? '')
    .replace(times, '')
    .replace(comparing, '')
    .replace(coming, '收')
    .replace(fills, '')

/** True if two labels may name one thing; one that says nothing names what was named. */
const isSame = (said: string, before: string): boolean =>
  said === '' || (before !== '' && (said.includes(before) || before.includes(said)))

/** The year last named by some words: this one, the one before, another; none if they name no year. */
function yearNamed(words: string, year: number): 'now' | 'then' | 'other' | undefined {
  const [, digits, before] = [...words.matchAll(times)].at(-1) ?? []
  if (digits !== undefined) {
    const said = 2000 + Number(digits)
    return said === year ? 'now' : said === year - 1 ? 'then' : 'other'
  }
  if (before !== undefined) return 'then'
  return times.test(words) ? 'now' : undefined
}

const signOf = (match: RegExpExecArray): 1 | -1 => (match[1] === undefined ? -1 : 1)

/** Reads the numbers of one sentence into frames. */
class FrameReader {
  readonly frames: Frame[] = []
  private open: Open = { changes: [] }

  constructor(private readonly year: number) {}

  end(): void {
    const { now, then, moved, changes } = this.open
    if (changes.length > 0 || (now && then))
      this.frames.push({
        ...(now && { now: now.quantity }),
        ...(then && { then: then.quantity }),
        ...(moved && { moved }),
        changes,
      })
    this.open = { changes: [] }
  }

  /** @param words what stands between the number before and this one. */
  take(quantity: Quantity, words: string): void {
    const plain = words.replace(/ /g, '')
    if (!quantity.exact || breaks.test(plain) || yearNamed(plain, this.year) === 'other') {
      this.end()
      return
    }
    if (begins.test(plain)) this.end()
    if (quantity.kind === 'share' || quantity.unit === '倍') this.takeShare(quantity, plain)
    else if (/^(?:case|thing|money)$/.test(quantity.kind)) this.takeCount(quantity, plain)
  }

  private add(change: ToldChange, words: string): void {
    const subject = words.replace(comparing, '').replace(new RegExp(`${ups}|${downs}`, 'g'), '')
    if ((subject.length >= 2 && !this.isOfBoth(subject)) || this.open.now?.listed === true)
      this.end()
    this.open.changes.push(change)
  }

  /** 自2022年的172件到2023年的150件，新收申请减少22件: two bare numbers are named by what changed. */
  private isOfBoth(subject: string): boolean {
    const { now, then } = this.open
    const label = subject.replace(/^新?收/, '').replace(fills, '')
    return now?.label === '' && then?.label === '' && label === ''
  }

  private takeShare(quantity: Quantity, words: string): void {
    if (quantity.unit.endsWith('百分点')) return
    const amount = quantity.printed
    const match = change.exec(words)
    if (quantity.unit === '倍' && /是[^，。；]*的$|^[）)]?的$/.test(words))
      this.open.changes.push({ quantity, is: 'times', sign: 1, amount })
    else if (match && (quantity.unit !== '倍' || match[1] !== undefined)) {
      const percent = quantity.unit === '倍' ? amount * 100 : amount
      this.add({ quantity, is: 'rate', sign: signOf(match), amount: percent }, words)
    }
  }

  private takeCount(quantity: Quantity, words: string): void {
    const match = change.exec(words)
    const moved = move.exec(words)
    const { open } = this
    // 增加到77018件（上年74100件），处罚增加到29344件: what stands in brackets is of the number before it.
    const isAnother = words.startsWith('）') && open.now !== undefined
    if (moved && !isAnother && open.then?.quantity.unit === quantity.unit) {
      open.now = { quantity, label: open.then.label, listed: false }
      open.moved = signOf(moved)
    } else if (match && (!/新增$/.test(words) || this.isStepOf(quantity, words))) {
      const amount = quantity.printed * quantity.multiplier
      this.add({ quantity, is: 'difference', sign: signOf(match), amount }, words)
    } else if (carried.test(words)) this.takeCarried(quantity, words)
    else if (base.test(words) || yearNamed(words, this.year) === 'then')
      this.takeThen(quantity, labelOf(words))
    else this.takeNow(quantity, words)
  }

  /** 由40个增至52个，新增12个: what is new is what the move comes to. */
  private isStepOf({ unit }: Quantity, words: string): boolean {
    return (
      /^[，,]新增$/.test(words) && this.open.moved === 1 && this.open.now?.quantity.unit === unit
    )
  }

  private takeCarried(quantity: Quantity, words: string): void {
    if (carriedThen.test(words) && this.open.now?.label === '结转') this.takeThen(quantity, '')
    else {
      this.end()
      if (carriedOn.test(words)) this.open.now = { quantity, label: '结转', listed: false }
    }
  }

  private takeThen(quantity: Quantity, label: string): void {
    const { now, then, changes } = this.open
    if (
      then ||
      // 新收增长6.7%，法律服务机构的申请从14件增至17件: another thing than what changed.
      (!now && changes.length > 0 && label !== '') ||
      now?.listed === true ||
      (now && (!isSame(label, now.label) || now.quantity.unit !== quantity.unit))
    )
      this.end()
    this.open.then = { quantity, label: label === '' ? (now?.label ?? '') : label }
  }

  private takeNow(quantity: Quantity, words: string): void {
    const { now, then, changes } = this.open
    const label = labelOf(words)
    const isAfter = then && !now && quantity.unit === then.quantity.unit
    const isBracket = /^[（(]$/.test(words) && changes.length > 0
    // 与上年233件相比，新收254件: what is compared is named after the number it is compared with.
    const isResult =
      reaches.test(words) ||
      (then?.label === '' && (/^相比，/.test(words) || yearNamed(words, this.year) === 'now'))
    if (!isAfter || (!isBracket && !isResult && (changes.length > 0 || !isSame(label, then.label))))
      this.end()
    this.open.now = { quantity, label, listed: /^[、和及]/.test(words) }
  }
}

const known = new WeakMap<
  readonly Token[],
  { readonly year: number; readonly frames: readonly Frame[] }
>()

/** The frames of a text, sentence by sentence, in a report of a year. */
export function framesOf(text: string, format: Format, year: number): readonly Frame[] {
  const tokens = tokensOf(text, format)
  const before = known.get(tokens)
  if (before?.year === year) return before.frames
  const reader = new FrameReader(year)
  let from = 0
  for (const token of tokens) {
    if (token.kind === 'stop' || token.kind === 'line' || token.kind === 'half') {
      reader.end()
      from = token.end
    } else if (token.kind === 'quantity' && token.quantity.kind !== 'none') {
      reader.take(token.quantity, text.slice(Math.max(from, token.start - 60), token.start))
      from = token.end
    }
  }
  reader.end()
  known.set(tokens, { year, frames: reader.frames })
  return reader.frames
}
