/** Runs `npm run mutate`, with how many changes and the first seed as its arguments: loaded as it stands, for the reports lie beside it. */
import { createServer } from 'vite'

const server = await createServer({
  server: { middlewareMode: true, watch: null, ws: false },
  appType: 'custom',
  logLevel: 'error',
})
const { mutate } = await server.ssrLoadModule('/test/bench/mutate/run.ts')
const { sums, wrong } = await mutate(Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 1))
console.table(Object.fromEntries(sums))
for (const line of wrong) console.log(line)
await server.close()
process.exitCode = wrong.length > 0 ? 1 : 0
