/** One edit through everything the decree demands: totals that follow, sums, balances, form and blanks. */
import { bench, describe } from 'vitest'
import { decreeChecks } from '@/check/decree'
import { formatById } from '@/format'
import { applyChanges, memberOf } from '@/report/edit/edit'
import { enterFigures } from '@/report/sums'
import { samples } from '@/sample/hulan'

describe.each(samples.slice(1).map((report) => [report.format, report] as const))(
  'format %s',
  (id, report) => {
    const format = formatById(id)
    if (!format) throw new Error(`Format ${id} is declared`)
    const judgements = decreeChecks.flatMap((check) => check.judgements(format))
    const readers = new Map<string, typeof judgements>()
    for (const judgement of judgements)
      for (const member of judgement.reads)
        readers.set(member, [...(readers.get(member) ?? []), judgement])

    let figure = 0
    bench('typing 予以公开·自然人', () => {
      figure = (figure + 1) % 100
      const changes = enterFigures(report, format, new Map([['requests.granted.natural', figure]]))
      const next = applyChanges(report, changes)
      const due = new Set(changes.flatMap((change) => readers.get(memberOf(change)) ?? []))
      for (const judgement of due) judgement.judge({ report: next, format })
    })
  },
)
