/** Texts of every kind of character that has ever broken a file. */
import fc from 'fast-check'

const point = (code: number) => String.fromCodePoint(code)
const range = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => point(from + index))

/** Characters the gate turns into something else or drops. */
const odd = [
  ...range(0x00, 0x1f),
  ...range(0x7f, 0x9f),
  ...range(0xfdd0, 0xfdef),
  ...Array.from({ length: 17 }, (_, plane) =>
    range(plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff),
  ).flat(),
  ...['\ud800', '\udbff', '\udc00', '\udfff', '\udc00\ud800', '\ud800\u200b\udc00'],
  ...[
    '\u2028',
    '\u2029',
    '\r\n',
    '\n\r',
    '\u00ad',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u202d',
    '\u202e',
  ],
]

/** Characters and runs that stay what they are and have a meaning in some file. */
const meaning =
  `& < > " ' ]]> --> <!-- </script> </title> {{ _x000B_ _x005F_ _x005f_x0041_ &#11; &amp; %00 \\u0000 = + @ | , ; \\ $1 \u200d \u200c \ufe0f \u{e0100} \u202b \u061c \u0301 𠮷 👨‍👩‍👧 \ue000 \uf900 ﷽ ￼`.split(
    ' ',
  )

const ordinary = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }).map(point),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map(point),
  fc.integer({ min: 0x20000, max: 0x2a6df }).map(point),
)

const around = (inner: string) => `甲${inner}乙`

/** Something to read at both ends, and anything between. */
export const oddText = fc
  .array(fc.oneof(fc.constantFrom(...odd), fc.constantFrom(...meaning), ordinary), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => around(parts.join('')))

/** Texts that together hold every character and run there is a reason to fear. */
export const everyOddText: readonly string[] = Array.from({ length: 14 }, (_, nth) =>
  around([...odd, ...meaning].filter((__, index) => index % 14 === nth).join('丙')),
)
