/** Published reports with the figures a person read from them, and how a reading compares. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readHtml } from '@/exchange/read/html'
import type { SourceDocument } from '@/exchange/read/source'
import { readText } from '@/exchange/read/text'
import { recognise } from '@/exchange/recognise'
import type { Doubt } from '@/exchange/recognise/recognised'
import { formats } from '@/format'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { figureOf } from '@/report/report'
import { samples } from '@/sample/hulan'

export interface Truth {
  readonly name: string
  readonly text: string
  readonly figures: Readonly<Record<FigureKey, Figure>>
  readonly read: (text: string) => SourceDocument
}

const readerOf = (file: string) => (file.endsWith('.html') ? readHtml : readText)

function pairsIn(folder: string, label: string): readonly Truth[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => /\.(?:html|txt)$/.test(file))
    .filter((file) => existsSync(join(folder, file.replace(/\.\w+$/, '.json'))))
    .map((file) => {
      const truth = JSON.parse(
        readFileSync(join(folder, file.replace(/\.\w+$/, '.json')), 'utf8'),
      ) as { figures: Record<FigureKey, Figure> }
      return {
        name: `${label}/${file}`,
        text: readFileSync(join(folder, file), 'utf8'),
        figures: truth.figures,
        read: readerOf(file),
      }
    })
}

/** The published reports beside the checkout, where they are present. */
export function sharedTruths(): readonly Truth[] {
  const shared = join(import.meta.dirname, '../../../shared')
  const seed = join(shared, 'seed/hulan-2019.txt')
  const [sample] = samples
  const seeds =
    existsSync(seed) && sample
      ? [
          {
            name: 'seed/hulan-2019.txt',
            text: readFileSync(seed, 'utf8'),
            figures: sample.figures,
            read: readText,
          },
        ]
      : []
  return [...seeds, ...pairsIn(join(shared, 'real'), 'real')]
}

/** The old reports kept in the project. */
export const ownTruths = (): readonly Truth[] =>
  pairsIn(join(import.meta.dirname, '../old-report'), 'old-report')

export interface Tally {
  readonly right: number
  readonly missing: readonly FigureKey[]
  readonly doubted: readonly FigureKey[]
  readonly wrong: readonly FigureKey[]
  readonly doubts: readonly Doubt[]
}

/** Compares a reading with the truth: each figure is right, missing, doubted or wrong. */
export function tally(truth: Truth): Tally {
  const outcome = recognise(truth.read(truth.text), formats)
  const keys = Object.keys(truth.figures)
  if (!outcome.ok) return { right: 0, missing: keys, doubted: [], wrong: [], doubts: [] }
  const { report, origins, doubts } = outcome.value
  const unsure = new Set(doubts.flatMap(({ figures }) => figures))
  const right = (key: FigureKey) => origins.has(key) && figureOf(report, key) === truth.figures[key]
  const rest = keys.filter((key) => !right(key))
  return {
    right: keys.length - rest.length,
    doubted: rest.filter((key) => unsure.has(key)),
    missing: rest.filter((key) => !unsure.has(key) && !origins.has(key)),
    wrong: rest.filter((key) => !unsure.has(key) && origins.has(key)),
    doubts,
  }
}
