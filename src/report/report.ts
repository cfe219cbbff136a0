/** What a report is: one frozen plain value, replaced and never changed. It is also the JSON file's content. */
import type { Figure } from './figure'
import type { FigureKey, Format, NarrativePlace } from './format'
import { cellsOf } from './format'

/** `ministry` … `department`: what an organ is, which decides what applies to it (规章 only with rule-making power). */
export const organLevels = {
  ministry: '国务院部门',
  province: '省级政府',
  city: '设区的市、自治州政府',
  county: '县（市、区）政府',
  township: '乡镇政府、街道办事处',
  department: '政府部门、管委会及其他行政机关',
} as const

export type OrganLevel = keyof typeof organLevels

export interface Organ {
  readonly name: string
  readonly level?: OrganLevel | undefined
  readonly [member: string]: unknown
}

export type Narrative = Readonly<Partial<Record<NarrativePlace, string>>> & {
  readonly [member: string]: unknown
}

/** Blank is `null` or absent; zero is `0`. */
export type Figures = Readonly<Record<FigureKey, Figure>>

/** Texts in cells that do not read as a figure, never empty. */
export type Unread = Readonly<Record<FigureKey, string>>

/** A written reason why something that should be checked stands as it is; dies when `figures` change. */
export interface Acknowledgement {
  readonly check: string
  readonly reason: string
  readonly [member: string]: unknown
}

export const fileType = 'zfxxgk-annual-report'
export const fileVersion = 1

/** A whole report. Members it does not know are kept, at every level. */
export interface Report {
  readonly type: typeof fileType
  readonly version: typeof fileVersion
  readonly format: string
  readonly year: number
  readonly organ: Organ
  readonly title: string
  readonly narrative: Narrative
  readonly figures: Figures
  /** What stands in cells and is no figure, as typed; such a cell's figure is the one from before. Absent if there is none. */
  readonly unread?: Unread
  readonly acknowledged: readonly Acknowledgement[]
  readonly [member: string]: unknown
}

/** The dominant form of the title: 〔机关全称〕〔YYYY〕年政府信息公开工作年度报告. */
export const usualTitle = (organ: string, year: number): string =>
  `${organ}${year}年政府信息公开工作年度报告`

/** A report with every figure blank and every text empty. */
export function blankReport(format: Format, year: number, organ: Organ): Report {
  return freeze({
    type: fileType,
    version: fileVersion,
    format: format.id,
    year,
    organ,
    title: usualTitle(organ.name, year),
    narrative: Object.fromEntries(format.sections.map((section) => [section.place, ''])),
    figures: Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, null])),
    acknowledged: [],
  })
}

/** A figure of a report; blank if it is absent. */
export const figureOf = (report: Report, key: FigureKey): Figure => report.figures[key] ?? null

/** The text in a cell that is no figure; empty if the cell shows its figure. */
export const unreadAt = (report: Report, key: FigureKey): string => report.unread?.[key] ?? ''

/** The text of a narrative place; empty if it is absent. */
export const textOf = (report: Report, place: NarrativePlace): string =>
  report.narrative[place] ?? ''

/** The report with these texts in its cells, empty ones left out; without the member if none is left. */
export function withUnread(report: Report, texts: Iterable<readonly [FigureKey, string]>): Report {
  const kept = [...texts].filter(([, text]) => text !== '')
  if (kept.length > 0) return { ...report, unread: Object.fromEntries(kept) }
  const { ...rest } = report as Report & { unread?: Unread }
  delete rest.unread
  return rest
}

/** Freezes a report and its members, so that a stray write fails loudly and Vue never proxies it. */
export function freeze(report: Report): Report {
  Object.freeze(report.organ)
  Object.freeze(report.narrative)
  Object.freeze(report.figures)
  Object.freeze(report.unread)
  Object.freeze(report.acknowledged)
  return Object.freeze(report)
}
