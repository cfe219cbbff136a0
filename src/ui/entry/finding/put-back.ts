/** A fix that would put back what the officer has just changed is told as that: 改回, not 改为. */
import type { Finding } from '@/check'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import type { Change } from '@/report/edit/edit'

interface Edited {
  readonly changes: readonly Change[]
}

/** Further back nobody remembers what was changed. */
const remembered = 100

/** What stood in each figure before its last change among the latest edits; blanks are not put back. */
function changedFrom(edits: readonly Edited[]): ReadonlyMap<FigureKey, Figure> {
  const from = new Map<FigureKey, Figure>()
  for (const { changes } of edits.slice(-remembered))
    for (const change of changes) if (change.what === 'figure') from.set(change.key, change.before)
  return from
}

/**
 * The findings; the words of a fix that puts back a figure just changed say so.
 * @param edits the log of the report, asked for only where there is a fix.
 */
export function withPutBack(
  findings: readonly Finding[],
  edits: () => readonly Edited[],
): readonly Finding[] {
  if (!findings.some(({ remedy }) => remedy?.figures)) return findings
  const from = changedFrom(edits())
  return findings.map((finding) => {
    const { remedy } = finding
    const [only, ...others] = remedy?.figures ?? []
    if (!remedy || !only || others.length > 0) return finding
    const [key, figure] = only
    if (figure === null || from.get(key) !== figure) return finding
    return { ...finding, remedy: { ...remedy, text: remedy.text.replace(/^改为/, '改回') } }
  })
}
