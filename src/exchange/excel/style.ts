/** How the workbook looks: faces, lines, colours and the heights that merged and wrapped cells need. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import type { LaidCell } from '@/report/layout'
import type { NumberKind } from '@/report/format'

/** On screen a table is this much wider than printed; fitting it to the page takes it back. */
const enlarged = 1.2
const pointsOfMillimetres = 72 / 25.4

/** A width in millimetres as Excel counts it: characters of 宋体 at eleven points. */
export const columnWidth = (millimetres: number): number =>
  Math.round((((millimetres * enlarged * 96) / 25.4 - 5) / 8) * 100) / 100

const face = '宋体'
/** The whole workbook's type. */
export const baseFont = { name: face, size: 11 }

const thin = { style: 'thin', color: { rgb: '000000' } } as const
const grid = { top: thin, right: thin, bottom: thin, left: thin }
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

/** Title, section and notes around a table. */
export const titleStyle: CellStyle = {
  font: { name: '黑体', size: 14 },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
export const sectionStyle: CellStyle = {
  font: { name: '黑体', size: 12 },
  alignment: { horizontal: 'left', vertical: 'center' },
}
export const noteStyle: CellStyle = {
  font: { name: face, size: 10, color: { rgb: '595959' } },
  alignment: { vertical: 'center', wrapText: true },
}
export const labelStyle: CellStyle = {
  font: { ...baseFont, bold: true },
  fill: fill('F2F2F2'),
  border: grid,
  alignment: { vertical: 'center', wrapText: true },
}
export const textStyle = (locked: boolean, tinted: boolean): CellStyle => ({
  font: baseFont,
  border: grid,
  ...(tinted && !locked && { fill: fill('EAF3FB') }),
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
  protection: { locked },
})

/** A cell of a table that stands in a text. */
export const inTextStyle = (head: boolean, size: number, align: 'left' | 'center'): CellStyle => ({
  font: { name: face, size, ...(head && { bold: true }) },
  ...(head && { fill: fill('F2F2F2') }),
  border: grid,
  alignment: { horizontal: align, vertical: 'center', wrapText: true },
  protection: { locked: false },
})

/** A label of a statutory table. */
export const headStyle = ({ role, upright }: Pick<LaidCell, 'role' | 'upright'>): CellStyle => ({
  font: { ...baseFont, bold: role === 'title' },
  border: grid,
  alignment: {
    horizontal: role === 'row' && !upright ? 'left' : 'center',
    vertical: 'center',
    wrapText: true,
    ...(role === 'row' && !upright && { indent: 1 }),
    ...(upright && { textRotation: 255 }),
  },
})

const numberFormats: Readonly<Record<NumberKind, string>> = {
  count: 'General',
  change: '+0;-0;0',
  amount: 'General',
}

/** A figure: typed ones are unlocked, in an empty form tinted; a printed total that disagrees is marked. */
export const figureStyle = (
  kind: NumberKind,
  { open, tinted, marked }: { open: boolean; tinted: boolean; marked: boolean },
): CellStyle => ({
  font: { name: 'Times New Roman', size: 11 },
  border: grid,
  numFmt: numberFormats[kind],
  ...(marked ? { fill: fill('FFE699') } : open && tinted ? { fill: fill('EAF3FB') } : {}),
  alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
  protection: { locked: !open },
})

/** A check cell: 平 for nothing, otherwise by how much the left side is more or less. */
export const checkStyle: CellStyle = {
  font: { name: face, size: 10, color: { rgb: '1B6B3A' } },
  numFmt: '"多"General;"少"General;"平"',
  alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
}
export const checkLabelStyle: CellStyle = {
  font: { name: face, size: 10, color: { rgb: '1B6B3A' } },
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
}
/** What a difference looks like. */
export const wrongStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'B3261E' } },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FDECEB' } },
}

/** A4 upright with the margins of official documents, the whole sheet on one page. */
export const onePage = (printArea: string): NonNullable<WriteSheet['pageSetup']> => ({
  paperSize: 'a4',
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 1,
  margins: { top: 1.2, bottom: 1.2, left: 1.1, right: 1.02, header: 0.5, footer: 0.5 },
  horizontalCentered: true,
  printArea,
})

/** A4 upright, as wide as the page and as long as it is, the first row on every page. */
export const manyPages: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { top: 0.9, bottom: 0.9, left: 0.9, right: 0.9, header: 0.4, footer: 0.4 },
  horizontalCentered: true,
  printTitlesRow: '$1:$1',
}

/** Which sheet it is, and page by page of how many. */
export const pageNumber: NonNullable<WriteSheet['headerFooter']> = {
  oddFooter: '&L&A&R第 &P 页，共 &N 页',
}

const wide = /[^\u0020-\u024f]/
const emsOf = (line: string): number =>
  Array.from(line).reduce((sum, char) => sum + (wide.test(char) ? 1 : 0.62), 0)
/** No line of prose begins with a comma: the sign before it goes down too, now and then. Names in narrow cells hold none. */
const unusedIn = (room: number): number => (room > 12 ? 1 : 0)

/** How high a text stands, in points, wrapped to a width in millimetres. */
export function heightOf(text: string, millimetres: number, size = 11): number {
  const room = Math.max(1, Math.floor((millimetres * enlarged * pointsOfMillimetres - 5) / size))
  const lines = text
    .split('\n')
    .map(emsOf)
    .reduce((sum, ems) => sum + (ems <= room ? 1 : Math.ceil(ems / (room - unusedIn(room)))), 0)
  return lines * size * 1.32 + 5
}
