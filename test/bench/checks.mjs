/** Starts the timing of one edit through all checks through Vite, which knows the project's paths. */
import { createServer } from 'vite'

const server = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
})
try {
  const { run } = await server.ssrLoadModule('/test/bench/checks.ts')
  run()
} finally {
  await server.close()
}
