/** Reasons written for what should be verified: which finding each one settles, and when it dies. */
import { type Figure, showFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf, shortName } from '@/report/format'
import { type Acknowledgement, type Report, figureOf, textOf } from '@/report/report'
import { type Finding, mayBeExplained } from './finding'

/** What a reason was given for, kept beside it in the file; all of it may be absent or odd in a file from elsewhere. */
interface Basis {
  /** The finding's id. */
  readonly finding: string
  /** Its sentence and formula as they stood. */
  readonly text: string
  readonly formula?: string
  /** The figures it marked. */
  readonly figures: Readonly<Record<FigureKey, Figure>>
  /** The words it marked. */
  readonly passage?: { readonly place: string; readonly text: string }
  /** When it was written, milliseconds since 1970. */
  readonly at: number
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wordsOf = ({ passage }: Finding, report: Report): string | undefined =>
  passage && textOf(report, passage.place).slice(passage.start, passage.end)

/** The acknowledgement of a finding, with everything it was given for. */
export function acknowledgementOf(
  finding: Finding,
  report: Report,
  reason: string,
  at: number,
): Acknowledgement {
  const words = wordsOf(finding, report)
  const basis: Basis = {
    finding: finding.id,
    text: finding.text,
    ...(finding.formula !== undefined && { formula: finding.formula }),
    figures: Object.fromEntries(finding.figures.map((key) => [key, figureOf(report, key)])),
    ...(finding.passage && { passage: { place: finding.passage.place, text: words ?? '' } }),
    at,
  }
  return Object.freeze({ check: finding.check, reason, ...basis })
}

/** Sentences may be reworded by a later version of the app; the numbers in them are what counts. */
const numbersIn = (...texts: readonly unknown[]): string =>
  (
    texts
      .filter((text) => typeof text === 'string')
      .join(' ')
      .match(/\d+/g) ?? []
  ).join(' ')

function isGivenFor(acknowledgement: Acknowledgement, finding: Finding, report: Report): boolean {
  const { check, figures, passage, text, formula } = acknowledgement
  if (check !== finding.check || !isRecord(figures)) return false
  if (Object.keys(figures).length !== new Set(finding.figures).size) return false
  if (finding.figures.some((key) => figures[key] !== figureOf(report, key))) return false
  const words = isRecord(passage) ? passage['text'] : undefined
  if (words !== wordsOf(finding, report)) return false
  return numbersIn(text, formula) === numbersIn(finding.text, finding.formula)
}

/**
 * Which findings are settled by a written reason. Errors are not, unless their rule knows lawful exceptions; each reason settles one finding,
 * and only as long as the figures and words it was given for stand as they stood.
 * @returns the acknowledgement by the finding's id.
 */
export function settled(
  findings: readonly Finding[],
  report: Report,
): ReadonlyMap<string, Acknowledgement> {
  const answers = new Map<string, Acknowledgement>()
  if (report.acknowledged.length === 0) return answers
  const open = findings.filter(mayBeExplained)
  const left = new Set(report.acknowledged)
  const take = (fits: (one: Acknowledgement, finding: Finding) => boolean): void => {
    for (const finding of open) {
      if (answers.has(finding.id)) continue
      for (const one of left)
        if (fits(one, finding) && isGivenFor(one, finding, report)) {
          answers.set(finding.id, one)
          left.delete(one)
          break
        }
    }
  }
  take((one, finding) => one['finding'] === finding.id)
  // An id may tell a place in the text, and the text before it may have grown.
  take(() => true)
  return answers
}

/** True as long as the report still holds the figures and words the reason was given for. */
function holdsBasis({ figures, passage }: Acknowledgement, report: Report): boolean {
  if (
    isRecord(figures) &&
    Object.entries(figures).some(([key, figure]) => figure !== figureOf(report, key))
  )
    return false
  if (!isRecord(passage)) return true
  const { place, text } = passage
  const whole = typeof place === 'string' ? report.narrative[place] : undefined
  return typeof text === 'string' && typeof whole === 'string' && whole.includes(text)
}

/**
 * The reasons that outlive an edit: those that settle a finding, and those whose figures and words
 * stand although nothing is found here (last year's report may be on another machine).
 */
export function living(
  acknowledged: readonly Acknowledgement[],
  report: Report,
  findings: readonly Finding[],
): readonly Acknowledgement[] {
  if (acknowledged.length === 0) return acknowledged
  const settling = new Set(settled(findings, { ...report, acknowledged }).values())
  const found = new Set<unknown>(findings.map(({ id }) => id))
  const kept = acknowledged.filter(
    (one) => settling.has(one) || (holdsBasis(one, report) && !found.has(one['finding'])),
  )
  return kept.length === acknowledged.length ? acknowledged : kept
}

/** One line of the annex 核实说明: what was found, the figures concerned, the officer's reason. */
export interface Explained {
  /** The finding's id. */
  readonly finding: string
  readonly text: string
  readonly formula?: string
  /** `予以公开·自然人 14件`, blanks as 未填. */
  readonly figures: readonly string[]
  /** The words in the text it is about. */
  readonly passage?: string
  readonly reason: string
}

/**
 * The annex of a report: every point to verify, and every error by lawful exception, that stands explained, in the findings' order.
 * Dismissed hints are not part of it.
 * @param findings what the checks find in this very report.
 */
export function annexOf(
  report: Report,
  format: Format,
  findings: readonly Finding[],
): readonly Explained[] {
  const answers = settled(findings, report)
  return findings.flatMap((finding) => {
    const reason = answers.get(finding.id)?.reason
    if (reason === undefined || finding.severity === 'hint') return []
    const words = wordsOf(finding, report)
    return [
      {
        finding: finding.id,
        text: finding.text,
        ...(finding.formula !== undefined && { formula: finding.formula }),
        figures: finding.figures.map((key) => named(report, format, key)),
        ...(words !== undefined && { passage: words }),
        reason,
      },
    ]
  })
}

function named(report: Report, format: Format, key: FigureKey): string {
  const cell = cellsOf(format).get(key)
  const figure = figureOf(report, key)
  const shown =
    figure === null ? '未填' : `${showFigure(figure, cell?.kind ?? 'count')}${cell?.unit ?? ''}`
  return `${shortName(format, key)} ${shown}`
}
