/** What one line of a plain text is: a row of cells, a figure alone, a short label, or prose. */

export type LineKind = 'row' | 'figure' | 'short' | 'heading' | 'prose'

export interface TextLine {
  readonly kind: LineKind
  readonly text: string
  /** Columns of blank before the text; two or more open a paragraph. */
  readonly indent: number
  /** Its cells; one for anything but a row. */
  readonly cells: readonly string[]
}

const gap = /\u3000{2,}|[ \u00a0\u3000]{2,}/
const figureText =
  /^[+\-−－＋]?[\d０-９][\d０-９,，.．]*(?:[万亿]?元|[件项条份])?$|^[增减][\d０-９]+$|^(?:[/／\-－—]|——|无)$/
const digit = /[\d０-９]/
const sentence = /[。！？；]/
const headed = /^[一二三四五六七八九十]{1,2}[、．.].{3}/
const pipe = /[|｜│┃]/
const rule = /^[\s|｜│┃:：+\-=─━┼┬┴├┤┌┐└┘]+$/
const longestShort = 45

/** True for a text that is nothing but a figure or a blank sign. */
export const isFigure = (text: string): boolean => figureText.test(text.trim())

/** 规章 1 0 11 → 规章, 1, 0, 11: figures at the end stand apart, whatever their distance. */
function figuresApart(text: string): readonly string[] {
  const parts = text.trim().split(/\s+/)
  let from = parts.length
  while (from > 0 && isFigure(parts[from - 1] ?? '')) from--
  const figures = parts.slice(from)
  if (figures.length === 0 || !figures.some((part) => digit.test(part))) return [text.trim()]
  const label = parts.slice(0, from).join(' ')
  return label === '' ? figures : [label, ...figures]
}

/** Whether bars at the ends of a line are the frame of its table, and no cell is before or behind them. */
interface Frame {
  readonly left: boolean
  readonly right: boolean
}

const barsIn = (raw: string): number => raw.split(pipe).length - 1

/** Lines that have as many bars as most and none at this end: there the others' bar has a blank cell beside it. */
function isFramed(lines: readonly string[], end: RegExp): boolean {
  const met = new Map<number, { all: number; bare: number }>()
  for (const line of lines) {
    const count = met.get(barsIn(line)) ?? { all: 0, bare: 0 }
    count.all++
    if (!end.test(line)) count.bare++
    met.set(barsIn(line), count)
  }
  const [usual] = [...met.values()].sort((one, other) => other.all - one.all)
  return (usual?.bare ?? 0) < 2
}

const atStart = /^\s*[|｜│┃]/
const atEnd = /[|｜│┃]\s*$/

/** The frame of each line: lines with bars that follow each other are one table. */
function framesOf(lines: readonly string[]): readonly Frame[] {
  const frames: Frame[] = []
  let table: string[] = []
  const end = (): void => {
    const frame = { left: isFramed(table, atStart), right: isFramed(table, atEnd) }
    for (let line = 0; line < table.length; line++) frames.push(frame)
    table = []
  }
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (before !== undefined && pipe.test(before) !== pipe.test(line)) end()
    table.push(line)
  })
  end()
  return frames
}

function withoutFrame(text: string, { left, right }: Frame): string {
  const open = left ? text.replace(/^\s*[|｜│┃](?=.*[|｜│┃])/, '') : text
  return right ? open.replace(atEnd, '') : open
}

function cellsIn(raw: string, frame: Frame): readonly string[] {
  if (pipe.test(raw))
    return withoutFrame(raw, frame)
      .split(pipe)
      .map((cell) => cell.trim())
  if (raw.trim().includes('\t'))
    return raw
      .replace(/[\r\n]+$/, '')
      .split('\t')
      .map((cell) => cell.trim())
  return raw.trim().split(gap).flatMap(figuresApart)
}

function kindOf(raw: string, cells: readonly string[]): LineKind {
  const text = raw.trim()
  const parted = pipe.test(raw) || text.includes('\t')
  if (parted && cells.length > 1) return 'row'
  if (cells.length > 1 && !sentence.test(text) && (cells[0]?.length ?? 0) <= longestShort)
    return cells.slice(1).some((cell) => isFigure(cell)) ? 'row' : 'short'
  if (isFigure(text)) return 'figure'
  if (headed.test(text) && text.length <= longestShort) return 'heading'
  return sentence.test(text) || text.length > longestShort ? 'prose' : 'short'
}

const pageNumber =
  /^\s*[-—–－]\s*\d{1,3}\s*[-—–－]\s*$|^\s*第\s*\d{1,3}\s*页(?:\s*共\s*\d+\s*页)?\s*$/

const indentOf = (raw: string): number =>
  Array.from(/^[\s\u3000]*/.exec(raw)?.[0] ?? '').reduce(
    (width, char) => width + (char === '\u3000' ? 2 : 1),
    0,
  )

/** A heading or a bold text of Markdown without its marks. */
export const withoutMarks = (raw: string): string =>
  raw.replace(/^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/, '$1').replace(/\*\*(?=\S)([^*]*\S)\*\*/g, '$1')

/** The lines of a text that say something, page numbers and drawn rules left out. */
export function textLines(text: string): readonly TextLine[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .filter((raw) => raw.trim() !== '' && !pageNumber.test(raw))
    .filter(
      (raw) =>
        !(pipe.test(raw) || /[─━-]{3}/.test(raw)) || !rule.test(raw) || /^\s*[|｜\s]+$/.test(raw),
    )
    .map(withoutMarks)
  const frames = framesOf(lines)
  return lines.map((raw, at) => {
    const cells = cellsIn(raw, frames[at] ?? { left: true, right: true })
    return { kind: kindOf(raw, cells), text: raw.trim(), indent: indentOf(raw), cells }
  })
}
