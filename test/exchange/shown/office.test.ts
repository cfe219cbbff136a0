/**
 * What Word does not show is left out of every kind of text file alike: the documents are saved as .doc, .rtf and
 * .odt by LibreOffice, where it is installed, and read back.
 */
import { describe, expect, it } from 'vitest'
import { converted, hasOffice } from '../../support/office'
import { seen } from '../../support/shown'
import {
  hiding,
  item,
  numbered,
  numbering,
  paragraph,
  revised,
  run,
  word,
} from '../../support/word-file'

const navy = '<w:shd w:val="clear" w:color="auto" w:fill="003366"/>'
const figures: Readonly<Record<string, readonly [string, string, string?]>> = {
  vanished: [run('0', '<w:vanish/>'), '隐藏的文字 1 处（共 1 字）'],
  'by-style': [run('0', '<w:rStyle w:val="Gone"/>'), '隐藏的文字 1 处'],
  'by-basis': [run('0', '<w:rStyle w:val="Child"/>'), '隐藏的文字 1 处'],
  struck: [run('0', '<w:strike/>'), '带删除线的文字 1 处'],
  twice: [run('0', '<w:dstrike/>'), '带删除线的文字 1 处'],
  'struck-by-style': [run('0', '<w:rStyle w:val="Struck"/>'), '带删除线的文字 1 处'],
  tiny: [run('0', '<w:sz w:val="2"/><w:szCs w:val="2"/>'), '字号为零的文字 1 处'],
  white: [run('0', '<w:color w:val="FFFFFF"/>'), '与底色相同的文字 1 处'],
  navy: [run('0', '<w:color w:val="003366"/>'), '与底色相同的文字 1 处', navy],
  deleted: [
    revised('del', '<w:r><w:delText>0</w:delText></w:r>'),
    '没有接受的修订，按全部接受后的样子读取',
  ],
}
const shown: Readonly<Record<string, Uint8Array>> = {
  plain: word(run('1520')),
  ground: word(run('1520', `<w:color w:val="FFFFFF"/>${navy}`)),
  cell: word(run('1520', '<w:color w:val="FFFFFF"/>'), { cell: navy }),
  raised: word(run('1520') + run('1', '<w:vertAlign w:val="superscript"/>')),
  lowered: word(run('1520') + run('1', '<w:vertAlign w:val="subscript"/>')),
}
const texts: Readonly<Record<string, string>> = {
  vanished: paragraph(run('内部说明', '<w:vanish/>'), '<w:rPr><w:vanish/></w:rPr>'),
  'by-style': paragraph(run('内部说明'), '<w:pStyle w:val="GoneText"/>'),
  pale: paragraph(run('内部说明'), '<w:pStyle w:val="PaleText"/>'),
}
const said = paragraph(run('全年公开1520条。'))

const files = {
  'lifted.docx': word(
    run('1520') + run('1', '<w:position w:val="12"/><w:sz w:val="12"/><w:szCs w:val="12"/>'),
  ),
  ...Object.fromEntries(
    Object.entries(figures).map(([name, [inner, , cell]]) => [
      `figure-${name}.docx`,
      word(run('1520') + inner, { ...hiding, ...(cell !== undefined && { cell }) }),
    ]),
  ),
  ...Object.fromEntries(Object.entries(shown).map(([name, file]) => [`shown-${name}.docx`, file])),
  ...Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      `text-${name}.docx`,
      word(run('1520'), hiding, said + text),
    ]),
  ),
  'revised.docx': word(
    revised('del', '<w:r><w:delText>236</w:delText></w:r>') + revised('ins', run('263')),
  ),
  'mixed.docx': word(
    run('1520'),
    {},
    paragraph(
      run('全年公开1520') + run('0', '<w:vanish/>') + run('条。') + run('略', '<w:strike/>'),
    ),
  ),
  'numbered.docx': word(
    run('1520'),
    { numbering },
    numbered.levels.map((at) => item('甲。', at)).join(''),
  ),
}

describe.skipIf(!hasOffice).each(['doc', 'rtf', 'odt'])('.%s', (kind) => {
  const saved = hasOffice ? converted(files, kind) : new Map<string, Uint8Array>()
  const read = (name: string) => seen(saved.get(`${name}.docx`) ?? new Uint8Array())

  it.each(Object.entries(figures))('beside a figure: %s', async (name, [, note]) => {
    const { figure, perhaps, notes } = await read(`figure-${name}`)
    expect([figure, perhaps]).toEqual([1520, [1520, 15200]])
    expect(notes.join()).toContain(note)
  })

  it.each(Object.keys(shown))('without a doubt: %s', async (name) => {
    const { figure, perhaps } = await read(`shown-${name}`)
    expect([figure, perhaps]).toEqual([1520, undefined])
  })

  it('takes no mark set off the line for a digit without a doubt', async () => {
    const { figure, perhaps } = await read('lifted')
    expect([figure, ...(perhaps ?? [])]).toContain(1520)
  })

  it.each(Object.keys(texts))('a whole paragraph: %s', async (name) => {
    const { text, notes } = await read(`text-${name}`)
    expect(text).toBe('全年公开1520条。')
    expect(notes.join()).toContain('1 处（共 4 字）')
  })

  it('takes insertions, offers deletions', async () => {
    const { figure, perhaps } = await read('revised')
    expect([figure, perhaps]).toEqual([263, [263, 236]])
  })

  it('doubts a paragraph that holds more than it shows', async () => {
    const { text, doubted } = await read('mixed')
    expect(text).toBe('全年公开1520条。')
    expect(doubted).toEqual(['全年公开1520条。 / 全年公开15200条。略'])
  })

  it('writes automatic numbers out as shown', async () => {
    expect((await read('numbered')).text.split('\n')).toEqual(numbered.lines)
  })
})
