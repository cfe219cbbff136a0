/** Starts the search for patterns that take more than linear time, built by Vite as the app is. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

await mkdir('node_modules/.cache', { recursive: true })
const outDir = await mkdtemp('node_modules/.cache/patterns-')
try {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('src') } },
    publicDir: false,
    build: { ssr: 'test/bench/patterns.ts', outDir },
  })
  const { run } = await import(pathToFileURL(join(outDir, 'patterns.js')).href)
  await run(process.argv[2])
} finally {
  await rm(outDir, { recursive: true, force: true })
}
