/** What the first screen needs stands in one file: many small ones are larger packed, and slower to fetch. */
import { fileURLToPath } from 'node:url'

/** What the bundler knows of the modules it has read. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const entry = fileURLToPath(new URL('../index.html', import.meta.url))

/** Everything the entry reaches without loading on demand. */
function reachedFrom(modules: Modules): ReadonlySet<string> {
  const reached = new Set([entry])
  for (const id of reached)
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}

/** The chunk a module goes to: that of the first screen, or whichever the bundler finds best. */
export function firstScreen(): { debugName: string; name: ChunkNamer } {
  let reached: ReadonlySet<string> | undefined
  return {
    debugName: 'first screen',
    name: (id, modules) => ((reached ??= reachedFrom(modules)).has(id) ? 'first-screen' : null),
  }
}

type ChunkNamer = (id: string, modules: Modules) => string | null
