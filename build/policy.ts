/** The content security policy of both builds: the app's own files and nothing else, no connection anywhere. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
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

/** For the served build: everything from its own folder. */
export const servedPolicy = (): Plugin => ({
  name: 'served-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      withPolicy(html, {
        ...common,
        'script-src': "'self'",
        'style-src': "'self'",
        'img-src': "'self' data: blob:",
        'worker-src': "'self' blob:",
        'manifest-src': "'self'",
      }),
  },
})

const hashes = (html: string, element: 'script' | 'style'): string =>
  [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([\\s\\S]*?)</${element}>`, 'g'))]
    .map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join(' ')

const dataUri = (file: string, type: string): string =>
  `data:${type};base64,${readFileSync(file).toString('base64')}`

/**
 * For the single file, after everything is inlined: public files it names go inside too, and its
 * scripts and styles are allowed by their hashes.
 */
export const singlePolicy = (name: string): Plugin => ({
  name: 'single-policy',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const html = bundle['index.html']
      if (html?.type !== 'asset') throw new Error('The single file is built from index.html')
      const inlined = String(html.source)
        .replace('href="./icon.svg"', `href="${dataUri('public/icon.svg', 'image/svg+xml')}"`)
        .replace(
          /<script\s+src="\.\/floor\.js"><\/script>/,
          () => `<script>${readFileSync('public/floor.js', 'utf8')}</script>`,
        )
      const outside = /(?:src|href)="\.\/[^"]*"/.exec(inlined)
      if (outside) throw new Error(`The single file still asks for ${outside[0]}`)
      html.fileName = name
      html.source = withPolicy(inlined, {
        ...common,
        'script-src': hashes(inlined, 'script'),
        'style-src': hashes(inlined, 'style'),
        'font-src': 'data:',
        'img-src': 'data: blob:',
        'worker-src': 'blob:',
      })
    },
  },
})
