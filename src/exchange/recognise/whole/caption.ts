/** What is said right over a table and holds for its figures: another office, another year, a part of one, another measure. */
import { type FigureKey, type NumberKind, cellsOf } from '@/report/format'
import type { SourceBlock } from '../../read/source'
import type { SourceTable } from '../grid'
import { organEnding, titleNames } from '../identity'
import { narrow, speaksOfPast } from '../label/words'
import { moneyUnit } from '../printed'
import type { Doubt } from '../recognised'
import { isOneOrgan, principalOf } from './about'
import type { FormatChoice } from './format'
import { namedByLine } from './named'

/** Whose report it is and of which year, as far as that is known. */
interface Own {
  readonly organ?: string
  readonly year?: number
}

/** A caption, and why it is doubted that figures of some kinds below it are this report's. */
interface Strange {
  readonly why: string
  readonly kinds?: readonly NumberKind[]
}

/** What captions go on with behind the name of an office. */
const matters =
  /20\d\d|(?:本年|全年)?(?:依?申请|收到|受理|办理|答复|主动公开|政府信息|政务公开|信息公开|行政复议|行政诉讼|统计|数据|情况)/
const numbering =
  /^(?:附?表\s*[\d一二三四五六]{0,2}|[\d一二三四五六]{1,2})[、.:：\s]*|^[(（【]|[)）】]$/g

function organIn(caption: string): string | undefined {
  const plain = narrow(caption).replace(numbering, '')
  const at = plain.search(matters)
  const head = at > 0 ? plain.slice(0, at) : ''
  if (/^[\u4e00-\u9fff（）()]{3,30}$/.test(head) && organEnding.test(head)) return head
  return namedByLine(plain)?.organ
}

const isOther = (name: string, own: string): boolean =>
  !isOneOrgan(name, own) && !isOneOrgan(principalOf(name), principalOf(own))

const part =
  /[上下]半年|第?[一二三四1-4]季度|(?<!\d)(?!0?1\s*[-—–~至到])\d{1,2}\s*[-—–~至到]\s*\d{1,2}月|(?<!\d)0?1\s*[-—–~至到]\s*(?!12)\d{1,2}月/
const share = /[%％‰]|占比|比重|比例|百分|平均|环比|计划|预计|预算/
const many = /单位[:：]?(?:[百千万亿]+[件宗条项个]|[户万千]?[人家]次?|元|[百千万亿]+元)/

/** Units of money say nothing of what is counted in pieces; those of pieces nothing of money. */
function otherMeasure(plain: string): Strange | undefined {
  const money = moneyUnit(plain)
  const why = `表格上方写的是“${plain}”，与法定表格的单位不同，请核对数字是否要换算`
  if (money !== undefined && money !== 4) return { why, kinds: ['amount'] }
  const unit = many.exec(plain)?.[0] ?? ''
  return unit !== '' && !unit.endsWith('元') ? { why, kinds: ['count', 'change'] } : undefined
}

/** Why what stands under a caption may not be this report's; none where nothing speaks against it. */
export function strangeIn(caption: string, { organ, year }: Own): readonly Strange[] {
  const plain = narrow(caption)
  const found: Strange[] = []
  const named = organIn(caption)
  if (named !== undefined && organ !== undefined && organ !== '' && isOther(named, organ))
    found.push({ why: `表格上方写的是“${named}”，这份报告是“${organ}”的，请核对数字是谁的` })
  const years = [...plain.matchAll(/(?<!\d)20\d\d(?!\d)/g)].map(([digits]) => Number(digits))
  if (year !== undefined && years.length > 0 && !years.includes(year))
    found.push({ why: `表格上方写的是${years.join('、')}年，这份报告是${year}年的，请核对` })
  else if (speaksOfPast(plain.replace(/上一?年度?结转/g, '')))
    found.push({ why: '表格上方写的不是本年的数字，请核对' })
  else if (part.test(plain)) found.push({ why: '表格上方写的不是全年的数字，请核对' })
  if (share.test(plain)) found.push({ why: '表格上方写的不是件数或金额，请核对' })
  const measure = otherMeasure(plain)
  return measure ? [...found, measure] : found
}

/** Doubts of the figures of each table whose caption speaks against them. */
export function captionDoubts(
  tables: readonly SourceTable[],
  { format, reading }: FormatChoice,
  own: Own,
): readonly Doubt[] {
  const cells = cellsOf(format)
  return tables.flatMap(({ caption = '', where }, index): readonly Doubt[] => {
    if (caption === '' || !reading.tables.has(index)) return []
    const keys = [...reading.origins].flatMap(([key, origin]): readonly FigureKey[] =>
      origin.where === where && reading.figures.get(key) != null ? [key] : [],
    )
    return strangeIn(caption, own).flatMap(({ why, kinds }): readonly Doubt[] => {
      const figures = keys.filter((key) => kinds?.includes(cells.get(key)?.kind ?? 'count') ?? true)
      return figures.length === 0
        ? []
        : [{ figures, text: caption, where: `${where}的标题`, why, candidates: [] }]
    })
  })
}

/** Doubts of whose report it is and of which year, where a table that figures are from holds the title of another. */
export function titleDoubts(
  blocks: readonly SourceBlock[],
  { reading }: FormatChoice,
  { organ = '', year }: Own,
): readonly Doubt[] {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []))
  const doubts = tables.flatMap(({ cells, where }, index): readonly Doubt[] => {
    if (!reading.tables.has(index)) return []
    return cells.flatMap(({ text }): readonly Doubt[] => {
      const named = titleNames(text)
      if (!named) return []
      const about = (member: 'year' | 'organ', why: string): Doubt[] => [
        { figures: [], member, text, where, why, candidates: [] },
      ]
      return [
        ...(year !== undefined && named.year !== year
          ? about(
              'year',
              `表中还有${String(named.year)}年报告的标题，暂按${String(year)}年，请核对`,
            )
          : []),
        ...(organ !== '' && isOther(named.organ, organ)
          ? about('organ', `表中还有“${named.organ}”报告的标题，暂按“${organ}”，请核对`)
          : []),
      ]
    })
  })
  return doubts.filter(({ why }, at) => doubts.findIndex((one) => one.why === why) === at)
}
