/** What a check found, as one officer writes it to another: no formula, no sign, no word of the screen. */
import { type Explained, type Finding, mayBeExplained } from '@/check'
import { showFigure } from '@/report/figure'
import { type Format, cellsOf, shortName } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { printable } from '../document/text'

/** Signs as they are read aloud; what is quoted stays as it stands. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/\s*×\s*100%/g, ''],
  [/\s*=\s*/g, '等于'],
  [/\s\+\s/g, '加'],
  [/\s−\s/g, '减'],
  [/\s*×\s*/g, '乘以'],
  [/\s*÷\s*/g, '除以'],
  [/\s*≤\s*/g, '不大于'],
  [/\s*≥\s*/g, '不小于'],
  [/\s*≠\s*/g, '不等于'],
  [/\s*→\s*/g, '变为'],
  [/\((-\d[\d.]*)\)/g, '$1'],
  [/（\+([\d.]+%)）/g, '（增长$1）'],
  [/（[-−]([\d.]+%)）/g, '（下降$1）'],
  [/(\d|%) (?=\p{Script=Han})/gu, '$1'],
  [/(\p{Script=Han}|”) (?=[\d-])/gu, '$1'],
]

const read = (plain: string): string =>
  signs.reduce((text, [sign, words]) => text.replace(sign, words), plain)

/** Text with its signs in words. */
export const inWords = (text: string): string =>
  printable(
    text
      // What is done on the screen means nothing on paper.
      .replace(/点“核实无误”(?=写明)/g, '')
      .replace(/打开“对照上年”/g, '对照上年报告')
      .replace(/采用求和结果/g, '按分项之和改正')
      .split(/(“[^”]*”)/)
      .map((part) => (part.startsWith('“') ? part : read(part)))
      .join(''),
  )

/** What a formula says beside the sentence it stands under: by how much it fails, or what became of what. */
function rest(formula: string | undefined): string {
  if (formula === undefined) return ''
  if (formula.includes('→')) return `：${inWords(formula)}`
  const [tail] = formula.split('；').length > 1 ? [] : [/？(.+)$/.exec(formula)?.[1]]
  return tail === undefined ? '' : `，${inWords(tail)}`
}

/** The finding as a sentence. */
export const sentenceOf = ({ text, formula }: Pick<Explained, 'text' | 'formula'>): string =>
  `${inWords(text)}${rest(formula)}。`.replace(/[。；，]+。$/, '。')

/** What to do about it, as a sentence; empty if nothing is advised. */
export const adviceOf = ({ advice }: Finding): string =>
  advice === undefined || advice === '' ? '' : `${inWords(advice)}。`.replace(/。+$/, '。')

/** More figures than these are not listed one by one: a total with all its parts still is. */
const most = 8

/** Figures one by one, the name of a row said once for those that stand together: 予以公开：自然人3件、总计5件. */
function told(figures: readonly string[]): string {
  const rows: { readonly row: string; readonly cells: [column: string, shown: string][] }[] = []
  for (const one of figures) {
    const [, name = one, shown = ''] = /^(.*) (\S+)$/.exec(one) ?? []
    const [, row = '', column = name] = /^(.*)·(.*?)$/.exec(name) ?? []
    const last = rows.at(-1)
    if (row !== '' && last?.row === row) last.cells.push([column, shown])
    else rows.push({ row, cells: [[column, shown]] })
  }
  return rows
    .map(({ row, cells }) => {
      const [[column, shown] = ['', '']] = cells
      if (cells.length === 1) return `${row === '' ? '' : `${row}·`}${column}：${shown}`
      return `${row}：${cells.map((cell) => cell.join('')).join('、')}`
    })
    .map(inWords)
    .join('；')
}

/** Figures told by name, those of nothing left out where there are many. */
function shortened(figures: readonly string[]): string {
  const telling = figures.length > most ? figures.filter((one) => !/ 0\D*$/.test(one)) : figures
  const shown = (telling.length === 0 ? figures : telling).slice(0, most)
  const more = shown.length < telling.length ? '等' : ''
  return told(shown) + more
}

/** The figures a finding is about, with their names and units. */
export const figuresOf = (finding: Finding, report: Report, format: Format): string =>
  shortened(
    finding.figures.map((key) => {
      const cell = cellsOf(format).get(key)
      const figure = figureOf(report, key)
      const shown = figure === null ? '未填' : showFigure(figure, cell?.kind ?? 'count')
      return `${shortName(format, key)} ${shown}${figure === null ? '' : (cell?.unit ?? '')}`
    }),
  )

/** Where a finding's first figure stands, to begin a sentence with: 表三：; empty for what is about no figure. */
export function tableOf({ figures: [key] }: Finding, format: Format): string {
  const name = key && cellsOf(format).get(key)?.table.name
  return name === undefined ? '' : `${name}：`
}

/**
 * A finding as it is written to a unit: where it is, what is wrong, what stands there, what to do about it.
 * @param advice said instead of the finding's own.
 */
export function requestOf(
  finding: Finding,
  report: Report,
  format: Format,
  advice = adviceOf(finding),
): string {
  // A slip's own sentence says what stands there.
  const figures = finding.role === 'slip' ? '' : figuresOf(finding, report, format)
  const stands = figures === '' ? '' : `现填：${figures}。`
  return `${tableOf(finding, format)}${sentenceOf(finding)}${stands}${advice}`
}

/** The figures an explained point is about. */
export const figuresExplained = ({ figures }: Pick<Explained, 'figures'>): string =>
  shortened(figures)

/** Findings under one heading, as the screen groups them. */
export interface ToldGroup {
  readonly name: string
  readonly findings: readonly Finding[]
}

/** What is left, in the screen's groups and order: likely slips, then by gravity with blanks behind; empty groups left out. */
export function groupsLeft(
  findings: readonly Finding[],
  explained: readonly Pick<Explained, 'finding'>[],
): readonly ToldGroup[] {
  const settled = new Set(explained.map((one) => one.finding))
  const left = findings.filter((one) => !mayBeExplained(one) || !settled.has(one.id))
  const isSlip = ({ role }: Finding) => role === 'slip'
  const of = (severity: Finding['severity']) => {
    const all = left.filter((one) => one.severity === severity && !isSlip(one))
    const isBlank = ({ role }: Finding) => role === 'blank'
    return [...all.filter((one) => !isBlank(one)), ...all.filter(isBlank)]
  }
  return [
    { name: '可能填错的数字', findings: left.filter(isSlip) },
    { name: '必须改正', findings: of('error') },
    { name: '请核实', findings: of('warning') },
    { name: '提示', findings: of('hint') },
  ].filter((group) => group.findings.length > 0)
}
