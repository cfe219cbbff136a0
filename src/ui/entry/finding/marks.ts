/** Which cells and words the findings mark, and how gravely; what the officer has settled marks nothing. */
import type { Finding, Severity } from '@/check'
import { changedStretch } from '@/report/edit/phrase'
import type { FigureKey, NarrativePlace } from '@/report/format'

export interface FigureMark {
  /** Undefined where every finding is settled or a hint. */
  readonly state: 'error' | 'warning' | undefined
  /** Element ids of the findings that mark the cell, space-separated. */
  readonly described: string
  /** That the cell is the likely culprit, and what it should be. */
  readonly suspect?: string
}

/** The element that holds a finding's sentence and formula. */
export const sentenceId = ({ id }: Finding): string => `finding-${id.replace(/\s/g, '_')}`

type Settled = ReadonlyMap<string, unknown>

const rank = { error: 2, warning: 1 }

function graver(a: FigureMark['state'], b: FigureMark['state']): FigureMark['state'] {
  if (a === undefined || b === undefined) return a ?? b
  return rank[a] >= rank[b] ? a : b
}

/** The cells that the likeliest slips would change, in words; a slip that is only a rival of another is none of them. */
function suspectsIn(
  findings: readonly Finding[],
  settled: Settled,
): ReadonlyMap<FigureKey, string> {
  const slips = findings.filter(
    ({ id, role, rival }) => role === 'slip' && !rival && !settled.has(id),
  )
  return new Map(
    slips.flatMap(({ remedy }) =>
      (remedy?.figures ?? []).map(
        ([key, figure]) =>
          [key, `可能填错：应为${figure === null ? '空白' : String(figure)}`] as const,
      ),
    ),
  )
}

/**
 * The mark of every figure that a finding speaks of; blanks are shown as blanks, hints mark nothing but the
 * likely culprit.
 */
export function marksOf(
  findings: readonly Finding[],
  settled: Settled,
): ReadonlyMap<FigureKey, FigureMark> {
  const marks = new Map<FigureKey, FigureMark>()
  for (const finding of findings) {
    const { severity } = finding
    if (severity === 'hint' || finding.role === 'blank') continue
    const state = settled.has(finding.id) ? undefined : severity
    for (const key of finding.figures) {
      const earlier = marks.get(key)
      const described = sentenceId(finding)
      marks.set(
        key,
        earlier
          ? {
              state: graver(earlier.state, state),
              described: `${earlier.described} ${described}`,
            }
          : { state, described },
      )
    }
  }
  for (const [key, suspect] of suspectsIn(findings, settled))
    marks.set(key, { ...(marks.get(key) ?? { state: undefined, described: '' }), suspect })
  return marks
}

/** A stretch of text to underline. */
export interface TextMark {
  readonly start: number
  readonly end: number
  readonly severity: Severity
  /** The finding's sentence, shown with the words. */
  readonly text: string
  readonly described: string
}

const same = (a: TextMark, b: TextMark): boolean =>
  a.start === b.start && a.end === b.end && a.severity === b.severity && a.described === b.described

/**
 * The marks of each text by place.
 * @param earlier the last answer; the marks of a place that have not changed stay the very same list.
 */
export function textMarksOf(
  findings: readonly Finding[],
  settled: Settled,
  earlier?: ReadonlyMap<NarrativePlace, readonly TextMark[]>,
): ReadonlyMap<NarrativePlace, readonly TextMark[]> {
  const marks = new Map<NarrativePlace, TextMark[]>()
  for (const finding of findings) {
    const { passage, caret, severity, text } = finding
    if (!passage || settled.has(finding.id)) continue
    // What is missing has no words to be marked; its sentence is heard with the field all the same.
    const { place, start, end } =
      caret === undefined ? passage : { ...passage, start: caret, end: caret }
    const list = marks.get(place) ?? []
    list.push({ start, end, severity, text, described: sentenceId(finding) })
    marks.set(place, list)
  }
  return new Map(
    [...marks].map(([place, list]) => {
      const before = earlier?.get(place)
      const unchanged =
        before?.length === list.length &&
        list.every((mark, index) => {
          const one = before[index]
          return one !== undefined && same(one, mark)
        })
      return [place, unchanged ? before : list]
    }),
  )
}

/** The marks of one version of a text where they lie in another, which differs from it at one place. */
export function marksIn(
  shown: string,
  judged: string,
  marks: readonly TextMark[],
): readonly TextMark[] {
  if (shown === judged) return marks
  const { start: at } = changedStretch(judged, shown)
  const grown = shown.length - judged.length
  const moved = (place: number): number => (place > at ? Math.max(at, place + grown) : place)
  return marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }))
}

/** A run of text with the gravest mark that lies on it. */
export interface TextRun {
  readonly text: string
  readonly mark?: TextMark
}

const gravity = { error: 0, warning: 1, hint: 2 }

/** The text cut where marks begin and end; overlapping marks show the gravest. */
export function runsOf(text: string, marks: readonly TextMark[]): readonly TextRun[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((start, index) => {
    const end = cuts[index + 1] ?? text.length
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end && mark.end > start)
    const mark = over.sort((a, b) => gravity[a.severity] - gravity[b.severity])[0]
    return start === end ? [] : [{ text: text.slice(start, end), ...(mark && { mark }) }]
  })
}
