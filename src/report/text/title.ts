/** Where a title may be parted into lines: between its phrases, best between organ and year, never within a word. */
import { asked } from './called'

/** A place in a title between two phrases, and how little it is liked. */
interface Joint {
  readonly at: number
  readonly cost: number
}

/** What a place is called by, in names of organs; not where the sign begins another word. */
const place =
  /^.{2,}?(?:特别行政区|自治[区州县旗]|[省盟旗]|地区|(?<!城)市(?![场政容民辖级区])|州(?![市县])|(?<!社)区(?![域划])|县(?!级)|(?<!城)镇(?![市江])|(?<!城)乡(?![村镇])|街道|苏木|(?:生产建设)?兵团|第.{1,3}师)/u
/** Parts of an organ's name that stay together, and may stand on a line of their own. */
const bodies = /(?=人民政府(?!网)|管理委员会|办事处|办公[室厅]|(?<!管理)委员会|行政公署)/u
const tail = /^(.*?)((?:\d{4}|[〇零一二三四五六七八九]{4})年(?:度)?)(.*)$/u
const words =
  /政府信息与?政务公开|政府信息公开|政务公开|法治政府建设|情况|工作|年度报告|报告|年报/gu

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.55 : 1), 0)

/** The joints within an organ's name, counted from `from`. */
function jointsOfOrgan(organ: string, from: number): readonly Joint[] {
  const joints: Joint[] = []
  let at = 0
  for (;;) {
    const found = place.exec(organ.slice(at))
    if (!found || at + found[0].length >= organ.length) break
    at += found[0].length
    joints.push({ at: from + at, cost: 12 })
  }
  let end = at
  for (const part of organ.slice(at).split(bodies)) {
    if (end > at) joints.push({ at: from + end, cost: 30 })
    end += part.length
  }
  return joints
}

/** The joints within what follows the year: 政府信息公开｜工作｜年度报告. */
function jointsOfWords(rest: string, from: number): readonly Joint[] {
  const edges = [...rest.matchAll(words)].flatMap(({ index, 0: word }) => [
    index,
    index + word.length,
  ])
  return [...new Set(edges)]
    .filter((at) => at > 0 && at < rest.length)
    .map((at) => ({ at: from + at, cost: 40 }))
}

function jointsOf(title: string): readonly Joint[] {
  const [, organ = title, year = '', rest = ''] = tail.exec(title) ?? []
  if (year === '') return [...jointsOfOrgan(title, 0), ...jointsOfWords(title, 0)]
  const named = organ.length + year.length
  return [
    ...jointsOfOrgan(organ, 0),
    ...(organ === '' ? [] : [{ at: organ.length, cost: 0 }]),
    ...(rest === '' ? [] : [{ at: named, cost: 60 }]),
    ...jointsOfWords(rest, named),
  ]
}

interface Setting {
  readonly cost: number
  readonly lines: readonly string[]
}

/** Lines of a word or two look bad; one where an organ's end and the year meet reads badly. */
function dislike(title: string, start: number, end: number): number {
  const line = title.slice(start, end)
  const edge = tail.exec(title)?.[1]?.length ?? 0
  const meets = line !== title && start < edge && edge < end
  return (widthOf(line) < 4 ? 50 : 0) + (meets ? 150 : 0)
}

/** A line more costs more than any joint; uneven ones look bad. */
function bestFrom(title: string, start: number, joints: readonly Joint[], room: number): Setting {
  const rest = title.slice(start)
  const whole = widthOf(rest)
  let best: Setting | undefined =
    whole <= room ? { cost: dislike(title, start, title.length), lines: [rest] } : undefined
  for (const [index, { at, cost }] of joints.entries()) {
    const line = title.slice(start, at)
    const width = widthOf(line)
    if (width > room) continue
    const after = bestFrom(title, at, joints.slice(index + 1), room)
    const next = widthOf(after.lines[0] ?? '')
    const sum = 100 + cost + Math.abs(width - next) / 4 + dislike(title, start, at) + after.cost
    if (!best || sum < best.cost) best = { cost: sum, lines: [line, ...after.lines] }
  }
  return best ?? { cost: 1000 * Math.ceil(whole / room), lines: [rest] }
}

/**
 * The lines of a title: where the officer parted it by a space, there; else as few as hold it, parted where sense is.
 * @param room how many Chinese characters a line holds.
 */
export function titleLines(title: string, room: number): readonly string[] {
  const wanted = asked(title)
  if (wanted.length > 1) return wanted
  const joints = [...jointsOf(title.trim())].sort((a, b) => a.at - b.at)
  return bestFrom(title.trim(), 0, joints, room).lines
}

/** What of a line stays together where the page is narrower than the line: its phrases. */
export function phrasesOf(line: string): readonly string[] {
  const ends = [...jointsOf(line)].map(({ at }) => at).sort((a, b) => a - b)
  return [0, ...ends].map((start, index) => line.slice(start, ends[index] ?? line.length))
}
