/**
 * What a cell does not show is doubted in every kind of workbook alike: the files are saved as .xls and .ods
 * by LibreOffice, where it is installed, and read back.
 */
import type { Cell } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { converted, hasOffice } from '../../support/office'
import { file, sheet } from '../../support/sheet-file'
import { seen } from '../../support/shown'

const format = (value: number, numFmt: string) => ({ value, style: { numFmt } })
const font = (look: object) => ({ value: 1520, style: { font: look } })
const runs = (look: object) => ({
  value: '15200',
  richText: [{ text: '1520' }, { text: '0', font: look }],
})
const navy = { type: 'pattern', pattern: 'solid', fgColor: { rgb: '000080' } } as const

type Figure = Partial<Cell> & { value: string | number }
const cells: Readonly<Record<string, readonly [Figure, number | null, number | undefined]>> = {
  plain: [{ value: 1520 }, 1520, undefined],
  grouped: [format(1520, '#,##0'), 1520, undefined],
  unit: [format(1520, '0"件"'), 1520, undefined],
  thousands: [format(1520000, '0,'), 1520, 1520000],
  point: [format(15200, '0"."0'), 1520, 15200],
  none: [format(1520, ';;;'), null, 1520],
  rounded: [format(1520.4, '0'), 1520, 1520.4],
  struck: [font({ strikethrough: true }), null, 1520],
  white: [font({ color: { rgb: 'FFFFFF' } }), null, 1520],
  tiny: [font({ size: 1 }), null, 1520],
  'on-its-ground': [
    { value: 1520, style: { font: { color: { rgb: '000080' } }, fill: navy } },
    null,
    1520,
  ],
  'white-on-navy': [
    { value: 1520, style: { font: { color: { rgb: 'FFFFFF' } }, fill: navy } },
    1520,
    undefined,
  ],
  'run-struck': [runs({ strikethrough: true }), 1520, 15200],
  'run-white': [runs({ color: { rgb: 'FFFFFF' } }), 1520, 15200],
  'run-tiny': [runs({ size: 1 }), 1520, 15200],
  'run-raised': [
    {
      value: '15201',
      richText: [{ text: '1520' }, { text: '1', font: { vertAlign: 'superscript' } }],
    },
    1520,
    undefined,
  ],
  'run-lowered': [
    {
      value: '15201',
      richText: [{ text: '1520' }, { text: '1', font: { vertAlign: 'subscript' } }],
    },
    1520,
    undefined,
  ],
}

const written = await Promise.all(
  Object.entries(cells).map(
    async ([name, [figure]]) => [`${name}.xlsx`, await file(sheet(figure))] as const,
  ),
)

it.each(Object.entries(cells))('.xlsx: %s', async (name, [, shown, other]) => {
  const bytes = new Map(written).get(`${name}.xlsx`) ?? new Uint8Array()
  const { figure, perhaps } = await seen(bytes)
  expect([figure, perhaps?.includes(other ?? null) ?? other]).toEqual([
    shown,
    other === undefined ? undefined : true,
  ])
})

describe.skipIf(!hasOffice).each(['xls', 'ods'])('.%s', (kind) => {
  const saved = hasOffice
    ? converted(Object.fromEntries(written), kind)
    : new Map<string, Uint8Array>()

  it.each(Object.entries(cells))('%s', async (name, [, shown, other]) => {
    const { figure, perhaps } = await seen(saved.get(`${name}.xlsx`) ?? new Uint8Array())
    expect([figure, perhaps?.includes(other ?? null) ?? other]).toEqual([
      shown,
      other === undefined ? undefined : true,
    ])
  })
})
