/**
 * The one gate for text: whatever is typed, pasted, read from a file or brought back from a backup
 * passes it on its way in, and passes it again on its way out, for what was stored before it stood here.
 *
 * A text has line breaks (`\n`) and tabs; a line has neither. What is dropped is what no page and no
 * Office file can hold (controls, halves of surrogate pairs, noncharacters), signs that are invisible
 * noise of web pages and word processors (soft hyphen, zero-width space, word joiner, byte order mark),
 * and the two signs that show digits in another order than they are stored in (U+202D, U+202E).
 *
 * Signs that only look like characters (`lookalike.ts`) become what they look like. Joiners and marks of
 * direction go where they stand between Chinese, where they do nothing; elsewhere they stay, as do
 * variation selectors: names in rare characters, emoji and the scripts of Xinjiang and Inner Mongolia
 * need them. Everything else stays as it is. Nothing is composed or folded (no NFC, no NFKC): both
 * replace the compatibility ideographs that people's names are written in.
 */
import { withoutLookalikes } from './lookalike'

const breaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const dropped =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u200b\u2060\ufeff\u202d\u202e]/gu
/** Joiners and marks of direction between Chinese, its punctuation and digits. */
const idle =
  /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef\d])[\u200c-\u200f\u202a-\u202c\u2061-\u2064\u2066-\u206f]+(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef\d])/gu
const lineSigns = /[\t\n]/g

const odd =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe6b]/u

/** A text of several lines as it may be kept: every break is `\n`. The same text if nothing is odd in it. */
export const cleanText = (text: string): string =>
  odd.test(text)
    ? withoutLookalikes(text.replace(breaks, '\n').replace(dropped, '')).replace(idle, '')
    : text

/** A text of one line, as titles, names and reasons are: every break and tab is a space. */
export const cleanLine = (text: string): string => cleanText(text).replace(lineSigns, ' ')
