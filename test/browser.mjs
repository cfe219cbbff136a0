/** Finds a Chromium-like browser for the browser tests, or installs one, and says what it does. */
import { execSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder
      ? [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : []
  }),
]

const isDebian = () =>
  existsSync('/etc/os-release') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'))
const isRoot = () => process.getuid?.() === 0

const run = (command) => {
  console.log(`  $ ${command}`)
  execSync(command, { stdio: ['ignore', 'ignore', 'inherit'] })
}

const playwrightsOwn = () => {
  try {
    const path = chromium.executablePath()
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

const installed = () => usual.find((path) => existsSync(path)) ?? playwrightsOwn()

/** The path of a browser. Throws, with what to do, if there is none and none can be installed. */
export function findBrowser() {
  const named = process.env['CHROME_PATH']
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist`)
    return named
  }
  const found = installed()
  if (found) return found
  const ways = [
    ...(isDebian() && isRoot()
      ? [
          'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-noto-cjk',
        ]
      : []),
    'npx playwright install chromium',
  ]
  for (const way of ways) {
    console.log('  no browser found; installing one:')
    try {
      run(way)
    } catch (cause) {
      console.log(`  that failed: ${String(cause.message).split('\n')[0]}`)
    }
    const now = installed()
    if (now) return now
  }
  throw new Error(
    'No browser: install Chrome, Chromium or Edge, or set CHROME_PATH to one, then run npm test again',
  )
}
