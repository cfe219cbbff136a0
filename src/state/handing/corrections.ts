/** What stands otherwise in a report now than in an earlier state of it: figures by place, texts by the sentences that differ. */
import { diffArrays } from 'diff'
import type { CorrectedPlace } from '@/exchange'
import { differences } from '@/report/edit/compare'
import { showFigure } from '@/report/figure'
import { type Format, cellsOf, shortName } from '@/report/format'
import type { Report } from '@/report/report'
import type { NamedVersion } from '@/storage'
import { isBeside } from './counting'

const blank = '（空白）'
const shown = (text: string): string => (text === '' ? blank : text)

const sentencesOf = (text: string): readonly string[] =>
  text.match(/[^。！？；]+[。！？；]*|[。！？；]+/g) ?? []

/** The sentences of two paragraphs without those they begin and end with alike. */
function narrowed(before: string, after: string): readonly [before: string, after: string] {
  const [one, other] = [sentencesOf(before), sentencesOf(after)]
  const most = Math.min(one.length, other.length)
  let head = 0
  while (head < most && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail])
    tail += 1
  return [
    one.slice(head, one.length - tail).join(''),
    other.slice(head, other.length - tail).join(''),
  ]
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A paragraph that was replaced, came or went; with its number where it stands, or stood. */
interface Replaced {
  readonly line: number
  readonly before: string
  readonly after: string
}

/** The paragraphs that differ, each with the one that took its place. */
function replaced(before: string, after: string): readonly Replaced[] {
  const found: Replaced[] = []
  let line = 0
  let gone: string[] = []
  const end = (): void => {
    for (const text of gone) found.push({ line: line + 1, before: text, after: '' })
    gone = []
  }
  for (const { removed, added, value } of diffArrays(linesOf(before), linesOf(after))) {
    if (removed) {
      end()
      gone = [...value]
    } else if (added)
      for (const text of value) {
        line += 1
        found.push({ line, before: gone.shift() ?? '', after: text })
      }
    else {
      end()
      line += value.length
    }
  }
  end()
  return found
}

/** Where a text of the report stands. */
function textPlace(format: Format, place: string): string {
  const title = format.sections.find((one) => one.place === place)?.title
  return title === undefined || title === '' ? '前言' : title
}

/** What has changed from one state to another, in the order of the form; reasons for the checks are no part of it. */
export function correctionsBetween(
  before: Report,
  after: Report,
  format: Format,
): readonly CorrectedPlace[] {
  const cells = cellsOf(format)
  const order = new Map([...cells.keys()].map((key, nth) => [key, nth]))
  const changes = differences(before, after)
  const figures = changes
    .flatMap((change) => (change.what === 'figure' ? [change] : []))
    .sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))
    .map(({ key, before: then, after: now }): CorrectedPlace => {
      const cell = cells.get(key)
      const told = (figure: typeof then) =>
        figure === null ? blank : `${showFigure(figure, cell?.kind ?? 'count')}${cell?.unit ?? ''}`
      const place = `${cell?.table.name ?? ''} ${shortName(format, key)}`
      return { key: `figure ${key}`, place, before: told(then), after: told(now) }
    })
  const texts = changes.flatMap((change): readonly CorrectedPlace[] => {
    if (change.what === 'title')
      return [{ key: 'title', place: '标题', before: change.before, after: change.after }]
    if (change.what === 'organ')
      return change.before.name === change.after.name
        ? []
        : [
            {
              key: 'organ',
              place: '单位名称',
              before: change.before.name,
              after: change.after.name,
            },
          ]
    if (change.what !== 'narrative') return []
    return replaced(change.before, change.after).map((one, index) => {
      const [then, now] = narrowed(one.before, one.after)
      return {
        key: `${change.place} ${index}`,
        place: `${textPlace(format, change.place)}，第${one.line}段`,
        before: shown(then),
        after: shown(now),
      }
    })
  })
  return [
    ...texts.filter(({ key }) => key === 'title' || key === 'organ'),
    ...figures,
    ...texts.filter(({ key }) => key !== 'title' && key !== 'organ'),
  ]
}

/** How much two states differ, as every screen counts it. */
export interface Counted {
  /** The lines of 更正对照表 without those that the officer has to ask for. */
  readonly places: readonly CorrectedPlace[]
  readonly figures: number
  readonly texts: number
  /** What differs besides and is counted nowhere: 单位信息, 核实说明. */
  readonly besides: readonly string[]
  /** How many headings left worded otherwise than the decree's. */
  readonly headings: number
}

const besideNames = {
  organ: '单位信息',
  acknowledged: '核实说明',
  unread: '格内不是数字的文字',
} as const

/** A state of a report, with how its headings stood where it left. */
export type Left = Pick<NamedVersion, 'state' | 'handed'>

const isHeading = ({ key }: CorrectedPlace): boolean => key.startsWith('heading ')

/** True of what nobody corrected in the text: the organ's name in its profile, and headings that the import replaced. It is counted nowhere, and listed if the officer asks for it. */
export const isAside = (one: CorrectedPlace): boolean => one.key === 'organ' || isHeading(one)

/**
 * What may stand on 更正对照表, from what left to what stands now. A heading that left worded otherwise than the decree's
 * is offered along with something that was corrected, and is no change by itself.
 */
export function correctionsSince(
  { state, handed }: Left,
  after: Report,
  format: Format,
): readonly CorrectedPlace[] {
  const own = correctionsBetween(state, after, format)
  if (own.every(({ key }) => key === 'organ')) return own
  const headings = format.sections.flatMap(({ place, title }): readonly CorrectedPlace[] => {
    const printed = handed?.headings?.[place]
    return printed === undefined || title === ''
      ? []
      : [
          {
            key: `heading ${place}`,
            place: `第${title.split('、')[0] ?? ''}部分标题`,
            before: printed,
            after: title,
          },
        ]
  })
  return [...own, ...headings]
}

/** Counts what has changed since what left. */
export function countedSince(left: Left, after: Report, format: Format): Counted {
  const before = left.state
  const all = correctionsSince(left, after, format)
  const places = all.filter((one) => !isAside(one))
  const figures = places.filter(({ key }) => key.startsWith('figure ')).length
  const besides = differences(before, after).flatMap(({ what }) =>
    isBeside(what) ? [besideNames[what]] : [],
  )
  return {
    ...{ places, figures, texts: places.length - figures },
    ...{ besides: [...new Set(besides)], headings: all.filter(isHeading).length },
  }
}

/** What differs besides, as a sentence's end in brackets; empty if nothing does. */
export function besideWords({ besides, headings }: Counted): string {
  const words = [
    ...(besides.length === 0 ? [] : [`${besides.join('、')}改动`]),
    ...(headings === 0 ? [] : [`标题规范 ${headings} 处`]),
  ]
  return words.length === 0 ? '' : `（另有${words.join('、')}，不计在内）`
}
