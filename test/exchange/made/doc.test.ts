/** What .doc shows in another way than it is stored: LibreOffice saves the documents as .doc, where it is installed. */
import { describe, it } from 'vitest'
import { type Expected, shows } from '../../support/made'
import { converted, hasOffice } from '../../support/office'
import { run, word } from '../../support/word-file'

const beside = (properties: string): string => run('1520') + run('9', properties)
const cases: Readonly<Record<string, readonly [runs: string, ...Expected]>> = {
  plain: [run('1520'), 1520],
  'signs of a font': [beside('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), 15209, 1520],
  squeezed: [beside('<w:w w:val="1"/>'), 15209, 1520],
  'a little narrower': [beside('<w:w w:val="80"/>'), 15209],
  'set together': [beside('<w:spacing w:val="-200"/>'), 15209, 1520],
  'a little closer': [beside('<w:spacing w:val="-10"/>'), 15209],
  'two lines in one': [beside('<w:eastAsianLayout w:id="1" w:combine="1"/>'), 15209, 1520],
}

describe.skipIf(!hasOffice)('.doc', () => {
  const named = Object.fromEntries(
    Object.entries(cases).map(([name, [runs]]) => [`${name}.docx`, word(runs)]),
  )
  const saved = hasOffice ? converted(named, 'doc') : new Map<string, Uint8Array>()
  it.each(Object.entries(cases))('%s', (name, [, ...expected]) =>
    shows(saved.get(`${name}.docx`) ?? new Uint8Array(), expected),
  )
})
