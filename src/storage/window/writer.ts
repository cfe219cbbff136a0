/**
 * Which window writes what is filed (a report, a 汇总). Two locks for each: the place at the desk, held by
 * the window that edits while others wait in line for it; and the pen, which that window holds too, but
 * lends to whoever makes one change from elsewhere (an import, a deletion).
 */
import { type Hold, onTold, patience, request, tellOthers } from './locks'
import { type Act, HeldElsewhere, lentHere, penOf } from './seat'

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
  const here = lentHere(id, act)
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
