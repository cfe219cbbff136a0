/** The single file: everything inlined, the program packed, nothing left outside. */
import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import { gzipSync } from 'node:zlib'
import type { Plugin, PluginOption } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** The digits to base 85: signs of one byte that mean nothing inside a script of HTML. Base 64 takes a sixteenth more room. */
const digits =
  '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?_,;()[]{}@%~#'

/** Bytes as text: each four of them as five digits to base 85; the last four filled up with zeros. */
function inDigits(bytes: Uint8Array): string {
  const words = new DataView(new ArrayBuffer(Math.ceil(bytes.length / 4) * 4))
  new Uint8Array(words.buffer).set(bytes)
  const found: string[] = []
  for (let at = 0; at < words.byteLength; at += 4) {
    let word = words.getUint32(at)
    let five = ''
    for (let digit = 0; digit < 5; digit++) {
      five = (digits[word % 85] ?? '') + five
      word = Math.floor(word / 85)
    }
    found.push(five)
  }
  return found.join('')
}

/**
 * Unpacks the program and starts it. Its address is left for the worker that reads files, which is
 * the same program begun again, so that the readers are carried once.
 */
const unpack = `
const { textContent: packed, dataset } = document.getElementById('program')
const places = new Uint8Array(128)
Array.from('${digits}').forEach((digit, place) => (places[digit.charCodeAt(0)] = place))
const bytes = new DataView(new ArrayBuffer((packed.length / 5) * 4))
for (let at = 0, to = 0; at < packed.length; to += 4) {
  let word = 0
  for (const end = at + 5; at < end; at++) word = word * 85 + places[packed.charCodeAt(at)]
  bytes.setUint32(to, word)
}
const unpacked = new Blob([bytes.buffer.slice(0, Number(dataset.bytes))]).stream().pipeThrough(new DecompressionStream('gzip'))
const text = await new Response(unpacked).text()
const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
document.documentElement.dataset.program = address
await import(address)
`

/**
 * The program as a plain script. A page opened by double click has no origin of its own, and Chromium
 * gives such a page no module workers: the worker would fail and the page read by itself, unable to answer.
 */
function plainScript(code: string): string {
  const plain = `(() => {'use strict';${code.replaceAll('import.meta', '({})')}\n})()`
  // Only parsed: what still needs a module stops the build.
  new Script(plain)
  return plain
}

const dataUri = (file: string, type: string): string =>
  `data:${type};base64,${readFileSync(file).toString('base64')}`

/** Puts the packed program and the public files it names into the page, and gives the page its name. */
const packed = (name: string): Plugin => ({
  name: 'packed-single-file',
  apply: 'build',
  enforce: 'post',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('/src/main.ts', '/src/single.ts'),
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const html = bundle['index.html']
      if (html?.type !== 'asset') throw new Error('The single file is built from index.html')
      let program = new Uint8Array()
      const page = String(html.source)
        .replace(/<script type="module"[^>]*>([\s\S]*?)<\/script>/, (_, code: string) => {
          const whole = code.replaceAll('\\x3C/script', '</script').replaceAll('\\x3C!--', '<!--')
          // Shorter blocks suit a program whose code and Chinese words alternate: six kilobytes less than at level 8.
          program = gzipSync(plainScript(whole), { level: 9, memLevel: 7 })
          return ''
        })
        .replace('href="./icon.svg"', `href="${dataUri('public/icon.svg', 'image/svg+xml')}"`)
        .replace(
          '</body>',
          () =>
            `<script id="program" type="text/plain" data-bytes="${String(program.length)}">${inDigits(program)}</script>\n` +
            `<script type="module">${unpack}</script>\n</body>`,
        )
      const outside = /(?:src|href)="\.\/[^"]*"/.exec(page)
      if (outside) throw new Error(`The single file still asks for ${outside[0]}`)
      if (program.length === 0) throw new Error('The single file has lost its program')
      html.fileName = name
      html.source = page
    },
  },
})

/** The plugins that make the build one file of this name. */
export const singleFile = (name: string): PluginOption[] => [viteSingleFile(), packed(name)]
