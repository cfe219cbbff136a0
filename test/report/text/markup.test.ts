// @vitest-environment jsdom
/** Any text inside markup: every character there is parses strictly, in an element and in an attribute, and comes back as the gate makes it. */
import { expect, it } from 'vitest'
import { cleanText } from '@/report/text/gate'
import { escaped } from '@/report/text/markup'

it('parses and comes back, for every code point', () => {
  const step = 0x4000
  for (let from = 0; from < 0x110000; from += step) {
    const text = Array.from({ length: step }, (_, index) =>
      String.fromCodePoint(from + index),
    ).join('丙')
    const source = `<a b="${escaped(text)}">${escaped(text)}</a>`
    const page = new DOMParser().parseFromString(source, 'application/xml')
    expect(page.querySelector('parsererror')).toBeNull()
    expect(page.documentElement.textContent === cleanText(text)).toBe(true)
    // An attribute's breaks and tabs are spaces, as XML has it.
    const line = cleanText(text).replace(/[\t\n]/g, ' ')
    expect(page.documentElement.getAttribute('b') === line).toBe(true)
  }
})
