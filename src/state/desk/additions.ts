/** What an officer adds to the report on the desk on its way out: the annex of explained points, and charts. */
import { type Ref, computed, shallowRef, watch } from 'vue'
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

/** The room of charts, loaded with the first that is put into a report. */
const loadCharts = () => import('@/chart')
type ChartRoom = Awaited<ReturnType<typeof loadCharts>>
type Chart = ChartRoom['charts'][number]
type Years = Parameters<Chart['spec']>[0]

/** A chart as a picture for the page. */
async function pictureOf(
  { title, spec }: Chart,
  years: Years,
  { inWords, onPaper, pngOf, svgOf }: ChartRoom,
): Promise<PictureBlock> {
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
    if (chosen.value.size === 0) return Promise.resolve()
    const drawing: Promise<void> = drawnFrom(chosen.value).then((blocks) => {
      if (latest !== drawing) return latest
      pictures.value = blocks
      return undefined
    })
    latest = drawing
    return drawing
  }

  async function drawnFrom(
    wanted: ReadonlyMap<string, ChartPlace>,
  ): Promise<ReadonlyMap<string, PictureBlock>> {
    const room = await loadCharts()
    const blocks = room.charts
      .filter(({ id }) => wanted.has(id))
      .map(async (chart) => [chart.id, await pictureOf(chart, years.value, room)] as const)
    return new Map(await Promise.all(blocks))
  }

  function forget(): void {
    pictures.value = new Map()
    latest = undefined
  }

  return { pictures, drawn, isBegun: () => latest !== undefined, forget }
}

/** What the officer has chosen for the report on the desk, kept beside it. */
function choices() {
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
  /** The day the report was corrected on, said below it; nothing is said while it is empty. */
  const corrected = kept('corrected')
  /** The charts the officer wants, by id, and where. */
  const chosen = computed<ReadonlyMap<string, ChartPlace>>(() => {
    // What was kept may be of another format.
    const sections = (desk.format?.sections ?? []).map(({ place }) => place)
    const places: readonly ChartPlace[] = [...sections, 'end']
    return new Map(
      Object.entries(notesOf('chart')).flatMap(([id, kept]) => {
        const at = places.find((one) => one === kept)
        return at === undefined ? [] : [[id, at] as const]
      }),
    )
  })
  const choose = (id: string, where: ChartPlace | undefined) => write(`chart ${id}`, where ?? '')

  return { withAnnex, signed, corrected, chosen, choose }
}

/** The officer's choices and what they put on the page; a backup carries them, and another report begins as the statutory report alone. */
export function additions(years: ReturnType<typeof yearsOnDesk>) {
  const desk = useDesk()
  const { withAnnex, signed, corrected, chosen, choose } = choices()
  /** How the officer's printer prints, whichever report it is. */
  const oneSided = preference('one-sided')
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
    corrected: corrected.value,
    oneSided: oneSided.value,
  }))

  /** Adds a chart at a place, or with `undefined` takes it out. */
  async function place(id: string, where: ChartPlace | undefined): Promise<void> {
    // Chosen at once; that it is kept need not be waited for to draw it.
    await Promise.all([choose(id, where), drawn()])
  }

  watch(() => desk.filed?.id, forget, { flush: 'sync' })
  /** Why charts that were chosen another day are not drawn. */
  const undrawn = shallowRef<unknown>()
  // Charts that were chosen another day are drawn once that is known.
  watch(chosen, () => {
    undrawn.value = undefined
    if (isBegun()) return
    drawn().catch((cause: unknown) => {
      undrawn.value = cause
    })
  })

  return { withAnnex, signed, corrected, oneSided, chosen, explained, added, drawn, undrawn, place }
}
