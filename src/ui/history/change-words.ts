/** A change in the officer's words: which cell or text, what stood there before, what after. */
import type { Change, Origin } from '@/report/edit/edit'
import { changedStretch } from '@/report/edit/phrase'
import { showFigure } from '@/report/figure'
import { type Format, cellsOf, shortName } from '@/report/format'
import { type Organ, organLevels } from '@/report/report'

/** How an edit came, as the history says it. */
export const originNames: Readonly<Record<Origin, string>> = {
  typed: '填写',
  pasted: '粘贴',
  cleared: '清除',
  filled: '填充',
  zeroed: '空格填 0',
  fixed: '采纳改正',
  drafted: '采用草拟',
  imported: '导入',
  consolidated: '汇总',
  acknowledged: '核实说明',
  undone: '撤销',
  redone: '重做',
  restored: '恢复',
  resolved: '窗口取舍',
  folded: '当日合计',
}

export interface ChangeWords {
  readonly name: string
  readonly before: string
  readonly after: string
  /** Long text, of which the differing part is shown. */
  readonly isText: boolean
}

const empty = '（空）'

const organWords = (organ: Organ): string =>
  [
    organ.name,
    organ.level ? organLevels[organ.level] : '',
    ...Object.entries(organ).flatMap(([member, value]) =>
      member !== 'name' && member !== 'level' && typeof value === 'string' ? [value] : [],
    ),
  ]
    .filter((part) => part !== '')
    .join('，')

const shown = (text: string): string => (text === '' ? empty : text)

/** The words of one change of a report in this format. */
export function changeWords(format: Format, change: Change): ChangeWords {
  switch (change.what) {
    case 'figure': {
      const kind = cellsOf(format).get(change.key)?.kind ?? 'amount'
      return {
        name: shortName(format, change.key),
        before: shown(showFigure(change.before, kind)),
        after: shown(showFigure(change.after, kind)),
        isText: false,
      }
    }
    case 'unread':
      return {
        name: `${shortName(format, change.key)} 格内文字（不是数字，不计入）`,
        before: shown(change.before),
        after: shown(change.after),
        isText: true,
      }
    case 'narrative': {
      const title = format.sections.find(({ place }) => place === change.place)?.title ?? ''
      return {
        name: `${title === '' ? '前言' : title} 文字`,
        before: shown(change.before),
        after: shown(change.after),
        isText: true,
      }
    }
    case 'title':
      return {
        name: '标题',
        before: shown(change.before),
        after: shown(change.after),
        isText: true,
      }
    case 'organ':
      return {
        name: '单位信息',
        before: shown(organWords(change.before)),
        after: shown(organWords(change.after)),
        isText: true,
      }
    case 'acknowledged': {
      const reasons = (list: typeof change.before) =>
        shown(list.map(({ reason }) => reason).join('；'))
      return {
        name: '核实说明',
        before: reasons(change.before),
        after: reasons(change.after),
        isText: true,
      }
    }
    default:
      return change satisfies never
  }
}

const around = 8
const longest = 30
const inNumber = /[\d.,%]/

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** The differing middle of two texts with a little of what stands around it, for one line of a list. */
export function excerpt(before: string, after: string): readonly [before: string, after: string] {
  const { start, end } = changedStretch(before, after)
  // No number is cut in two: what is left of it would read as another.
  let from = Math.max(0, start - around)
  while (from > 0 && inNumber.test(after.charAt(from - 1)) && inNumber.test(after.charAt(from)))
    from -= 1
  let rest = Math.max(0, after.length - end - around)
  while (rest > 0 && inNumber.test(after.charAt(after.length - rest))) rest -= 1
  const middle = (text: string) =>
    cut(`${from > 0 ? '…' : ''}${text.slice(from, text.length - rest)}`)
  return [middle(before), middle(after)]
}
