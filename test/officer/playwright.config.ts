/** The officer's journeys in a real browser, on the built app. */
import { defineConfig } from 'playwright/test'
import type { BuildOptions } from './page'

/** Another port where two checkouts test on one machine. */
const port = Number(process.env['OFFICER_PORT'] ?? 4519)

export default defineConfig<BuildOptions>({
  testDir: '.',
  outputDir: '../../test-results/browser',
  reporter: [['list'], ['json', { outputFile: '../../test-results/browser.json' }]],
  workers: 2,
  // Only what hangs is ended: a busy machine is slow, and a condition that holds ends the waiting.
  timeout: 180_000,
  // A test that waited for the wrong thing passes when tried again, and is counted; where windows race, no loss is forgiven.
  retries: 1,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    launchOptions: { executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium' },
  },
  projects: [
    { name: 'served', testIgnore: /single-file/ },
    { name: 'single', testMatch: /main-job|floor|import|single-file/, use: { build: 'single' } },
  ],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: '../..',
    port,
    reuseExistingServer: false,
  },
})
