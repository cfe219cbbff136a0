/** The page every journey uses: it records what the app asks for, and holds it to its own files and policy. */
import { pathToFileURL } from 'node:url'
import { type BrowserContext, test as base, expect } from 'playwright/test'

/** The single file of the build, for journeys that open it by double click. */
export const singleFile = pathToFileURL('dist/single/政府信息公开年报.html').href

export interface BuildOptions {
  /** Journeys run against the served build or the single file. */
  readonly build: 'served' | 'single'
}

/** The app's own files, from its server here or a test's own, what it makes itself, and exported pages opened by a test. */
const own = (url: string, home: string): boolean =>
  /^(?:(?:data|blob|about):|http:\/\/localhost:\d+\/|file:\/\/.*\/test-results\/)/.test(url) ||
  url.startsWith(home)

/** Records what the pages of a context ask for beyond the app at `home`, and what its policy refuses. */
export function recorded(context: BrowserContext, home: string): { readonly isClean: () => void } {
  const foreign: string[] = []
  const refused: string[] = []
  context.on('request', (request) => {
    if (!own(request.url(), home)) foreign.push(request.url())
  })
  context.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
  })
  return {
    isClean: () => {
      expect(foreign, 'requests beyond the app itself').toEqual([])
      expect(refused, 'violations of the content security policy').toEqual([])
    },
  }
}

export const test = base.extend<BuildOptions & { quiet: undefined }>({
  build: ['served', { option: true }],

  /** `/` and `/#/…` lead into the single file where that is tested. */
  page: async ({ page, build }, use) => {
    if (build === 'single') {
      const goto = page.goto.bind(page)
      page.goto = (url, options) =>
        goto(url.startsWith('/') ? singleFile + url.slice(1) : url, options)
    }
    await use(page)
  },

  quiet: [
    async ({ context, build, baseURL }, use) => {
      const record = recorded(context, build === 'single' ? singleFile : (baseURL ?? ''))
      await use(undefined)
      record.isClean()
    },
    { auto: true },
  ],
})

export { type Browser, expect, type Page } from 'playwright/test'
