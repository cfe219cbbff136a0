/** 退回修改意见: what a unit is asked to correct or verify in its report, with the remarks of whoever judged it. */
import type { Finding } from '@/check'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import type { Block, Document } from '../document/document'
import { linesOf, printable } from '../document/text'
import { titleBlock } from './list'
import { adviceOf, groupsLeft, requestOf } from './sentence'
import { signature } from './signature'

/** What is sent back. */
export interface SentBack {
  readonly report: Report
  readonly format: Format
  /** Those the officer lets stand, without hints. */
  readonly findings: readonly Finding[]
  /** Those that end once the likely slip among the findings is corrected: no correction of their own is advised. */
  readonly settled?: ReadonlySet<string>
  /** Remarks by the findings' ids. */
  readonly remarks: Readonly<Record<string, string>>
  /** What is said of the report as a whole, by lines. */
  readonly general: string
  /** Until when it is wanted back; may be empty. */
  readonly until: string
  /** Whoever sends it back; may be empty. */
  readonly sender: string
  readonly at: number
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: printable(text) })
const numeral = (index: number): string => '一二三四五六七八九'.charAt(index)

/** Said of what is wrong only because another figure is. */
export const follows = '上面所说可能填错的数字改正后，这里随之对上，不要另改。'

/** What is done about a group, as its heading. */
const headings: Readonly<Record<string, string>> = {
  可能填错的数字: '以下数字可能填错，请先核对',
  必须改正: '以下内容必须改正',
  请核实: '以下内容请核实，确有不同的写明原因',
}

function pointOf(
  finding: Finding,
  index: number,
  { report, format, remarks, settled }: SentBack,
): string {
  const advice = settled?.has(finding.id) === true ? follows : adviceOf(finding)
  const remark = printable(remarks[finding.id] ?? '')
  return [
    `${index + 1}.${requestOf(finding, report, format, advice)}`,
    remark === '' ? '' : `审核意见：${remark.replace(/。$/, '')}。`,
  ].join('')
}

/** The paper, addressed to the report's organ. */
export function sentBack(what: SentBack): Document {
  const { report, findings, general, until, sender, at } = what
  const groups = groupsLeft(findings, [])
  const own = linesOf(general)
  const parts = [
    ...groups.map(({ name, findings: all }) => ({
      name: `${headings[name] ?? name}（${all.length}项）`,
      lines: all.map((finding, index) => pointOf(finding, index, what)),
    })),
    ...(own.length > 0 ? [{ name: '其他意见', lines: own }] : []),
  ]
  const asked =
    parts.length === 0
      ? '经审核，没有需要修改的内容。'
      : '经审核，有下列内容需要修改或者核实，请逐项处理。'
  const back = until === '' ? '改正后重新报送' : `于${until}前改正并重新报送`
  return {
    title: printable(`退回修改意见：${report.title}`),
    blocks: [
      titleBlock('退回修改意见'),
      { kind: 'paragraph', text: printable(`${report.organ.name}：`), flush: true },
      paragraph(`你单位报送的《${report.title}》收悉。${asked}`),
      ...parts.flatMap(({ name, lines }, index): readonly Block[] => [
        { kind: 'heading', level: 1, text: `${numeral(index)}、${name}` },
        ...lines.map(paragraph),
      ]),
      ...(parts.length === 0 ? [] : [paragraph(`请${back}。`)]),
      ...signature(sender, at),
    ],
  }
}
