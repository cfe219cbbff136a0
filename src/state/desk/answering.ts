/** The officer's answers to what is found in the report on the desk: a fix taken, a reason written or taken back. */
import type { Ref } from 'vue'
import { acknowledgementOf, type Finding, mayBeExplained } from '@/check'
import { type Change, type Origin, textChange } from '@/report/edit/edit'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { type Acknowledgement, type Report, figureOf, textOf } from '@/report/report'
import { cleanText } from '@/report/text/gate'

type Figures = readonly (readonly [FigureKey, Figure])[]

/** True of a fix that only fills blanks, with 0 and what follows from that. */
const fillsWithZero = (report: Report, figures: Figures): boolean =>
  figures.some(([, figure]) => figure === 0) &&
  figures.every(([key]) => figureOf(report, key) === null)

/**
 * @param reasons the written reasons by the finding they settle.
 * @param enter enters figures, @param edit makes an edit.
 */
export function answering(
  report: Readonly<Ref<Report | undefined>>,
  reasons: Readonly<Ref<ReadonlyMap<string, Acknowledgement>>>,
  enter: (figures: Figures, origin: Origin) => void,
  edit: (changes: readonly Change[], origin: Origin) => void,
) {
  /** Takes the fix a finding offers. */
  function accept({ remedy }: Finding): void {
    const open = report.value
    if (!open) return
    if (remedy?.figures)
      enter(remedy.figures, fillsWithZero(open, remedy.figures) ? 'zeroed' : 'fixed')
    if (!remedy?.replace) return
    const { passage, by } = remedy.replace
    const text = textOf(open, passage.place)
    const mended = text.slice(0, passage.start) + by + text.slice(passage.end)
    edit([textChange(open, passage.place, mended)], 'fixed')
  }

  /** Writes the officer's reason for what should be verified; an error cannot be explained away, save a lawful exception. */
  function acknowledge(finding: Finding, reason: string): void {
    const open = report.value
    const words = cleanText(reason).trim()
    if (!open || !mayBeExplained(finding) || words === '') return
    const before = open.acknowledged
    const earlier = reasons.value.get(finding.id)
    const given = acknowledgementOf(finding, open, words, Date.now())
    const after = [...before.filter((one) => one !== earlier), given]
    edit([{ what: 'acknowledged', before, after }], 'acknowledged')
  }

  /** Takes a written reason back: the point is open again. */
  function withdraw(finding: Finding): void {
    const before = report.value?.acknowledged ?? []
    const earlier = reasons.value.get(finding.id)
    if (!earlier) return
    const after = before.filter((one) => one !== earlier)
    edit([{ what: 'acknowledged', before, after }], 'acknowledged')
  }

  return { accept, acknowledge, withdraw }
}
