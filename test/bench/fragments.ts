/** What to repeat against the checks of the prose: the beginnings of every pattern they use, of every word they know, and the marks. */
import fc from 'fast-check'
import type { Format } from '@/report/format'
import { lexiconFor } from '@/check/text/read/vocabulary'

/** Watches every use of a pattern while some work is done. */
export function watchPatterns(
  work: () => void,
  see: (pattern: RegExp, text: string) => void,
): void {
  // Every use of a pattern, by whatever method, ends in its own exec.
  const own = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')
  const exec = own?.value as (this: RegExp, text: string) => RegExpExecArray | null
  Object.defineProperty(RegExp.prototype, 'exec', {
    configurable: true,
    writable: true,
    value(this: RegExp, text: string) {
      see(this, text)
      return exec.call(this, text)
    },
  })
  try {
    work()
  } finally {
    if (own) Object.defineProperty(RegExp.prototype, 'exec', own)
  }
}

/** The patterns that any code runs while it works, each once. */
export function patternsIn(work: () => void): readonly RegExp[] {
  const seen = new Map<string, RegExp>()
  watchPatterns(work, (pattern) => seen.set(pattern.source, pattern))
  return [...seen.values()]
}

/** A pattern's source without what only looks around, which the generator of matches does not know. */
function withoutLooking(source: string): string {
  let left = ''
  let skip = 0
  for (let at = 0; at < source.length; at += 1) {
    const char = source.charAt(at)
    if (skip === 0 && /^\(\?<?[=!]/.test(source.slice(at, at + 4))) {
      skip = 1
      at += 1
    } else if (skip === 0) left += char === '\\' ? char + source.charAt((at += 1)) : char
    else if (char === '\\') at += 1
    else if (char === '(') skip += 1
    else if (char === ')') skip -= 1
  }
  return left.replace(/\\b|[\^$]/g, '')
}

/** Texts a pattern matches, whole and cut in half, so that a repetition keeps the pattern hoping. */
function beginningsOf({ source, flags }: RegExp): readonly string[] {
  try {
    const pattern = new RegExp(withoutLooking(source), flags.replace(/[gy]/g, ''))
    return fc
      .sample(fc.stringMatching(pattern), { seed: 1, numRuns: 2 })
      .flatMap((text) => [1 / 2, 1].map((share) => text.slice(0, Math.ceil(text.length * share))))
      .map((text) => text.slice(0, 40))
  } catch {
    return []
  }
}

const marks =
  '1- （ ( 《 “ 〔 【 1, 1. １ 一 十 万 占 第 的 均 共 年 2023年 20 号 的的 一是 （一） 1、 、 ， 。 ； ： % 百分之 🙂 𠮷 \u202e مرحبا \u200d \ud800 \u3000 \u00a0 _ * × X @ a a@ . .. - / ： 无 未 没有 其中 分别 由 与 请与 现公布 党的 习近平'.split(
    ' ',
  )

/** Every fragment worth repeating, each once. */
export function fragments(patterns: readonly RegExp[], format: Format): readonly string[] {
  // All words are read alike: the longest of each first character stands for the others.
  const words = [...lexiconFor(format).values()].flatMap((list) =>
    list.slice(0, 1).map(([word]) => word),
  )
  const all = [...marks, ' ', '\n', '\t', ...words, ...patterns.flatMap(beginningsOf)]
  return [...new Set(all)].filter((one) => one !== '')
}
