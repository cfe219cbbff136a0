/** The folder on the officer's disk that backups go to, where the browser can write to one. */
import { machineFact, saveMachineFact } from '../settings'

/** What of the File System Access API is used; TypeScript's own types lack the permissions. */
interface Folder extends FileSystemDirectoryHandle {
  readonly queryPermission?: (wish: { mode: 'readwrite' }) => Promise<PermissionState>
  readonly requestPermission?: (wish: { mode: 'readwrite' }) => Promise<PermissionState>
}
type Picker = (options: { id: string; mode: 'readwrite' }) => Promise<Folder>

const key = 'folder'
const readwrite = { mode: 'readwrite' } as const

const picker = (): Picker | undefined =>
  (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker

/** True if this browser lets a page write to a folder. */
export const canUseFolder = (): boolean => picker() !== undefined

/** The folder chosen earlier; undefined if none is. */
async function chosen(): Promise<Folder | undefined> {
  return (await machineFact(key)) as Folder | undefined
}

/** The chosen folder's name and whether it may be written without asking; undefined if none is chosen. */
export async function folderStand(): Promise<{ name: string; allowed: boolean } | undefined> {
  const folder = await chosen()
  if (!folder) return undefined
  const state = (await folder.queryPermission?.(readwrite)) ?? 'granted'
  return { name: folder.name, allowed: state === 'granted' }
}

/** Lets the officer choose the folder. False if that was called off. */
export async function chooseFolder(): Promise<boolean> {
  try {
    const folder = await picker()?.({ id: 'backup', mode: 'readwrite' })
    if (!folder) return false
    await saveMachineFact(key, folder)
    return true
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return false
    throw cause
  }
}

/** Asks again for the folder after a restart of the browser. @returns its answer. */
export async function allowFolder(): Promise<boolean> {
  const folder = await chosen()
  const answer = (await folder?.requestPermission?.(readwrite)) ?? 'granted'
  return folder !== undefined && answer === 'granted'
}

/** Forgets the folder; the backups in it stay. */
export const forgetFolder = (): Promise<void> => saveMachineFact(key, undefined)

/**
 * Writes a file to the folder, whole or not at all, then removes the oldest files that `isOurs`
 * beyond the last `keep`; never the one just written.
 */
export async function writeToFolder(
  name: string,
  content: Blob,
  isOurs: (name: string) => boolean,
  keep: number,
): Promise<void> {
  const folder = await chosen()
  if (!folder) throw new Error('no backup folder')
  const file = await folder.getFileHandle(name, { create: true })
  try {
    const writer = await file.createWritable()
    await writer.write(content)
    await writer.close()
  } catch (cause) {
    // The name alone is there already: an empty backup must not pass for one.
    await folder.removeEntry(name).catch(console.error)
    throw cause
  }
  const names: string[] = []
  for await (const one of folder.keys()) if (one !== name && isOurs(one)) names.push(one)
  for (const old of names.sort().slice(0, Math.max(0, names.length - keep + 1)))
    await folder.removeEntry(old)
}
