/** Of a Word document counts what Word shows: runs, styles, revisions, numbers, boxes, fields, wrapped pages. */
import { unzipSync } from 'fflate'
import { expect, it, test } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { messageOf } from '../office-file/written'
import { page, seen, title } from '../../support/shown'
import {
  hiding,
  item,
  numbered,
  numbering,
  packed,
  paragraph,
  revised,
  run,
  word,
} from '../../support/word-file'

it.each([
  ['vanished', run('0', '<w:vanish/>'), '隐藏的文字'],
  ['vanished by a style', run('0', '<w:rStyle w:val="Gone"/>'), '隐藏的文字'],
  ['vanished by the basis of a style', run('0', '<w:rStyle w:val="Child"/>'), '隐藏的文字'],
  ['struck', run('0', '<w:strike/>'), '删除线'],
  ['struck twice', run('0', '<w:dstrike w:val="true"/>'), '删除线'],
  ['struck by a style', run('0', '<w:rStyle w:val="Struck"/>'), '删除线'],
  ['of half a point', run('0', '<w:sz w:val="1"/>'), '字号为零'],
  ['white on white', run('0', '<w:color w:val="FFFFFF"/>'), '与底色相同'],
  [
    'of the colour of its ground',
    run('0', '<w:color w:val="003366"/><w:shd w:val="clear" w:fill="003366"/>'),
    '与底色相同',
  ],
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

const rtl = (inner: string) => `<w:bdo w:val="rtl">${inner}</w:bdo>`
const unzipped = (bytes: Uint8Array) => unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()
const exact = '<w:trPr><w:trHeight w:hRule="exact" w:val="20"/></w:trPr>'
const clear = '<w14:textFill><w14:noFill/></w14:textFill>'
const faded =
  '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>'
const drawnField = (instruction: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

it.each([
  ['set off the line', run('1520') + run('1', '<w:position w:val="10"/><w:sz w:val="12"/>'), 1520],
  ['left out on the web', run('1520') + run('0', '<w:webHidden/>'), 1520],
  ['squeezed to nothing', run('1520') + run('0', '<w:w w:val="1"/>'), 1520],
  ['set into each other', run('1520') + run('0', '<w:spacing w:val="-240"/>'), 1520],
  ['from right to left', rtl(run('0251')), 1520],
  ['white by the theme', run('1520') + run('0', '<w:color w:themeColor="background1"/>'), 1520],
  ['filled with nothing', run('1520') + run('0', clear), 1520],
  ['filled with what one sees through', run('1520') + run('0', faded), 1520],
  ['two lines in one', run('15') + run('20', '<w:eastAsianLayout w:combine="1"/>'), undefined],
  ['a formula', `${run('15')}<m:oMath><m:sSup>${run('20')}</m:sSup></m:oMath>`, undefined],
  ['drawn by a field', run('15') + drawnField('EQ \\o(2,/)') + run('20'), undefined],
  ['a sign drawn by a field', run('1520') + drawnField('SYMBOL 57 \\f "Arial"'), undefined],
  ['words to click on', drawnField('MACROBUTTON NoMacro 1520'), undefined],
  ['moved by a field', run('15') + drawnField('ADVANCE \\r 200') + run('20'), undefined],
  ['the choice of a list', drawnField('FORMDROPDOWN'), undefined],
  ['a sign of a font', `${run('152')}<w:r><w:sym w:font="Symbol" w:char="F030"/></w:r>`, undefined],
])('a figure with a part that is %s is what is shown, or doubted', async (_, inner, shown) => {
  const { figure, perhaps } = await seen(word(inner, hiding))
  if (shown === undefined || figure !== shown) expect(perhaps).toBeDefined()
  if (shown !== undefined) expect([figure, ...(perhaps ?? [])]).toContain(shown)
})

test('a number before a figure in its cell is doubted', async () => {
  const { perhaps } = await seen(word(`</w:p>${item('520', 1)}<w:p>`, { numbering }))
  expect(perhaps).toBeDefined()
})

test('a row too low to show its figures is doubted', async () => {
  const { perhaps } = await seen(
    packed(
      new TextDecoder()
        .decode(unzipped(word(run('1520'))))
        .replace(/[\s\S]*<w:body>|<\/w:body>[\s\S]*/g, '')
        .replaceAll('<w:tr>', `<w:tr>${exact}`),
    ),
  )
  expect(perhaps).toEqual([1520, null])
})

it.each([
  ['a little lower', run('1520', '<w:position w:val="-2"/>')],
  ['set closer', run('1520', '<w:spacing w:val="-6"/><w:w w:val="90"/>')],
  ['black by the theme', run('1520', '<w:color w:val="000000" w:themeColor="text1"/>')],
  ['filled with black', run('1520', faded.replace('<w14:alpha w14:val="100000"/>', ''))],
])('a figure that is %s is taken without a doubt', async (_, inner) => {
  const read = await seen(word(inner))
  expect([read.figure, read.perhaps]).toEqual([1520, undefined])
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
  ['with a mark set low', run('1520') + run('1', '<w:vertAlign w:val="subscript"/>')],
  ['set neither high nor low', run('1520', '<w:vertAlign w:val="baseline"/>')],
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

test('automatic numbers are written out as Word shows them', async () => {
  const lines = numbered.levels.map((at) => item('甲。', at)).join('')
  const { text } = await seen(word(run('1520'), { numbering }, lines))
  expect(text.split('\n')).toEqual(numbered.lines)
})

test('sections that Word numbers 一、 and their parts （一） 1. ① are what one sees', async () => {
  const levels = [
    ['chineseCountingThousand', '%1、'],
    ['chineseCounting', '（%2）'],
    ['decimal', '%3.'],
    ['decimalEnclosedCircleChinese', '%4'],
  ].map(
    ([style = '', text = ''], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${style}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  const list = `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`
  const body = [
    paragraph(run(title)),
    item('总体情况', 0),
    item('主动公开', 1),
    item('甲', 2),
    item('乙', 3),
    item('丙', 3),
    item('依申请公开', 1),
    item('丁', 2),
    ...['主动公开政府信息情况', '收到和处理政府信息公开申请情况'].map((one) => item(one, 0)),
    item('因政府信息公开工作被申请行政复议、提起行政诉讼情况', 0),
    item('存在的主要问题及改进情况', 0),
    paragraph(run('戊。')),
  ]
  const outcome = await readReport({ bytes: packed(body.join(''), { numbering: list }) }, formats)
  expect(outcome.ok && outcome.value.recognised.report.narrative).toMatchObject({
    overview: '（一）主动公开\n1.甲\n①乙\n②丙\n（二）依申请公开\n1.丁',
    problems: '戊。',
  })
})

const box = (inner: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

test('a text box is read once, behind the paragraph it hangs on', async () => {
  const text = paragraph(run('甲。') + box(paragraph(run('框内。'))))
  expect((await seen(word(run('1520'), {}, text))).text).toBe('甲。\n框内。')
})

const chunk = (part: string | Uint8Array, target: string, body = ''): Uint8Array =>
  packed(`${body}<w:altChunk r:id="c1"/>`, {
    others: { [`word/${target}`]: part },
    relations: `<Relationship Id="c1" Type="x" Target="${target}"/>`,
  })
const wrapped = new TextDecoder().decode(page('1520'))

it.each([
  ['page', 'chunk.htm', wrapped],
  ['page in parts', 'chunk.mht', messageOf(wrapped)],
  ['page in parts, packed', 'chunk.mht', messageOf(wrapped, 'base64')],
  ['document', 'chunk.docx', word(run('1520'))],
  ['wrapped document', 'chunk.docx', chunk(messageOf(wrapped), 'inner.mht')],
])('a document that wraps a %s is what it wraps', async (_, target, part) => {
  expect((await seen(chunk(part, target))).figure).toBe(1520)
})

test('a text that is wrapped stands where it is put', async () => {
  const bytes = word(
    run('1520'),
    {
      others: { 'word/chunk.txt': '全年公开。\r\n其中<新增>2条。' },
      relations: '<Relationship Id="c1" Type="x" Target="chunk.txt"/>',
    },
    '<w:altChunk r:id="c1"/>',
  )
  expect((await seen(bytes)).text).toBe('全年公开。\n其中<新增>2条。')
})

test('one that wraps what cannot be read names the cure', async () => {
  await expect(seen(chunk('PK', 'chunk.docx'))).rejects.toThrow('另存一次')
})

test('a part that cannot be read is told where the document has a text of its own', async () => {
  const bytes = word(`${run('1520')}</w:p><w:altChunk r:id="none"/><w:p>`)
  const { figure, notes } = await seen(bytes)
  expect([figure, notes.join()]).toEqual([1520, expect.stringContaining('嵌入的 1 个文件没有读入')])
})
