/** `npm run mutate`: a hundred seeded changes of real reports, of the kinds people make; none may go in wrong without a doubt. */
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

/** Makes the changes and prints what became of them. @param argument how many, 100 if not said. */
export async function run(argument?: string): Promise<void> {
  const truths = [...sharedTruths(), ...ownTruths()]
  const sums = new Map<
    string,
    { files: number; right: number; missing: number; doubted: number; wrong: number }
  >()
  const names = Object.keys(kinds)
  const told: string[] = []
  let made = 0
  for (let seed = 1; made < Number(argument ?? 100) && seed < 5000; seed++) {
    const luck = chance(seed)
    const truth = luck.one(truths)
    const other = luck.one(truths.filter((one) => truth && nameOf(one) !== nameOf(truth)))
    const name = names[seed % names.length] ?? ''
    const kind = luck.one(only[name] ?? Object.keys(files)) ?? ''
    if (!truth || !other) break
    const blocks = madeOf(truth.read(truth.text))
    if (kinds[name]?.(blocks, luck, madeOf(other.read(other.text))) !== true) continue
    const bytes = await files[kind]?.(blocks)
    if (!bytes) continue
    made++
    const outcome = await outcomeOf(bytes, truth, await soundIn(truth, kind))
    const sum = sums.get(name) ?? { files: 0, right: 0, missing: 0, doubted: 0, wrong: 0 }
    sums.set(name, {
      files: sum.files + 1,
      right: sum.right + outcome.right,
      missing: sum.missing + outcome.missing,
      doubted: sum.doubted + outcome.doubted,
      wrong: sum.wrong + outcome.wrong.length,
    })
    if (outcome.wrong.length > 0)
      told.push(
        `seed ${seed}, ${name}, ${kind}, ${truth.name}: ${outcome.wrong.slice(0, 4).join('; ')}`,
      )
  }
  console.table(Object.fromEntries(sums))
  for (const line of told) console.log(line)
  process.exitCode = told.length > 0 ? 1 : 0
}
