/**
 * The one gate for text: whatever is typed, pasted, read from a file or brought back from a backup
 * passes it on its way in, and passes it again on its way out, for what was stored before it stood here.
 *
 * A text has line breaks (`\n`) and tabs; a line has neither. What is dropped is what no page and no
 * Office file can hold (controls, halves of surrogate pairs, noncharacters), signs that are invisible
 * noise of web pages and word processors (soft hyphen, zero-width space, word joiner, byte order mark),
 * and the two signs that show digits in another order than they are stored in (U+202D, U+202E).
 *
 * Everything else stays as it is. Joiners and variation selectors stay: names in rare characters, emoji
 * and the scripts of Xinjiang and Inner Mongolia need them, as they need the other marks of direction.
 * Nothing is composed or folded (no NFC, no NFKC): both replace the compatibility ideographs that
 * people's names are written in.
 */

const breaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const dropped =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u200b\u2060\ufeff\u202d\u202e]/gu
const lineSigns = /[\t\n]/g

const odd =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u200b\u2028\u2029\u2060\ufeff\u202d\u202e]/u

/** A text of several lines as it may be kept: every break is `\n`. The same text if nothing is odd in it. */
export const cleanText = (text: string): string =>
  odd.test(text) ? text.replace(breaks, '\n').replace(dropped, '') : text

/** A text of one line, as titles, names and reasons are: every break and tab is a space. */
export const cleanLine = (text: string): string => cleanText(text).replace(lineSigns, ' ')
