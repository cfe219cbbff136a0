/**
 * Prints how published reports are read: figures right, missing, doubted, wrong, and the time for one page.
 * With `--converted` the pages are turned into office files of every kind by LibreOffice and read back too.
 */
import { createServer } from 'vite'

const server = await createServer({
  server: { middlewareMode: true, watch: null },
  appType: 'custom',
  logLevel: 'error',
})
const { sharedTruths, ownTruths, tally, convertedTallies } =
  await server.ssrLoadModule('/test/support/truth.ts')

const rows = []
let wrong = 0
for (const truth of [...sharedTruths(), ...ownTruths()]) {
  tally(truth)
  const began = performance.now()
  const result = tally(truth)
  const took = performance.now() - began
  wrong += result.wrong.length
  rows.push({
    source: truth.name,
    figures: Object.keys(truth.figures).length,
    right: result.right,
    missing: result.missing.length,
    doubted: result.doubted.length,
    wrong: result.wrong.length,
    ms: Math.round(took),
  })
  if (process.argv.includes('--details'))
    for (const [kind, keys] of Object.entries(result))
      if (Array.isArray(keys) && keys.length > 0) console.log(truth.name, kind, keys)
}
if (process.argv.includes('--converted'))
  for (const { name, figures, tally: result } of await convertedTallies(sharedTruths())) {
    wrong += result.wrong.length
    rows.push({
      source: name,
      figures,
      right: result.right,
      missing: result.missing.length,
      doubted: result.doubted.length,
      wrong: result.wrong.length,
    })
  }
console.table(rows)
await server.close()
if (rows.length === 0)
  console.log('No published reports found: neither ../shared nor test/old-report')
process.exitCode = wrong > 0 ? 1 : 0
