/** What left, looked at: the digest and headings of its file, and which content the file holds. The one door to all that is loaded once a report has left. */
import { loadDigests } from '@/exchange'
import type { Format } from '@/report/format'
import { type Report, freeze } from '@/report/report'
import { cleanLine } from '@/report/text/gate'
import { loadReport, newId, saveVersion } from '@/storage'
import { useDesk } from '../desk/desk'
import { type HandedIn, type MomentPlace, useHistory } from '../desk/history'
import type { OutFile } from '../desk/rescue'
import { readSource } from '../import/queue'
import { useTrouble } from '../safekeeping/trouble'
import { correctionsBetween } from './corrections'
import { type PrintedHeadings, printedOf } from './printed'
import { leftName } from './words'

export { correctionsSince, countedSince, besideWords, isAside, type Counted } from './corrections'
export { keepPrinted } from './printed'

/** What a file holds beside the contents it may be of. */
export interface LookedInto {
  /** Why nothing can be said of it, in words; absent if it was read. */
  readonly unread?: string
  /** The content it equals, or comes nearest to. */
  readonly nearest?: MomentPlace
  /** By content: in how many places the file differs, and the first of them with both sides. */
  readonly differing: ReadonlyMap<MomentPlace, FileDifference>
  /** The headings it has worded otherwise than the decree. */
  readonly headings: PrintedHeadings
}

/** How a file differs from a content. */
export interface FileDifference {
  readonly count: number
  /** Which place, what is in the file and what in the content; absent if nothing differs. */
  readonly first?: { readonly place: string; readonly inFile: string; readonly here: string }
}

/** Spaces are set as the kind of file has them, and make no difference. */
const bare = (report: Report): Report =>
  freeze({
    ...report,
    title: report.title.replace(/\s/g, ''),
    narrative: Object.fromEntries(
      Object.entries(report.narrative).map(([place, text]) => [
        place,
        typeof text === 'string' ? text.replace(/[^\S\n]/g, '') : text,
      ]),
    ),
  })

function difference(file: Report, state: Report, format: Format): FileDifference {
  const found = correctionsBetween(bare(file), bare(state), format).filter(
    ({ key }) => key !== 'organ',
  )
  const [one] = found
  return {
    count: found.length,
    ...(one && { first: { place: one.place, inFile: one.before, here: one.after } }),
  }
}

const unread = (why: string): LookedInto => ({ unread: why, differing: new Map(), headings: {} })

/** Compares a file with the contents that may have left. */
export async function lookInto(file: OutFile, places: readonly MomentPlace[]): Promise<LookedInto> {
  const [desk, history] = [useDesk(), useHistory()]
  const { report, format } = desk
  if (!report || !format) return unread('没有打开的报告')
  const { signal } = new AbortController()
  const outcome = await readSource(
    { name: file.name, content: file.content },
    [format.id],
    () => undefined,
    signal,
  )
  if (!outcome.ok) return unread(outcome.problem.text)
  const { others = [], ...first } = outcome.value
  const own = [first, ...others].find(({ recognised }) => recognised.year === report.year)
  if (!own) return unread(`这个文件里没有${String(report.year)}年的报告，请核对是不是选错了。`)
  const read = own.recognised.report
  const differing = new Map(
    places.flatMap((place) => {
      const state = history.stateAt(place)
      return state ? [[place, difference(read, state, format)] as const] : []
    }),
  )
  const [nearest] = [...differing].sort(([, a], [, b]) => a.count - b.count)[0] ?? []
  return { ...(nearest && { nearest }), differing, headings: own.recognised.headings ?? {} }
}

async function digested({ name, content }: OutFile): Promise<HandedIn['file']> {
  const { digestsOf } = await loadDigests()
  const [digest] = digestsOf({ [name]: new Uint8Array(await content.arrayBuffer()) })
  return digest && { name: cleanLine(name), digest: digest.digest }
}

/** The headings of a content as it was printed: what was imported, and left as it came, has its own. */
async function printedAt(what: MomentPlace): Promise<PrintedHeadings> {
  const [desk, history] = [useDesk(), useHistory()]
  const row = history.rowOf(what)
  const isImported = row < 0 || desk.edits[row]?.origin === 'imported'
  return isImported && desk.filed ? printedOf(desk.filed.id) : {}
}

/**
 * What is kept of a version that leaves.
 * @param looked what is known of its file.
 */
export async function handingOf(
  { how, day, to }: Pick<HandedIn, 'how' | 'day' | 'to'>,
  file: OutFile | undefined,
  what: MomentPlace,
  looked: LookedInto | undefined,
): Promise<HandedIn> {
  const known = file && (await digested(file))
  const isRead = looked !== undefined && looked.unread === undefined
  const headings = isRead ? looked.headings : await printedAt(what)
  return {
    ...{ how, day, to: cleanLine(to) },
    ...(known && { file: known }),
    ...(Object.keys(headings).length > 0 && { headings }),
  }
}

/** Stores that a report was published as it was just imported: the version that marking it now would be. */
export async function keepPublished(
  id: string,
  day: string,
  file: OutFile | undefined,
  headings: PrintedHeadings,
): Promise<void> {
  const trouble = useTrouble()
  try {
    const stored = await loadReport(id)
    if (!stored) return
    const looked = { differing: new Map(), headings }
    const handed = await handingOf({ how: 'published', day, to: '' }, file, 'now', looked)
    await saveVersion({
      ...{ id: newId(), report: id, name: leftName(handed), at: Date.now(), handed },
      ...{ number: stored.edits.at(-1)?.number ?? 0, state: stored.filed.report },
    })
  } catch (cause) {
    trouble.tell(cause, 'acting')
  }
  await useHistory().refresh()
}
