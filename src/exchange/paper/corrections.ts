/** 更正对照表: what stands otherwise now than in what was handed in, before and after, place by place, with the reason. */
import type { Report } from '@/report/report'
import type { Document } from '../document/document'
import { printable } from '../document/text'
import { listBlock, titleBlock } from './list'
import { signature } from './signature'

/** One place that stands otherwise now. */
export interface CorrectedPlace {
  /** Tells it from the others of one comparison, and stays as long as what was handed in stands. */
  readonly key: string
  /** Where it stands: 表三 予以公开·自然人. */
  readonly place: string
  readonly before: string
  readonly after: string
}

/** What a list of corrections tells. */
export interface Corrected {
  readonly report: Report
  /** What was done, as a sentence without a stop: 2026年1月20日报送区政府办公室. */
  readonly handed: string
  readonly corrections: readonly CorrectedPlace[]
  /** Reasons by the corrections' keys. */
  readonly reasons: Readonly<Record<string, string>>
  /** When the list is made. */
  readonly at: number
  /** Who signs it and on which day, where that is not the organ on the day it is made. */
  readonly signed?: { readonly name: string; readonly day: string }
}

/** The list as a paper under the organ's name. */
export function correctionList({
  report,
  handed,
  corrections,
  reasons,
  at,
  signed,
}: Corrected): Document {
  // Figures need little room, and leave it to the names of their cells.
  const isShort = corrections.every(({ before, after }) => `${before}${after}`.length <= 24)
  const [place, side, reason] = isShort ? [58, 24, 38] : [32, 38, 36]
  const columns = [
    { head: '序号', width: 12, align: 'center' as const },
    { head: '位置', width: place },
    { head: '更正前', width: side },
    { head: '更正后', width: side },
    { head: '更正理由', width: reason },
  ]
  const rows = corrections.map(({ key, place, before, after }, index) => [
    String(index + 1),
    place,
    before,
    after,
    reasons[key] ?? '',
  ])
  return {
    title: printable(`更正对照表：${report.title}`),
    blocks: [
      titleBlock('更正对照表'),
      {
        kind: 'paragraph',
        ragged: true,
        // The day first: behind the long title it goes to the next line whole, and the first would gape.
        text: printable(
          corrections.length === 0
            ? `${handed}的《${report.title}》，此后没有改动。`
            : `${handed}的《${report.title}》，经核对有${corrections.length}处需要更正，更正前后的内容如下。`,
        ),
      },
      ...(corrections.length === 0 ? [] : [listBlock('更正前后对照', columns, rows)]),
      ...signature(signed?.name || report.organ.name, signed?.day || at),
    ],
  }
}
