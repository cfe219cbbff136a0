/** The Word file of a full report is sound in form: schema order, house style, names, no traces, the same bytes. */
// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { PictureBlock } from '@/exchange/document/document'
import docx from '@/exchange/write/docx'
import { formats } from '@/format'
import { edition, softwareName } from '@/report/edition'
import { finishedOf } from '../support/finished'
import { fullReport } from '../support/full-report'
import { outOfOrder } from '../support/word-order'

/** A transparent pixel. */
const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (char) => char.charCodeAt(0),
)
const picture: PictureBlock = {
  kind: 'picture',
  png: pixel,
  width: 150,
  height: 80,
  caption: '办理结果',
  alt: '堆叠柱状图：“予以公开”14件',
}

describe.each(formats)('the Word file of a full report of format $id', (format) => {
  const write = async () =>
    new Uint8Array(
      await (
        await docx.write(
          finishedOf(fullReport(format), format, {
            annex: [
              { text: '比上年增长 200%', figures: ['本年新收·总计 14件'], reason: '窗口增多' },
            ],
            charts: [
              { after: 'requests', picture },
              { after: 'end', picture },
            ],
          }),
        )
      ).arrayBuffer(),
    )
  let bytes: Uint8Array
  const parts = new Map<string, Document>()
  const all = (part: string, name: string) => [
    ...(parts.get(part)?.getElementsByTagName(name) ?? []),
  ]
  const valueOf = (element: Element | undefined, name = 'w:val') => element?.getAttribute(name)

  beforeAll(async () => {
    bytes = await write()
    for (const [name, part] of Object.entries(unzipSync(bytes)))
      if (/\.(?:xml|rels)$/.test(name))
        parts.set(name, new DOMParser().parseFromString(strFromU8(part), 'text/xml'))
  })

  it('keeps the order the schema demands, in every part', () => {
    for (const [name, part] of parts) {
      expect(part.getElementsByTagName('parsererror'), name).toHaveLength(0)
      expect(outOfOrder(part), name).toEqual([])
    }
  })

  it('leads every relationship to a part inside', () => {
    const relations = [...parts].filter(([name]) => name.endsWith('.rels'))
    for (const [name, part] of relations) {
      const folder = name.replace(/_rels\/[^/]+$/, '')
      for (const relation of part.getElementsByTagName('Relationship')) {
        expect(relation.hasAttribute('TargetMode')).toBe(false)
        expect(Object.keys(unzipSync(bytes))).toContain(
          `${folder}${relation.getAttribute('Target') ?? ''}`.replace(/^.*\/\//, ''),
        )
      }
    }
  })

  it('is set as GB/T 9704 wants: A4, 37/35/28/26 mm, page numbers left and right', () => {
    const margins = all('word/document.xml', 'w:pgMar')[0]
    const millimetres = (edge: string) =>
      Math.round((Number(valueOf(margins, `w:${edge}`)) * 25.4) / 1440)
    expect(['top', 'bottom', 'left', 'right'].map(millimetres)).toEqual([37, 35, 28, 26])
    expect(valueOf(all('word/document.xml', 'w:pgSz')[0], 'w:w')).toBe('11906')
    expect(valueOf(all('word/settings.xml', 'w:evenAndOddHeaders')[0])).not.toBe('false')
    const sides = all('word/document.xml', 'w:footerReference').map((one) => valueOf(one, 'w:type'))
    expect(sides.sort()).toEqual(['default', 'even'])
  })

  it('names faces, sizes, pitch and outline levels in styles Word knows', () => {
    const style = (id: string) =>
      all('word/styles.xml', 'w:style').find((one) => valueOf(one, 'w:styleId') === id)
    const of = (id: string, name: string, attribute = 'w:val') =>
      valueOf(style(id)?.getElementsByTagName(name)[0], attribute)
    const expected = {
      Title: ['方正小标宋简体', '44', undefined],
      Heading1: ['黑体', '32', '0'],
      Heading2: ['楷体_GB2312', '32', '1'],
      Heading3: ['仿宋_GB2312', '32', '2'],
      BodyText: ['仿宋_GB2312', '32', undefined],
    }
    for (const [id, [face, size, level]] of Object.entries(expected)) {
      expect(of(id, 'w:rFonts', 'w:eastAsia'), id).toBe(face)
      expect(of(id, 'w:rFonts', 'w:ascii'), id).toBe('Times New Roman')
      expect(of(id, 'w:sz'), id).toBe(size)
      expect(of(id, 'w:outlineLvl') ?? undefined, id).toBe(level)
    }
    expect(of('BodyText', 'w:spacing', 'w:line')).toBe('560')
    expect(of('BodyText', 'w:spacing', 'w:lineRule')).toBe('exact')
    expect(of('BodyText', 'w:ind', 'w:firstLineChars')).toBe('200')
    const fonts = all('word/fontTable.xml', 'w:font')
    const used = new Set(
      [...parts.values()].flatMap((part) =>
        [...part.getElementsByTagName('w:rFonts')].map((one) => valueOf(one, 'w:eastAsia')),
      ),
    )
    used.delete(undefined)
    used.delete(null)
    expect(fonts.map((font) => valueOf(font, 'w:name')).sort()).toEqual([...used].sort())
    for (const font of fonts)
      expect(valueOf(font.getElementsByTagName('w:altName')[0])).toMatch(/,/)
  })

  it('offers the styles it uses and no others, each followed by what comes next', () => {
    const styles = all('word/styles.xml', 'w:style').map((one) => {
      const of = (name: string) => valueOf(one.getElementsByTagName(name)[0])
      return [valueOf(one, 'w:styleId'), of('w:name'), of('w:next') ?? undefined]
    })
    expect(styles).toEqual([
      ['Normal', 'Normal', undefined],
      ['TableNormal', 'Normal Table', undefined],
      ['Title', 'Title', 'BodyText'],
      ...[1, 2, 3, 4, 5].map((level) => [`Heading${level}`, `heading ${level}`, 'BodyText']),
      ['Caption', 'caption', 'BodyText'],
      ['FootnoteReference', 'footnote reference', undefined],
      ['BodyText', 'Body Text', 'BodyText'],
      ['Signature', 'Signature', undefined],
      ['TableText', '表格文字', undefined],
      ['Picture', '图片', 'Caption'],
    ])
    const colours = all('word/styles.xml', 'w:color').map((one) => valueOf(one))
    expect(new Set(colours)).toEqual(new Set(['000000']))
  })

  it('counts pages and figures by fields that read as they will, on a grid of 22 lines of 28', () => {
    for (const [part, number] of [
      ['word/footer1.xml', '1'],
      ['word/footer2.xml', '2'],
    ] as const) {
      const text = all(part, 'w:t').map(({ textContent }) => textContent)
      expect(text).toEqual(['— ', number, ' —'])
    }
    const fields = all('word/document.xml', 'w:fldSimple')
    expect(fields.map((one) => [valueOf(one, 'w:instr'), one.textContent])).toEqual([
      ['SEQ 图 \\* ARABIC', '1'],
      ['SEQ 图 \\* ARABIC', '2'],
    ])
    const grid = all('word/document.xml', 'w:docGrid')[0]
    expect(valueOf(grid, 'w:type')).toBe('linesAndChars')
    const text = { width: (156 * 72) / 25.4, height: (225 * 72) / 25.4 }
    const character = 16 + Number(valueOf(grid, 'w:charSpace')) / 4096
    expect(Math.floor(text.width / character)).toBe(28)
    expect(Math.floor((text.height * 20) / Number(valueOf(grid, 'w:linePitch')))).toBe(22)
  })

  it('splits no row, repeats the heads, names the tables and sets 三 vertically', () => {
    const rows = all('word/document.xml', 'w:tr')
    for (const row of rows) expect(row.getElementsByTagName('w:cantSplit')).toHaveLength(1)
    expect(rows.filter((row) => row.getElementsByTagName('w:tblHeader').length > 0)).toHaveLength(6)
    expect(
      all('word/document.xml', 'w:tblCaption').map((one) => valueOf(one)?.slice(0, 2)),
    ).toEqual(format.tables.map(({ name }) => name))
    const upright = all('word/document.xml', 'w:textDirection').map(
      (one) => one.parentElement?.parentElement?.textContent,
    )
    expect(upright.filter((text) => text !== '')).toEqual(['三、本年度办理结果'])
  })

  it('keeps numbers with their units by the rules for the ends of lines', () => {
    const [before] = all('word/settings.xml', 'w:noLineBreaksBefore')
    expect(valueOf(before, 'w:lang')).toBe('zh-CN')
    for (const sign of '年月日件元万。》”') expect(valueOf(before)).toContain(sign)
    const [after] = all('word/settings.xml', 'w:noLineBreaksAfter')
    expect(valueOf(after)).toContain('《')
  })

  it('holds no sign that cannot be seen', async () => {
    const report = {
      ...fullReport(format),
      narrative: { other: '见https://www.example.gov.cn/zwgk/index.html?id=1，邮箱a@b.gov.cn。' },
    }
    const file = await docx.write(finishedOf(report, format))
    const part = unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml']
    expect(strFromU8(part ?? pixel)).not.toMatch(/[\u200b-\u200f\u2060\ufeff]|&#xFEFF;/i)
  })

  it('tells its pictures in words', () => {
    const drawn = all('word/document.xml', 'wp:docPr')
    expect(drawn.map((one) => valueOf(one, 'descr'))).toEqual([picture.alt, picture.alt])
    expect(new Set(drawn.map((one) => valueOf(one, 'id'))).size).toBe(2)
  })

  it('says whose it is and what made it; holds no person, no dates, no comments, no hidden text', () => {
    const report = fullReport(format)
    const core = parts.get('docProps/core.xml')?.documentElement
    expect(
      [...(core?.children ?? [])].map(({ localName, textContent }) => [localName, textContent]),
    ).toEqual([
      ['title', report.title],
      ['creator', report.organ.name],
      ['language', 'zh-CN'],
      ['description', `${softwareName} ${edition}`],
    ])
    for (const name of ['w:vanish', 'w:ins', 'w:del', 'w:commentReference'])
      expect(all('word/document.xml', name)).toEqual([])
    const app = [...(parts.get('docProps/app.xml')?.documentElement.children ?? [])]
    expect(app.map(({ localName }) => localName)).toEqual(['Application', 'Company', 'AppVersion'])
    expect(app[1]?.textContent).toBe(report.organ.name)
    expect(app[2]?.textContent).toMatch(/^\d\d\.\d{4}$/)
    expect(parts.get('docProps/custom.xml')?.documentElement.childElementCount ?? 0).toBe(0)
  })

  it('is the same bytes for the same report', async () => {
    expect(bytesToHex(sha256(await write()))).toBe(bytesToHex(sha256(bytes)))
  })
})
