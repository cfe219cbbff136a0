/** The inside of a zip file, looked over before anything is unpacked and unpacked no further than allowed. */
import { Inflate, zipSync } from 'fflate'
import { type Outcome, ok, refused } from '@/report/outcome'
import { ended, recovered } from './cut'
import { brokenSign } from '../encoding'

/** A file in the archive; nothing of it is unpacked yet. */
export interface ArchiveEntry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  /** Its packed bytes. */
  readonly packed: Uint8Array
  /** Unpacked size as the directory claims it, in bytes. */
  readonly claimed: number
  /** Found without a directory, which was cut off: whole, or cut off itself. */
  readonly found?: 'whole' | 'cut'
}

export type Archive = ReadonlyMap<string, ArchiveEntry>

const mostEntries = 4000
/** Unpacked, in bytes: one part, and all parts together. A report's text is far below. */
const largestPart = 40 * 1024 * 1024
const largestWhole = 64 * 1024 * 1024

const damaged = (what: string, cause?: unknown) =>
  refused(
    `压缩包结构不完整（${what}），文件可能已损坏或没有下载完。请重新获取文件后再导入。`,
    cause,
  )

/** What is said of a zip file whose end is missing. */
export const noDirectory = damaged('找不到目录')

/** What is refused because it would fill the machine's memory. */
export const oversized = refused(
  '文件解开后过大，超出年度报告应有的大小，已停止读取。请确认文件来源；如确需导入，请只复制其中的报告内容粘贴。',
)

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the end record of the directory stands: in the last 64 kB, the comment behind it. */
function endRecord(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

/** Stands in a field of 32 bits where the number is told in 64 elsewhere (Zip64). */
const elsewhere = 0xffffffff

const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

/** The sizes and the place of an entry: those of its own record, or of its Zip64 field in this order. */
function measuresAt(view: DataView, at: number): readonly [number, number, number] | undefined {
  const own = [24, 20, 42].map((offset) => view.getUint32(at + offset, true))
  const [claimed = 0, packed = 0, local = 0] = own
  if (!own.includes(elsewhere)) return [claimed, packed, local]
  const from = at + 46 + view.getUint16(at + 28, true)
  const to = Math.min(from + view.getUint16(at + 30, true), view.byteLength - 4)
  for (let field = from; field < to; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let next = field + 4
    const [first, second, third] = own.map((value) => {
      if (value !== elsewhere) return value
      next += 8
      return next <= view.byteLength ? wide(view, next - 8) : 0
    })
    return [first ?? 0, second ?? 0, third ?? 0]
  }
  return undefined
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ArchiveEntry | undefined {
  const nameLength = view.getUint16(at + 28, true)
  const [claimed, size, local] = measuresAt(view, at) ?? []
  if (claimed === undefined || size === undefined || local === undefined) return undefined
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) return undefined
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + size > bytes.length) return undefined
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packed: bytes.subarray(start, start + size),
    claimed,
  }
}

interface Directory {
  readonly count: number
  readonly at: number
}

/** Where the directory begins and how many entries it has, as the end record says, or that of Zip64 before it. */
function directoryOf(view: DataView, end: number): Directory | undefined {
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== 0xffff && at !== elsewhere) return { count, at }
  if (end < 20 || view.getUint32(end - 20, true) !== 0x07064b50) return { count, at }
  const record = wide(view, end - 12)
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) return undefined
  return { count: wide(view, record + 32), at: wide(view, record + 48) }
}

/** True for a file whose end was missing: what is there was found by its heads. */
export const isCut = (archive: Archive): boolean =>
  [...archive.values()].some(({ found }) => found !== undefined)

/** Reads the directory of a zip file. Nothing is unpacked. */
export function openArchive(bytes: Uint8Array): Outcome<Archive> {
  const view = viewOf(bytes)
  const end = endRecord(view)
  const directory = end === undefined ? undefined : directoryOf(view, end)
  if (!directory) {
    const found = recovered(bytes, mostEntries)
    return found.length > 0 ? ok(new Map(found.map((one) => [one.name, one]))) : noDirectory
  }
  const { count } = directory
  if (count > mostEntries) return oversized
  const entries = new Map<string, ArchiveEntry>()
  let { at } = directory
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      return damaged('目录有误')
    const entry = entryAt(bytes, view, at)
    if (!entry) return damaged('目录与内容不符')
    entries.set(entry.name.replaceAll('\\', '/'), entry)
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true)
  }
  return ok(entries)
}

const portion = 16 * 1024

/** Unpacks one file, in portions, no further than `most` bytes. */
export function unpack(entry: ArchiveEntry, most = largestPart): Outcome<Uint8Array> {
  if (entry.encrypted) return refused('文件设有打开密码。请先用 Word 或 WPS 去掉密码再导入。')
  if (entry.claimed > most) return oversized
  if (entry.method === 0) return entry.packed.length > most ? oversized : ok(entry.packed)
  if (entry.method !== 8) return damaged('压缩方式不认识')
  const chunks: Uint8Array[] = []
  let size = 0
  const inflate = new Inflate((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  try {
    for (let from = 0; from < entry.packed.length; from += portion) {
      inflate.push(
        entry.packed.subarray(from, from + portion),
        from + portion >= entry.packed.length && entry.found !== 'cut',
      )
      if (size > most) return oversized
    }
  } catch (cause) {
    return damaged(entry.name, cause)
  }
  return ok(joined(chunks, size))
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Deeper than any document an office program writes; parsers that recurse would break beyond it. */
const deepest = 200

/** The depth of nesting, told by its tags alone; 0 if a tag is left open. */
function isTooDeep(xml: string): boolean {
  let depth = 0
  for (let at = xml.indexOf('<'); at >= 0;) {
    const end = xml.indexOf('>', at)
    if (end < 0) return false
    const next = xml[at + 1]
    if (next === '/') depth -= 1
    else if (next !== '?' && next !== '!' && xml[end - 1] !== '/') depth += 1
    if (depth > deepest) return true
    at = xml.indexOf('<', end)
  }
  return false
}

/** What is wrong with a part that is to be parsed as XML; undefined if nothing. */
function faultOf(xml: string): Outcome<never> | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
    return refused(
      '文件内含不允许的实体定义（DOCTYPE），可能是恶意构造的，已拒绝读取。请确认文件来源。',
    )
  return isTooDeep(xml)
    ? refused('文件内容嵌套层数过多，不像正常的报告，已停止读取。请复制其中的报告内容粘贴。')
    : undefined
}

/** The text of one XML part, within bounds and harmless to parse; '' where the archive has none of the name. */
export function xmlIn(archive: Archive, name: string): Outcome<string> {
  const entry = archive.get(name)
  if (!entry) return ok('')
  const part = unpack(entry)
  if (!part.ok) return part
  const xml = new TextDecoder().decode(part.value)
  return faultOf(xml) ?? ok(xml)
}

/**
 * The texts of the wanted parts, which a reader may take in without fear: every part is within bounds,
 * is XML in UTF-8, and names no entities.
 */
export function safeParts(
  archive: Archive,
  wanted: (name: string) => boolean,
): Outcome<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>()
  let left = largestWhole
  for (const [name, entry] of archive) {
    if (!wanted(name)) continue
    const part = unpack(entry, Math.min(left, largestPart))
    if (!part.ok) return part
    left -= part.value.length
    const text = new TextDecoder().decode(part.value)
    const xml = entry.found === 'cut' ? ended(text, brokenSign) : text
    const fault = faultOf(xml)
    if (fault) return fault
    parts.set(name, xml)
  }
  return ok(parts)
}

/** Parts as a fresh, unpacked zip, for a library to read. */
export const zipped = (parts: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(
    Object.fromEntries([...parts].map(([name, xml]) => [name, new TextEncoder().encode(xml)])),
    { level: 0 },
  )
