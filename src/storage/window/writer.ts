/**
 * Which window writes what is filed (a report, a 汇总). Two locks for each: the place at the desk, held by
 * the window that edits while others wait in line for it; and the pen, which that window holds too, but
 * lends to whoever makes one change from elsewhere (an import, a deletion).
 */
import { type Hold, obtain, onTold, patience, request, tellOthers } from './locks'

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

/** The window that edits it did not lend the pen; nothing was written. */
export class HeldElsewhere extends Error {
  override readonly name = 'HeldElsewhere'
}

const deskOf = (id: string): string => id
const penOf = (id: string): string => `${id}/pen`

type Act<T> = () => Promise<T>

/** The standings of this window, so that it can lend to itself. */
const own = new Map<string, { readonly lendHere: <T>(act: Act<T>) => Promise<T> | undefined }>()

/**
 * Takes a place at something filed: writes if no other window does, else waits in line until that one
 * leaves, is closed or killed.
 */
export async function stand(id: string, party: Party): Promise<WriterSeat> {
  let [desk, pen]: [desk?: Hold | undefined, pen?: Hold | undefined] = []
  let line: AbortController | undefined
  let left = false
  let turn: Promise<unknown> = Promise.resolve()
  /** One thing after the other: the pen is not lent twice, nor while the desk changes hands. */
  function inTurn<T>(act: Act<T>): Promise<T> {
    const next = turn.then(act)
    turn = next.catch((cause: unknown) => {
      console.warn(cause)
    })
    return next
  }

  const writes = (): boolean => pen !== undefined

  function drop(): void {
    pen?.release()
    desk?.release()
    desk = pen = undefined
  }

  /** The desk was taken by force. */
  function lost(): void {
    drop()
    if (left) return
    party.stop()
    queue()
  }

  async function sit(place: Hold): Promise<void> {
    if (left) {
      place.release()
      return
    }
    desk = place
    await takePen(place)
  }

  async function takePen(place: Hold): Promise<void> {
    const next = await obtain(penOf(id))
    if (desk === place) pen = next
    else next.release()
  }

  /** Waits in line behind those who wait already. */
  function queue(): void {
    line?.abort()
    const mine = new AbortController()
    line = mine
    request(deskOf(id), { signal: mine.signal }, lost).then(
      (place) =>
        inTurn(async () => {
          if (!place || mine.signal.aborted) return place?.release()
          line = undefined
          await sit(place)
          if (writes()) await party.start()
        }),
      (cause: unknown) => {
        if (!mine.signal.aborted) console.warn(cause)
      },
    )
  }

  async function give(): Promise<void> {
    if (!desk) return
    party.stop()
    await party.save()
    drop()
    if (!left) queue()
  }

  async function lend(): Promise<void> {
    if (!pen || !desk) return
    const goOn = await party.pause()
    if (!goOn) {
      tellOthers({ say: 'kept', id })
      return
    }
    pen.release()
    await takePen(desk)
    await goOn()
  }

  /** One change of this window's own beside its desk; undefined if another window writes. */
  const lendHere = <T>(act: Act<T>): Promise<T> | undefined =>
    pen &&
    inTurn(async () => {
      const goOn = await party.pause()
      if (!goOn) throw new HeldElsewhere(id)
      try {
        return await act()
      } finally {
        await goOn()
      }
    })

  const unhear = onTold(id, (say) => {
    // Who is asked for stands before those who wait for the desk to be left.
    if (say === 'give' && line) queue()
    else if (say === 'give') void inTurn(give)
    else if (say === 'lend') void inTurn(lend)
  })
  const mine = { lendHere }
  own.set(id, mine)

  const place = await request(deskOf(id), { ifAvailable: true }, lost)
  if (place) await sit(place)
  else queue()

  return {
    writes,
    take: () =>
      inTurn(async () => {
        if (writes()) return
        line?.abort()
        line = undefined
        const asked = obtain(deskOf(id), lost)
        tellOthers({ say: 'give', id })
        await sit(await asked)
        if (writes()) await party.start()
      }),
    leave() {
      left = true
      line?.abort()
      unhear()
      if (own.get(id) === mine) own.delete(id)
      drop()
    },
  }
}

/** The pen of something another window edits, once that has saved and lent it. */
async function borrowed(id: string): Promise<Hold | undefined> {
  const given = await request(penOf(id), { ifAvailable: true })
  if (given) return given
  const waiting = new AbortController()
  const giveUp = () => {
    waiting.abort()
  }
  const unhear = onTold(id, (say) => {
    if (say === 'kept') giveUp()
  })
  const timer = setTimeout(giveUp, patience)
  try {
    const asked = request(penOf(id), { signal: waiting.signal })
    tellOthers({ say: 'lend', id })
    return await asked
  } catch (cause) {
    throw new HeldElsewhere(id, { cause })
  } finally {
    clearTimeout(timer)
    unhear()
  }
}

/**
 * Makes one change of something filed, from anywhere: the window that edits it saves first and goes on
 * from what was changed. Rejects with `HeldElsewhere` if that window cannot save or does not answer.
 */
export async function writeOnce<T>(id: string, act: Act<T>): Promise<T> {
  const here = own.get(id)?.lendHere(act)
  if (here) return here
  const pen = await borrowed(id)
  try {
    return await act()
  } finally {
    pen?.release()
  }
}

/** `writeOnce` for several at a time; asked for in one order, so that two windows never wait for each other. */
export const writeAtOnce = <T>(ids: readonly string[], act: Act<T>): Promise<T> =>
  [...new Set(ids)].sort().reduceRight<Act<T>>((inner, id) => () => writeOnce(id, inner), act)()
