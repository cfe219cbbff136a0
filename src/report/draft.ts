/** Standard sentences that say in words what the tables hold, for the officer to put into the text. */
import { counterpartOf, stepBetween } from './counterpart'
import { addFigures, showFigure } from './figure'
import {
  type Cell,
  type FigureKey,
  type Format,
  type NarrativePlace,
  cellsOf,
  shortName,
} from './format'
import { type Report, figureOf } from './report'

/** A sentence, or the figure it still waits for. */
export interface Draft {
  /** What it speaks of, for its button. */
  readonly subject: string
  /** Absent while a figure it needs is blank. */
  readonly text?: string
  /** The first blank it waits for, by name. */
  readonly waits?: string
  readonly places: readonly NarrativePlace[]
  /** Under which aspect of a section that has aspects it belongs. */
  readonly aspect: string
  /** Numbers in it that the officer alone knows, as far as the tables tell them. */
  readonly fees?: Fees
}

interface Year {
  readonly report: Report
  readonly format: Format
}

/** Looks up figures and adds them; blanks are remembered by the drafter. */
type Look = (...keys: readonly FigureKey[]) => number

/** What the officer alone knows of the 信息处理费: notices sent, their total and the money received in 元. */
export interface Fees {
  readonly notices: number
  readonly billed: number
  readonly collected: number
}

/** The statement on 信息处理费 that section 六 must hold. */
export const feeSentence = ({ notices, billed, collected }: Fees): string =>
  notices === 0 && billed === 0 && collected === 0
    ? '本年没有发出信息处理费收费通知，没有收取信息处理费。'
    : `本年发出信息处理费收费通知${notices}件，总金额${billed}元，实际收取${collected}元。`

const bare = (text: string): string => text.replace(/^（[^）]*）/, '').replace(/（.*$/, '')
const measured = (name: string, number: number, unit = '件'): string =>
  `${name}${showFigure(number, 'amount')}${unit}`

/** Cells by the text of one of their headings, in the decree's order. */
function grouped(
  format: Format,
  keys: readonly FigureKey[],
  nameOf: (cell: Cell) => string,
): ReadonlyMap<string, readonly FigureKey[]> {
  const groups = new Map<string, FigureKey[]>()
  for (const key of keys) {
    const cell = cellsOf(format).get(key)
    if (!cell) continue
    const name = nameOf(cell)
    groups.set(name, [...(groups.get(name) ?? []), key])
  }
  return groups
}

/** The groups that are not zero, as `甲3件、乙1件`. */
const listed = (groups: ReadonlyMap<string, readonly FigureKey[]>, look: Look): string =>
  [...groups]
    .map(([name, keys]) => [name, look(...keys)] as const)
    .filter(([, number]) => number !== 0)
    .map(([name, number]) => measured(name, number))
    .join('、')

function received(look: Look): string {
  const [new_, carriedIn] = [look('requests.received.total'), look('requests.carriedIn.total')]
  const [done, carriedOut] = [look('requests.concluded.total'), look('requests.carriedOut.total')]
  if (new_ === 0 && carriedIn === 0) return '本年没有收到政府信息公开申请，也没有上年结转的申请。'
  return `本年新收政府信息公开申请${new_}件，上年结转${carriedIn}件；办结${done}件，结转下年度继续办理${carriedOut}件。`
}

function applicants(format: Format, look: Look): string | undefined {
  const sum = format.sums.find(
    ({ check, total }) => check === 'requests.row-sum' && total === 'requests.received.total',
  )
  const groups = grouped(format, sum?.parts ?? [], ({ column }) => column.at(1)?.text ?? '')
  const list = listed(groups, look)
  return list === '' ? undefined : `新收申请中，申请人为${list}。`
}

function results(format: Format, look: Look): string | undefined {
  const sum = format.sums.find(
    ({ check, total }) => check === 'requests.column-sum' && total === 'requests.concluded.total',
  )
  const groups = grouped(format, sum?.parts ?? [], ({ row }) => bare(row.at(1)?.text ?? ''))
  const list = listed(groups, look)
  return list === '' ? undefined : `办理结果为：${list}。`
}

function growth({ report, format }: Year, previous: Year, look: Look): string | undefined {
  const key = 'requests.received.total'
  look(key)
  const before = counterpartOf(key, format, previous.report, previous.format)
  const step = before === undefined ? undefined : stepBetween(before, figureOf(report, key))
  if (!step) return undefined
  if (step.difference === 0) return '本年新收申请数量与上年持平。'
  const [more, grown] = step.difference > 0 ? ['增加', '增长'] : ['减少', '下降']
  const percent = step.percent === undefined ? '' : `，${grown}${Math.abs(step.percent)}%`
  return `本年新收申请较上年${more}${Math.abs(step.difference)}件${percent}。`
}

const brought: Readonly<Record<string, string>> = {
  行政复议: '被申请行政复议',
  行政诉讼: '被提起行政诉讼',
}

function proceedings(format: Format, look: Look): string {
  const sums = format.sums.filter(({ check }) => check === 'proceedings.sum')
  const kinds = grouped(
    format,
    sums.map(({ total }) => total),
    ({ column }) => column.at(0)?.text ?? '',
  )
  const said = [...kinds].map(([kind, totals]) => {
    const number = look(...totals)
    if (number === 0) return `没有${brought[kind] ?? kind}`
    const parts = sums.filter(({ total }) => totals.includes(total)).flatMap((sum) => sum.parts)
    const outcomes = grouped(format, parts, ({ column }) => column.at(-1)?.text ?? '')
    return `${measured(brought[kind] ?? kind, number)}（${listed(outcomes, look)}）`
  })
  return `本年因政府信息公开工作${said.join('，')}。`
}

/** `本年制发行政规范性文件6件，废止2件，现行有效72件。` from one row and its columns. */
function documents(format: Format, row: string, look: Look): string | undefined {
  const cells = [...cellsOf(format).values()].filter(({ key }) => key.startsWith(`${row}.`))
  const name = cells[0]?.row.at(-1)?.text ?? ''
  const said = cells.map(({ key, column }, index) => {
    const label = (column.at(-1)?.text ?? '').replace(/(?<!总)(?:件数|数量)$/, '')
    return index === 0
      ? measured(`${label}${name}`, look(key))
      : measured(label.replace(/^本年/, ''), look(key))
  })
  return said.length === 0 ? undefined : `${said.join('，')}。`
}

/** Decisions made and money collected: the rows that have one figure for the year. */
function decisions(format: Format, look: Look): string | undefined {
  const all = [...cellsOf(format).values()].filter(({ table }) => table.id === 'proactive')
  const made = all.filter(({ column }) => column.at(-1)?.id === 'decisions')
  const money = all.filter(({ key }) => key === 'proactive.fees.amount')
  const said = [
    ...made.map(({ key, row }) => measured(`${row.at(-1)?.text ?? ''}处理决定`, look(key))),
    ...money.map(({ key, row, unit }) =>
      measured(`收取${row.at(-1)?.text ?? ''}`, look(key), unit),
    ),
  ]
  return said.length === 0 ? undefined : `本年作出${said.join('，')}。`
}

/**
 * The sentences that can be drafted from a report's tables. A sentence whose figures are not all
 * filled in waits and says for what; one that has nothing to say is left out.
 * @param previous last year's report of the same organ, in whatever format.
 */
export function draftsOf(report: Report, format: Format, previous?: Year): readonly Draft[] {
  const draft = (
    rest: Omit<Draft, 'text' | 'waits'>,
    say: (look: Look) => string | undefined,
  ): readonly Draft[] => {
    let blank: FigureKey | undefined
    const text = say((...keys) => {
      blank ??= keys.find((key) => figureOf(report, key) === null)
      return addFigures(keys.map((key) => figureOf(report, key))) ?? 0
    })
    if (blank !== undefined) return [{ ...rest, waits: shortName(format, blank) }]
    return text === undefined ? [] : [{ ...rest, text }]
  }
  /** Whoever did not pay had been sent a notice, so there were at least as many. */
  const unpaid = 'requests.other.unpaidFee.total'
  const fees = {
    notices: cellsOf(format).has(unpaid) ? (figureOf(report, unpaid) ?? 0) : 0,
    billed: 0,
    collected: 0,
  }
  const onRequest = { places: ['overview', 'requests'], aspect: '依申请公开' } as const
  const onOwn = { places: ['overview', 'proactive'], aspect: '主动公开' } as const
  const year = { report, format }
  return [
    ...draft({ subject: '规范性文件', ...onOwn }, (look) =>
      documents(format, 'proactive.normativeDocuments', look),
    ),
    ...draft({ subject: '处理决定和收费', ...onOwn }, (look) => decisions(format, look)),
    ...draft({ subject: '收办数量', ...onRequest }, received),
    ...draft({ subject: '申请人', ...onRequest }, (look) => applicants(format, look)),
    ...draft({ subject: '办理结果', ...onRequest }, (look) => results(format, look)),
    ...(previous
      ? draft({ subject: '与上年相比', ...onRequest }, (look) => growth(year, previous, look))
      : []),
    ...draft(
      { subject: '复议和诉讼', places: ['overview', 'proceedings'], aspect: '监督保障' },
      (look) => proceedings(format, look),
    ),
    { subject: '信息处理费', text: feeSentence(fees), places: ['other'], aspect: '', fees },
  ]
}
