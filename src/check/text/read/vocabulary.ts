/** The vocabulary of a format: the general words, and the labels of its own rows and columns with their other names. */
import { conceptOf } from '@/report/concept'
import { type Format, type Heading, type Table, lines } from '@/report/format'
import { type Tag, generalWords } from './lexicon'
import { otherNames } from './other-names'

/** Words by their first character, longest first: the first that fits is the longest that fits. */
export type Lexicon = ReadonlyMap<string, readonly (readonly [string, Tag])[]>

/** A label without its number, its remark in brackets and the words that only say it is a number of the year. */
const core = (label: string): string =>
  label
    .replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])/, '')
    .replace(/（.*$/, '')
    .replace(/^本年(?:度)?/, '')
    .replace(/(?:件数|数量)$/, '')

type Add = (tag: Tag, words: readonly string[]) => void

/** 其他 and 总计 alone say nothing about what they count. */
const telling = (words: readonly string[]): readonly string[] =>
  words.filter((word) => word.length >= 2 && word !== '其他' && word !== '总计')

/** What names a row or column in prose, by what it is. */
type NamesOf = (node: Heading) => readonly string[]

const namesIn =
  ({ names }: Format): NamesOf =>
  (node) =>
    telling([
      core(node.text),
      ...(otherNames[conceptOf(node)] ?? []),
      ...(names[conceptOf(node)]?.also ?? []),
    ])

const isGroup = (node: Heading): boolean => node.id === ''

/** What the leaves under a heading are, joined. */
const leavesOf = (node: Heading): string =>
  lines([node])
    .map((line) => line.at(-1))
    .map((leaf) => (leaf ? conceptOf(leaf) : ''))
    .join('+')

function addResults(nodes: readonly Heading[], above: string, named: NamesOf, add: Add): void {
  for (const node of nodes) {
    const path = [above, isGroup(node) ? '' : conceptOf(node)].filter((id) => id !== '').join('.')
    if (above !== '' || !node.children || !isGroup(node)) add(`role:row:${path}`, named(node))
    addResults(node.children ?? [], path, named, add)
  }
}

function addRequests(table: Table, named: NamesOf, add: Add): void {
  for (const band of table.bands) {
    for (const row of band.rows) addResults(row.children ?? [], '', named, add)
    for (const node of band.columns.flatMap((column) => column.children ?? [])) {
      add(`role:who:${leavesOf(node)}`, named(node))
      for (const child of node.children ?? []) add(`role:who:${conceptOf(child)}`, named(child))
    }
  }
}

function addProceedings(table: Table, named: NamesOf, add: Add): void {
  for (const { columns } of table.bands)
    for (const node of columns) {
      const courts = isGroup(node) ? (node.children ?? []) : [node]
      add(`subject:case:${courts.map(conceptOf).join('+')}`, named(node))
      for (const court of courts) {
        add(`subject:case:${conceptOf(court)}`, named(court))
        for (const outcome of court.children ?? [])
          add(`role:outcome:${conceptOf(outcome)}`, named(outcome))
      }
    }
}

function addDocuments(table: Table, named: NamesOf, add: Add): void {
  for (const { rows, columns } of table.bands) {
    for (const row of rows) add(`subject:item:${conceptOf(row)}`, named(row))
    if (columns.length > 1)
      for (const column of columns) add(`role:flow:${conceptOf(column)}`, named(column))
  }
}

/** How the vocabulary of each kind of table is gathered; one of no known kind has rows of items. */
const gatherings: Readonly<Record<string, typeof addDocuments>> = {
  requests: addRequests,
  proceedings: addProceedings,
}

const known = new WeakMap<Format, Lexicon>()

/** The vocabulary that reads the prose of reports in a format. */
export function lexiconFor(format: Format): Lexicon {
  const made = known.get(format)
  if (made) return made
  const tags = new Map<string, Tag>()
  const add: Add = (tag, words) => {
    for (const word of words) if (word !== '') tags.set(word, tag)
  }
  for (const [tag, words] of generalWords) add(tag, words)
  const named = namesIn(format)
  for (const table of format.tables)
    (gatherings[conceptOf(table)] ?? addDocuments)(table, named, add)
  const lexicon = new Map<string, [string, Tag][]>()
  for (const [word, tag] of tags) {
    const list = lexicon.get(word.charAt(0))
    if (list) list.push([word, tag])
    else lexicon.set(word.charAt(0), [[word, tag]])
  }
  for (const list of lexicon.values()) list.sort(([a], [b]) => b.length - a.length)
  known.set(format, lexicon)
  return lexicon
}
