/** Opened at a report, the page asks for the entry screen's files at once: they come beside the first screen's, not after it. */
import { relative } from 'node:path'
import type { Plugin, Rollup } from 'vite'

type Bundle = Rollup.OutputBundle

/** What is loaded on demand when a report is opened: the screen, and what its report is judged by once it is drawn. */
const [screen, checks] = ['src/ui/entry/EntryScreen.vue', 'src/check/catalogue.ts']

/** The file of a module and all that it imports, without those the page itself names. */
function filesOf(bundle: Bundle, html: string, wanted: string): readonly string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const isWanted = (module: string): boolean =>
    relative(process.cwd(), module).replaceAll('\\', '/') === wanted
  const files = new Set(
    chunks.filter(({ moduleIds }) => moduleIds.some(isWanted)).map(({ fileName }) => fileName),
  )
  if (files.size === 0) throw new Error(`${wanted} is in no file`)
  for (const file of files) {
    const chunk = bundle[file]
    if (chunk?.type !== 'chunk') continue
    for (const next of [...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])])
      files.add(next)
  }
  return [...files].filter((file) => !html.includes(file))
}

/** The files of the screen are read at once; the checks only come, as reading them would keep the screen waiting. */
function script(bundle: Bundle, html: string): string {
  const isStyle = (file: string): boolean => file.endsWith('.css')
  const own = filesOf(bundle, html, screen)
  const read = own.filter((file) => !isStyle(file))
  const files = [...new Set([...read, ...own, ...filesOf(bundle, html, checks)])]
  return (
    `if (/^#\\/report\\/[^/?]+(\\?|$)/.test(location.hash)) ` +
    `for (const [at, file] of ${JSON.stringify(files)}.entries()) ` +
    `document.head.append(Object.assign(document.createElement('link'), { href: file, crossOrigin: '', ` +
    `as: file.endsWith('.css') ? 'style' : 'script', rel: at < ${String(read.length)} ? 'modulepreload' : 'preload' }))`
  )
}

/** Before the policy is made, which names the script. */
export const ahead = (): Plugin => ({
  name: 'ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }): string =>
      bundle
        ? // Above the style: a script below it waits until that has come. The program itself is asked for first.
          html.replace(
            /(?=<link rel="stylesheet")/,
            () => `<script>${script(bundle, html)}</script>\n    `,
          )
        : html,
  },
})
