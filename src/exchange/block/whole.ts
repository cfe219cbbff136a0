/** A whole report on the clipboard, where one table was meant: it is led to the import, in one sentence. */
import { formats } from '@/format'
import { labelOf } from '../recognise/label/words'
import { withYears } from './telling'
import type { Target } from './index'

/** Titles of so many sections make a whole report of what was copied. */
const sectionsOfReport = 4
/** Below the title of another year's report so many do. */
const sectionsBelowTitle = 2

/** A line longer than this is no title. */
const longestTitle = 60

const titles = new Set(
  formats
    .flatMap(({ sections }) => sections.map(({ title }) => labelOf(title).core))
    .filter((core) => core !== ''),
)

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\r\n\t]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length < longestTitle)

/** How many sections of a report have their titles. */
const sectionsIn = (lines: readonly string[]): number =>
  new Set(lines.map((line) => labelOf(line).core).filter((core) => titles.has(core))).size

/** The years of reports that lines are titles of. */
const yearsIn = (lines: readonly string[]): readonly number[] =>
  lines.flatMap((line) => {
    const said = withYears(line.replace(/\s/g, ''))
    const isTitle = /信息公开(?:工作)?(?:年度)?(?:报告|年报)/.test(said)
    const year = isTitle ? /(20\d\d)年/.exec(said)?.[1] : undefined
    return year === undefined ? [] : [Number(year)]
  })

/** The year of a report that is whole on the clipboard and not of the year given. */
export function otherReport(text: string, year: number): number | undefined {
  const lines = linesOf(text)
  const years = yearsIn(lines)
  const [other] = years
  return years.includes(year) || sectionsIn(lines) < sectionsBelowTitle ? undefined : other
}

/** True of the text of a whole report. */
export const isWholeReport = (text: string): boolean =>
  sectionsIn(linesOf(text)) >= sectionsOfReport

/** What is said of it. */
export const wholeReport =
  '剪贴板里是整份报告，分不清各个数字是哪张表的。请点下面的“导入这份报告”整份读入（表格和文字一起读）；或回到原来的网页、文件，只选中这一张表再复制'

/** What is said of another year's. */
export const whyOtherReport = (other: number, { year }: Pick<Target, 'year'>): string =>
  `剪贴板里是${String(other)}年的报告，本报告是${String(year)}年的，一格也没有粘贴。要存为${String(other)}年的报告（${other < year ? '可作对照和上年结转用' : '另存一份'}），请点下面的“导入这份报告”；要填本表，请复制${String(year)}年的这一张表`
