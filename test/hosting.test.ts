/** What the page for the colleague who hosts the app says is whole: every kind of file of a build has its type in both examples. */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

const page = readFileSync('docs/hosting.md', 'utf8')
const [, nginx = ''] = /```nginx\n([\s\S]*?)```/.exec(page) ?? []
const [, iis = ''] = /```xml\n([\s\S]*?)```/.exec(page) ?? []

/** What is copied as it is, what the build makes, and the pictures of the help. */
const kinds = new Set([
  ...readdirSync('public').map((name) => name.split('.').at(-1) ?? ''),
  ...['html', 'js', 'css', 'json', 'webp', 'webmanifest'],
])

it.each([...kinds].filter((kind) => kind !== 'txt'))('.%s has its type', (kind) => {
  expect(nginx).toMatch(new RegExp(`\\s${kind};`))
  // Servers of Microsoft know these of themselves.
  if (!['html', 'css', 'png'].includes(kind)) expect(iis).toContain(`fileExtension=".${kind}" mime`)
})

it('keeps what is named by its content, and asks for all else', () => {
  expect(nginx).toMatch(/assets\/ \{[^}]*\{[^}]*\}[^}]*immutable/)
  expect(nginx).toMatch(/location \/nianbao\/ \{[^}]*\{[^}]*\}[^}]*no-cache/)
})
