/** The report on the desk on its way out: what the officer adds to it, the page, and the files. */
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { type Finished, loadMarkup, loadPlain, nameOf, type Writer } from '@/exchange'
import { compose, type Document } from '@/exchange/printed'
import { edition } from '@/report/edition'
import { catalogue } from '../catalogue'
import { additions, yearsOnDesk } from './additions'
import { correctionOf, correctsPublished } from './correction'
import { useDesk } from './desk'
import { useHistory } from './history'
import { lay } from './paged'
import type { OutFile } from './rescue'

export { type Collected as Export, loadWriters as loadExports } from '@/exchange'
export {
  depths,
  type Document,
  isUnderText,
  type PagePart,
  type Pages,
  partsOf,
  type PictureBlock,
  type TableBlock,
} from '@/exchange/printed'
export type { ChartPlace } from './additions'

/** Which correction the report on the desk is. */
function correcting() {
  const [desk, history] = [useDesk(), useHistory()]
  /** As its files are called. */
  const correction = computed(() => (desk.report ? correctionOf(desk.report, history.left) : ''))
  /** True if there is something to correct in what was published. */
  const corrects = computed(() => correctsPublished(correction.value))
  return { correction, corrects }
}

async function withCorrections(whole: Finished): Promise<Finished> {
  const { usePapers } = await import('../handing/papers')
  const corrections = await usePapers().corrected()
  return { ...whole, ...(corrections && { corrections }) }
}

export const useOut = defineStore('out', () => {
  const desk = useDesk()
  const history = useHistory()
  const { correction, corrects } = correcting()
  const years = yearsOnDesk()
  const { added, ...choices } = additions(years)
  const { explained, drawn } = choices

  const document = computed<Document | undefined>(() =>
    desk.report && desk.format ? compose(desk.report, desk.format, added.value) : undefined,
  )

  /** The report with what the checks say of it; nothing if there is none on the desk. */
  function judged(at: number): Finished | undefined {
    const { report, format, findings } = desk
    const [checks, context] = [catalogue(), desk.context()]
    if (!report || !format || !document.value || !checks || !context) return undefined
    const verdict = {
      at,
      version: edition,
      families: checks.familiesFor(context),
      findings,
      explained: explained.value,
    }
    return {
      ...{ report, correction: correction.value, format, verdict, lay },
      document: document.value,
      years: years.value,
    }
  }

  /** The report as it leaves now. */
  async function finished(): Promise<Finished | undefined> {
    await Promise.all([drawn(), desk.judged(), history.refresh()])
    const whole = judged(Date.now())
    return whole && corrects.value ? withCorrections(whole) : whole
  }

  /** The report as a file of the chosen kind; what the kind needs is loaded now. */
  async function fileOf(writer: Writer): Promise<OutFile> {
    const whole = await finished()
    if (!whole) throw new Error('没有打开的报告')
    return {
      name: nameOf(writer, whole),
      content: await writer.write(whole),
    }
  }

  /** The report to be pasted into an editor: rich, and plain for those that take no other. */
  async function richText(): Promise<{ readonly html: string; readonly plain: string }> {
    await drawn()
    const [{ markupOf }, { plainText }] = await Promise.all([loadMarkup(), loadPlain()])
    if (!document.value) throw new Error('没有打开的报告')
    return { html: markupOf(document.value), plain: plainText(document.value) }
  }

  return { ...choices, document, corrects, judged, fileOf, richText }
})
