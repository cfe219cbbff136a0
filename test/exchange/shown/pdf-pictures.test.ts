/** Of a PDF, text with a picture laid over it is taken and doubted; a picture it is set on is none of its business. */
import { describe, expect, it, test } from 'vitest'
import { withSmallPictures } from '@/exchange/read/pdf/pictures'
import {
  type PdfExtras,
  end,
  begin,
  line,
  pdfOf,
  read,
  streamOf,
  words,
} from '../../support/pdf-file'

const gray = '/ColorSpace /DeviceGray /BitsPerComponent 8'
const picture = (entries: string, body = 'not a picture at all'): PdfExtras => ({
  resources: '/XObject << /P 6 0 R >>',
  objects: [streamOf(body, `/Type /XObject /Subtype /Image ${entries}`)],
})
const large = picture(`/Width 1200 /Height 800 /Filter /DCTDecode ${gray}`)
/** Draws something into a box. */
const into = (x: number, width: number, what: string) => `q ${width} 0 0 14 ${x} 496 cm ${what} Q\n`
const text = words(50, 500, line)
const digit = end - 6.4
const bits = 'A'.repeat(64)

const kinds: readonly [string, string, PdfExtras][] = [
  ['a large picture', '/P Do', large],
  ['a small one', '/P Do', picture(`/Width 3 /Height 3 ${gray}`)],
  [
    'one packed by several',
    '/P Do',
    picture(`/Width 900/Height 900/Filter[/ASCII85Decode /FlateDecode]${gray}`),
  ],
  ['one of unknown colours', '/P Do', picture('/Filter /JPXDecode/Width 2000 /Height 9')],
  [
    'one whose size stands elsewhere',
    '/P Do',
    {
      ...large,
      objects: [streamOf('x', `/Subtype/Image /Width 7 0 R /Height 7 0 R ${gray}`), '4000'],
    },
  ],
  [
    'one with a mask',
    '/P Do',
    {
      ...large,
      objects: [
        streamOf('x', `/Subtype /Image /Width 500 /Height 500 /SMask 7 0 R ${gray}`),
        streamOf('x', `/Subtype /Image /Width 500 /Height 500 ${gray}`),
      ],
    },
  ],
  [
    'a mask',
    '/P Do',
    picture('/ImageMask true /BitsPerComponent 1 /Width 640 /Height 640 /Filter /CCITTFaxDecode'),
  ],
  [
    'a small mask',
    '/P Do',
    picture('/ImageMask true /BitsPerComponent 1 /Width 8 /Height 8', 'abcdefgh'),
  ],
  ['an inline picture', `BI /W 8 /H 8 /CS /G /BPC 8 ID ${bits} EI`, {}],
  [
    'a large inline one',
    `BI /W 300 /H 300 /CS /G /BPC 8 /F /AHx ID ${'7f'.repeat(90_000)}> EI`,
    {},
  ],
  ['an inline mask', `BI /W 8 /H 8 /IM true ID abcdefgh EI`, {}],
  [
    'a picture in a form',
    '/P Do',
    {
      resources: '/XObject << /P 7 0 R >>',
      objects: [
        large.objects?.[0] ?? '',
        streamOf(
          '/P Do',
          '/Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /P 6 0 R >> >>',
        ),
      ],
    },
  ],
  [
    'a shading',
    '0 0 1 1 re W n /S sh',
    {
      resources:
        '/Shading << /S << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> >> >>',
    },
  ],
  [
    'a pattern',
    '/Pattern cs /T scn 0 0 1 1 re f',
    {
      resources: '/Pattern << /T 6 0 R >>',
      objects: [
        streamOf(
          '0 0 9 9 re f',
          '/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>',
        ),
      ],
    },
  ],
]

describe.each(kinds)('%s', (_, draw, extras) => {
  it('over a figure or a digit of it makes a doubt', async () => {
    const whole = await read(text + into(begin, end - begin, draw), extras)
    expect(whole.text).toBe(line)
    expect(whole.unseen).toEqual([
      { line, other: 'Decisions', why: expect.stringContaining('有图片盖在上面') as string },
    ])
    expect(whole.notes.join()).toMatch(/1 处文字（共 4 字）有图片盖在上面/)
    const one = await read(text + into(digit, 8, draw), extras)
    expect(one.unseen.map(({ other }) => other)).toEqual(['Decisions 152'])
  })

  it('under the text, or beside it, makes none', async () => {
    const quiet = { text: line, unseen: [], notes: [] }
    expect(await read(into(0, 600, draw) + text, extras)).toEqual(quiet)
    expect(await read(text + into(end + 2, 300, draw), extras)).toEqual(quiet)
  })
})

test.each([
  ['seen through', into(begin, 40, '/Thin gs /P Do')],
  ['that darkens what is under it', into(begin, 40, '/Times gs /P Do')],
  ['cut off where the text is', `q 300 400 9 9 re W n ${into(begin, 40, '/P Do')} Q`],
])('a picture %s makes none', async (_, draw) => {
  expect((await read(text + draw, large)).unseen).toEqual([])
})

test('a page of more pictures than anybody counts', async () => {
  const many = into(400, 5, '/P Do').repeat(900)
  expect((await read(text + many, large)).unseen).toEqual([])
  expect((await read(text + many + into(digit, 8, '/P Do'), large)).unseen).toHaveLength(1)
})

test('of a file only what its pictures say of themselves is written over', () => {
  const told = '(/Subtype /Image /Width 70 /Filter /X)'
  const before = pdfOf(text, { ...large, catalog: `/Note ${told}` })
  const after = withSmallPictures(before.slice())
  const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
  const [was, is] = [latin(before), latin(after)]
  expect(is).toHaveLength(was.length)
  expect(is).toContain(told)
  expect(is).toContain('/Width 1    /Height 1   /Xilter /DCTDecode')
  expect(is.replace('/Width 1    /Height 1   /Xilter', '/Width 1200 /Height 800 /Filter')).toBe(was)
})
