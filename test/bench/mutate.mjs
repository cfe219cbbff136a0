/** Runs `npm run mutate`, with how many changes as its argument: loaded as it stands, for the reports lie beside it. */
import { createServer } from 'vite'

const server = await createServer({
  server: { middlewareMode: true, watch: null, ws: false },
  appType: 'custom',
  logLevel: 'error',
})
const { run } = await server.ssrLoadModule('/test/bench/mutate/run.ts')
await run(process.argv[2])
await server.close()
