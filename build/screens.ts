/** What the first screen needs stands in one file, what the entry screen needs beside it in another: many small ones are larger packed, and slower to fetch. */
import { fileURLToPath } from 'node:url'

/** What the bundler knows of the modules it has read. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const pathOf = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url))

/** The files, and what each screen begins with; a module two screens need stands with the first. */
const screens = [
  ['first-screen', pathOf('index.html')],
  ['entry-screen', pathOf('src/ui/entry/EntryScreen.vue')],
] as const

/** Everything a module reaches without loading on demand, itself too. */
function reachedFrom(begin: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set([begin])
  for (const id of reached)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}

/** One group of modules for each screen; the earlier takes a module first. Whatever else is loaded on demand, the bundler divides. */
export function chunksOfScreens(): readonly ChunkGroup[] {
  return screens.map(([name, begin], at) => {
    let reached: ReadonlySet<string> | undefined
    return {
      debugName: name,
      priority: screens.length - at,
      name: (id, modules) => ((reached ??= reachedFrom(begin, modules)).has(id) ? name : null),
    }
  })
}

interface ChunkGroup {
  readonly debugName: string
  readonly priority: number
  readonly name: (id: string, modules: Modules) => string | null
}
