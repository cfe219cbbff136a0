/** Prints how often the likely slip is found, by kind; run with `npm run slips`. */
import { kinds } from './slip/plant'
import { type Mode, type Tally, latency, oneSlip, twoSlips } from './slip/campaign'

const percent = (part: number, whole: number): string =>
  whole === 0 ? '      —' : `${((100 * part) / whole).toFixed(1).padStart(6)}%`

const line = (name: string, tally: Tally): string => {
  const seen = tally.planted - tally.hidden
  const first = tally.uniqueFirst + tally.ambiguousFirst
  return [
    name.padEnd(8, '　'),
    String(tally.planted).padStart(6),
    String(tally.hidden).padStart(7),
    percent(first, seen).padStart(9),
    percent(first + tally.amongThree, seen).padStart(9),
    percent(tally.misled, seen).padStart(9),
    String(tally.unique).padStart(8),
    percent(tally.uniqueFirst, tally.unique).padStart(9),
    String(tally.ambiguous).padStart(10),
    percent(tally.ambiguousFirst, tally.ambiguous).padStart(9),
  ].join('')
}

const addedUp = (tallies: readonly Tally[]): Tally => {
  const all = { ...tallies[0] } as Tally
  for (const tally of tallies.slice(1))
    for (const member of Object.keys(all) as (keyof Tally)[]) all[member] += tally[member]
  return all
}

const titles: Readonly<Record<Mode, string>> = {
  printed: 'One slip, totals as printed.',
  typed: 'One slip typed into the app, totals follow their parts (only the balances break).',
}

function print(title: string, mode: Mode, count: number, others?: number): void {
  console.log(`\n${title}`)
  console.log(
    '  kind          planted  hidden    first  in three  misled   unique    first   ambiguous   first',
  )
  const tallies = oneSlip(mode, count, 20_260_131, others)
  for (const kind of kinds) {
    const tally = tallies.get(kind)
    if (tally) console.log(line(kind, tally))
  }
  console.log(line('all', addedUp([...tallies.values()])))
}

function printPairs(mode: Mode, count: number, others?: number): void {
  const pairs = twoSlips(mode, Math.ceil(count / 4), 20_260_331, others)
  console.log(
    `Two typing errors in different rows and columns: ${pairs.planted} planted, ${pairs.hidden} hidden, both named${percent(pairs.both, pairs.planted)}, one only${percent(pairs.one, pairs.planted)}`,
  )
}

/** Prints all rates for a number of slips of each mode. */
export function run(argument = '6000'): void {
  const count = Number(argument)
  for (const mode of ['printed', 'typed'] as const) {
    print(titles[mode], mode, count)
    printPairs(mode, count)
  }
  for (const others of [0, 4]) {
    print(
      `The same, where the desk knows that all held before: the slip was typed since, with ${String(others)} other figures.`,
      'typed',
      count,
      others,
    )
    printPairs('typed', count, others)
  }
  console.log('\nMilliseconds of processor time to judge (the first tenth, warming up, left out):')
  for (const mode of ['printed', 'typed'] as const)
    for (const slips of [0, 1, 2, 3, 5, 20]) {
      const { median, p99, longest } = latency(mode, slips, 1000, 20_260_401)
      console.log(
        `  ${mode.padEnd(8)} ${String(slips).padStart(2)} slips: median ${median.toFixed(3)}, p99 ${p99.toFixed(3)}, longest ${longest.toFixed(2)}`,
      )
    }
}
