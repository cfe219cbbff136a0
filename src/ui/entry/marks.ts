/** Which cells the findings mark, and how gravely. */
import type { Finding } from '@/check/finding'
import type { FigureKey } from '@/report/format'

export interface Mark {
  readonly state: 'error' | 'warning'
  /** Element ids of the findings that mark the cell, space-separated. */
  readonly described: string
}

/** The element that holds a finding's sentence. */
export const sentenceId = (finding: Finding): string => `finding-${finding.id}`

/** The mark of every figure that a finding speaks of; blanks are shown as blanks, hints mark nothing. */
export function marksOf(findings: readonly Finding[]): ReadonlyMap<FigureKey, Mark> {
  const marks = new Map<FigureKey, Mark>()
  for (const finding of findings) {
    if (finding.severity === 'hint' || finding.check === 'figure.blank') continue
    const { severity: state } = finding
    for (const key of finding.figures) {
      const earlier = marks.get(key)
      const described = sentenceId(finding)
      marks.set(
        key,
        earlier
          ? {
              state: earlier.state === 'error' ? 'error' : state,
              described: `${earlier.described} ${described}`,
            }
          : { state, described },
      )
    }
  }
  return marks
}
