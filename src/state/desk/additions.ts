/** What an officer adds to the report on the desk on its way out: the annex of explained points, and charts. */
import { type Ref, computed, shallowRef, watch } from 'vue'
import { charts, inWords, onPaper, pngOf, svgOf } from '@/chart'
import { annexOf } from '@/check'
import { type PictureBlock, textWidth } from '@/exchange/printed'
import type { NarrativePlace } from '@/report/format'
import { notesBeside } from '../handing/notes'
import { useLibrary } from '../library'
import { preference } from '../preference'
import { useDesk } from './desk'

/** Where a chart is to stand: at the end of a section, or behind the last one. */
export type ChartPlace = NarrativePlace | 'end'

/** A pixel of a drawing in millimetres of paper. */
const pixel = 25.4 / 96
/** A chart in the text: so low that two stand on a page, and its title is the caption below. */
const inText = { plot: 170, titled: false, most: 380 }
/** Three dots for each pixel: 288 to the inch. */
const sharpness = 3

type Chart = (typeof charts)[number]
type Years = Parameters<Chart['spec']>[0]

/** A chart as a picture for the page. */
async function pictureOf({ title, spec }: Chart, years: Years): Promise<PictureBlock> {
  const chart = spec(years)
  const drawn = svgOf(chart, onPaper, { width: Math.round(textWidth / pixel), ...inText })
  const png = new Uint8Array(await (await pngOf(drawn, sharpness)).arrayBuffer())
  const size = { width: textWidth, height: drawn.height * pixel }
  return { kind: 'picture', png, ...size, caption: title, alt: inWords(chart) }
}

/** The report on the desk with its organ's earlier ones, the earliest first. */
export function yearsOnDesk() {
  const desk = useDesk()
  const library = useLibrary()
  return computed(() => {
    const { report, format } = desk
    if (!report || !format) return []
    const earlier = library
      .yearsOf(report.organ)
      .filter(({ filed }) => filed.id !== desk.filed?.id && filed.report.year < report.year)
      .map(({ filed, format }) => ({ report: filed.report, format }))
    return [...earlier, { report, format }]
  })
}

/** The chosen charts as pictures, drawn when asked for. */
function drawings(
  chosen: Readonly<Ref<ReadonlyMap<string, ChartPlace>>>,
  years: ReturnType<typeof yearsOnDesk>,
) {
  const pictures = shallowRef<ReadonlyMap<string, PictureBlock>>(new Map())
  /** The drawing begun last; an earlier one that ends after it knows less and counts for nothing. */
  let latest: Promise<void> | undefined

  /** Draws the chosen charts anew; done once those chosen meanwhile are drawn, too. */
  function drawn(): Promise<void> {
    const wanted = charts.filter(({ id }) => chosen.value.has(id))
    if (wanted.length === 0) return Promise.resolve()
    const drawing: Promise<void> = Promise.all(
      wanted.map(async (chart) => [chart.id, await pictureOf(chart, years.value)] as const),
    ).then((blocks) => {
      if (latest !== drawing) return latest
      pictures.value = new Map(blocks)
      return undefined
    })
    latest = drawing
    return drawing
  }

  function forget(): void {
    pictures.value = new Map()
    latest = undefined
  }

  return { pictures, drawn, isBegun: () => latest !== undefined, forget }
}

/** The officer's choices, kept beside the report and carried by a backup; another report begins as the statutory report alone. */
export function additions(years: ReturnType<typeof yearsOnDesk>) {
  const desk = useDesk()
  const { notes, write, notesOf } = notesBeside(computed(() => desk.filed?.id))
  const kept = (name: string) =>
    computed({
      get: () => notes.value[`added ${name}`] ?? '',
      set: (words: string) => void write(`added ${name}`, words),
    })
  const annex = kept('annex')
  const withAnnex = computed({
    get: () => annex.value !== '',
    set: (on: boolean) => {
      annex.value = on ? 'yes' : ''
    },
  })
  /** The day of the 落款; none is printed while it is empty. */
  const signed = kept('signed')
  /** How the officer's printer prints, whichever report it is. */
  const oneSided = preference('one-sided')
  /** The charts the officer wants, by id, and where. */
  const chosen = computed<ReadonlyMap<string, ChartPlace>>(
    () => new Map(Object.entries(notesOf('chart')) as [string, ChartPlace][]),
  )
  const { pictures, drawn, isBegun, forget } = drawings(chosen, years)

  /** Points to verify that stand explained. */
  const explained = computed(() =>
    desk.report && desk.format ? annexOf(desk.report, desk.format, desk.findings) : [],
  )
  /** What of it is on the page: charts as soon as they are drawn. */
  const added = computed(() => ({
    annex: withAnnex.value ? explained.value : [],
    charts: [...chosen.value].flatMap(([id, after]) => {
      const picture = pictures.value.get(id)
      return picture ? [{ after, picture }] : []
    }),
    ...(signed.value !== '' && { signed: signed.value }),
    oneSided: oneSided.value,
  }))

  /** Adds a chart at a place, or with `undefined` takes it out. */
  async function place(id: string, where: ChartPlace | undefined): Promise<void> {
    // Chosen at once; that it is kept need not be waited for to draw it.
    await Promise.all([write(`chart ${id}`, where ?? ''), drawn()])
  }

  watch(() => desk.filed?.id, forget, { flush: 'sync' })
  // Charts that were chosen another day are drawn once that is known.
  watch(chosen, () => {
    if (!isBegun()) void drawn().catch(console.warn)
  })

  return { withAnnex, signed, oneSided, chosen, explained, added, drawn, place }
}
