/** What is doubted of the report as a whole and of its passages: whose it is, of which year, what it does not show. */
import type { NarrativePlace } from '@/report/format'
import { brokenSign } from '../../read/encoding'
import type { SourceDocument } from '../../read/source'
import { governmentOf } from '../identity'
import type { Doubt } from '../recognised'
import type { Texts } from '../text/narrative'

/** The organ as the title says; a region's own report is its government's where the text names that. */
export function organOf({ identity, narrative }: Texts): string {
  const { organ = '' } = identity
  const government = governmentOf(organ)
  const isNamed = Object.values(narrative).some((text) => text.includes(government ?? '\0'))
  return government !== undefined && isNamed ? government : organ
}

/** Organ and year that are not found, or that the source says in two ways. */
export function identityDoubts(texts: Texts): readonly Doubt[] {
  const { identity } = texts
  const doubts: Doubt[] = []
  const add = (member: 'year' | 'organ', text: string, why: string): void => {
    doubts.push({ figures: [], member, text, where: '标题', why, candidates: [] })
  }
  const { year, periodYear, organ, title = '' } = identity
  if (year === undefined && periodYear === undefined) add('year', title, '没有找到报告年度，请填写')
  else if (year === undefined)
    add('year', title, `标题没有年度，暂按统计期限的${periodYear ?? ''}年，请核对`)
  else if (periodYear !== undefined && periodYear !== year)
    add('year', title, `标题是${year}年，统计期限却是${periodYear}年，请核对`)
  const name = organOf(texts)
  if (organ === undefined) add('organ', title, '没有找到单位名称，请填写')
  else if (name !== organ)
    add('organ', title, `标题只写了“${organ}”，正文是“${name}”，暂按后者填写，请核对`)
  return doubts
}

/** Passages in which a sign could not be read. */
export const brokenDoubts = ({ narrative }: Texts): readonly Doubt[] =>
  Object.entries(narrative).flatMap(([place, text]) =>
    text
      .split('\n')
      .filter((line) => line.includes(brokenSign))
      .map((line) => ({
        figures: [],
        place: place as NarrativePlace,
        text: line,
        where: '',
        why: '这一段有文字损坏，无法辨认，请对照原文改正',
        candidates: [],
      })),
  )

/** Passages that hold more than they show, and so may say something else. */
export function unseenDoubts(source: SourceDocument, { narrative }: Texts): readonly Doubt[] {
  const lines = source.blocks.flatMap((block) =>
    block.kind === 'text' ? (block.unseen ?? []) : [],
  )
  const places = Object.entries(narrative) as readonly (readonly [NarrativePlace, string])[]
  return lines.flatMap(({ line, other, why }): readonly Doubt[] => {
    const [place] = places.find(([, text]) => text.split('\n').includes(line)) ?? []
    if (place === undefined) return []
    return [{ figures: [], place, text: `${line} / ${other}`, where: '', why, candidates: [] }]
  })
}
