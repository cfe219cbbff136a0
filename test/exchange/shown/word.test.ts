/** Of a Word document counts what Word shows: runs, styles, revisions, numbers, boxes, fields, wrapped pages. */
import { strToU8, zipSync } from 'fflate'
import { expect, it, test } from 'vitest'
import { page, report, seen } from '../../support/shown'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (runs: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
const style = (id: string, type: string, inner: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`

interface Parts {
  readonly styles?: string
  readonly numbering?: string
  readonly others?: Readonly<Record<string, string>>
  readonly relations?: string
}

function packed(
  body: string,
  { styles = '', numbering = '', others = {}, relations: own = '' }: Parts,
) {
  const part = (name: string, inner: string) =>
    strToU8(
      `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${name}>`,
    )
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${own}</Relationships>`),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    ...Object.fromEntries(Object.entries(others).map(([name, inner]) => [name, strToU8(inner)])),
  })
}

/** The small report with these runs as its figure, and these paragraphs as its text. */
function word(
  figure: string,
  parts: Parts = {},
  text = paragraph(run('全年公开1520条。')),
): Uint8Array {
  const { before, rows, after } = report(paragraph(figure), text, (plain) => paragraph(run(plain)))
  const line = (cells: readonly string[]) =>
    `<w:tr>${cells
      .map(
        (cell) => `<w:tc><w:tcPr><w:gridSpan w:val="${3 - cells.length}"/></w:tcPr>${cell}</w:tc>`,
      )
      .join('')}</w:tr>`
  return packed(
    `${before.join('')}<w:tbl>${rows.map(line).join('')}</w:tbl>${after.join('')}`,
    parts,
  )
}

const hiding: Parts = {
  styles:
    style('Gone', 'character', '<w:rPr><w:vanish/></w:rPr>') +
    style('Child', 'character', '<w:basedOn w:val="Gone"/>') +
    style('Struck', 'character', '<w:rPr><w:strike/></w:rPr>'),
}
const revised = (name: string, inner: string) =>
  `<w:${name} w:id="1" w:author="x">${inner}</w:${name}>`

it.each([
  ['vanished', run('0', '<w:vanish/>'), '隐藏的文字'],
  ['vanished by a style', run('0', '<w:rStyle w:val="Gone"/>'), '隐藏的文字'],
  ['vanished by the basis of a style', run('0', '<w:rStyle w:val="Child"/>'), '隐藏的文字'],
  ['struck', run('0', '<w:strike/>'), '删除线'],
  ['struck twice', run('0', '<w:dstrike w:val="true"/>'), '删除线'],
  ['struck by a style', run('0', '<w:rStyle w:val="Struck"/>'), '删除线'],
  ['of half a point', run('0', '<w:sz w:val="1"/>'), '字号为零'],
  ['white on white', run('0', '<w:color w:val="FFFFFF"/>'), '与底色相同'],
  ['deleted', revised('del', '<w:r><w:delText>0</w:delText></w:r>'), '没有接受的修订'],
  ['moved away', revised('moveFrom', run('0')), '没有接受的修订'],
  [
    'hidden in a content control',
    `<w:sdt><w:sdtContent>${run('0', '<w:vanish/>')}</w:sdtContent></w:sdt>`,
    '隐藏',
  ],
])('text that is %s beside a figure is left out and doubted', async (_, inner, note) => {
  const { figure, perhaps, notes } = await seen(word(run('1520') + inner, hiding))
  expect([figure, perhaps]).toEqual([1520, [1520, 15200]])
  expect(notes.join()).toContain(note)
})

const fieldOf = (result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(ABOVE) \\# "0" 77</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

it.each([
  ['not vanished after all', run('1520', '<w:rStyle w:val="Gone"/><w:vanish w:val="0"/>')],
  ['white on a ground', run('1520', '<w:color w:val="FFFFFF"/><w:shd w:fill="003366"/>')],
  ['with a footnote', `${run('1520')}<w:r><w:footnoteReference w:id="2"/></w:r>`],
  [
    'with a footnote set high',
    `${run('1520')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="3"/></w:r>`,
  ],
  ['with an endnote', `${run('1520')}<w:r><w:endnoteReference w:id="12"/></w:r>`],
  ['with a mark set high', run('1520') + run('1', '<w:vertAlign w:val="superscript"/>')],
  ['with a comment', `${run('1520')}<w:r><w:commentReference w:id="7"/></w:r>`],
  ['the result of a field', fieldOf(run('1520'))],
  ['a simple field', `<w:fldSimple w:instr="=1520">${run('1520')}</w:fldSimple>`],
  ['in a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${run('1520')}</w:sdtContent></w:sdt>`],
  ['in a link', `<w:hyperlink>${run('15')}${run('20')}</w:hyperlink>`],
  ['inserted', run('15') + revised('ins', run('20'))],
])('a figure %s is 1520 without a doubt', async (_, figure) => {
  const read = await seen(word(figure, hiding))
  expect([read.figure, read.perhaps]).toEqual([1520, undefined])
})

test('a revised figure is what was inserted; what was deleted is offered', async () => {
  const { figure, perhaps, notes } = await seen(
    word(revised('del', '<w:r><w:delText>236</w:delText></w:r>') + revised('ins', run('263'))),
  )
  expect([figure, perhaps]).toEqual([263, [263, 236]])
  expect(notes.join()).toContain('没有接受的修订')
})

test('notes and comments are counted, not read', async () => {
  const others = {
    'word/footnotes.xml': `<w:footnotes><w:footnote w:id="0" w:type="separator"/><w:footnote w:id="2"><w:p>${run('口径')}</w:p></w:footnote></w:footnotes>`,
    'word/comments.xml': `<w:comments><w:comment w:id="7"><w:p>${run('再核')}</w:p></w:comment></w:comments>`,
  }
  const { notes } = await seen(word(run('1520'), { others }))
  expect(notes).toEqual([
    '没有读入原文不显示的内容：脚注、尾注 1 处（共 2 字）、批注 1 处（共 2 字）',
  ])
})

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%2.')}${level(2, 'decimalEnclosedCircle', '%3')}${level(3, 'decimal', '%2.%4')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`
const item = (text: string, at: number) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="5"/></w:numPr>`)

test('automatic numbers are written out as Word shows them', async () => {
  const lines = [0, 1, 1, 2, 3, 0, 1].map((at) => item('甲。', at)).join('')
  const { text } = await seen(word(run('1520'), { numbering }, lines))
  expect(text.split('\n')).toEqual([
    '（一）甲。',
    '1.甲。',
    '2.甲。',
    '①甲。',
    '2.1 甲。',
    '（二）甲。',
    '1.甲。',
  ])
})

const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

test('a text box is read once, behind the paragraph it hangs on', async () => {
  const text = paragraph(run('甲。') + box(paragraph(run('框内。'))))
  expect((await seen(word(run('1520'), {}, text))).text).toBe('甲。\n框内。')
})

const chunk = (part: string, target: string): Uint8Array =>
  packed('<w:altChunk r:id="c1"/>', {
    others: { [`word/${target}`]: part },
    relations: `<Relationship Id="c1" Target="${target}"/>`,
  })

test('a document that wraps a page is the page', async () => {
  const read = await seen(chunk(new TextDecoder().decode(page('1520')), 'chunk.htm'))
  expect(read.figure).toBe(1520)
})

test('one that wraps what cannot be read names the cure', async () => {
  await expect(seen(chunk('PK', 'chunk.docx'))).rejects.toThrow('另存一次')
})
