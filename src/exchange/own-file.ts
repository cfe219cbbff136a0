/** Our own files as readings: a report file, and a package that holds one or several. */
import { showFigure } from '@/report/figure'
import { largestFile, readReportFile } from '@/report/json/file'
import { type Format, cellsOf } from '@/report/format'
import { type Outcome, ok, refused } from '@/report/outcome'
import type { Report } from '@/report/report'
import { digestsName } from './digests'
import { type Archive, unpack } from './read/pack/archive'
import { decodeText } from './read/encoding'
import type { Reading } from './readers'
import type { Recognised } from './recognise/recognised'

const own = '报告文件'

/** Our own report file as a reading: each figure it holds comes from itself. */
function exactly(report: Report, formats: readonly Format[]): Outcome<Reading> {
  const format = formats.find(({ id }) => id === report.format)
  if (!format) return refused('文件的报告格式不认识。请更新本软件。')
  const origins = new Map(
    [...cellsOf(format)].flatMap(([key, { kind }]) => {
      const figure = report.figures[key]
      return figure === undefined
        ? []
        : [[key, { text: showFigure(figure, kind), where: own, row: 0, column: 0 }] as const]
    }),
  )
  const recognised: Recognised = {
    report,
    format,
    year: report.year,
    origins,
    doubts: [],
    missing: [],
    problems: [],
  }
  return ok({ kind: own, recognised, exact: true, notes: [] })
}

/** The reports of one source: the first, with the others behind it. */
export function together(first: Reading, others: readonly Reading[]): Reading {
  return others.length > 0 ? { ...first, others } : first
}

/** A report file of ours. */
export function ofFile(text: string, formats: readonly Format[]): Outcome<Reading> {
  const report = readReportFile(text, formats)
  return report.ok ? exactly(report.value, formats) : report
}

const mostFiles = 50

const baseName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.json$/i, '')

/** A package of ours holds the report file beside the printed ones; that one is read. */
export function ofPackage(archive: Archive, formats: readonly Format[]): Outcome<Reading> {
  const files = [...archive.values()].filter(({ name }) => /\.json$/i.test(name))
  const isPackage = archive.has(digestsName)
  const read = files.slice(0, mostFiles).map((file): Outcome<Reading> => {
    const part = unpack(file, largestFile)
    if (!part.ok) return part
    const text = decodeText(part.value)
    const own = text.ok ? ofFile(text.value, formats) : text
    return own.ok && isPackage ? ok({ ...own.value, isPackage }) : own
  })
  const [first, ...others] = read.flatMap((one, index) =>
    one.ok ? [{ ...one.value, part: baseName(files[index]?.name ?? '') }] : [],
  )
  if (first && others.length > 0) return ok(together(first, others))
  return (
    read.find(({ ok: good }) => good) ??
    read[0] ??
    refused('这是压缩包，其中没有本软件的报告文件。请先解压，再选择其中的报告文件。')
  )
}
