/** Files out of dropped folders, as deep as they lie; what is no report by its name is left out. */
import type { ImportSource } from '@/state/import/imports'
import { filesOf, pastedOf } from '../../import/incoming'

const readable = /\.(?:json|zip|html?|mhtml?|docx?|wps|rtf|odt|xlsx?|et|ods|xml|csv|txt|pdf|ofd)$/i

/** True for names that may be reports; what Word and systems leave beside files may not. */
export const mayBeReport = (name: string): boolean =>
  readable.test(name) && !/^(?:~\$|\.)/.test(name)

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })

/** A folder is read in portions until nothing comes any more. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return all
    all.push(...some)
  }
}

async function within(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isDirectory) {
    const found: File[] = []
    for (const one of await entriesOf(entry as FileSystemDirectoryEntry))
      found.push(...(await within(one)))
    return found
  }
  return mayBeReport(entry.name) ? [await fileOf(entry as FileSystemFileEntry)] : []
}

/** What was dropped: the files, those in folders too. */
export async function droppedIn(data: DataTransfer | null): Promise<readonly ImportSource[]> {
  // The entries are gone once the event is over: they are taken before anything is waited for.
  const entries = [...(data?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.some(({ isDirectory }) => isDirectory)) return pastedOf(data)
  const files: File[] = []
  for (const entry of entries) files.push(...(await within(entry)))
  return filesOf(files)
}
