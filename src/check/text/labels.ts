/** The vocabulary of a format: the general words, and the labels of its own rows and columns with their short forms. */
import { type Format, type Heading, type Table, lines } from '@/report/format'
import { type Tag, generalWords } from './lexicon'
import { shortForms, suitWords } from './short'

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

const named = (node: Heading): readonly string[] =>
  telling([core(node.text), ...(shortForms[node.id] ?? [])])

const leavesOf = (node: Heading): readonly string[] =>
  lines([node]).map((line) => line.at(-1)?.id ?? '')

function addResults(nodes: readonly Heading[], above: string, add: Add): void {
  for (const node of nodes) {
    const path = [above, node.id].filter((id) => id !== '').join('.')
    if (above !== '' || !node.children) add(`role:row:${path}`, named(node))
    else if (node.id !== '') add(`role:row:${path}`, named(node))
    addResults(node.children ?? [], path, add)
  }
}

function addRequests(table: Table, add: Add): void {
  for (const band of table.bands) {
    for (const row of band.rows) addResults(row.children ?? [], '', add)
    const applicants = band.columns.flatMap((column) => column.children ?? [])
    for (const node of applicants) {
      add(`role:who:${leavesOf(node).join('+')}`, named(node))
      for (const child of node.children ?? []) add(`role:who:${child.id}`, named(child))
    }
    for (const node of applicants.filter(({ children }) => children))
      add(`role:who:${leavesOf(node).join('+')}`, [
        '法人',
        '法人和其他组织',
        '法人及其他组织',
        '法人或者其他组织',
      ])
  }
}

function addProceedings(table: Table, add: Add): void {
  for (const { columns } of table.bands)
    for (const node of columns) {
      const courts = node.id === '' ? (node.children ?? []) : [node]
      const ids = courts.map(({ id }) => id)
      add(`subject:case:${ids.join('+')}`, node.id === '' ? suitWords : named(node))
      for (const court of courts) {
        add(`subject:case:${court.id}`, named(court))
        for (const outcome of court.children ?? [])
          add(`role:outcome:${outcome.id}`, named(outcome))
      }
    }
}

function addDocuments(table: Table, add: Add): void {
  for (const { rows, columns } of table.bands) {
    for (const row of rows) add(`subject:item:${row.id}`, named(row))
    if (columns.length > 1)
      for (const column of columns) add(`role:flow:${column.id}`, named(column))
  }
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
  for (const table of format.tables)
    if (table.id === 'requests') addRequests(table, add)
    else if (table.id === 'proceedings') addProceedings(table, add)
    else addDocuments(table, add)
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
