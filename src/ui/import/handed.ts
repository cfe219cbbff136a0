/** What was chosen, dropped or pasted, as sources to read, folders as deep as they lie; nothing in it is opened or run here. */
import type { ImportSource } from '@/state/import/imports'
import type { Handed } from './window-intake'

const readable =
  /\.(?:json|ndjson|jsonl|zip|html?|mhtml?|docx?|wps|rtf|odt|xlsx?|et|ods|xml|csv|txt|pdf|ofd)$/i

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

/** The file under the folder it was chosen in: forty of one name are told apart by it. */
const nameOf = ({ name, webkitRelativePath }: File): string => webkitRelativePath || name

/** Files as they were chosen or dropped. */
export const filesOf = (files: Iterable<File> | null | undefined): readonly ImportSource[] =>
  [...(files ?? [])].map((file) => ({ name: nameOf(file), content: file }))

/** What came: files, those in folders too, then a table as HTML, then plain text; none if it is empty. */
export async function sourcesOf({
  entries,
  files,
  html,
  text,
}: Handed): Promise<readonly ImportSource[]> {
  if (entries.some(({ isDirectory }) => isDirectory)) {
    const found: File[] = []
    for (const entry of entries) found.push(...(await within(entry)))
    return filesOf(found)
  }
  if (/<(?:table|p|div)\b/i.test(html) && !(files.length > 0 && !/<table\b/i.test(html)))
    return [{ name: '粘贴的内容', content: { html } }]
  if (files.length > 0) return filesOf(files)
  return text.trim() === '' ? [] : [{ name: '粘贴的内容', content: { text } }]
}
