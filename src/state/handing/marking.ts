/** Marking the report on the desk as handed in or published: a version by itself, with the day, to whom, and which file. */
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { loadDigests } from '@/exchange'
import { differences } from '@/report/edit/compare'
import { cleanLine } from '@/report/text/gate'
import { useDesk } from '../desk/desk'
import { type HandedIn, type NamedVersion, useHistory } from '../desk/history'
import type { OutFile } from '../desk/rescue'
import { useLibrary } from '../library'

export type { HandedIn, NamedVersion } from '../desk/history'

/** What the officer says of a report that left. */
export type Marking = Pick<HandedIn, 'how' | 'day' | 'to'>

const names = { submitted: '报送稿', published: '公布稿' } as const

async function digested({ name, content }: OutFile): Promise<HandedIn['file']> {
  const { digestsOf } = await loadDigests()
  const [digest] = digestsOf({ [name]: new Uint8Array(await content.arrayBuffer()) })
  return digest && { name: cleanLine(name), digest: digest.digest }
}

export const useMarking = defineStore('marking', () => {
  const desk = useDesk()
  const history = useHistory()
  const library = useLibrary()
  /** The file of this report that was exported last, in this window. */
  const left = shallowRef<OutFile>()
  /** Reports of which it was asked in this window whether they were handed in. */
  const asked = new Set<string>()
  /** Whether that is being asked now. */
  const asking = shallowRef(false)

  const handed = computed<NamedVersion | undefined>(() => history.handed)
  /** In how many members the report differs from what was handed in; reasons for the checks are none of it. */
  const changes = computed(() =>
    handed.value && desk.report
      ? differences(handed.value.state, desk.report).filter(({ what }) => what !== 'acknowledged')
          .length
      : 0,
  )

  watch(
    () => [desk.filed?.id, desk.report] as const,
    ([id], before) => {
      // What stands from now on is not what the file holds; whether it was handed in is told in 成稿 then.
      asking.value = false
      if (id === before?.[0]) return
      left.value = undefined
      void history.refresh()
    },
    { immediate: true },
  )

  /** A file of the report has left: asks once whether that was the handing in, of reports that could be. */
  function exported(file: OutFile): void {
    const { filed } = desk
    left.value = file
    if (!filed || filed.sample || asked.has(filed.id) || !desk.mayWrite) return
    if (handed.value && changes.value === 0) return
    asked.add(filed.id)
    asking.value = true
  }

  /** Names the version that stands now. @param file the one that was handed in, if it is known. */
  async function mark({ how, day, to }: Marking, file: OutFile | undefined): Promise<void> {
    asking.value = false
    const known = file && (await digested(file))
    const [year = '', month = '', date = ''] = day.split('-')
    const when = `${Number(year)}年${Number(month)}月${Number(date)}日`
    await history.name('now', `${names[how]}（${when}）`, {
      ...{ how, day, to: cleanLine(to) },
      ...(known && { file: known }),
    })
    await library.refresh()
  }

  return { left, asking, handed, changes, exported, mark }
})
