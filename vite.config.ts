/** Both builds and the test settings together: `vite build` for dist/, `--mode single` for the one file. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { ahead } from './build/ahead.ts'
import { floor } from './build/floor.ts'
import { offline } from './build/offline.ts'
import { pdfWithoutEval, pdfWithoutForms } from './build/pdf.ts'
import { servedPolicy, singlePolicy } from './build/policy.ts'
import { schema } from './build/schema.ts'
import { chunksOfScreens } from './build/screens.ts'
import { singleFile } from './build/single.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** The commit this is built from, short; empty where the sources are no checkout. */
function commitHere(): string {
  try {
    const git = ['rev-parse', '--short=8', 'HEAD']
    return execFileSync('git', git, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch (cause) {
    console.warn(`No commit is named in this build: ${String(cause)}`)
    return ''
  }
}

const singleName = '政府信息公开年报.html'

/** Every file's name stands in the first one, and no packing makes a hash shorter: seven signs tell builds apart. */
const named = 'assets/[name]-[hash:7]'

/** A library loaded on demand is a file of its own under its own name, so that its size can be read. */
function chunkName({ facadeModuleId }: { readonly facadeModuleId?: string | null }): string {
  const library = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(facadeModuleId ?? '')?.[1]
  return library
    ? `${named.replace('[name]', `library-${library.replace(/[@/]/g, '')}`)}.js`
    : `${named}.js`
}

const workerChunkName = (chunk: { readonly facadeModuleId?: string | null }): string =>
  chunkName(chunk).replace('assets/', 'assets/reading-')

export default defineConfig(({ mode }) => {
  const single = mode === 'single'
  return {
    base: './',
    plugins: [
      vue(),
      floor(),
      pdfWithoutEval(),
      pdfWithoutForms(),
      ...(single
        ? [...singleFile(singleName), singlePolicy(singleName)]
        : [schema(), ahead(), servedPolicy(), offline()]),
    ],
    define: {
      // Every component is a setup function: Vue's other way of writing them stays out of the first screen.
      __VUE_OPTIONS_API__: 'false',
      __SINGLE_FILE__: JSON.stringify(single),
      __APP_VERSION__: JSON.stringify(version),
      __APP_COMMIT__: JSON.stringify(commitHere()),
    },
    resolve: {
      alias: {
        '@': fileURLToPath(new URL('./src', import.meta.url)),
        // The build for browsers with classes and promises: smaller than the one for all, and read faster.
        dexie: 'dexie/dist/modern/dexie.mjs',
      },
    },
    publicDir: single ? false : 'public',
    build: {
      target: 'chrome92',
      chunkSizeWarningLimit: 1200,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          chunkFileNames: chunkName,
          assetFileNames: `${named}[extname]`,
          ...(!single && { codeSplitting: { groups: [...chunksOfScreens()] } }),
        },
      },
      ...(single && { outDir: 'dist/single', emptyOutDir: true }),
    },
    // Only what a file needs is loaded, in the worker that reads it too.
    worker: {
      format: 'es' as const,
      plugins: () => [pdfWithoutEval(), pdfWithoutForms()],
      rolldownOptions: { output: { chunkFileNames: workerChunkName } },
    },
    // The tests open it under a name of an intranet too: plain http that is not this machine.
    preview: { port: 4173, allowedHosts: ['nianbao.test'] },
    test: {
      environment: 'node',
      include: ['test/**/*.test.ts'],
      exclude: ['test/officer/**', 'node_modules/**'],
      setupFiles: ['test/draws.ts', 'test/browser-parts.ts'],
      benchmark: { include: ['test/bench/**/*.bench.ts'] },
      testTimeout: process.env.DRAWS === undefined ? 30_000 : 600_000,
      // Of two cores Vitest would leave one idle.
      maxWorkers: '100%',
    },
  }
})
