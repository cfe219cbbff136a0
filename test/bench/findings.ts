/**
 * Records every finding on every corpus, or prints how today's differ from a record:
 * `npm run findings FILE` writes FILE where there is none, and compares with it where there is one.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Context } from '@/check'
import { checks, findingsIn, judge } from '@/check/catalogue'
import { examplesOf } from '@/check/examples'
import type { Example } from '@/check/example'
import { contextOf } from '@/check/example-context'
import { recognise } from '@/exchange/recognise'
import { formats, formatForYear } from '@/format'
import type { Format } from '@/report/format'
import { samples } from '@/sample/hulan'
import {
  casesIn,
  counts,
  elsewhere,
  exampleIn,
  sentences,
  textIn,
  yearOf,
} from '../check/text/corpus/cases'
import { figures, reportWith } from '../check/text/full'
import { anyPrevious, anyReport } from '../check/wild'
import { exampleOf, silentOf } from '../check/text/inspector/kit'
import { readHtml } from '@/exchange/read/html'
import { readText } from '@/exchange/read/plain/text'
import { published } from './slip/published'

/** A context under a name that stays the same from run to run. */
type Named = readonly [name: string, context: Context]

const newest = formats.at(-1)
if (!newest) throw new Error('A format is declared')
const latest: Format = newest

function formatOf(year: number): Format {
  const format = formatForYear(year)
  if (!format) throw new Error(`No format for ${year}`)
  return format
}

const told = (name: string, example: Omit<Example, 'text'>, year: number): Named => [
  name,
  contextOf(example, formatOf(year), year),
]

/** The blind cases: as planted, as they should be, and with their texts left out. */
function inspected(file: string): readonly Named[] {
  return casesIn(`inspector/${file}.jsonl`).flatMap((one) => {
    const year = one.year ?? 2024
    return [
      told(`${file} ${one.id} wrong`, exampleOf(one, 'wrong'), year),
      told(`${file} ${one.id} right`, exampleOf(one, 'right'), year),
      told(`${file} ${one.id} silent`, silentOf(one), year),
    ]
  })
}

const organ = { name: '示例市人民政府', level: 'city' } as const
const before = Object.fromEntries(
  Object.keys(figures)
    .filter((key) => key.startsWith('requests.'))
    .map((key) => [key, Math.floor((figures[key] ?? 0) * 0.9)]),
)

/** Every tried sentence in every place, in a full report with last year's beside it. */
function tried(): readonly Named[] {
  const all = [
    ...sentences.map((one) => textIn(one)[1]),
    ...counts.map((one) => textIn(one)[1].replace(/\{[^}]+\}/g, '12')),
  ]
  return [...new Set(all)].flatMap((text) =>
    (['overview', 'proactive', 'requests', 'proceedings', 'problems', 'other'] as const).map(
      (place) =>
        told(
          `${place} ${text}`,
          {
            ...organ,
            figures,
            narrative: { [place]: text },
            previous: { ...organ, figures: before },
          },
          2023,
        ),
    ),
  )
}

const others = (): readonly Named[] =>
  elsewhere.map((one, at) => told(`elsewhere ${at}`, exampleIn(one), yearOf(one)))

const examples = (): readonly Named[] =>
  formats.flatMap((format) =>
    checks.flatMap((check) => {
      const { breaks, holds } = examplesOf(check)
      return [
        [`${check.id} breaks ${format.id}`, contextOf(breaks, format)] as const,
        [`${check.id} holds ${format.id}`, contextOf(holds, format)] as const,
      ]
    }),
  )

const publishedFigures = (): readonly Named[] =>
  published.map(({ report, previous }) => [
    `published ${report.title}`,
    { report, format: latest, ...(previous && { previous: { report: previous, format: latest } }) },
  ])

const sampled = (): readonly Named[] =>
  samples.flatMap((report) => [
    [`sample ${report.title}`, { report, format: formatOf(report.year) }],
  ])

/** Whole published reports as the importer reads them, where they lie beside the checkout. */
function read(folder: string): readonly Named[] {
  if (!existsSync(folder)) {
    console.log(`${folder} is not here: its reports are not judged`)
    return []
  }
  return readdirSync(folder)
    .filter((file) => /\.(?:html|txt)$/.test(file))
    .sort()
    .flatMap((file): Named[] => {
      const text = readFileSync(join(folder, file), 'utf8')
      const source = file.endsWith('.html') ? readHtml(text) : readText(text)
      const outcome = recognise(source, formats)
      if (!outcome.ok) return []
      const { report, format } = outcome.value
      return [[`${folder}/${file}`, { report, format }]]
    })
}

/** Reports as wild as the file schema allows, the same ones at each run. */
const wild = (): readonly Named[] =>
  formats.flatMap((format) => {
    const year = format.since + 1
    const pairs = fc.tuple(anyReport(format, year), anyPrevious(year))
    return fc
      .sample(pairs, { numRuns: 150, seed: 20_261_128 })
      .map(([report, previous], at): Named => [
        `wild ${format.id} ${at}`,
        { report, format, ...(previous && { previous }) },
      ])
  })

const whole = (): readonly Named[] => [['full', { report: reportWith({}), format: latest }]]

/** One line a finding: everything a reader of it can see. */
const linesOf = ([name, context]: Named): readonly string[] =>
  findingsIn(judge(context)).map((finding) => JSON.stringify([name, finding]))

/** The record of all findings, or the difference from the one in `file`. */
export function run(file = ''): void {
  if (file === '') throw new Error('Name the file to write or to compare with')
  const all = [
    ...inspected('honest'),
    ...inspected('planted'),
    ...tried(),
    ...others(),
    ...examples(),
    ...publishedFigures(),
    ...sampled(),
    ...read('test/old-report'),
    ...read('../shared/real'),
    ...wild(),
    ...whole(),
  ]
  const now = all.flatMap(linesOf)
  console.log(`${all.length} reports judged, ${now.length} findings`)
  if (!existsSync(file)) {
    writeFileSync(file, `${now.join('\n')}\n`)
    return
  }
  const known = readFileSync(file, 'utf8').trimEnd().split('\n')
  const [here, there] = [new Set(now), new Set(known)]
  const gone = known.filter((line) => !here.has(line))
  const come = now.filter((line) => !there.has(line))
  for (const line of gone) console.log(`- ${line}`)
  for (const line of come) console.log(`+ ${line}`)
  console.log(`${gone.length} gone, ${come.length} new`)
  if (gone.length + come.length > 0) process.exitCode = 1
}
