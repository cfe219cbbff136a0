/** Figures copied with their units: what counts is the number, where the unit is the cell's own. */
import { measured, whyUnfit } from '@/report/measure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import type { SourceBlock, SourceDocument } from '../../read/source'
import type { Landed } from '../index'
import { placeOf } from '../rows'
import { otherUnit } from '../telling'

interface Unitless {
  readonly source: SourceDocument
  /** By place, what stood there with its unit. */
  readonly told: ReadonlyMap<string, string>
}

/** The source with the numbers of such figures alone; other units, to be converted, stay as they are. */
export function withoutTheirUnits(source: SourceDocument): Unitless {
  const told = new Map<string, string>()
  const blocks = source.blocks.map((block): SourceBlock => {
    if (block.kind === 'text') return block
    const { where } = block
    return {
      ...block,
      cells: block.cells.map((cell) => {
        const found = measured(cell.text)
        if (!found || !/^(?:万元|[件宗条项个份]?)$/.test(found.unit)) return cell
        told.set(placeOf({ ...cell, where }), cell.text.trim())
        return { ...cell, text: found.number }
      }),
    }
  })
  return { source: { ...source, blocks }, told }
}

/** What has landed, and what of it is out, named. */
interface Sifted {
  readonly landed: ReadonlyMap<FigureKey, Landed>
  readonly left: readonly string[]
}

/** Keeps what nothing speaks against. @param against what is written there and why it is out. */
function sifted(
  landed: ReadonlyMap<FigureKey, Landed>,
  against: (key: FigureKey, one: Landed) => readonly [text: string, why: string | undefined],
): Sifted {
  const kept = new Map<FigureKey, Landed>()
  const left: string[] = []
  for (const [key, one] of landed) {
    const [text, why] = against(key, one)
    if (why === undefined) kept.set(key, one)
    else left.push(`“${text}”（${why}）`)
  }
  return { landed: kept, left }
}

const kindOf = (key: FigureKey, format: Format) => cellsOf(format).get(key)?.kind ?? 'count'

/** Keeps of what has landed what has the unit of its cell. */
export const fitting = (
  landed: ReadonlyMap<FigureKey, Landed>,
  told: Unitless['told'],
  format: Format,
): Sifted =>
  sifted(landed, (key, { origin }) => {
    const text = told.get(placeOf(origin))
    return [text ?? '', text === undefined ? undefined : whyUnfit(text, kindOf(key, format))]
  })

/** Keeps of what has landed what is not of another unit than is said of all figures. */
export const ofUnit = (
  landed: ReadonlyMap<FigureKey, Landed>,
  units: readonly string[],
  format: Format,
): Sifted =>
  sifted(landed, (key, { origin }) => [
    origin.text.trim(),
    otherUnit([], kindOf(key, format), units),
  ])
