/** Where the writing of a text parts into steps of undo, as in a word processor: by phrase and not by stay. */

/** One change of a text, as the field tells it. */
export interface TextStroke {
  readonly before: string
  readonly after: string
  /** Where the caret stands after it, in UTF-16 units. */
  readonly caret: number
  /** When it began, in milliseconds; a composition begins with its first key. */
  readonly at: number
  /** When it was done, where that is later. */
  readonly until?: number
  /** Pasted, dropped, cut, or put there by something else than the keys. */
  readonly placed: boolean
}

/** So long a pause, in milliseconds, ends a phrase. */
export const phrasePause = 1000

/** What ends a sentence, with what may close it. */
const closing = /[。！？；!?;…\n”’"')）》〉」』】]/
const ended = /[。！？；!?;…\n][”’"')）》〉」』】]*\s*$/
/** So many characters tell whether a sentence has ended. */
const lately = 8

/** The words taken out of a text and those put in, which end at the caret. */
function cut({ before, after, caret }: TextStroke) {
  const behind = after.slice(caret)
  // What is dropped or put in by others need not end at the caret.
  const rest = before.endsWith(behind) ? behind.length : 0
  const longest = Math.min(before.length, after.length) - rest
  let start = 0
  while (start < longest && before[start] === after[start]) start += 1
  return {
    start,
    removed: before.slice(start, before.length - rest),
    put: after.slice(start, after.length - rest),
  }
}

/** The phrase that was written last. */
interface Phrase {
  readonly text: string
  readonly caret: number
  readonly at: number
  readonly kind: 'typing' | 'deleting' | 'whole'
  readonly isSentence: boolean
}

/** Tells of each change of one text whether it goes on with the phrase before it. */
export function phrases() {
  let last: Phrase | undefined

  function goesOn(stroke: TextStroke, { start, removed, put }: ReturnType<typeof cut>): boolean {
    if (!last || stroke.placed || last.kind === 'whole') return false
    if (last.text !== stroke.before || stroke.at - last.at > phrasePause) return false
    if (removed !== '')
      return (
        put === '' &&
        last.kind === 'deleting' &&
        (start === last.caret || start + removed.length === last.caret)
      )
    return (
      last.kind === 'typing' &&
      start === last.caret &&
      (!last.isSentence || closing.test(put.charAt(0)))
    )
  }

  /** True if the change is the first of a new phrase. */
  function begins(stroke: TextStroke): boolean {
    const parts = cut(stroke)
    const isNew = !goesOn(stroke, parts)
    const { after: text, caret, placed, at, until = at } = stroke
    const kind = placed ? 'whole' : parts.put === '' ? 'deleting' : 'typing'
    const isSentence = ended.test(text.slice(Math.max(0, caret - lately), caret))
    last = { text, caret, at: until, kind, isSentence }
    return isNew
  }

  return {
    begins,
    /** The caret is somewhere now: elsewhere than where the last change left it, the phrase is ended. */
    moved: (caret: number): void => {
      if (last?.caret !== caret) last = undefined
    },
    end: (): void => {
      last = undefined
    },
  }
}

/**
 * Where two versions of a text differ, told in the second: what stands there instead, and there the caret goes when the
 * one becomes the other.
 */
export function changedStretch(
  before: string,
  after: string,
): { readonly start: number; readonly end: number } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let same = 0
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return { start, end: after.length - same }
}
