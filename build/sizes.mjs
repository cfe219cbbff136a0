/** Prints the size of every built file, and holds what is opened to the budgets of budgets.json: gzip in kB, the single file as it is. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'))
const sizeOf = (file) => gzipSync(readFileSync(join('dist', file)), { level: 9 }).length / 1000
const all = (files) => files.reduce((sum, file) => sum + sizeOf(file), 0)

const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:html|js|css|json)$/.test(entry.name))
  .map((entry) =>
    join(entry.parentPath ?? entry.path, entry.name)
      .slice('dist/'.length)
      .replaceAll('\\', '/'),
  )
const sizes = files.map((file) => [file, sizeOf(file)]).sort((a, b) => b[1] - a[1])

console.log('kB gzip')
for (const [file, size] of sizes) console.log(size.toFixed(1).padStart(7), file)

const html = readFileSync('dist/index.html', 'utf8')
const first = [
  'index.html',
  ...[...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file),
]
/** What the page asks for beside it when it is opened at a report (ahead.ts). */
const ahead = JSON.parse(/ of (\["[^\]]*\])/.exec(html)?.[1] ?? '[]')
if (ahead.length === 0) throw new Error('The page asks for no file of the entry screen')

const opened = [
  ['first screen', `${first.length} files, gzip`, all(first), budgets.firstScreen],
  [
    'entry screen',
    `${first.length + ahead.length} files, gzip`,
    all([...first, ...ahead]),
    budgets.entryScreen,
  ],
  [
    'single file',
    'as it is',
    statSync('dist/single/政府信息公开年报.html').size / 1000,
    budgets.singleFile,
  ],
]
for (const [name, how, size, budget] of opened)
  console.log(`${name} (${how}): ${size.toFixed(1)} kB of ${budget} kB`)
const over = opened.filter(([, , size, budget]) => size > budget)
for (const [name] of over) console.error(`The ${name} is over its budget (build/budgets.json)`)
if (over.length > 0) process.exit(1)
