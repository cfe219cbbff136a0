/** Starts the measurement of likely slips through Vite, which knows the project's paths. */
import { createServer } from 'vite'

const server = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: 'custom',
  logLevel: 'error',
})
try {
  const { run } = await server.ssrLoadModule('/test/bench/slips.ts')
  run(Number(process.argv[2] ?? 6000))
} finally {
  await server.close()
}
