/** Published reports with the figures a person read from them, and how a reading compares. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readHtml } from '@/exchange/read/html'
import type { SourceDocument } from '@/exchange/read/source'
import { readText } from '@/exchange/read/plain/text'
import { readReport } from '@/exchange/readers'
import { recognise } from '@/exchange/recognise'
import type { Doubt, Recognised } from '@/exchange/recognise/recognised'
import { formats } from '@/format'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { figureOf } from '@/report/report'
import { samples } from '@/sample/hulan'
import { converted, hasOffice } from './office'

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

type Figures = Truth['figures']

function compared(found: Recognised | undefined, figures: Figures): Tally {
  const keys = Object.keys(figures)
  if (!found) return { right: 0, missing: keys, doubted: [], wrong: [], doubts: [] }
  const { report, origins, doubts } = found
  const unsure = new Set(doubts.flatMap((doubt) => doubt.figures))
  const right = (key: FigureKey) => origins.has(key) && figureOf(report, key) === figures[key]
  const rest = keys.filter((key) => !right(key))
  return {
    right: keys.length - rest.length,
    doubted: rest.filter((key) => unsure.has(key)),
    missing: rest.filter((key) => !unsure.has(key) && !origins.has(key)),
    wrong: rest.filter((key) => !unsure.has(key) && origins.has(key)),
    doubts,
  }
}

/** Compares a reading with the truth: each figure is right, missing, doubted or wrong. */
export function tally(truth: Truth): Tally {
  const outcome = recognise(truth.read(truth.text), formats)
  return compared(outcome.ok ? outcome.value : undefined, truth.figures)
}

/** A page on paper wide enough for its tables: what is cut off at the edge nobody could read. */
const onWidePaper = (html: string): Uint8Array =>
  new TextEncoder().encode(`<style>@page { size: 420mm 594mm }</style>${html}`)

/** Kinds into which LibreOffice turns a page, step by step, as a text or as a workbook. */
const routes: Readonly<Record<string, readonly string[]>> = {
  docx: ['odt:writer8', 'docx:MS Word 2007 XML'],
  doc: ['odt:writer8', 'doc:MS Word 97'],
  odt: ['odt:writer8'],
  rtf: ['odt:writer8', 'rtf'],
  pdf: ['odt:writer8', 'pdf'],
  xlsx: ['ods:calc8', 'xlsx:Calc MS Excel 2007 XML'],
  xls: ['ods:calc8', 'xls:MS Excel 97'],
  ods: ['ods:calc8'],
}
/** The published pages turned into every kind by LibreOffice and read back; nothing where it is not installed. */
export async function convertedTallies(
  truths: readonly Truth[],
): Promise<readonly { readonly name: string; readonly figures: number; readonly tally: Tally }[]> {
  const pages = truths.filter(({ name }) => name.endsWith('.html'))
  const found: { name: string; figures: number; tally: Tally }[] = []
  const only = process.env['KINDS']?.split(' ')
  const kinds = Object.entries(routes).filter(([kind]) => only?.includes(kind) ?? true)
  for (const [kind, steps] of hasOffice ? kinds : [])
    for (const { name, text, figures } of pages) {
      let file = { name: 'page.html', bytes: onWidePaper(text) }
      for (const to of steps) {
        const bytes = converted({ [file.name]: file.bytes }, to).get(file.name)
        if (!bytes) throw new Error(`LibreOffice wrote no ${to}`)
        file = { name: `page.${to.split(':')[0] ?? to}`, bytes }
      }
      const outcome = await readReport({ bytes: file.bytes }, formats)
      const tallied = compared(outcome.ok ? outcome.value.recognised : undefined, figures)
      found.push({
        name: `${name} → .${kind}`,
        figures: Object.keys(figures).length,
        tally: tallied,
      })
    }
  return found
}
