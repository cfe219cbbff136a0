/** What must not be published; its finding does not repeat what it warns of. */
import { type Forbidden, forbid } from './forbid'
import type { TextKind } from './kind'

export const source = '《政府信息公开条例》第十四条、第十五条；《个人信息保护法》'

/** A finding may be printed. */
const masked = (said: string): string =>
  /\d{4,}/.test(said) ? `${said.slice(0, 3)}…${said.slice(-2)}` : said

export const secret = (what: string, words: Omit<Forbidden, 'says'>): TextKind =>
  forbid({ ...words, says: (said) => `文字中有${what}“${masked(said)}”` })
