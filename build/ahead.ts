/** Opened at a report, the page asks for the entry screen's files at once: they come beside the first screen's, not after it. */
import { relative } from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'

type Bundle = Rollup.OutputBundle

/** What is loaded on demand when a report is opened. */
const wanted = ['src/ui/entry/EntryScreen.vue', 'src/check/catalogue.ts']

const isWanted = (module: string): boolean =>
  wanted.includes(relative(process.cwd(), module).replaceAll('\\', '/'))

/** The files of some chunks and of all they import, without those the page itself names. */
function filesOf(bundle: Bundle, html: string): readonly string[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
  const files = new Set(
    chunks.filter(({ moduleIds }) => moduleIds.some(isWanted)).map(({ fileName }) => fileName),
  )
  if (files.size < wanted.length) throw new Error('The entry screen is in no file')
  for (const file of files) {
    const chunk = bundle[file]
    if (chunk?.type !== 'chunk') continue
    for (const next of [...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])])
      files.add(next)
  }
  return [...files].filter((file) => !html.includes(file))
}

const script = (files: readonly string[]): string =>
  `if (/^#\\/report\\/[^/]+$/.test(location.hash.split('?')[0])) ` +
  `for (const file of ${JSON.stringify(files)}) ` +
  `document.head.append(Object.assign(document.createElement('link'), { href: './' + file, crossOrigin: '', ` +
  `...(file.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' }) }))`

/** Before the policy is made, which names the script. */
export const ahead = (): Plugin => ({
  name: 'ahead',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }): HtmlTagDescriptor[] =>
      bundle ? [{ tag: 'script', children: script(filesOf(bundle, html)), injectTo: 'head' }] : [],
  },
})
