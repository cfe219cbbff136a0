/** Reads bombs each in a process of its own, by the program as it is built. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { Bomb } from './packed'

/** What came of a reading; without a text its process was ended. */
export interface Measured {
  readonly text?: string
  readonly cause?: string
  readonly milliseconds: number
  /** How much memory the process took more than before, in megabytes. */
  readonly grown: number
}

/** A place with the program built, in which files are read. */
export async function reader(limit: number, patience: number) {
  await mkdir('node_modules/.cache', { recursive: true })
  const outDir = await mkdtemp('node_modules/.cache/bombs-')
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('src') } },
    define: { __APP_VERSION__: '"test"', __APP_COMMIT__: '""', __SINGLE_FILE__: 'false' },
    publicDir: false,
    build: { ssr: 'test/exchange/bomb/reading.ts', outDir },
  })
  const file = join(outDir, 'file')
  return {
    async read({ bytes }: Bomb): Promise<Measured> {
      await writeFile(file, bytes())
      const child = spawn(process.execPath, [join(outDir, 'reading.js'), file, String(limit)], {
        timeout: patience,
        killSignal: 'SIGKILL',
      })
      let told = ''
      child.stdout.on('data', (piece) => {
        told += String(piece)
      })
      const began = performance.now()
      await new Promise((end) => child.on('close', end))
      const line = told.trim().split('\n').at(-1) ?? ''
      if (line.startsWith('{')) return JSON.parse(line) as Measured
      return { milliseconds: Math.round(performance.now() - began), grown: Number.NaN }
    },
    close: () => rm(outDir, { recursive: true, force: true }),
  }
}
