/** The one door for reports from outside: whatever comes in is told apart by its content, read, and recognised. */
import type { Format } from '@/report/format'
import { type Outcome, ok, refused } from '@/report/outcome'
import { cleanReport } from '@/report/text/clean'
import { beyond } from './read/pack/bound'
import { type ReadTold, contentOfFile, readContent, readPage } from './read/content'
import { splitKeyed } from './read/keyed'
import { type Content, contentOf } from './read/kind'
import type { SourceDocument } from './read/source'
import { formatOfKeys, withKeys } from './recognise/label/keys'
import { nothing, recognise, recogniseAll } from './recognise'
import { ofFile, ofPackage, together } from './own-file'
import type { Recognised } from './recognise/recognised'
import type { About } from './recognise/whole/about'

export type { ReadTold } from './read/content'

/** What comes in: the bytes of a file, or what was pasted. */
export type Incoming =
  { readonly bytes: Uint8Array } | { readonly html: string } | { readonly text: string }

/** A report as read, for the officer to look at; nothing is stored yet. */
export interface Reading {
  /** 网页, Word 文档 … or 报告文件 for our own. */
  readonly kind: string
  readonly recognised: Recognised
  /** Our own file: every figure is as it was written, nothing had to be recognised. */
  readonly exact: boolean
  /** What was left out on the way, in words. */
  readonly notes: readonly string[]
  /** It came in a 报送包, whose files can be verified. */
  readonly isPackage?: boolean
  /** Which of the reports of its source it is, in the officer's words; absent if it is the only one. */
  readonly part?: string
  /** The reports that stand behind the first in the same source. */
  readonly others?: readonly Reading[]
}

/** What a reading is done with. */
interface Task {
  readonly formats: readonly Format[]
  readonly told: ReadTold
  readonly about: About
}

function ofSource(source: SourceDocument, task: Task): Outcome<Reading> {
  task.told('正在识别表格和文字')
  const { formats, about } = task
  const { keyed, rest } = splitKeyed(source)
  const format = formatOfKeys(keyed, formats)
  const notes = [...new Set(source.notes ?? [])]
  const reading = { kind: source.kind, exact: false, notes }
  if (format) {
    const found = withKeys(recognise(rest, [format]), keyed, format)
    return found.ok ? ok({ ...reading, recognised: found.value }) : found
  }
  const found = recogniseAll(rest, formats, about)
  if (!found.ok) return found
  const [first, ...others] = found.value.map(({ name, recognised }) => ({
    ...reading,
    recognised,
    ...(name !== '' && { part: name }),
  }))
  return first ? ok(together(first, others)) : nothing(source.kind)
}

const ofRead = (source: Outcome<SourceDocument>, task: Task): Outcome<Reading> =>
  source.ok ? ofSource(source.value, task) : source

async function ofContent(content: Content, task: Task): Promise<Outcome<Reading>> {
  switch (content.kind) {
    case 'json':
      return ofFile(content.text, task.formats)
    case 'package':
      return ofPackage(content.archive, task.formats)
    default:
      return ofRead(await readContent(content, task.told), task)
  }
}

const broken = (cause: unknown) =>
  refused('读取时出错，文件可能已损坏，没有导入任何内容。请换一种格式，或复制内容粘贴。', cause)

/** The reading with the texts of its report as the gate makes them. */
function throughGate(read: Outcome<Reading>): Outcome<Reading> {
  if (!read.ok) return read
  return ok(cleanReading(read.value))
}

function cleanReading(read: Reading): Reading {
  const { recognised, others } = read
  return {
    ...read,
    recognised: { ...recognised, report: cleanReport(recognised.report) },
    ...(others && { others: others.map(cleanReading) }),
  }
}

/**
 * Reads whatever was handed in. Never throws and stores nothing.
 * @returns the report with its doubts, its texts through the gate; or what is wrong and what to do.
 */
export async function readReport(
  incoming: Incoming,
  formats: readonly Format[],
  told: ReadTold = () => undefined,
  about: About = {},
): Promise<Outcome<Reading>> {
  return throughGate(await readIncoming(incoming, { formats, told, about }))
}

async function readIncoming(incoming: Incoming, task: Task): Promise<Outcome<Reading>> {
  try {
    if ('html' in incoming) return ofRead(readPage(incoming.html, { kind: '粘贴的内容' }), task)
    if ('bytes' in incoming) task.told('正在辨认文件类型')
    const content =
      'bytes' in incoming
        ? contentOfFile(incoming.bytes)
        : contentOf(new TextEncoder().encode(incoming.text))
    return content.ok ? await ofContent(content.value, task) : content
  } catch (cause) {
    return beyond(cause) ?? broken(cause)
  }
}
