/** The one door for reports from outside: whatever comes in is told apart by its content, read, and recognised. */
import type { Format } from '@/report/format'
import { type Outcome, ok, refused } from '@/report/outcome'
import { cleanReport } from '@/report/text/clean'
import { isCut } from './read/pack/archive'
import { beyond } from './read/pack/bound'
import { isCsv, readCsv } from './read/plain/csv'
import { htmlOfDocx } from './read/docx'
import { gated } from './read/gated'
import { readHtml } from './read/html'
import { isKeyed, splitKeyed } from './read/keyed'
import { type Content, contentOf } from './read/kind'
import { type Opened, openOffice } from './read/office'
import type { SourceDocument } from './read/source'
import { type LeftOut, leftOut } from './read/left-out'
import { tame } from './read/tame'
import { readText } from './read/plain/text'
import { readXlsx } from './read/xlsx'
import { formatOfKeys, withKeys } from './recognise/label/keys'
import { nothing, recognise, recogniseAll } from './recognise'
import { ofFile, ofPackage, together } from './own-file'
import type { Recognised } from './recognise/recognised'
import type { About } from './recognise/whole/about'

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

/** Where reading stands, in words; told as it goes. */
export type ReadTold = (stage: string) => void

/** What a reading is done with. */
interface Task {
  readonly formats: readonly Format[]
  readonly told: ReadTold
  readonly about: About
}

const largestIncoming = 80 * 1024 * 1024

function ofSource(bare: SourceDocument, task: Task): Outcome<Reading> {
  task.told('正在识别表格和文字')
  const { formats, about } = task
  const source = gated(bare)
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

function ofHtml(
  html: string,
  kind: Partial<Pick<SourceDocument, 'kind' | 'paper'>>,
  task: Task,
  left?: LeftOut,
): Outcome<Reading> {
  const page = tame(html)
  return page.ok
    ? ofSource({ ...readHtml(page.value, { ...(left && { left }) }), ...kind }, task)
    : page
}

function ofOpened(opened: Outcome<Opened>, task: Task): Outcome<Reading> {
  if (!opened.ok) return opened
  if ('source' in opened.value) return ofSource(opened.value.source, task)
  const { html, left, ...kind } = opened.value
  return ofHtml(html, kind, task, left)
}

const longestText = 6 * 1024 * 1024

function ofText(text: string, task: Task): Outcome<Reading> {
  if (text.length > longestText)
    return refused('文字内容过大，不像一份年度报告，已停止读取。请只复制报告部分粘贴。')
  const even = text.replace(/[\v\f\u0085\u2028\u2029]/g, '\n')
  return ofSource(isCsv(even) ? readCsv(even) : readText(even), task)
}

const cutOff =
  '文件不完整（没有下载完或已损坏），只读入了还在的部分，后面的内容没有读入。请重新获取文件，或对照原文逐项核对'

/** What is read of a file; of one whose end is missing it is said. */
async function ofWhole(content: Content, task: Task): Promise<Outcome<Reading>> {
  const read = await ofContent(content, task)
  return read.ok && 'archive' in content && isCut(content.archive)
    ? ok({ ...read.value, notes: [cutOff, ...read.value.notes] })
    : read
}

async function ofContent(content: Content, task: Task): Promise<Outcome<Reading>> {
  switch (content.kind) {
    case 'json':
      return ofFile(content.text, task.formats)
    case 'html':
      return ofHtml(content.text, {}, task)
    case 'text':
      return ofText(content.text, task)
    case 'package':
      return ofPackage(content.archive, task.formats)
    case 'docx': {
      task.told('正在打开 Word 文档')
      const left = leftOut()
      const html = htmlOfDocx(content.archive, left)
      const kind = { kind: 'Word 文档', paper: true } as const
      return html.ok ? ofHtml(html.value, kind, task, left) : html
    }
    case 'xlsx': {
      task.told('正在打开 Excel 工作簿')
      const source = await readXlsx(content.archive, isKeyed)
      return source.ok ? ofSource(source.value, task) : source
    }
    default:
      return ofOpened(await openOffice(content, task.told), task)
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
    if ('html' in incoming) return ofHtml(incoming.html, { kind: '粘贴的内容' }, task)
    if ('text' in incoming) {
      const content = contentOf(new TextEncoder().encode(incoming.text))
      return content.ok ? await ofWhole(content.value, task) : content
    }
    if (incoming.bytes.length > largestIncoming)
      return refused('文件过大（超过 80 MB），不像一份年度报告。请另选文件，或只复制报告部分粘贴。')
    task.told('正在辨认文件类型')
    const content = contentOf(incoming.bytes)
    return content.ok ? await ofWhole(content.value, task) : content
  } catch (cause) {
    return beyond(cause) ?? broken(cause)
  }
}
