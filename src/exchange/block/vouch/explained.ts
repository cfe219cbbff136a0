/** Whether words around a figure explain themselves: as names of its cell, as this year, as this organ, or as saying nothing. */
import { type Cell, type Format, type Heading, type Table, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Label, fold, labelOf } from '../../recognise/label/words'
import type { Target } from '../index'
import {
  cornerWords,
  isOffice,
  isPeriod,
  isThisYear,
  saidOfThisYear,
  tellsOtherYear,
  tellsPart,
  undated,
} from '../telling'
import { isMadeOf, withoutUnits, withoutYear } from './made'
import { isTitleSaid, saysName } from './named'
import { isSurelyOwn, isOwnOffice } from './own'

/** Words that a title or a name may hold and that change nothing in what the figures are. */
const plainWords = [
  ...'政务公开|行政执法|执法|请|核对|查收|政府信息公开|政府信息|信息公开|依申请公开|主动公开|依申请|申请|公开|信息|行政机关|本机关|本单位|我单位|本局|我局|本部门'.split(
    '|',
  ),
  ...'办理情况|办理结果|处理结果|受理|办理|处理|收到|答复|情况|结果|工作|年度|报告|年报|统计|汇总表|台账|明细|一览|数据|报表|登记|采集|上报|报送|日期|表格|表|附件|附'.split(
    '|',
  ),
  ...'案件|案由|时期|时间|期间|年份|申请人|来源|单位|科室|部门'.split('|'),
  ...'数量|件数|数值|总数|总量|数|量|件|宗|份|个|项|次|累计|全年|本年度|本年|今年|当年|本期|填报数|填报|填写|值|型'.split(
    '|',
  ),
  ...'注|以上|上述|以下|如下|其中|均|都|皆|为|是|截至|截止|12月31日|1月1日|12月底|年底|年末|至|到|和|与|及|的|按|之'.split(
    '|',
  ),
]
/** A head of numbers that count nothing. */
const serial = /^(?:序号|编号|代码|代号|行次|栏次|行号|号|№|no\.?|[#＃])$/i
/** A head that says what is counted. */
const measure = /^(.*?)(?:人次|件次|件数|数量|总数|总量|数值|数|量|次)$/
/** What may be counted in a column of the cell's own figures. */
const ownMeasures =
  '填报|统计|实际|合计|总计|总|共|累计|本年度|本年|今年|全年|本期|本单位|本机关|的'.split('|')
const textsOf = (line: readonly Heading[]): readonly string[] =>
  line.map(({ text }) => text).filter((text) => text !== '')

const corners = new WeakMap<Table, readonly string[]>()

/** What stands in the corners of a table. */
function cornersOf(format: Format, table: Table): readonly string[] {
  const texts =
    corners.get(table) ??
    layoutOf(format, table)
      .rows.flat()
      .filter(({ role }) => role === 'corner')
      .map(({ text }) => text)
  corners.set(table, texts)
  return texts
}

/** The names a cell goes by: of its row, its column, the groups of both and its band; and the titles it stands under. */
function namesOf({ row, column, table, band }: Cell, format: Format) {
  const section = format.sections.find((one) => one.table === table.id)
  const labels = (texts: readonly string[]) => texts.filter((text) => text !== '').map(labelOf)
  return {
    names: labels([
      ...textsOf(row),
      ...textsOf(column),
      ...cornersOf(format, table),
      band.title ?? '',
    ]),
    titles: labels([table.name, section?.title ?? '']),
  }
}

/** The titles within a report, of whichever of its tables: they may stand one below the other on a sheet. */
const structures = new WeakMap<Format, readonly Label[]>()

function structureOf(format: Format): readonly Label[] {
  const before = structures.get(format)
  if (before) return before
  const texts = format.tables.flatMap((table) => [
    table.name,
    ...layoutOf(format, table)
      .rows.flat()
      .filter(({ role }) => role === 'title' || role === 'corner')
      .map(({ text }) => text),
  ])
  // 行政诉讼 and 复议后起诉 head small tables of their own, one below the other.
  const groups = [...cellsOf(format).values()].flatMap(({ column }) => textsOf(column.slice(0, -1)))
  const titles = [
    ...new Set([...format.sections.map(({ title }) => title), ...texts, ...groups]),
  ].map(labelOf)
  structures.set(format, titles)
  return titles
}

const isOfStructure = (text: string, format: Format): boolean =>
  structureOf(format).some((title) => saysName(labelOf(text).whole, title))

/** Without the unit of all figures, and that of its own kind. */
const withoutUnit = (text: string, kind: Cell['kind']): string =>
  withoutUnits(text).replace(kind === 'amount' ? /[（(]万元[）)]/g : /[（(][件宗个项份][）)]/g, '')

/** What is written where nothing happened, or to mark a unit. */
const isMark = (text: string): boolean => fold(text) === '' || /^(?:无|没有|零)$/.test(text.trim())

/** Who filled it in, and when. */
const signature =
  /^(?:(?:填表|填报|制表|审核|审批|联系|负责|报送|经办|统计|分管)(?:\S{0,4}(?:人|人员|领导|电话|日期|时间))?|密级|电话|传真|邮箱|文号)\s*[：:]/

/** How the figures of a column must agree, as the corner of the statutory table says it. */
const relation = /^[（(【]?(?:[本该此][列表行]\S{0,4}?)?勾稽关系/

/** A day or a month of the year. */
const day = /\d{1,2}\s*月|\d{1,2}\s*[\-./]\s*\d{1,2}/

/** What is done with applications; beside the name of what is counted it tells of something else: 行政许可申请. */
const steps = /申请|受理|公开|收到|登记|采集|上报|报送/

/** What a cell is called, and what may stand beside its names. */
function wordingOf(cell: Cell, format: Format, organ: string) {
  const { names, titles } = namesOf(cell, format)
  const own = [...names, ...titles].flatMap(({ whole, core }) => [whole, core])
  // Money is not counted in pieces.
  const plain = plainWords.filter(
    (word) => cell.kind !== 'amount' || !/^(?:件数|[件宗份个项次])$/.test(word),
  )
  const words = [...plain, ...own, ...(cell.kind === 'amount' ? ['万元', '金额', '收费'] : [])]
  const rows = cell.row.map(({ text }) => labelOf(text).core).filter((core) => core !== '')
  /** Called as one of its names, shortened or slightly otherwise; more words beside the name must explain themselves. */
  const isOwnName = ({ whole }: Label): boolean =>
    !names.some(({ core }) => whole !== core && whole.includes(core)) &&
    (names.some((name) => saysName(whole, name)) ||
      // 行政复议 is in the title of the table, and names no column of 行政诉讼.
      titles.some((title) => isTitleSaid(whole, title)))
  const isOwn = (name: string): boolean => isOwnOffice(name, organ)
  return {
    names,
    isOwnName,
    isMade: (text: string): boolean =>
      isMadeOf(fold(text), words, isOwn) || isMadeOf(fold(text), [...plain, ...cornerWords], isOwn),
    /** A step beside the name of the row, which is of another matter. */
    isStep: (text: string): boolean => {
      const { whole } = labelOf(text)
      const beside = rows.reduce((left, core) => left.replace(core, ''), whole)
      return beside !== whole && steps.test(beside) && !isOwnName(labelOf(text))
    },
    /** A head that counts something else than the cell does: 受理件数 over 处理决定数量. */
    isOtherMeasure: (text: string): boolean => {
      const label = labelOf(text)
      const counts = measure.exec(label.whole)?.[1] ?? ''
      return (
        counts !== '' && !isOwnName(label) && !isMadeOf(counts, [...ownMeasures, ...own], isOwn)
      )
    },
  }
}

/** Tells what is no name of a cell and says more than nothing. */
export function unexplained(cell: Cell, { format, year, organ }: Target) {
  const { names, isOwnName, isMade, isStep, isOtherMeasure } = wordingOf(cell, format, organ)
  const isOfOther = (text: string): boolean =>
    tellsOtherYear(text, year) && !names.some(({ whole }) => tellsOtherYear(whole, year))
  const unitless = (text: string): string => withoutUnit(text, cell.kind)
  const isOdd = (text: string): boolean => {
    const label = labelOf(text)
    // What stands in brackets narrows a name: 行政许可（不含延续）.
    const aside = [...text.matchAll(/[(（【[]([^)）】\]]*)/g)].map(([, inner = '']) => inner)
    return !(isOwnName(label) && aside.every(isMade)) && !isMade(text)
  }
  const isOddIn = (text: string): boolean => {
    if (signature.test(text)) return day.test(text.replace(/1\s*月\s*1日|12\s*月(?:\s*31)?/g, ''))
    if (isMark(text) || isThisYear(text, year)) return false
    if (relation.test(text.trim())) return isOffice(text) || tellsPart(text)
    if (isPeriod(text)) return tellsOtherYear(text, year)
    return isOfOther(text) || isOdd(withoutYear(text, String(year)))
  }
  return {
    /** Of a name beside a figure; a day is that of one case. */
    isOdd: (said: string): boolean =>
      /\d{4}[年\-./]\d{1,2}[月\-./]\d/.test(said) ||
      isOddIn(unitless(saidOfThisYear(said, year))) ||
      isStep(said),
    /** Of what stands above a figure, which also says what is counted. */
    isOddHead: (said: string): boolean => {
      const text = undated(unitless(said), year)
      return (
        serial.test(said.trim()) || isOddIn(text) || isOtherMeasure(withoutYear(text, String(year)))
      )
    },
    /** Of a line, which may say when it was written. */
    isOddLine: (said: string): boolean => isOddIn(undated(unitless(said), year)),
    /** The same of a line with others below it, whose year is its own. */
    isOddAtop: (said: string): boolean => {
      const text = withoutYear(undated(unitless(said), year), '20\\d\\d')
      return (
        !isMark(text) &&
        !signature.test(text) &&
        !isPeriod(text) &&
        isOdd(text) &&
        !isOfStructure(text, format)
      )
    },
  }
}

/** What reports and their tables are called; nothing of it tells whose they are. */
const reportWords =
  '政府信息公开工作年度报告|政府信息公开年度报告|政府信息公开工作年报|政府信息公开年报|附件|附表|附|表|本年度|年度|单位|件|宗|万元'.split(
    '|',
  )

/** True of a heading that is official, names nobody but the organ itself and its year, and need not be shown. */
export function isOfficial(said: string, { format, table, year, organ }: Target): boolean {
  const text = withoutYear(withoutUnits(undated(said, year)), String(year))
  const own = format.sections.filter((one) => one.table === table.id).map(({ title }) => title)
  const titles = [table.name, ...own].map(labelOf).flatMap(({ whole, core }) => [whole, core])
  return isMadeOf(fold(text), [...titles, ...reportWords, ...cornerWords], (name) =>
    isSurelyOwn(name, organ),
  )
}

/** True of a title within a report, as it is called there. */
export const isHeadingOf = (text: string, format: Format): boolean =>
  structureOf(format).some(({ whole, core }) => [whole, core].includes(labelOf(text).whole))
