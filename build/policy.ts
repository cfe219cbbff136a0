/** The content security policy of both builds: the app's own files and nothing else, no connection anywhere. */
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** What both builds allow beside scripts and styles. Workers are made from the app's own code (blob:). */
const common = {
  'default-src': "'none'",
  'font-src': "'self' data:",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'object-src': "'none'",
  'frame-src': "'none'",
}

const meta = (policy: Readonly<Record<string, string>>): string =>
  `<meta http-equiv="Content-Security-Policy" content="${Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')}" />`

const withPolicy = (html: string, policy: Readonly<Record<string, string>>): string =>
  html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${meta(policy)}`)

const hashes = (html: string, element: 'script' | 'style'): string =>
  [
    ...html.matchAll(
      new RegExp(
        `<${element}\\b(?![^>]*(?:text/plain|\\bsrc=))[^>]*>([\\s\\S]*?)</${element}>`,
        'g',
      ),
    ),
  ]
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ')

/** For the served build: everything from its own folder, and what the page says itself by its hash. */
export const servedPolicy = (): Plugin => ({
  name: 'served-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      withPolicy(html, {
        ...common,
        'script-src': `'self' ${hashes(html, 'script')}`,
        'style-src': "'self'",
        'img-src': "'self' data: blob:",
        'worker-src': "'self' blob:",
        'manifest-src': "'self'",
      }),
  },
})

/** For the single file, when it is whole: its own scripts and styles by their hashes, and what it unpacks (blob:). */
export const singlePolicy = (name: string): Plugin => ({
  name: 'single-policy',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const page = Object.values(bundle).find(({ fileName }) => fileName === name)
      if (page?.type !== 'asset') throw new Error(`There is no ${name}`)
      const html = String(page.source)
      page.source = withPolicy(html, {
        ...common,
        'script-src': `${hashes(html, 'script')} blob:`,
        'style-src': hashes(html, 'style'),
        'font-src': 'data:',
        'img-src': 'data: blob:',
        'worker-src': 'blob:',
      })
    },
  },
})
