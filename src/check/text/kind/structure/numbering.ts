/** The order of （一）（二）（三） and 一是、二是、三是 within a section, and numerals that belong to the six parts. */
import type { Found, TextKind } from '../kind'

const inOrder = '一二三四五六七八九十'
const level2 = /(?:^|(?<=[。：；]))[ \u3000]*[（(]([一二三四五六七八九十]{1,2})[）)]/gm
const said = /(?<![一二三四五六七八九十第其统之唯同])([一二三四五六七八九十])是/g

const heading = /^[ \u3000]*(?:[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]{1,2}、)/

/** （二）依申请公开。: a heading of its own, before its text or alone. */
const headed =
  /^[ \u3000]*[（(]([一二三四五六七八九十]{1,2})[）)]([^。，：；\n]{3,16})(?=[。：\n]|$)/gm

const valueOf = (numeral: string): number =>
  numeral.length === 2 && numeral.startsWith('十')
    ? 10 + inOrder.indexOf(numeral.charAt(1)) + 1
    : inOrder.indexOf(numeral) + 1

/** A numeral that does not follow the last one. */
interface NumberGap {
  readonly start: number
  readonly numeral: string
  readonly last: number
  /** Only this numeral is wrong: what stands before it is in order, and what follows goes on from the right one. */
  readonly isCertain: boolean
}

/** True if a run of numerals is in order but for one, and cannot rather lack an item there. */
function isOnlySlip(values: readonly number[], at: number): boolean {
  const before = values.slice(0, at)
  const began = before.lastIndexOf(1)
  const expected = at - began + 1
  const inTurn = began >= 0 && before.slice(began).every((value, index) => value === index + 1)
  const next = values[at + 1]
  return inTurn && (next === expected + 1 || (next === undefined && values[at] === expected - 1))
}

function gapAt(
  { start, numeral, last, isCertain }: NumberGap,
  show: (numeral: string) => string,
): Found {
  const by = inOrder.charAt(last)
  return {
    start,
    end: start + numeral.length,
    text: `序号${last === 0 ? '' : `“${show(inOrder.charAt(last - 1))}”之后`}是“${show(numeral)}”，应为“${show(by)}”`,
    advice: '补上缺少的一项，或改正序号',
    ...(by !== '' && isCertain && { by, button: `改为${show(by)}` }),
  }
}

/** （一）（二） that break the order; one that `stands` by its own heading is right where it is. */
function* headingGaps(
  text: string,
  stands: (value: number, rest: string) => boolean,
): Iterable<Found> {
  const headings = [...text.matchAll(level2)]
  const values = headings.map(({ 1: numeral = '' }) => valueOf(numeral))
  // What follows a wrong numeral may go on from it, or from the one that was meant: one mistake is told once.
  let [last, meant] = [0, 0]
  for (const [at, match] of headings.entries()) {
    const [numeral, value] = [match[1] ?? '', values[at] ?? 0]
    const follows = value === last + 1 || value === meant + 1
    const before = last
    last = value
    const end = match.index + match[0].length
    if (value === 1 || follows || stands(value, text.slice(end, end + 16))) {
      meant = value
      continue
    }
    meant = before + 1
    const start = match.index + match[0].indexOf(numeral)
    const isCertain = isOnlySlip(values, at)
    yield gapAt({ start, numeral, last: before, isCertain }, (shown) => `（${shown}）`)
  }
}

/** 一是、二是 that break the order. Items often stand one in a paragraph: only a heading begins anew. */
function* itemGaps(text: string): Iterable<Found> {
  let [last, meant, from] = [0, 0, 0]
  let paused = false
  for (const line of text.split('\n')) {
    if (heading.test(line)) last = meant = 0
    const items = [...line.matchAll(said)]
    const values = items.map(({ 1: numeral = '' }) => valueOf(numeral))
    if (items.length === 0 && line.trim() !== '') paused = true
    for (const [at, { 1: numeral = '', index }] of items.entries()) {
      const value = values[at] ?? 0
      // After a paragraph between, a list may go on or another begin.
      const goesOn = value === 1 || value === last + 1 || value === meant + 1
      meant = goesOn ? value : last + 1
      if (!goesOn)
        yield gapAt(
          {
            start: from + index,
            numeral,
            last: paused ? 0 : last,
            isCertain: !paused && isOnlySlip(values, at),
          },
          (shown) => `${shown}是`,
        )
      last = value
      paused = false
    }
    from += line.length + 1
  }
}

/** 1.…；2.…；4.…: the same without brackets, in one line. */
function* plainArabicGaps(text: string): Iterable<Found> {
  const marks = [
    ...text.matchAll(/(?<=^|[：:；;。\n])[ \u3000]*(\d{1,2})[.．、](?=[\u4e00-\u9fff])/g),
  ]
  const values = marks.map(({ 1: number }) => Number(number))
  for (const [at, mark] of marks.entries()) {
    const [value, last = 0, first = 0] = [values[at] ?? 0, values[at - 1], values[at - 2]]
    // Two in order stand before the gap: a lone number is no list.
    if (at < 2 || last !== first + 1 || value !== last + 2) continue
    const start = mark.index + mark[0].search(/\d/)
    yield {
      start,
      end: start + String(value).length,
      text: `序号“${String(last)}”之后是“${String(value)}”，应为“${String(last + 1)}”`,
      advice: '补上缺少的一项，或改正序号',
    }
    return
  }
}

/** （1）…；（3）…: items in one paragraph that leave a number out. */
function* arabicGaps(text: string): Iterable<Found> {
  let last = 0
  for (const { 0: said, 1: number = '', index } of text.matchAll(
    /(?<![第\d])[（(](\d{1,2})[）)]/g,
  )) {
    const value = Number(number)
    const isItem =
      value === 1 || /[：:；;。，、\n]\s*$/.test(text.slice(Math.max(0, index - 3), index))
    if (!isItem || last === 0 || value <= last || value === last + 1 || value > last + 3) {
      last = value === 1 || (isItem && last > 0) ? value : last
      continue
    }
    yield {
      start: index,
      end: index + said.length,
      text: `序号“（${String(last)}）”之后是“（${number}）”，应为“（${String(last + 1)}）”`,
      advice: '补上缺少的一项，或改正序号',
    }
    // The mistake is told once.
    return
  }
}

/** （三）依申请公开。 where （二）依申请公开。 stands before: one of the two headings is another's. */
function* doubledHeadings(text: string, aspects: readonly string[]): Iterable<Found> {
  const seen = new Map<string, string>()
  for (const { 0: whole, 1: numeral = '', 2: words = '', index } of text.matchAll(headed)) {
    const before = seen.get(words)
    seen.set(words, before ?? numeral)
    if (before === undefined || before === numeral) continue
    const end = index + whole.length
    const meant = aspects[valueOf(numeral) - 1]
    const isMeant = meant !== undefined && meant !== words && !text.includes(`）${meant}`)
    yield {
      start: end - words.length,
      end,
      text: `（${numeral}）的小标题“${words}”与（${before}）的相同`,
      advice: '核对这一段写的是什么，改正小标题',
      ...(isMeant && { by: meant }),
    }
  }
}

/** （一）（二）（三） and 一是、二是、三是 out of order. */
export const numbering: TextKind = {
  *find(text, { format }, place) {
    // An aspect under its own number is in its place even while another is still missing.
    const aspects = format.sections.find((section) => section.place === place)?.aspects ?? []
    const isAspect = (value: number, rest: string) => rest.startsWith(aspects[value - 1] ?? '\n')
    yield* headingGaps(text, isAspect)
    yield* itemGaps(text)
    yield* arabicGaps(text)
    yield* plainArabicGaps(text)
    yield* doubledHeadings(text, aspects)
  },
}

/** Numerals of the six parts within one of them. */
export const topLevel: TextKind = {
  *find(text) {
    const hasLevel2 = text.search(level2) >= 0
    for (const match of text.matchAll(/^[ \u3000]*([一二三四五六七八九十]、)/gm)) {
      const start = match.index + match[0].length - 2
      yield {
        start,
        end: start + 2,
        text: `“${match[1] ?? ''}”与六个部分的序号混在一起`,
        advice: '部分之内的小标题用（一）（二）（三）',
        // Where （一） stands already, another would break the order.
        ...(!hasLevel2 && { by: `（${(match[1] ?? '').charAt(0)}）` }),
      }
    }
  },
}
