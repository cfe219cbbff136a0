/** The few marks the pages of the help are written in: paragraphs, bold words, ways to screens, pictures, and what is drawn from the app's own data. */

/** A run of text within a paragraph. */
export interface HelpRun {
  readonly text: string
  readonly strong?: true
  /** The address within the app it leads to. */
  readonly to?: string
}

/** A paragraph, or the name of what the app itself knows best. */
export type HelpBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly HelpRun[] }
  | { readonly kind: 'drawn'; readonly name: string }
  /** A picture of the app, by its name, and what it shows in words. */
  | { readonly kind: 'picture'; readonly name: string; readonly words: string }

const picture = /^!\[([^\]]+)\]\(([\w-]+)\)$/

const marks = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((\/[^)]*)\)/g

function runsOf(text: string): readonly HelpRun[] {
  const runs: HelpRun[] = []
  let at = 0
  for (const found of text.matchAll(marks)) {
    const [all, strong, name = '', to = ''] = found
    if (found.index > at) runs.push({ text: text.slice(at, found.index) })
    runs.push(strong === undefined ? { text: name, to } : { text: strong, strong: true })
    at = found.index + all.length
  }
  if (at < text.length) runs.push({ text: text.slice(at) })
  return runs
}

function blockOf(block: string): HelpBlock {
  if (block.startsWith('@')) return { kind: 'drawn', name: block.slice(1) }
  const [, words, name] = picture.exec(block) ?? []
  if (words !== undefined && name !== undefined) return { kind: 'picture', name, words }
  return { kind: 'paragraph', runs: runsOf(block) }
}

/** Reads a stretch of a page: blocks stand apart by blank lines, `@name` is drawn by the app, `![words](name)` is a picture of it. */
export const read = (text: string): readonly HelpBlock[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.trim().replace(/\n/g, ''))
    .filter((block) => block !== '')
    .map(blockOf)

/** The words of some blocks, without marks. */
export const wordsOf = (blocks: readonly HelpBlock[]): string =>
  blocks
    .map((block) => (block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : ''))
    .join('\n')
