/** Prints the gzip size of every built file and of the first screen, which must stay under its budget. */
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const budget = 120
const sizeOf = (file) => gzipSync(readFileSync(join('dist', file)), { level: 9 }).length / 1000

const single = 'dist/single/政府信息公开年报.html'
const singleBudget = 2500

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
const total = first.reduce((sum, file) => sum + sizeOf(file), 0)
console.log(`first screen (${first.length} files): ${total.toFixed(1)} kB gzip of ${budget} kB`)
const singleSize = statSync(single).size / 1000
console.log(`single file: ${singleSize.toFixed(0)} kB of ${singleBudget} kB`)
if (singleSize > singleBudget) {
  console.error(`The single file is over its budget of ${singleBudget} kB`)
  process.exit(1)
}
if (total > budget) {
  console.error(`The first screen is over its budget of ${budget} kB`)
  process.exit(1)
}
