/** How much room a library makes for itself, where it has no bound of its own: a few kilobytes may say they are gigabytes. */
import { Beyond } from './bound'

/** What one file may take. */
export interface Allowance {
  /** Bytes made room for at once. */
  readonly one: number
  /** Bytes made room for in all, whatever of it is given back on the way. */
  readonly all: number
  /** How often room is made: whatever is drawn over and over, or asked for in a circle, makes some each time. */
  readonly times: number
  /** How often the library looks at the clock for one part, as it does after each hundred steps so as not to work too long. */
  readonly looks: number
  /** What the officer is told. */
  readonly words: string
}

/** What has been taken of a room. */
interface Taken {
  readonly allowed: Allowance
  bytes: number
  times: number
  looks: number
  beyond?: Beyond
  readonly end: (beyond: Beyond) => void
}

/** Rooms that are watched now. */
const watched = new Set<Taken>()

/** The library looks past most faults: it is told of this one at each further step, until it is ended. */
function hold(taken: Taken, isBeyond: boolean): void {
  if (isBeyond && !taken.beyond) {
    taken.beyond = new Beyond(taken.allowed.words)
    taken.end(taken.beyond)
  }
  if (taken.beyond) throw taken.beyond
}

function make(bytes: number): void {
  for (const taken of watched) {
    const { one, all, times } = taken.allowed
    taken.bytes += bytes
    taken.times++
    hold(taken, bytes > one || taken.bytes > all || taken.times > times)
  }
}

function look(): void {
  for (const taken of watched) hold(taken, ++taken.looks > taken.allowed.looks)
}

type Maker = new (...given: unknown[]) => object

/** What makes room for as many things as it is told, and the bytes of each. */
const makers: readonly (readonly [name: string, bytes: number])[] = [
  ['Array', 8],
  ['Uint8Array', 1],
  ['Uint8ClampedArray', 1],
  ['Int8Array', 1],
  ['Uint16Array', 2],
  ['Int16Array', 2],
  ['Uint32Array', 4],
  ['Int32Array', 4],
  ['Float32Array', 4],
  ['Float64Array', 8],
]

/** Stands for a maker and is it in all but that what is made is counted before. */
function counting(own: Maker, bytes: number): unknown {
  function Counting(...given: unknown[]): object {
    const [first] = given
    make(given.length === 1 && typeof first === 'number' ? first * bytes : 0)
    const by: unknown = new.target
    const maker = by === undefined || by === Counting ? own : (by as Maker)
    return Reflect.construct(own, given, maker)
  }
  Object.setPrototypeOf(Counting, own)
  Counting.prototype = own.prototype as object
  return Counting
}

/** Puts counting makers and a counting clock in the place of the plain ones; returns what puts those back. */
function counted(): () => void {
  const plain = makers.map(([name, bytes]) => {
    const own = Reflect.get(globalThis, name) as Maker
    Reflect.set(globalThis, name, counting(own, bytes))
    return [name, own] as const
  })
  const { now } = Date
  Date.now = () => {
    look()
    return now()
  }
  return () => {
    for (const [name, own] of plain) Reflect.set(globalThis, name, own)
    Date.now = now
  }
}

let putBack: (() => void) | undefined

/** A room as it is used. */
interface InUse {
  /** Rejects once the room is used up, for the library may look past that. */
  readonly full: Promise<never>
  /** Says that another part is begun. */
  readonly nextPart: () => void
}

/**
 * Lets a library work in a room of its own: where it wants more, it is told to end.
 * Rejects with `Beyond` where the room does not suffice.
 */
export async function inRoom<T>(
  allowed: Allowance,
  work: (inUse: InUse) => Promise<T>,
): Promise<T> {
  let end: Taken['end'] = () => undefined
  const full = new Promise<never>((_, reject) => {
    end = reject
  })
  // It may be that nobody waits for it.
  full.catch(() => undefined)
  const taken: Taken = { allowed, bytes: 0, times: 0, looks: 0, end }
  if (watched.size === 0) putBack = counted()
  watched.add(taken)
  try {
    const nextPart = () => {
      taken.looks = 0
    }
    const result = await work({ full, nextPart })
    if (taken.beyond) throw taken.beyond
    return result
  } finally {
    watched.delete(taken)
    if (watched.size === 0) putBack?.()
  }
}
