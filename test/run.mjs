/** The one test command: form, types, dead code, unit tests, build with sizes, browser tests; then the counts. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { findBrowser } from './browser.mjs'
import { findChromium92, findFirefox } from './other-browsers.mjs'

const results = 'test-results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results)

const counts = { passed: 0, again: 0, failed: 0, skipped: 0 }

const ended = (name, isGood, began) =>
  console.log(
    `== ${name}: ${isGood ? 'ok' : 'FAILED'} (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  )

function step(name, command, env = {}) {
  const began = Date.now()
  console.log(`\n== ${name}: ${command}`)
  const { status } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  ended(name, status === 0, began)
  return status === 0
}

/** A step beside others: what it says comes in one piece, when it has ended. */
const beside = (name, command) =>
  new Promise((resolve) => {
    const began = Date.now()
    const said = []
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part))
    child.on('close', (status) => {
      console.log(`\n== ${name}: ${command}`)
      process.stdout.write(Buffer.concat(said))
      ended(name, status === 0, began)
      resolve(status === 0)
    })
  })

function countVitest(file) {
  if (!existsSync(file)) return
  const report = JSON.parse(readFileSync(file, 'utf8'))
  counts.passed += report.numPassedTests
  counts.failed +=
    report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0)
  counts.skipped += report.numPendingTests + report.numTodoTests
}

function countPlaywright(file) {
  if (!existsSync(file)) return
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  counts.passed += stats.expected + stats.flaky
  counts.again += stats.flaky
  counts.failed += stats.unexpected
  counts.skipped += stats.skipped
}

function close(good) {
  if (!good && counts.failed === 0) counts.failed = 1
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  if (counts.again > 0) console.log(`\n${counts.again} browser tests passed when tried again`)
  console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`)
  process.exit(good ? 0 : 1)
}

/** Linting takes as long as all the others together. */
async function still() {
  const lint = beside('lint', 'npx eslint --max-warnings 0 .')
  const others = [
    await beside('format', 'npx prettier --check --log-level warn .'),
    await beside('types', 'npx vue-tsc --noEmit'),
    await beside('dead code', 'npx knip'),
  ]
  return [await lint, ...others].every(Boolean)
}

let good = await still()
if (process.argv.includes('--static')) process.exit(good ? 0 : 1)
if (good) {
  good = step(
    'unit tests',
    `npx vitest run --reporter=default --reporter=json --outputFile.json=${results}/unit.json`,
  )
  countVitest(`${results}/unit.json`)
}
if (good) good = step('build', 'npm run --silent build')
if (good) {
  const browser = findBrowser()
  console.log(`\n== browser: ${browser}`)
  const oldest = findChromium92()
  const firefox = findFirefox()
  good = step('browser tests', 'npx playwright test -c test/officer/playwright.config.ts', {
    CHROME_PATH: browser,
    ...(oldest && { OLDEST_CHROME_PATH: oldest }),
    ...(firefox && { FIREFOX_PATH: firefox }),
  })
  countPlaywright(`${results}/browser.json`)
}
close(good && counts.failed === 0)
