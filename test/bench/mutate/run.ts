/** Seeded changes of real reports, of the kinds people make; none may go in wrong without a doubt. */
import { readReport } from '@/exchange/readers'
import { titleNames } from '@/exchange/recognise/identity'
import { formats } from '@/format'
import type { FigureKey } from '@/report/format'
import { figureOf } from '@/report/report'
import { type Truth, ownTruths, sharedTruths } from '../../support/truth'
import { kinds } from './kinds'
import { type MadeBlock, madeOf } from './made'
import { chance } from './random'
import { asPage, asWord, asWorkbook } from './write'

const files: Readonly<
  Record<string, (blocks: readonly MadeBlock[]) => Uint8Array | Promise<Uint8Array>>
> = {
  page: asPage,
  word: asWord,
  workbook: asWorkbook,
}

/** Kinds that only some files know. */
const only: Readonly<Record<string, readonly string[]>> = {
  scaled: ['workbook'],
  'a hidden column': ['page', 'workbook'],
}

interface Outcome {
  readonly right: number
  readonly missing: number
  readonly doubted: number
  readonly wrong: readonly string[]
}

/** The figures that are read rightly from the file before it is changed; a broken report stays so when it is written anew. */
async function soundIn(truth: Truth, kind: string): Promise<readonly FigureKey[]> {
  const bytes = await files[kind]?.(madeOf(truth.read(truth.text)))
  const read = bytes && (await readReport({ bytes }, formats))
  if (!read?.ok) return []
  const { report, origins } = read.value.recognised
  return Object.keys(truth.figures).filter(
    (key) => origins.has(key) && figureOf(report, key) === truth.figures[key],
  )
}

/** Organ and year as the first title says. */
const nameOf = (truth: Truth): string => {
  const lines = truth
    .read(truth.text)
    .blocks.flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []))
  const names = lines.flatMap((line) => titleNames(line.trim()) ?? [])[0]
  return `${names?.organ ?? ''} ${names?.year ?? ''}`
}

async function outcomeOf(
  bytes: Uint8Array,
  { figures }: Truth,
  keys: readonly FigureKey[],
): Promise<Outcome> {
  const read = await readReport({ bytes }, formats)
  if (!read.ok) return { right: 0, missing: keys.length, doubted: 0, wrong: [] }
  const { report, origins, doubts } = read.value.recognised
  const unsure = new Set(doubts.flatMap((doubt) => doubt.figures))
  const right = keys.filter((key) => origins.has(key) && figureOf(report, key) === figures[key])
  const rest = keys.filter((key) => !right.includes(key))
  const wrong = rest.filter((key) => origins.has(key) && !unsure.has(key))
  return {
    right: right.length,
    doubted: rest.filter((key) => unsure.has(key)).length,
    missing: rest.filter((key) => !unsure.has(key) && !origins.has(key)).length,
    wrong: wrong.map((key) => `${key}: ${figureOf(report, key)} for ${figures[key]}`),
  }
}

/** What became of the figures of all files of a kind. */
export interface Sum {
  readonly files: number
  readonly right: number
  readonly missing: number
  readonly doubted: number
  readonly wrong: number
}

const nothing: Sum = { files: 0, right: 0, missing: 0, doubted: 0, wrong: 0 }

const plus = (sum: Sum, outcome: Outcome): Sum => ({
  files: sum.files + 1,
  right: sum.right + outcome.right,
  missing: sum.missing + outcome.missing,
  doubted: sum.doubted + outcome.doubted,
  wrong: sum.wrong + outcome.wrong.length,
})

interface Mutated {
  readonly name: string
  readonly told: string
  readonly outcome: Outcome
}

/** The change of one seed; undefined if its report has no place for it. */
async function mutated(seed: number, truths: readonly Truth[]): Promise<Mutated | undefined> {
  const luck = chance(seed)
  const truth = luck.one(truths)
  const other = luck.one(truths.filter((one) => truth && nameOf(one) !== nameOf(truth)))
  const name = Object.keys(kinds)[seed % Object.keys(kinds).length] ?? ''
  const kind = luck.one(only[name] ?? Object.keys(files)) ?? ''
  if (!truth || !other) return undefined
  const blocks = madeOf(truth.read(truth.text))
  if (kinds[name]?.(blocks, luck, madeOf(other.read(other.text))) !== true) return undefined
  const bytes = await files[kind]?.(blocks)
  if (!bytes) return undefined
  const outcome = await outcomeOf(bytes, truth, await soundIn(truth, kind))
  return { name, outcome, told: `seed ${seed}, ${name}, ${kind}, ${truth.name}` }
}

/**
 * Changes real reports and reads them again.
 * @param count how many changes. @param from the first seed. @returns sums by kind, and each figure that went in wrong without a doubt.
 */
export async function mutate(
  count: number,
  from = 1,
): Promise<{ readonly sums: ReadonlyMap<string, Sum>; readonly wrong: readonly string[] }> {
  const truths = [...sharedTruths(), ...ownTruths()]
  const sums = new Map<string, Sum>()
  const wrong: string[] = []
  let made = 0
  for (let seed = from; made < count && seed < from + 50 * count; seed++) {
    const one = await mutated(seed, truths)
    if (!one) continue
    made++
    sums.set(one.name, plus(sums.get(one.name) ?? nothing, one.outcome))
    wrong.push(...one.outcome.wrong.map((figure) => `${one.told}: ${figure}`))
  }
  return { sums, wrong }
}
