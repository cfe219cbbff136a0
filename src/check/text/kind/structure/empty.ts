/** Sections that are blank or say nothing, once the writing has begun. */
import { type Format, cellsOf } from '@/report/format'
import { figureOf, textOf, unreadAt } from '@/report/report'
import type { Context } from '../../../check'
import type { Found, TextKind } from '../kind'
import { isVague } from './section-five'

/** Characters as counted for length: blanks left out. */
export const lengthOf = (text: string): number => text.replace(/\s/g, '').length

/** A report whose prose is not begun is not asked for a later part first, unless its tables are complete. */
const isBegun = ({ report, format }: Context): boolean =>
  textOf(report, 'overview').trim() !== '' ||
  [...cellsOf(format).keys()].every(
    (key) => figureOf(report, key) !== null || unreadAt(report, key) !== '',
  )
const reads = (format: Format) => ['narrative.overview', ...cellsOf(format).keys()]

/** Nothing is marked where nothing stands; the caret leads there. */
const nowhere = { start: 0, end: 0, caret: 0 }

/** A section left blank. `by` is what may stand there instead. */
const leftBlank = (words: Pick<Found, 'text' | 'advice' | 'by'>): TextKind => ({
  reads,
  cells: true,
  *find(text, context) {
    if (text.trim() === '' && isBegun(context)) yield { ...nowhere, ...words }
  },
})

/** The overview left blank while all figures are there. */
export const emptyOverview = leftBlank({
  text: '“总体情况”空白',
  advice: '写明本年主动公开、依申请公开等各方面的情况',
})

/** Section 六 left blank where it may say 无. */
export const emptyOther = leftBlank({
  text: '“其他需要报告的事项”空白',
  advice: '没有的写“无”',
  by: '无。',
})

const nothing =
  /^(?:无|暂无|没有|略|（略）|无问题|暂无问题|不存在问题|无。)?[。.\s]*$|^(?:目前|本年度?|今年)?(?:暂?无|没有|未发现)(?:明显|突出)?(?:的)?(?:问题|不足)/
const fewest = 50
/** What turns from a problem to what is done about it, in so few words that they have no heading. */
const turnsTo =
  /(?:拟|将|改进|改正|整改|对策|下一步|今后|对此|为此|计划|(?<=[。；])已|(?<=[。；])20\d\d ?年(?:起|内|底前)?|须)/
const leastSaid = { problem: 8, measure: 12 }

/** 栏目少，更新慢。改进：镇财政办按月报送: a problem and its measure, however short; behind a full stop no word needs to turn. */
const saysBoth = (text: string): boolean =>
  [turnsTo, /(?<=。|；)(?=.)/s].some((turn) => {
    const at = text.search(turn)
    const [problem, measure] = [text.slice(0, Math.max(0, at)), text.slice(at)]
    return (
      lengthOf(problem) >= leastSaid.problem &&
      lengthOf(measure) >= leastSaid.measure &&
      ![problem, measure].some(isVague)
    )
  })

/** So much says something, and what it is may be told in words not known here. */
const isSaying = (text: string): boolean =>
  lengthOf(text) >= leastSaid.problem + leastSaid.measure && !isVague(text)

/** 没有发出收费通知，没有收取信息处理费。 and no other sentence: what belongs to the last section. */
const isOfFees = (text: string): boolean =>
  /^[^。]*(?:没有|未|无|不存在)[^。]*信息处理费[^。]*。?$/.test(text.trim()) && !turnsTo.test(text)

/** Section 五 blank, denying that there is any problem, or too short to name one. */
export const emptyProblems: TextKind = {
  reads,
  cells: true,
  *find(text, context) {
    const blank = text.trim() === ''
    if (blank && !isBegun(context)) return
    if (isOfFees(text)) {
      yield {
        start: 0,
        end: text.length,
        caret: text.length,
        text: '写的是信息处理费，没有写存在的问题和改进情况',
        advice: '信息处理费写到“其他需要报告的事项”；这里写本年主要问题、原因和改进情况',
      }
      return
    }
    const isSaid = lengthOf(text) >= fewest || saysBoth(text)
    if (isSaid && !nothing.test(text.trim())) return
    yield {
      start: 0,
      end: text.length,
      caret: text.length,
      ...(!nothing.test(text.trim()) && isSaying(text) && { severity: 'hint' as const }),
      text: `“存在的主要问题及改进情况”${blank ? '空白' : `只有 ${lengthOf(text)} 字`}`,
      advice: '写明本年主要问题、原因和改进情况，以及上年问题的整改',
    }
  },
}
