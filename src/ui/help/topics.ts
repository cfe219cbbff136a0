/** The pages of the help as they are written in `page/`, in their order, and what is found in them. */
import { formats } from '@/format'
import { type HelpBlock, read, wordsOf } from './markup'
import { type GuidedRow, guidedRows } from './rows'

/** A stretch of a page under one heading. */
export interface HelpSection {
  /** Empty for what stands before the first heading. */
  readonly title: string
  readonly blocks: readonly HelpBlock[]
  /** All its words, to be searched. */
  readonly words: string
}

/** One page of the help. */
export interface HelpTopic {
  /** Its address. */
  readonly id: string
  readonly title: string
  readonly sections: readonly HelpSection[]
}

const files = import.meta.glob<string>('./page/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
})

function sectionOf(text: string): HelpSection {
  const [first = '', ...rest] = text.split('\n')
  const blocks = read(rest.join('\n'))
  return { title: first, blocks, words: `${first}\n${wordsOf(blocks)}` }
}

function topicOf(path: string, text: string): HelpTopic {
  const [head = '', ...parts] = text.split(/^## /m)
  const [title = '', ...lead] = head.replace(/^# /, '').split('\n')
  const sections = [`\n${lead.join('\n')}`, ...parts].map(sectionOf)
  return {
    id: path.replace(/^.*\/\d+-|\.md$/g, ''),
    title,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  }
}

/** Every page, in the order a newcomer needs them. */
export const topics: readonly HelpTopic[] = Object.entries(files)
  .sort(([one], [other]) => one.localeCompare(other))
  .map(([path, text]) => topicOf(path, text))

/** A section that holds what was looked for. */
export interface HelpHit {
  readonly topic: HelpTopic
  readonly section: HelpSection
  /** A stretch of its text around the first word. */
  readonly excerpt: string
  /** The row of a table whose guide it is. */
  readonly row?: string
}

/** Characters of an excerpt before and after the word. */
const around = 36

function excerptOf({ title, words }: HelpSection, sought: readonly string[]): string {
  const text = words.slice(title.length + 1).replace(/\s+/g, ' ')
  const at = Math.max(
    0,
    ...sought.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0),
  )
  const start = Math.max(0, at - around)
  const end = at + around
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`
}

/** Everyday names of rows, by concept. */
type Everyday = Parameters<typeof guidedRows>[1]

const rowsOf = (everyday: Everyday): readonly GuidedRow[] => {
  const format = formats.at(-1)
  return format ? guidedRows(format, everyday).flatMap(({ rows }) => rows) : []
}

/** 填报口径 of the rows, with the section of the help that tells them. */
export function guides(
  everyday: Everyday = {},
): readonly (HelpHit & { readonly row: string; readonly words: string })[] {
  const topic = topics.find(({ sections }) => sections.some(drawsRows))
  const section = topic?.sections.find(drawsRows)
  if (!topic || !section) return []
  return rowsOf(everyday).map(({ name, also, guide: { counts, not, source = '' } }) => ({
    topic,
    section,
    row: name,
    excerpt: not === undefined ? counts : `${counts}；不要填：${not}`,
    words: `${name} ${also} ${source}`,
  }))
}

const drawsRows = ({ blocks }: HelpSection): boolean =>
  blocks.some((block) => block.kind === 'drawn' && block.name === 'rows')

/** The sections, and the guides of rows, that hold every one of the words, those with them in their heading first. */
export function lookUp(asked: string, everyday?: Everyday): readonly HelpHit[] {
  const sought = asked.toLowerCase().split(/\s+/).filter(Boolean)
  if (sought.length === 0) return []
  const hits = topics.flatMap((topic) =>
    topic.sections
      .filter(({ words }) => {
        const all = `${topic.title}\n${words}`.toLowerCase()
        return sought.every((word) => all.includes(word))
      })
      .map((section) => ({ topic, section, excerpt: excerptOf(section, sought) })),
  )
  const ofRows = guides(everyday).filter(({ words, excerpt }) =>
    sought.every((word) => `${words}\n${excerpt}`.toLowerCase().includes(word)),
  )
  const isNamed = ({ topic, section, row = '' }: HelpHit) =>
    sought.every((word) => `${topic.title}${section.title}${row}`.toLowerCase().includes(word))
  const all: readonly HelpHit[] = [...hits, ...ofRows]
  return [...all.filter(isNamed), ...all.filter((hit) => !isNamed(hit))]
}
