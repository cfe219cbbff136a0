/** Who signed, when, and how to reach them, below a copied table: no figures and no doubt of them. What tells of others or of another time stays, to be judged. */
import type { SourceBlock, SourceDocument } from '../../read/source'
import { isOffice, tellsOtherYear, tellsPart } from '../telling'
import { isOwnOffice } from '../vouch/own'

interface Aim {
  readonly year: number
  readonly organ: string
}

interface Field {
  readonly label: RegExp
  readonly value: RegExp
  readonly isFine: (value: string, aim: Aim) => boolean
}

const made = '填表|填报|制表|审核|复核|审批|经办|报送|统计|联系'
/** In brackets behind a label: （签字）, （盖章）. */
const manner = '\\s*(?:[（(]\\s*(?:签[字名章]|盖章|公章|章)\\s*[）)])?'
const labelled = (words: string): RegExp => new RegExp(`^(?:${words})${manner}\\s*[：:]?\\s*`, 'u')

const fields: readonly Field[] = [
  {
    label: labelled('(?:填表|填报|报送|编制|制表)(?:单位|机关|部门)(?:名称)?'),
    value: /^\S*/,
    isFine: (value, { organ }) => isOwnOffice(value, organ),
  },
  {
    label: labelled('(?:填表|填报|制表|报送|报出|统计|审核)?(?:日期|时间)'),
    value: /^(?:20\d\d\s*[年\-./]\s*\d{1,2}\s*[月\-./]\s*\d{1,2}\s*日?|年\s*月\s*日)?/,
    isFine: (value, { year }) => !tellsOtherYear(`填表日期：${value}`, year),
  },
  {
    label: labelled('(?:联系|办公)?电话|手机|联系方式'),
    value: /^(?:[\d+(（][\d\-－—()（）转]{4,})?/,
    isFine: () => true,
  },
  {
    label: labelled(
      `(?:单位|部门|机关|科室|统计)?负责人|(?:分管|主管|单位|主要)(?:领导|负责人)|(?:${made})(?:人员|人)?`,
    ),
    value: /^(?:[\p{Script=Han}·]{2,4}(?=[\s，,；;]|$))?/u,
    isFine: (value, { year }) =>
      !/[数据件年月季含系局委办处股站府]/.test(value) &&
      !isOffice(value) &&
      !tellsPart(value) &&
      !tellsOtherYear(value, year),
  },
]

/** True of words that are fields of a signature, one after another, and nothing else. */
function isSignature(words: string, aim: Aim): boolean {
  let rest = words.trim()
  if (rest === '') return false
  while (rest !== '') {
    const field = fields.find(({ label }) => label.test(rest))
    if (!field) return false
    const told = rest.replace(field.label, '')
    const value = field.value.exec(told)?.[0] ?? ''
    if (value !== '' && !field.isFine(value, aim)) return false
    const next = told.slice(value.length)
    // A label that goes on is another word: 审核情况, 联系群众.
    if (
      next !== '' &&
      !/^[\s，,；;。、_＿]/.test(next) &&
      !fields.some((one) => one.label.test(next))
    )
      return false
    rest = next.replace(/^[\s，,；;。、_＿]+/, '')
  }
  return true
}

interface Foot {
  readonly block: SourceBlock | undefined
  readonly taken: readonly string[]
}

/** A block without the lines at its end that are a signature; none where nothing else is in it. */
function footOf(block: SourceBlock, aim: Aim): Foot {
  const lines: string[] = []
  if (block.kind === 'text') lines.push(...block.text.split('\n'))
  else
    for (const { row, text } of [...block.cells].sort((a, b) => a.column - b.column))
      lines[row] = `${lines[row] ?? ''} ${text.trim()}`
  const said = Array.from(lines, (line: string | undefined) => line?.trim() ?? '')
  let end = said.length
  while (end > 0 && (said[end - 1] === '' || isSignature(said[end - 1] ?? '', aim))) end -= 1
  const taken = said.slice(end).filter((line) => line !== '')
  if (taken.length === 0) return { block, taken }
  if (end === 0) return { block: undefined, taken }
  const kept: SourceBlock =
    block.kind === 'text'
      ? { ...block, text: lines.slice(0, end).join('\n') }
      : { ...block, cells: block.cells.filter(({ row }) => row < end) }
  return { block: kept, taken }
}

/** What was copied without the signature at its foot, and that signature, line by line. */
export function withoutSignature(
  source: SourceDocument,
  aim: Aim,
): { readonly source: SourceDocument; readonly signed: readonly string[] } {
  const blocks = [...source.blocks]
  const signed: string[] = []
  for (let last = blocks.pop(); last; last = blocks.pop()) {
    const { block, taken } = footOf(last, aim)
    signed.unshift(...taken)
    if (!block) continue
    blocks.push(block)
    break
  }
  return signed.length === 0 || blocks.length === 0
    ? { source, signed: [] }
    : { source: { ...source, blocks }, signed }
}
