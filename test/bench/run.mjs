/** Runs a measurement, `node test/bench/run.mjs NAME [argument]`, built by Vite as the app is: a development server's imports are slower. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const [name, argument] = process.argv.slice(2)
await mkdir('node_modules/.cache', { recursive: true })
const outDir = await mkdtemp('node_modules/.cache/bench-')
try {
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': resolve('src') } },
    define: { __APP_VERSION__: '"bench"', __APP_COMMIT__: '""', __SINGLE_FILE__: 'false' },
    publicDir: false,
    build: { ssr: `test/bench/${name}.ts`, outDir },
  })
  const { run } = await import(pathToFileURL(join(outDir, `${name}.js`)).href)
  await run(argument)
} finally {
  await rm(outDir, { recursive: true, force: true })
}
