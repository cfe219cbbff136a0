/** A report in a format that does not govern its year. */
import type { Format } from '@/report/format'
import type { WholeKind } from '../kind'

/** `2019—2020年度`, `2021年度起`. */
const yearsOf = ({ since, until }: Format): string =>
  until === undefined ? `${since}年度起` : `${since}—${until}年度`

export const governingFormat: WholeKind = {
  reads: () => [],
  judge({ report, format }) {
    const { since, until = Infinity } = format
    if (report.year >= since && report.year <= until) return undefined
    return {
      text: `${report.year}年度的报告用了“${format.name}”，这个格式适用于${yearsOf(format)}`,
      advice:
        '核对报告年度；年度无误的，换成该年度适用的格式：口径相同的数字和文字照搬，其余重新填报',
      source: format.decree,
    }
  },
}
