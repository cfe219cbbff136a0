/** A window's place at something filed: it writes, or waits in line, gives way when asked, and lends its pen. */
import { type Hold, obtain, onTold, request, tellOthers } from './locks'

/** What a window does when its right to write comes, goes, or is lent. */
export interface Party {
  /** Saves what is due; it may fail, which is told by the party itself. */
  readonly save: () => Promise<void>
  /** This window writes from now on: it first shows what is stored by now. */
  readonly start: () => Promise<void>
  /** Another window writes from now on. */
  readonly stop: () => void
  /**
   * Saves everything and then saves nothing until what it gives is called, which looks at what was
   * stored meanwhile. Undefined if not everything could be saved: then nothing is lent.
   */
  readonly pause: () => Promise<(() => Promise<void>) | undefined>
}

/** A window's place at something filed, until it leaves. */
export interface WriterSeat {
  /** True while this window writes. */
  readonly writes: () => boolean
  /** Asks the window that writes to save and give it up, by force if it does not answer. */
  readonly take: () => Promise<void>
  /** Leaves it to others. */
  readonly leave: () => void
}

const deskOf = (id: string): string => id
/** The lock of the pen that is lent; the desk's own lock bears the plain id. */
export const penOf = (id: string): string => `${id}/pen`

/** Something done while the pen is held. */
export type Act<T> = () => Promise<T>

/** The window that edits it did not lend the pen; nothing was written. */
export class HeldElsewhere extends Error {
  override readonly name = 'HeldElsewhere'
}

/** The standings of this window, so that it can lend to itself. */
const own = new Map<string, Standing>()

class Standing implements WriterSeat {
  readonly #id: string
  readonly #party: Party
  #desk: Hold | undefined
  #pen: Hold | undefined
  #line: AbortController | undefined
  #left = false
  #turn: Promise<unknown> = Promise.resolve()
  readonly #unhear: () => void

  constructor(id: string, party: Party) {
    this.#id = id
    this.#party = party
    this.#unhear = onTold(id, (say) => {
      // Who is asked for stands before those who wait for the desk to be left.
      if (say === 'give' && this.#line) this.#queue()
      else if (say === 'give') void this.#inTurn(() => this.#give())
      else if (say === 'lend') void this.#inTurn(() => this.#lend())
    })
    own.set(id, this)
  }

  readonly writes = (): boolean => this.#pen !== undefined

  /** Sits down where the desk is free, else waits. */
  async begin(): Promise<void> {
    const place = await request(deskOf(this.#id), { ifAvailable: true }, this.#lost)
    if (place) await this.#sit(place)
    else this.#queue()
  }

  readonly take = (): Promise<void> =>
    this.#inTurn(async () => {
      if (this.writes()) return
      this.#line?.abort()
      this.#line = undefined
      const asked = obtain(deskOf(this.#id), this.#lost)
      tellOthers({ say: 'give', id: this.#id })
      await this.#sit(await asked)
      if (this.writes()) await this.#party.start()
    })

  readonly leave = (): void => {
    this.#left = true
    this.#line?.abort()
    this.#unhear()
    if (own.get(this.#id) === this) own.delete(this.#id)
    this.#drop()
  }

  /** One change of this window's own beside its desk; undefined if another window writes. */
  lendHere<T>(act: Act<T>): Promise<T> | undefined {
    if (!this.#pen) return undefined
    return this.#inTurn(async () => {
      const goOn = await this.#party.pause()
      if (!goOn) throw new HeldElsewhere(this.#id)
      try {
        return await act()
      } finally {
        await goOn()
      }
    })
  }

  /** One thing after the other: the pen is not lent twice, nor while the desk changes hands. */
  #inTurn<T>(act: Act<T>): Promise<T> {
    const next = this.#turn.then(act)
    this.#turn = next.catch((cause: unknown) => {
      console.warn(cause)
    })
    return next
  }

  #drop(): void {
    this.#pen?.release()
    this.#desk?.release()
    this.#desk = this.#pen = undefined
  }

  /** The desk was taken by force. */
  readonly #lost = (): void => {
    this.#drop()
    if (this.#left) return
    this.#party.stop()
    this.#queue()
  }

  async #sit(place: Hold): Promise<void> {
    if (this.#left) {
      place.release()
      return
    }
    this.#desk = place
    await this.#takePen(place)
  }

  async #takePen(place: Hold): Promise<void> {
    const next = await obtain(penOf(this.#id))
    if (this.#desk === place) this.#pen = next
    else next.release()
  }

  /** Waits in line behind those who wait already. */
  #queue(): void {
    this.#line?.abort()
    const mine = new AbortController()
    this.#line = mine
    request(deskOf(this.#id), { signal: mine.signal }, this.#lost).then(
      (place) =>
        this.#inTurn(async () => {
          if (!place || mine.signal.aborted) return place?.release()
          this.#line = undefined
          await this.#sit(place)
          if (this.writes()) await this.#party.start()
        }),
      (cause: unknown) => {
        if (!mine.signal.aborted) console.warn(cause)
      },
    )
  }

  async #give(): Promise<void> {
    if (!this.#desk) return
    this.#party.stop()
    await this.#party.save()
    this.#drop()
    if (!this.#left) this.#queue()
  }

  async #lend(): Promise<void> {
    if (!this.writes()) return
    const goOn = await this.#party.pause()
    if (!goOn) {
      tellOthers({ say: 'kept', id: this.#id })
      return
    }
    // Where the desk was taken or left meanwhile, there is no pen to lend, but what is held back goes on.
    this.#pen?.release()
    if (this.#desk) await this.#takePen(this.#desk)
    await goOn()
  }
}

/**
 * Takes a place at something filed: writes if no other window does, else waits in line until that one
 * leaves, is closed or killed.
 */
export async function stand(id: string, party: Party): Promise<WriterSeat> {
  const standing = new Standing(id, party)
  await standing.begin()
  return standing
}

/** `Standing.lendHere` for whatever this window stands at under an id; undefined where it does not write. */
export const lentHere = <T>(id: string, act: Act<T>): Promise<T> | undefined =>
  own.get(id)?.lendHere(act)
