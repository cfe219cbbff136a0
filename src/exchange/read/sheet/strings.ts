/** Texts of an Excel 97 workbook that are set in several fonts ([MS-XLS] 2.4.265), which the library tells as one. */

/** Characters of one font; undefined for that of the cell. */
export interface FontRun {
  readonly text: string
  readonly font?: number | undefined
}

const mostStrings = 200_000

/** Bytes that go on from record to record; those of a text say in each record anew how wide they are. */
class Tape {
  private nth = 0
  private at = 0

  constructor(private readonly bodies: readonly DataView[]) {}

  byte(): number {
    while (this.left === 0) {
      if (!this.bodies[this.nth]) throw new RangeError('The list of texts is cut off')
      this.nth++
      this.at = 0
    }
    this.at++
    return this.bodies[this.nth]?.getUint8(this.at - 1) ?? 0
  }

  word(): number {
    return this.byte() + this.byte() * 256
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; left--) this.byte()
  }

  text(length: number, isWide: boolean): string {
    let wide = isWide
    let text = ''
    for (let left = length; left > 0; left--) {
      if (this.left === 0) wide = (this.byte() & 1) !== 0
      text += String.fromCharCode(wide ? this.word() : this.byte())
    }
    return text
  }

  private get left(): number {
    return (this.bodies[this.nth]?.byteLength ?? 0) - this.at
  }
}

function stringFrom(tape: Tape): readonly FontRun[] {
  const length = tape.word()
  const flags = tape.byte()
  const runs = (flags & 8) !== 0 ? tape.word() : 0
  const extra = (flags & 4) !== 0 ? tape.word() + tape.word() * 65_536 : 0
  const text = tape.text(length, (flags & 1) !== 0)
  const starts = Array.from({ length: runs }, () => [tape.word(), tape.word()] as const)
  tape.skip(extra)
  return [[0, undefined] as const, ...starts].map(([from, font], index) => ({
    text: text.slice(from, starts[index]?.[0] ?? length),
    font,
  }))
}

/** The texts of several fonts, by their numbers. @param bodies the record of all texts and those it goes on in. */
export function richStrings(bodies: readonly DataView[]): ReadonlyMap<number, readonly FontRun[]> {
  const found = new Map<number, readonly FontRun[]>()
  const tape = new Tape(bodies)
  try {
    tape.skip(4)
    const count = Math.min(tape.word() + tape.word() * 65_536, mostStrings)
    for (let at = 0; at < count; at++) {
      const runs = stringFrom(tape)
      if (runs.length > 1) found.set(at, runs)
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
  }
  return found
}
