/** What an officer writes or chooses beside a report: reasons of corrections, remarks to send back, what is added on its way out. It is kept with the settings, and goes with the report. */
import { type Ref, ref, watch } from 'vue'
import { cleanText } from '@/report/text/gate'
import { loadSettings, notesKey, reviseSetting } from '@/storage'
import { useTrouble } from '../safekeeping/trouble'

/** Texts by what they are about; one that begins with `-` says that a finding is not sent back. */
export type Notes = Readonly<Record<string, string>>

/** The notes in what is stored. */
export const notesIn = (stored: unknown): Notes =>
  typeof stored === 'object' && stored !== null
    ? Object.fromEntries(
        Object.entries(stored).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      )
    : {}

/** @param id the filed report they are beside. */
export function notesBeside(id: Readonly<Ref<string | undefined>>) {
  const trouble = useTrouble()
  const notes = ref<Notes>({})

  async function load(now: string | undefined): Promise<void> {
    notes.value = {}
    if (now === undefined) return
    try {
      const stored = notesIn((await loadSettings()).get(notesKey(now)))
      if (id.value === now) notes.value = { ...stored, ...notes.value }
    } catch (cause) {
      trouble.tell(cause, 'reading')
    }
  }
  let loading: Promise<void> | undefined
  watch(
    id,
    (now) => {
      loading = load(now)
    },
    { immediate: true, flush: 'sync' },
  )

  /** Writes a note; an empty one is dropped. */
  async function write(about: string, text: string): Promise<void> {
    if (id.value === undefined) return
    const put = (all: Notes): Notes =>
      Object.fromEntries(
        Object.entries({ ...all, [about]: cleanText(text) }).filter(([, one]) => one !== ''),
      )
    notes.value = put(notes.value)
    try {
      await reviseSetting(notesKey(id.value), (stored) => put(notesIn(stored)))
      trouble.healed('acting')
    } catch (cause) {
      trouble.tell(cause, 'acting')
    }
  }

  /** Notes of one kind, by what follows its name. */
  const notesOf = (kind: string): Notes =>
    Object.fromEntries(
      Object.entries(notes.value).flatMap(([about, text]) =>
        about.startsWith(`${kind} `) ? [[about.slice(kind.length + 1), text]] : [],
      ),
    )

  /** Done once they are read. */
  const loaded = async (): Promise<void> => loading

  return { notes, loaded, write, notesOf }
}
