/** 予以公开、部分公开和无法提供分别为9件、3件和5件: numbers assigned, in their order, to the names before them. */
import { after, tagOf } from './cue'
import type { Token } from '../tokens'

const most = 12
const joint = /^[和及与或]$|^以及$/

const isJoint = (token: Token, text: string): boolean =>
  token.kind === 'list' ||
  token.kind === 'pause' ||
  (token.kind === 'other' && joint.test(text.slice(token.start, token.end)))

/** What names something that is counted, as a word of the vocabulary. */
const isName = (token: Token): boolean => {
  const tag = tagOf(token)
  return after(tag, 'role:') !== undefined || after(tag, 'subject:') !== undefined
}

/** The places of the names that end right before a place, the first first. */
function namesBefore(tokens: readonly Token[], at: number, text: string): readonly number[] {
  const names: number[] = []
  let open = true
  for (let index = at - 1; index >= 0 && names.length < most; index -= 1) {
    const token = tokens[index]
    if (!token) break
    if (open && isName(token)) {
      names.unshift(index)
      open = false
    } else if (isJoint(token, text) && token.kind !== 'pause') open = true
    else if (tagOf(token) !== 'fill') break
  }
  return names
}

/** The places of the numbers that follow a place, joined to each other. */
function numbersAfter(tokens: readonly Token[], at: number, text: string): readonly number[] {
  const numbers: number[] = []
  for (let index = at + 1; index < tokens.length && numbers.length < most; index += 1) {
    const token = tokens[index]
    if (!token) break
    if (token.kind === 'quantity') numbers.push(index)
    else if (!isJoint(token, text) && (numbers.length > 0 || tagOf(token) !== 'fill')) break
  }
  return numbers
}

/** Numbers by their place among the tokens, each with the place of its name; only where there are as many of both. */
export function respectively(tokens: readonly Token[], text: string): ReadonlyMap<number, number> {
  const named = new Map<number, number>()
  if (!text.includes('分别')) return named
  tokens.forEach((token, at) => {
    if (token.kind !== 'other' || !/^分别[为是有]?$/.test(text.slice(token.start, token.end)))
      return
    const [names, numbers] = [namesBefore(tokens, at, text), numbersAfter(tokens, at, text)]
    if (names.length < 2 || names.length !== numbers.length) return
    numbers.forEach((number, index) => named.set(number, names[index] ?? at))
  })
  return named
}
