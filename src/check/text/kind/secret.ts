/** What must not be published; its finding does not repeat what it warns of. */
import { type Forbidden, forbid } from './forbid'
import type { TextKind } from './kind'

export const source = '《政府信息公开条例》第十四条、第十五条；《个人信息保护法》'

/** Figures that may be a person's: six and more in a row, also full-width, with spaces and hyphens between. */
const long = /[\d０-９](?:[ -]?[\d０-９]){5,}[XxＸｘ]?/g

/** A finding may be printed, so long numbers are shown by their ends only; what is about them helps to find the place. */
const masked = (said: string): string =>
  said.replace(long, (number) => `${number.slice(0, 3)}…${number.slice(-2)}`)

export const secret = (what: string, words: Omit<Forbidden, 'says'>): TextKind =>
  forbid({ ...words, says: (said) => `文字中有${what}“${masked(said)}”` })
