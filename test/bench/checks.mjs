/** Starts the timing of one edit through all checks, built by Vite as the app is: a development server's imports are slower. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

await mkdir('node_modules/.cache', { recursive: true })
const outDir = await mkdtemp('node_modules/.cache/bench-')
try {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('src') } },
    publicDir: false,
    build: { ssr: 'test/bench/checks.ts', outDir },
  })
  const { run } = await import(pathToFileURL(join(outDir, 'checks.js')).href)
  await run()
} finally {
  await rm(outDir, { recursive: true })
}
