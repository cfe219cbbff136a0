/** The lists of a Word 97 file, which number paragraphs by themselves ([MS-DOC] 2.9.131, 2.9.148, 2.9.150). */
import type { Level, List } from '../word/numbering'
import { part } from './pieces'

/** The ways to count by their numbers, named as newer Word names them. */
const ways: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  16: 'chineseLegalSimplified',
  17: 'chineseLegalSimplified',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'ideographDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  40: 'ideographDigital',
  255: 'none',
}

/** Reads a view from its start on. Reading beyond the end throws a RangeError. */
class Reel {
  constructor(
    private readonly view: DataView,
    private at = 0,
  ) {}

  long(): number {
    this.at += 4
    return this.view.getUint32(this.at - 4, true)
  }

  word(): number {
    this.at += 2
    return this.view.getUint16(this.at - 2, true)
  }

  byte(): number {
    this.at += 1
    return this.view.getUint8(this.at - 1)
  }

  skip(bytes: number): void {
    this.at += bytes
  }

  text(length: number): string {
    this.at += length * 2
    return new TextDecoder('utf-16le').decode(part(this.view, this.at - length * 2, length * 2))
  }
}

const mostLists = 4000

function levelIn(reel: Reel): Level {
  const start = reel.long()
  const style = ways[reel.byte()] ?? 'decimal'
  const legal = (reel.byte() & 4) !== 0
  reel.skip(18)
  const [characters, paragraph] = [reel.byte(), reel.byte()]
  reel.skip(2 + paragraph + characters)
  const text = reel
    .text(Math.min(reel.word(), 255))
    .replace(/[\0-\x08]/g, (char) => `%${String(char.charCodeAt(0) + 1)}`)
  return { start, style, text, legal }
}

/** The declarations of lists by their ids, each with its levels. */
function declared(view: DataView): ReadonlyMap<number, ReadonlyMap<number, Level>> {
  const reel = new Reel(view)
  const count = Math.min(reel.word(), mostLists)
  const heads = Array.from({ length: count }, () => {
    const id = reel.long()
    reel.skip(22)
    const isSimple = (reel.byte() & 1) !== 0
    reel.skip(1)
    return { id, depth: isSimple ? 1 : 9 }
  })
  return new Map(
    heads.map(({ id, depth }) => [
      id,
      new Map(Array.from({ length: depth }, (_, level) => [level, levelIn(reel)])),
    ]),
  )
}

/**
 * The lists that paragraphs name, by their numbers from 1.
 * @param lists and @param uses the table stream from where each begins. Throws a RangeError where they are cut off.
 */
export function listsIn(lists: DataView, uses: DataView): ReadonlyMap<string, List> {
  const abstracts = declared(lists)
  const reel = new Reel(uses)
  const count = Math.min(reel.long(), mostLists)
  const heads = Array.from({ length: count }, () => {
    const id = reel.long()
    reel.skip(8)
    const changes = reel.byte()
    reel.skip(3)
    return { id, changes }
  })
  return new Map(
    heads.map(({ id, changes }, index) => {
      const levels = new Map(abstracts.get(id))
      const restarts = new Map<number, number>()
      reel.skip(4)
      for (let nth = 0; nth < changes; nth++) {
        const start = reel.long()
        const flags = reel.long()
        const level = flags & 0xf
        if ((flags & 0x10) !== 0) restarts.set(level, start)
        if ((flags & 0x20) !== 0) levels.set(level, levelIn(reel))
      }
      return [String(index + 1), { abstract: String(id), levels, restarts }] as const
    }),
  )
}
