/** Names of files that every system takes, unpacks and shows as they are. */
import type { Report } from '../report'
import { calledBy } from './called'

const illegal = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu
/** Names Windows keeps for devices, whatever follows the first dot. */
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\s*(?:\.|$))/i
/** Systems allow 255 bytes, Linux and macOS count them in UTF-8. */
const longest = 240

const bytesOf = (char: string): number => {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

function cut(text: string, room: number): string {
  let left = room
  const kept: string[] = []
  for (const char of text) {
    left -= bytesOf(char)
    if (left < 0) break
    kept.push(char)
  }
  return kept.join('')
}

const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/gu, '')

/**
 * The name of a file: what it is called, without what file names must not hold, and its ending, which is
 * kept whole.
 * @param ending from its first character on: `（报送包）.zip`.
 */
export function fileName(called: string, ending: string): string {
  const room = longest - Array.from(ending).reduce((sum, char) => sum + bytesOf(char), 0)
  const plain = trimmed(cut(trimmed(called.replace(illegal, '')), room))
  return `${device.test(plain) ? '_' : ''}${plain || '年度报告'}${ending}`
}

/**
 * The usual name of the report's file: its title, which correction of it this is, and the suffix.
 * @param correction 更正第1次; empty for a report that is none.
 */
export const reportFileName = (
  report: Report,
  extension: string,
  suffix = '',
  correction = '',
): string =>
  fileName(
    calledBy(report.title),
    `${correction === '' ? '' : `（${correction}）`}${suffix}.${extension}`,
  )
