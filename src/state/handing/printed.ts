/** Headings as a report was printed that was imported: the decree's stand in their place here, and a correction has to tell. */
import { cleanLine } from '@/report/text/gate'
import { loadSettings, notesKey, reviseSetting } from '@/storage'
import { useTrouble } from '../safekeeping/trouble'
import { notesIn } from './notes'

/** Headings by the place of their section. */
export type PrintedHeadings = Readonly<Record<string, string>>

const kind = 'printed '

/** Keeps them beside the filed report they came with, in place of others. */
export async function keepPrinted(id: string, headings: PrintedHeadings): Promise<void> {
  const trouble = useTrouble()
  try {
    await put(id, headings)
  } catch (cause) {
    trouble.tell(cause, 'acting')
  }
}

async function put(id: string, headings: PrintedHeadings): Promise<void> {
  const notes = notesKey(id)
  const old = notesIn((await loadSettings()).get(notes))
  const hasOld = Object.keys(old).some((about) => about.startsWith(kind))
  if (!hasOld && Object.keys(headings).length === 0) return
  await reviseSetting(notes, (stored) => ({
    ...Object.fromEntries(
      Object.entries(notesIn(stored)).filter(([about]) => !about.startsWith(kind)),
    ),
    ...Object.fromEntries(
      Object.entries(headings).map(([place, text]) => [`${kind}${place}`, cleanLine(text)]),
    ),
  }))
}

/** Those kept beside a filed report. */
export async function printedOf(id: string): Promise<PrintedHeadings> {
  const notes = notesIn((await loadSettings()).get(notesKey(id)))
  return Object.fromEntries(
    Object.entries(notes).flatMap(([about, text]) =>
      about.startsWith(kind) ? [[about.slice(kind.length), text]] : [],
    ),
  )
}
