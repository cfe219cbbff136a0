/** Build and test settings together. */
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { schema } from './build/schema.ts'

export default defineConfig({
  base: './',
  plugins: [vue(), schema()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: { target: 'chrome92', chunkSizeWarningLimit: 1000 },
  preview: { port: 4173 },
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/officer/**', 'node_modules/**'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    testTimeout: 30_000,
  },
})
