/** The page tells a browser too old for the app so by itself: without a file more to wait for. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Without its remarks and indents. */
const text = readFileSync(new URL('floor.js', import.meta.url), 'utf8')
  .replace(/^\s*\/[/*].*\n/gm, '')
  .replace(/^\s+/gm, '')

/** Puts the look at the browser where the page names it. */
export const floor = (): Plugin => ({
  name: 'floor',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<!-- floor -->', () => `<script>\n${text}</script>`),
  },
})
