/**
 * The corpora of the prose, one case a line, all told in the kit's notation (`../inspector/kit.ts`).
 * `sentences`: one sentence in the full report, `finds` the check it breaks; `counts`: the same with `{…}`
 * for a figure of the full report; `elsewhere`: texts of other organs, years and figures. The blind ones lie
 * beside: `inspector` and `fixes`.
 */
import { readFileSync } from 'node:fs'
import type { Example } from '@/check/example'
import type { NarrativePlace } from '@/report/format'
import { figures } from '../full'
import { type Case, figuresOf } from '../inspector/kit'

/** A case that says exactly what is found in it. */
export interface ToldCase extends Pick<Case, 'id' | 'year' | 'title' | 'told' | 'last'> {
  readonly name?: string
  readonly level?: Case['level']
  /** The report of full.ts and the year before it, in place of figures of its own. */
  readonly in?: 'full'
  /** What it shows, where the text does not say so itself. */
  readonly shows?: string
  /** The checks of the prose that find something; none for an honest text. */
  readonly finds: readonly string[]
  readonly text?: Readonly<Record<NarrativePlace, string>>
  readonly lastText?: Readonly<Record<NarrativePlace, string>>
}

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(`test/check/text/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

/** The blind cases of a file: `fixes/honest.jsonl`. */
export const casesIn = (file: string) => linesOf(file) as readonly Case[]

const toldIn = (name: string) => linesOf(`corpus/${name}.jsonl`) as readonly ToldCase[]

export const sentences = toldIn('sentences')
export const counts = toldIn('counts')
export const elsewhere = toldIn('elsewhere')

/** The place and words of a case that has one text. */
export function textIn({ id, text }: ToldCase): readonly [place: NarrativePlace, text: string] {
  const [only] = Object.entries(text ?? {}) as [NarrativePlace, string][]
  if (!only) throw new Error(`${id} has no text`)
  return only
}

const city = { name: '示例市人民政府', level: 'city' } as const

/** A year before the full report's: fewer requests, one more carried over than it says. */
const before = Object.fromEntries(
  ['natural', 'total'].flatMap((column) => [
    [`requests.received.${column}`, 120],
    [`requests.carriedIn.${column}`, 10],
    [`requests.concluded.${column}`, 118],
    [`requests.carriedOut.${column}`, 12],
  ]),
)

/** The year of a case: the full report's is 2023. */
export const yearOf = (one: ToldCase): number => (one.in === 'full' ? 2023 : (one.year ?? 2024))

/** A case as a report with last year's beside it. */
export function exampleIn(one: ToldCase): Omit<Example, 'text'> {
  const { text = {}, lastText = {} } = one
  if (one.in === 'full')
    return { ...city, figures, narrative: text, previous: { ...city, figures: before } }
  const { name, level, title, told, last } = one
  return {
    ...(name !== undefined && { name }),
    ...(level !== undefined && { level }),
    ...(title !== undefined && { title }),
    narrative: text,
    figures: told ? figuresOf(told) : {},
    ...((last || one.lastText) && {
      previous: { figures: last ? figuresOf(last) : {}, narrative: lastText },
    }),
  }
}
