/** The old compound file of Office and WPS: a small file system in a file ([MS-CFB]), and the streams at its root. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { Beyond, beyond } from './bound'

/** The streams of a compound file by their names at its root. */
export type Streams = ReadonlyMap<string, Uint8Array>

const overlapping =
  '文件内部的目录有误：各部分互相重叠，加起来比文件还大，已停止读取。请用 WPS、Word 或 Excel 打开后另存为 .docx 或 .xlsx 再导入。'

const damaged = (cause?: unknown) =>
  refused(
    '文件结构不完整，可能已损坏或没有下载完。请重新获取文件，或用 WPS、Word、Excel 打开后另存为 .docx 或 .xlsx 再导入。',
    cause,
  )

const entrySize = 128
const miniSize = 64
/** Numbers from here on are no sectors but signs: end of a chain, free, table. */
const firstSign = 0xfffffffa

/** A file as sectors of one size that lead to each other. Reading beyond the end throws a RangeError. */
class Sectors {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly size: number,
    /** Where sector 0 begins. */
    private readonly start: number,
    private readonly next: (sector: number) => number,
  ) {}

  /** The bytes of a chain, no more than `most`; a chain that comes back to itself is cut by it. */
  chain(first: number, most: number): Uint8Array {
    const count = Math.ceil(Math.min(most, this.bytes.length) / this.size)
    const places: number[] = []
    for (let sector = first; sector < firstSign && places.length < count;) {
      const at = this.start + sector * this.size
      if (at > this.bytes.length) throw new RangeError(`Sector ${String(sector)} is not there`)
      places.push(at)
      sector = this.next(sector)
    }
    const whole = new Uint8Array(places.length * this.size)
    places.forEach((at, nth) => {
      whole.set(this.bytes.subarray(at, at + this.size), nth * this.size)
    })
    return whole.subarray(0, Math.min(most, whole.length))
  }
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The table of chains: for each sector the one after it, itself kept in sectors that the head lists. */
function chainsOf(bytes: Uint8Array, size: number): (sector: number) => number {
  const view = viewOf(bytes)
  const perSector = size / 4
  const tables = Array.from({ length: 109 }, (_, index) => view.getUint32(0x4c + index * 4, true))
  let more = view.getUint32(0x44, true)
  const most = Math.ceil(bytes.length / size / perSector / (perSector - 1))
  for (let nth = 0; more < firstSign && nth < most; nth++) {
    for (let index = 0; index < perSector - 1; index++)
      tables.push(view.getUint32(sectorAt(more, size) + index * 4, true))
    more = view.getUint32(sectorAt(more, size) + size - 4, true)
  }
  return (sector) => {
    const table = tables[Math.floor(sector / perSector)]
    if (table === undefined || table >= firstSign) return firstSign
    return view.getUint32(sectorAt(table, size) + (sector % perSector) * 4, true)
  }
}

/** Where a sector begins: the head takes the place of the first one. */
const sectorAt = (sector: number, size: number): number => (sector + 1) * size

interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = viewOf(directory)
  return Array.from({ length: Math.floor(directory.length / entrySize) }, (_, index) => {
    const at = index * entrySize
    const length = Math.min(view.getUint16(at + 0x40, true), 64)
    const name = directory.subarray(at, at + Math.max(0, length - 2))
    return {
      name: new TextDecoder('utf-16le').decode(name),
      isStream: view.getUint8(at + 0x42) === 2,
      left: view.getUint32(at + 0x44, true),
      right: view.getUint32(at + 0x48, true),
      child: view.getUint32(at + 0x4c, true),
      start: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true),
    }
  })
}

/** The entries right under the root: a tree whose branches are their neighbours. */
function underRoot(entries: readonly Entry[]): readonly Entry[] {
  const found: Entry[] = []
  const seen = new Set<number>()
  const open = [entries[0]?.child ?? firstSign]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at]
    if (!entry || seen.has(at)) continue
    seen.add(at)
    found.push(entry)
    open.push(entry.left, entry.right)
  }
  return found
}

/** The streams of the file. Throws a RangeError where it is cut off or points outside. */
function streamsOf(bytes: Uint8Array): Streams {
  const view = viewOf(bytes)
  const size = 1 << Math.min(view.getUint16(0x1e, true), 16)
  if (size < 128) throw new RangeError('Sectors are too small')
  const whole = new Sectors(bytes, size, size, chainsOf(bytes, size))
  const entries = entriesOf(whole.chain(view.getUint32(0x30, true), bytes.length))
  const [root] = entries
  if (!root) throw new RangeError('There is no root')
  const small = viewOf(whole.chain(view.getUint32(0x3c, true), bytes.length))
  const mini = new Sectors(whole.chain(root.start, root.size), miniSize, 0, (sector) =>
    sector * 4 + 4 <= small.byteLength ? small.getUint32(sector * 4, true) : firstSign,
  )
  const largestSmall = view.getUint32(0x38, true)
  const streams = new Map<string, Uint8Array>()
  let left = bytes.length
  for (const { name, isStream, start, size: long } of underRoot(entries)) {
    if (!isStream) continue
    const stream = (long < largestSmall ? mini : whole).chain(start, long)
    // No two streams share a sector: all together are never more than the file.
    left -= stream.length
    if (left < 0) throw new Beyond(overlapping)
    streams.set(name, stream)
  }
  return streams
}

/** Opens a compound file; a locked one is refused with what to do. */
export function openCompound(bytes: Uint8Array): Outcome<Streams> {
  try {
    const streams = streamsOf(bytes)
    return streams.has('EncryptedPackage')
      ? refused('文件设有打开密码。请先用 Word、Excel 或 WPS 打开，去掉密码后另存再导入。')
      : ok(streams)
  } catch (cause) {
    return beyond(cause) ?? damaged(cause)
  }
}

/** What is said of a compound file that holds neither a document nor a workbook. */
export const strangeCompound = refused(
  '这不是 Word、Excel 或 WPS 的文档和表格（可能是演示文稿、邮件或很旧的 WPS 文件），不能读取。请用 WPS 打开，另存为 .docx 或 .xlsx 后导入，或复制内容粘贴。',
)
