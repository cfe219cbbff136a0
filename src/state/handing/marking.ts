/** Marking the report on the desk as handed in or published: a version by itself, with the day, to whom, and which file. */
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Writer } from '@/exchange'
import { differences } from '@/report/edit/compare'
import type { Report } from '@/report/report'
import { useDesk } from '../desk/desk'
import { type HandedIn, type MomentPlace, type NamedVersion, useHistory } from '../desk/history'
import type { OutFile } from '../desk/rescue'
import { useLibrary } from '../library'
import { changesSince, loadCounting } from './counting'
import type { LookedInto } from './leaving'
import { leftName } from './words'

export type { HandedIn, NamedVersion } from '../desk/history'
export { dayWords, handedWords } from './words'
export type { LookedInto } from './leaving'

/** What the officer says of a report that left. */
export type Marking = Pick<HandedIn, 'how' | 'day' | 'to'>

/** Files that may be looked at first, or are made for nothing else. */
type Manner = NonNullable<Writer['handsIn']>

/** What left so far, and what the report on the desk is beside it. */
function standing() {
  const desk = useDesk()
  const history = useHistory()
  const all = computed(() => history.left)
  const handed = computed<NamedVersion | undefined>(() => history.handed)
  /** In how many places the report differs from what left last; undefined while that is not counted yet. */
  const changes = computed(() =>
    handed.value && desk.report ? changesSince(handed.value, desk.report) : 0,
  )
  /** What the report corrects: the last version that left and is not what stands now, also once that has left too. */
  const corrected = computed<NamedVersion | undefined>(() =>
    [...history.left]
      .reverse()
      .find(
        (one) =>
          desk.report &&
          (changesSince(one, desk.report) !== 0 || one.state.organ.name !== desk.report.organ.name),
      ),
  )
  watch(
    () => all.value.length > 0,
    (has) => {
      if (has) void loadCounting()
    },
    { immediate: true },
  )

  /** What can have left: what stands now, the named versions, the latest first, and what was imported before all edits. */
  const places = computed<readonly MomentPlace[]>(() => {
    const begun = desk.edits.length > 0 ? history.stateAt('start') : undefined
    const isImported = Object.values(begun?.figures ?? {}).some((figure) => figure !== null)
    const versions = [...history.versions].reverse().map(({ id }): MomentPlace => `version ${id}`)
    return ['now', ...versions, ...(isImported ? (['start'] as const) : [])]
  })

  /** What most likely left on a day: of those places the latest that was not changed after it. */
  function placeOn(day: string): MomentPlace {
    const end = Date.parse(`${day}T23:59:59`)
    const isLater = desk.edits.some(({ at }) => at > end)
    const named = [...history.versions].reverse().find(({ at }) => at <= end)
    if (!isLater) return 'now'
    if (named) return `version ${named.id}`
    return places.value.includes('start') && desk.edits.every(({ at }) => at > end)
      ? 'start'
      : 'now'
  }

  /** What is most likely marked next: what was handed in is published then, and what was imported has been. */
  const likely = (): Marking['how'] =>
    handed.value?.handed?.how === 'submitted' || places.value.includes('start')
      ? 'published'
      : 'submitted'

  /** To whom, or where, it went the last time; empty the first time. */
  const usualTo = (how: Marking['how']): string =>
    [...history.left].reverse().find((one) => one.handed?.how === how)?.handed?.to ?? ''

  return { all, handed, changes, corrected, places, placeOn, likely, usualTo }
}

/** A report that the question is about, as it stands. */
interface Asked {
  readonly id: string
  readonly report: Report
}

/** What was answered in this window not to have been handed in yet. */
function answered() {
  const refused = new Map<string, Report>()
  return {
    add: ({ id, report }: Asked) => refused.set(id, report),
    /** True if it was answered for the very same content. */
    has: ({ id, report }: Asked): boolean => {
      const said = refused.get(id)
      return said !== undefined && differences(said, report).length === 0
    },
  }
}

/** The question whether what left was the handing in: asked once of what stands. */
function question(desk: ReturnType<typeof useDesk>) {
  const answers = answered()
  const asking = shallowRef(false)
  return {
    asking,
    ask: (filed: Asked): void => {
      asking.value = !answers.has(filed)
    },
    /** The report was not handed in with what left. */
    notYet: (): void => {
      asking.value = false
      if (desk.filed) answers.add(desk.filed)
    },
  }
}

/** Looks which of the contents that may have left a file holds. */
const look = async (file: OutFile, places: readonly MomentPlace[]): Promise<LookedInto> =>
  (await import('./leaving')).lookInto(file, places)

export const useMarking = defineStore('marking', () => {
  const desk = useDesk()
  const history = useHistory()
  const stands = standing()
  const { handed, changes } = stands
  /** The file of this report that was exported last, in this window. */
  const left = shallowRef<OutFile>()
  const { asking, ask, notYet } = question(desk)
  /** The name of the version that was just marked, until the report changes or is closed. */
  const justMarked = shallowRef('')

  watch(
    () => [desk.filed?.id, desk.report] as const,
    ([id], before) => {
      // What stands from now on is not what the file holds; whether it was handed in is told in 成稿 then.
      asking.value = false
      justMarked.value = ''
      left.value = undefined
      if (id !== before?.[0]) void history.refresh()
    },
    { immediate: true },
  )
  watch(stands.all, (all) => {
    if (!all.some(({ name }) => name === justMarked.value)) justMarked.value = ''
  })

  /** A 报送包 has left: asks whether that was the handing in, unless it was answered for what stands now. Files to look at raise no question. */
  function exported(file: OutFile, manner: Manner): void {
    const { filed } = desk
    left.value = file
    if (manner !== 'made for it' || !filed || filed.sample || !desk.mayWrite) return
    if (handed.value && changes.value === 0) return
    ask(filed)
  }

  /**
   * Names the version that left.
   * @param file the one that was handed in, if it is known.
   * @param what which content that was: an imported report may have been published before it was corrected.
   * @param looked what is known of the file.
   */
  async function mark(
    marking: Marking,
    file: OutFile | undefined,
    what: MomentPlace = 'now',
    looked?: LookedInto,
  ): Promise<void> {
    asking.value = false
    const name = leftName(marking)
    const { handingOf } = await import('./leaving')
    await history.name(what, name, await handingOf(marking, file, what, looked))
    await useLibrary().refresh()
    justMarked.value = name
  }

  return { left, asking, justMarked, ...stands, exported, notYet, look, mark }
})
