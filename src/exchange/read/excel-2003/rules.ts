/** Conditional formats of an Excel 2003 XML sheet that may hide what a cell shows, or show it in another way. */
import { anyGround, colorOf } from '../color'
import type { XmlElement } from '../flat/xml'
import { type Condition, holdsFor } from '../sheet/condition'
import { conditionalWhy } from '../sheet/conditional'
import { attribute, inside, textIn } from './elements'
import type { CellDress } from './look'
import { type CellShown, type ShownBy, shownIn } from './shown'

interface Rule {
  readonly covers: (row: number, column: number) => boolean
  readonly condition: Condition
  readonly dress: CellDress
}

/** What a cell shows under the rules of its sheet. */
export type UnderRules = (
  place: { readonly row: number; readonly column: number },
  data: XmlElement,
  look: CellDress,
) => CellShown

/** More rules than a sheet has. */
const mostRules = 1000

const endless = 2_000_000

/** `R7C2:R9C3`, `C2`, `R7`. */
function rangeOf(text: string): Rule['covers'] {
  const ends = text
    .split(':')
    .map((end) => /^\s*(?:R(\d{1,7}))?(?:C(\d{1,5}))?\s*$/.exec(end) ?? [])
  const [first = [], last = first] = ends
  const [top, left] = [Number(first[1] ?? 1) - 1, Number(first[2] ?? 1) - 1]
  const [bottom, right] = [Number(last[1] ?? endless) - 1, Number(last[2] ?? endless) - 1]
  return (row, column) => row >= top && row <= bottom && column >= left && column <= right
}

const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  Equal: 'equal',
  NotEqual: 'notEqual',
  Greater: 'greaterThan',
  Less: 'lessThan',
  GreaterOrEqual: 'greaterThanOrEqual',
  LessOrEqual: 'lessThanOrEqual',
}

const declaration = /([\w-]+)\s*:\s*((?:[^;\\"]|\\.|"[^"]*")*)/g

/** A format of numbers with its signs masked as a style sheet masks them. */
const unmasked = (format: string): string =>
  format
    .trim()
    .replace(/\\([\dA-Fa-f]{4})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\\(.)/g, '$1')
    .replace(/^"(.*)"$/, '$1')

function dressOf(style: string): CellDress {
  const said = new Map(
    [...style.matchAll(declaration)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.trim(),
    ]),
  )
  const color = said.get('color')
  const struck = said.get('text-line-through')
  const ground = said.get('background') ?? said.get('background-color')
  const format = said.get('mso-number-format')
  return {
    ...(color !== undefined && { ink: colorOf(color) }),
    ...(struck !== undefined && { struck: struck !== 'none' }),
    ...(ground !== undefined && { ground: colorOf(ground) ?? anyGround }),
    ...(format !== undefined && { format: unmasked(format) }),
  }
}

function rulesIn(sheet: XmlElement): readonly Rule[] {
  return inside(sheet, 'ConditionalFormatting').flatMap((group) => {
    const ranges = inside(group, 'Range').map(textIn).join(',').split(',').map(rangeOf)
    const covers: Rule['covers'] = (row, column) => ranges.some((one) => one(row, column))
    return inside(group, 'Condition').map((one): Rule => {
      const text = (name: string) => inside(one, name).map((element) => textIn(element).trim())
      const [kind] = text('Qualifier')
      return {
        covers,
        dress: dressOf(attribute(inside(one, 'Format')[0], 'Style')),
        condition: {
          type: kind === undefined ? 'expression' : 'cellIs',
          operator: operators[kind ?? ''] ?? '',
          formulas: [...text('Value1'), ...text('Value2')],
          text: '',
          first: '',
        },
      }
    })
  })
}

/** The rules of a sheet. */
export function rulesOf(sheet: XmlElement, format: ShownBy): UnderRules {
  const rules = rulesIn(sheet)
  return ({ row, column }, data, look) => {
    const plain = shownIn(data, look, format)
    const held = textIn(data).trim()
    const value = attribute(data, 'Type') === 'Number' ? Number(held) : held
    let unsure = rules.length > mostRules
    for (const { condition, dress } of unsure
      ? []
      : rules.filter(({ covers }) => covers(row, column))) {
      const holds = held === '' ? false : holdsFor(condition, value)
      // What hides noughts alone leaves them noughts, as a number format does.
      if (holds === false || (value === 0 && holds && holdsFor(condition, 1) === false)) continue
      const dressed = shownIn(data, { ...look, ...dress }, format)
      // The first that holds is the one that counts.
      if (holds === true && !unsure) return dressed
      unsure ||= dressed.text !== plain.text || dressed.unseen?.other !== plain.unseen?.other
    }
    return unsure && !plain.unseen
      ? { ...plain, unseen: { other: '?', why: conditionalWhy } }
      : plain
  }
}
