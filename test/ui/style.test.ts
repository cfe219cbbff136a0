/** The look is said once: one scale of type, four breakpoints, one shell for dialogs, shared pieces nowhere said again. */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

/** What is set in points, as on paper. */
const onPaper = /document\/sheets\.css|part\/paper\/|style\/print\.css/

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:vue|css)$/.test(name) && !onPaper.test(name))
  .map((name) => ({ name, text: readFileSync(`src/${name}`, 'utf8') }))

const found = (pattern: RegExp) =>
  sources.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(([all, one = all]) => `${name}: ${one.trim()}`),
  )

it('finds the sheets at all', () => {
  expect(sources.length).toBeGreaterThan(70)
  expect(found(/--text[\w-]*: \d+px/g)).toHaveLength(6)
})

it('sets type by the scale alone', () => {
  expect(found(/^\s*font(?:-size)?:[^;]*\d(?:px|rem)[^;]*;/gm)).toEqual([])
})

it('breaks where the tokens say', () => {
  const known =
    /^(?:\(max-width: (?:1280|1180|900)px\)|\(max-height: 560px\)|print|\(prefers-color-scheme: dark\)|\(forced-colors: active\))$/
  const breaks = found(/@media ([^{]+) \{/g)
  expect(breaks.length).toBeGreaterThan(8)
  expect(breaks.filter((one) => !known.test(one.slice(one.indexOf(': ') + 2)))).toEqual([])
})

it('has one shell for dialogs', () => {
  expect(found(/<dialog\b/g)).toEqual(['ui/part/AppDialog.vue: <dialog'])
})

it('colours remarks in one sheet', () => {
  const again = found(/^\.(?:note|muted|problem|good) \{\n(?:[^}]*\n)?\s*color: var\(--[\w-]+\);/gm)
  expect(again.filter((one) => !one.startsWith('ui/style/pieces.css'))).toEqual([])
})
