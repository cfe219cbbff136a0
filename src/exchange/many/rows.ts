/** Reads many files of ours together and judges each report; beside the page, or on it where the browser gives no worker. */
import type { Finding } from '@/check'
import { unitErrors } from '@/check/catalogue'
import { formatById, formats } from '@/format'
import { largestFile, readReportFile } from '@/report/json/file'
import { fileType, type Report } from '@/report/report'
import { openArchive, unpack } from '../read/pack/archive'
import { decodeText } from '../read/encoding'
import { digestsName } from '../digests'
import type { Contents } from './fetching'

/** One report of a file, judged; or why there is none. */
export interface ReadPart {
  /** Which of the reports of its file it is; absent if it is the only one. */
  readonly part?: string
  readonly report?: Report
  /** What must be corrected in its figures. */
  readonly errors?: readonly Finding[]
  readonly problem?: string
}

/** What is read of one file of those asked for; none of it if it is of another kind, to be read by itself. */
export interface ReadFile {
  readonly index: number
  readonly parts: readonly ReadPart[]
  /** More of its reports follow. */
  readonly more?: true
}

/** Reports of a bundle are told of in portions; the page takes over one of them in a task. */
const portion = 50

const isBackup = (text: string): boolean => /^\ufeff?\{"sum":"[0-9a-f]{16}",/.test(text)

const decoder = new TextDecoder('utf-8', { fatal: true })

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    // Not UTF-8: the slower way looks which other encoding it is.
    const text = decodeText(bytes)
    return text.ok ? text.value : undefined
  }
}

/** A report of ours that says whose it is; anything else is looked at by itself. */
function partOf(text: string, part?: string): ReadPart {
  const named = part === undefined ? {} : { part }
  const read = readReportFile(text, formats)
  if (!read.ok) return { ...named, problem: read.problem.text }
  const report = read.value
  const format = formatById(report.format)
  return { ...named, report, errors: format ? unitErrors({ report, format }) : [] }
}

/** True of lines that are a report each. */
function isLines(text: string): boolean {
  const end = text.indexOf('\n')
  if (end < 0) return false
  const first = text.slice(0, end).trim()
  return first.endsWith('}') && first.includes(`"${fileType}"`) && text.slice(end).trim() !== ''
}

const nameInside = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.json$/i, '')

function* partsOfLines(text: string): Generator<ReadPart> {
  let line = 0
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    const one = text.slice(from, to).trim()
    line += 1
    if (one !== '') yield partOf(one, `第 ${String(line)} 行`)
    from = to + 1
  }
}

/** The reports in a zip of nothing but reports; undefined where it is anything else. */
function partsOfZip(bytes: Uint8Array): Iterable<ReadPart> | undefined {
  const archive = openArchive(bytes)
  if (!archive.ok) return undefined
  const files = [...archive.value.values()].filter(
    ({ name }) => !/(?:^|\/)(?:\.|__MACOSX)|\/$/.test(name),
  )
  const isBundle =
    files.length > 0 &&
    !archive.value.has(digestsName) &&
    files.every(({ name }) => /\.(?:json|ndjson|jsonl)$/i.test(name))
  if (!isBundle) return undefined
  return (function* () {
    for (const file of files) {
      const unpacked = unpack(file, largestFile * 20)
      const text = unpacked.ok ? textOf(unpacked.value) : undefined
      const part = nameInside(file.name)
      if (text === undefined)
        yield { part, problem: unpacked.ok ? '文件不是文字，没有读入。' : unpacked.problem.text }
      else if (isLines(text)) yield* partsOfLines(text)
      else yield partOf(text, part)
    }
  })()
}

/** The reports of one file; undefined if it is none of ours. */
function partsOf(bytes: Uint8Array): Iterable<ReadPart> | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return partsOfZip(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).replace(/^ï»¿/, '')
  if (!/^\s*\{\s*"/.test(head)) return undefined
  const text = textOf(bytes)
  if (text === undefined || isBackup(text)) return undefined
  if (isLines(text)) return partsOfLines(text)
  const part = partOf(text)
  return part.report?.organ.name.trim() === '' ? undefined : [part]
}

const gone = '文件无法打开，可能已被移动、删除或正被其他程序占用。请重新选择。'

/**
 * Reads files and judges the reports in them.
 * @param first the place of the first of them among all that are asked for.
 * @param tell hears what is read, a bundle in portions.
 */
export function readFiles(
  files: readonly Contents[],
  first: number,
  tell: (rows: readonly ReadFile[]) => void,
): void {
  const rows: ReadFile[] = []
  for (const [at, bytes] of files.entries()) {
    const index = first + at
    if (!(bytes instanceof Uint8Array)) {
      // One that is too large is read by itself, which refuses it.
      rows.push({ index, parts: bytes === 'gone' ? [{ problem: gone }] : [] })
      continue
    }
    let parts: ReadPart[] = []
    for (const part of partsOf(bytes) ?? []) {
      if (parts.length >= portion) {
        tell([{ index, parts, more: true }])
        parts = []
      }
      parts.push(part)
    }
    rows.push({ index, parts })
  }
  tell(rows)
}
