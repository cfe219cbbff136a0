/** The report on the desk on its way out: what the officer adds to it, the page, and the files. */
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { charts, inWords, onPaper, pngOf, svgOf } from '@/chart'
import { checks } from '@/check'
import { annexOf } from '@/check/acknowledged'
import { compose } from '@/exchange/document/compose'
import type { Document, PictureBlock } from '@/exchange/document/document'
import { textWidth } from '@/exchange/document/setting'
import { type Finished, type Writer, nameOf } from '@/exchange/writers'
import type { NarrativePlace } from '@/report/format'
import { useDesk } from './desk'
import { useLibrary } from '../library'
import type { OutFile } from './rescue'

export type { Document, PictureBlock, TableBlock } from '@/exchange/document/document'
export { type Collected as Export, loadWriters as loadExports } from '@/exchange/writers'

/** Where a chart is to stand: at the end of a section, or behind the last one. */
export type ChartPlace = NarrativePlace | 'end'

/** A pixel of a drawing in millimetres of paper. */
const pixel = 25.4 / 96
/** A chart in the text: low, and its title is the caption below. */
const inText = { plot: 170, titled: false }
/** Three dots for each pixel: 288 to the inch. */
const sharpness = 3

export const useOut = defineStore('out', () => {
  const desk = useDesk()
  const library = useLibrary()

  const withAnnex = shallowRef(false)
  /** The charts the officer wants, by id, and where. */
  const chosen = shallowRef<ReadonlyMap<string, ChartPlace>>(new Map())
  const pictures = shallowRef<ReadonlyMap<string, PictureBlock>>(new Map())

  /** Points to verify that stand explained. */
  const explained = computed(() =>
    desk.report && desk.format ? annexOf(desk.report, desk.format, desk.findings) : [],
  )
  const years = computed(() => {
    const { report, format } = desk
    if (!report || !format) return []
    const earlier = library.shelved
      .filter(({ filed }) => filed.id !== desk.filed?.id)
      .map(({ filed, format }) => ({ report: filed.report, format }))
      .filter(
        ({ report: { organ, year } }) => organ.name === report.organ.name && year < report.year,
      )
      .sort((a, b) => a.report.year - b.report.year)
    return [...earlier, { report, format }]
  })

  const document = computed<Document | undefined>(() => {
    if (!desk.report || !desk.format) return undefined
    return compose(desk.report, desk.format, {
      annex: withAnnex.value ? explained.value : [],
      charts: [...chosen.value].flatMap(([id, after]) => {
        const picture = pictures.value.get(id)
        return picture ? [{ after, picture }] : []
      }),
    })
  })

  /** Draws the chosen charts anew. */
  async function drawn(): Promise<void> {
    const wanted = charts.filter(({ id }) => chosen.value.has(id))
    if (wanted.length === 0) return
    const blocks = await Promise.all(
      wanted.map(async ({ id, title, spec }): Promise<readonly [string, PictureBlock]> => {
        const chart = spec(years.value)
        const drawn = svgOf(chart, onPaper, { width: Math.round(textWidth / pixel), ...inText })
        const png = new Uint8Array(await (await pngOf(drawn, sharpness)).arrayBuffer())
        const size = { width: textWidth, height: drawn.height * pixel }
        return [id, { kind: 'picture', png, ...size, caption: title, alt: inWords(chart) }]
      }),
    )
    pictures.value = new Map(blocks)
  }

  /** Adds a chart at a place, or with `undefined` takes it out. */
  async function place(id: string, where: ChartPlace | undefined): Promise<void> {
    const next = new Map(chosen.value)
    if (where === undefined) next.delete(id)
    else next.set(id, where)
    chosen.value = next
    await drawn()
  }

  /** Another report begins as the statutory report alone. */
  watch(
    () => desk.filed?.id,
    () => {
      withAnnex.value = false
      chosen.value = new Map()
      pictures.value = new Map()
    },
    { flush: 'sync' },
  )

  /** The report as it leaves now; nothing if there is none on the desk. */
  async function finished(): Promise<Finished | undefined> {
    await drawn()
    const { report, format, findings } = desk
    if (!report || !format || !document.value) return undefined
    return {
      report,
      format,
      document: document.value,
      years: years.value,
      verdict: {
        at: Date.now(),
        version: __APP_VERSION__,
        checks,
        findings,
        explained: explained.value,
      },
    }
  }

  /** The report as a file of the chosen kind; what the kind needs is loaded now. */
  async function fileOf(writer: Writer): Promise<OutFile> {
    const whole = await finished()
    if (!whole) throw new Error('没有打开的报告')
    return {
      name: nameOf(writer, whole.report),
      content: await writer.write(whole),
    }
  }

  /** The report to be pasted into an editor: rich, and plain for those that take no other. */
  async function richText(): Promise<{ readonly html: string; readonly plain: string }> {
    await drawn()
    const [{ markupOf }, { plainText }] = await Promise.all([
      import('@/exchange/markup'),
      import('@/exchange/plain'),
    ])
    if (!document.value) throw new Error('没有打开的报告')
    return { html: markupOf(document.value), plain: plainText(document.value) }
  }

  return { withAnnex, chosen, explained, document, place, drawn, fileOf, richText }
})
