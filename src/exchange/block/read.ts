/** Reads the cells of a copied block: brings them into the decree's words, lays them by their names, keeps what is vouched for. */
import type { FigureKey } from '@/report/format'
import { copiedElsewhere } from '../copied'
import type { SourceDocument } from '../read/source'
import { type Label, labelOf, likeness, sure as alike } from '../recognise/label/words'
import { byHeads, isHeaded } from './by-heads'
import { byRows } from './by-rows'
import { isBlank, isPlainWord } from './cell'
import { guessesOf, isByCursorColumn } from './guesses'
import { isNumbering } from './heads'
import type { Landed, PastedBlock, Target } from './index'
import { asReport, isAmongParts, onlyTableOf } from './landing'
import { leftOf, officesOf, placesOf, togetherLeft } from './left'
import { isBareTotal, linesOf } from './lines'
import { isOffice, isPeriod } from './telling'
import { inDecreeWords } from './shape/everyday'
import { underGroups } from './shape/groups'
import { ownSections } from './shape/sections'
import { withoutSignature } from './shape/signature'
import { straightened } from './shape/straight'
import { isOfAllGroups, pathsOf } from './shape/title-of-groups'
import { aroundBare, belowWords, withoutRemarks } from './vouch/around'
import { isOfficial } from './vouch/explained'
import { unlikeStored, unlikeText, unseenIn } from './vouch/shown'
import { fitting, ofUnit, withoutTheirUnits } from './vouch/units'
import { vouched } from './vouch/vouched'
import { isOwnOffice } from './vouch/own'
import { whyBare } from './vouch/why'
import {
  type Clipboard,
  type HeadedRow,
  type PastedRow,
  type TableNames,
  copiedCells,
  headedRows,
  placeOf,
  rowsOf,
  standingTexts,
  strayLines,
} from './rows'
import {
  type NamesApart,
  anyNames,
  elsewhereWords,
  namesApart,
  namesIn,
  turned,
  wayOf,
  wayWords,
} from './way'

const isLike = (text: string, name: Label): boolean => likeness(labelOf(text), name) >= alike

const namesOf = ({ format, table }: Target): TableNames => ({
  rows: namesIn(format, table, 'row'),
  columns: namesIn(format, table, 'column'),
  known: namesIn(format, table),
})

/** What of a block lands, and what is left out, named. */
export function readCells(clipboard: Clipboard, target: Target): PastedBlock {
  const names = namesOf(target)
  const copied = copiedCells(clipboard, names)
  const { source: whole, signed } = withoutSignature(copied.labelled, target)
  const standing = withoutSignature(copied.standing, target).source
  const { page } = copied
  const { source: numbers, told } = withoutTheirUnits(whole)
  const named = underGroups(inDecreeWords(numbers, target), target)
  const { source: labelled, left: beside } = straightened(named, anyNames(target.format))
  const rows = rowsOf(labelled, names.known)
  const placed = placedBy(labelled, names, target)
  const { landed: own, left, said, loose } = vouched(labelled, placed.landed, target)
  const fit = fitting(own, told, target.format)
  const isBare = placed.by === 'none'
  const { organ, year, table, format } = target
  const from = copiedElsewhere(clipboard.html, { organ, year, table: table.name })
  // Why a row is out that does not stand under its heads is said of these alone.
  const isOut = beside.length > 0
  const around = isBare && !isOut ? aroundBare(standing, target) : { strange: [], said }
  const isLaid = !isOut && around.strange.length === 0
  const bare = withoutRemarks(standing)
  const laid = isLaid ? rowsOf(bare.source, names.known) : []
  // A figure that stands alone on its line is laid as a cell.
  const strays = new Set(isBare ? laid.flatMap(({ cells }) => cells.map(strayCell)) : [])
  return {
    by: placed.by,
    landed: fit.landed,
    left: [
      // Why figures that have a place are out comes before the lines that have none.
      ...left,
      ...around.strange.map((word) => whyBare(word, target)),
      ...fit.left,
      ...beside,
      ...placed.left.filter((line) => !strays.has(line)),
      ...(isBare && isLaid ? bare.left : []),
      ...signed.map((line) => `“${line}”（表下的签名栏，不是数量）`),
    ],
    said: around.said,
    guessed: [...guessesOf(fit.landed, format), ...loose],
    ...(from !== undefined && { from }),
    rows: belowWords(standingTexts(laid, clipboard.text)),
    unlike: [
      ...unlikeStored(rows),
      ...unseenIn(page ?? standing),
      ...(isBare ? unlikeText(page, clipboard.text) : []),
      ...(page?.notes ?? []),
    ],
  }
}

/** What of a block has its place, and by whose names. */
type Placed = Pick<PastedBlock, 'landed' | 'left' | 'by'>

/** Where its own names put its cells. */
function placedBy(whole: SourceDocument, names: TableNames, aim: Target): Placed {
  const { format, table, year } = aim
  const apart = namesApart(format, table)
  const paths = pathsOf(linesOf(format, table))
  const { source, left, units } = ownSections(whole, year, {
    isOfAll: (text) => isOfAllGroups(text, paths, aim),
    ownerOf: (text) =>
      isOffice(text) && aim.organ !== ''
        ? isOwnOffice(text, aim.organ)
          ? 'own'
          : 'other'
        : undefined,
    isHeading: (text) => names.known.some((one) => isLike(text, one)),
    isColumn: (text) =>
      !/[\d，]/.test(text) && !isOfficial(text, aim) && apart.kindOf(text) === 'column',
  })
  const target = { ...aim, units }
  const withLeft = (placed: Placed): Placed =>
    left.length === 0
      ? placed
      : {
          ...placed,
          by: placed.by === 'none' ? 'rows' : placed.by,
          left: [...placed.left, ...left],
        }

  const block = { rows: rowsOf(source, names.known), headed: headedRows(source, names, year) }
  // A row of words alone is a head, though some of them are no names of the table: 占比, 备注.
  const told = block.rows.filter(
    ({ cells }) => !cells.every((cell) => isBlank(cell) || isPlainWord(cell)),
  )
  const way = wayOf([...told, ...block.headed], apart)
  if (way === 'upright')
    return withLeft(laidBy(source, block, asReport(source, format), apart, target))
  if (way === 'turned') {
    const side = turned(source)
    const sided = { rows: rowsOf(side, names.known), headed: headedRows(side, names, year) }
    const isClear = wayOf([...sided.rows, ...sided.headed], apart) === 'upright'
    if (isClear && isHeaded(sided.headed, linesOf(format, table)))
      return withLeft(turnedBack(laidBy(side, sided, new Map(), apart, target)))
  }
  const all = way === 'elsewhere' ? asReport(source, format) : new Map<FigureKey, Landed>()
  const { landed, left: unfit } = ofUnit(all, units, format)
  const other = onlyTableOf(landed, format)
  if (other && other.table !== table) {
    const there = placedBy(whole, namesOf({ ...aim, ...other }), { ...aim, ...other })
    if (there.landed.size >= landed.size || unfit.length > 0) return there
  }
  const why =
    way === 'elsewhere'
      ? elsewhereWords([...block.rows, ...block.headed], format, table)
      : wayWords[way]
  const named = togetherLeft(block.rows, landed, why)
  return withLeft({ landed, left: [...named, ...unfit, ...strayWords(source, names)], by: 'rows' })
}

/** What was read on its side, where it stood in the source. */
const turnedBack = ({ landed, ...rest }: Placed): Placed => ({
  ...rest,
  landed: new Map(
    [...landed].map(([key, { origin, ...rest }]) => [
      key,
      { ...rest, origin: { ...origin, row: origin.column, column: origin.row } },
    ]),
  ),
})

const strayCell = ({ text }: { readonly text: string }): string =>
  `“${text.trim()}”（没有对应的格）`

const strayWords = (source: SourceDocument, { known }: TableNames): readonly string[] =>
  strayLines(source, known).map((text) => strayCell({ text }))

/** Lays a block that lies upright; rows of another table stay out of it, but for what is certain. */
function laidBy(
  source: SourceDocument,
  block: { readonly rows: readonly PastedRow[]; readonly headed: readonly HeadedRow[] },
  sure: ReadonlyMap<FigureKey, Landed>,
  apart: NamesApart,
  target: Target,
): Placed {
  const { kindOf, isBoth, isColumn, hasRows } = apart
  const offices = officesOf(block.rows, apart, target)
  /** Where rows have no names, only that of a group of columns may begin one; the recogniser looks past others. */
  const isNamedOddly = ({ labels }: PastedRow): boolean =>
    !hasRows && labels.length > 0 && !isColumn(labels.at(-1) ?? '')
  const lines = linesOf(target.format, target.table)
  const banned = placesOf([...offices.rows, ...block.rows.filter(isNamedOddly)])
  /** A bare total of rows is that of the table only where all it adds up came with it. */
  const isRowTotal = ({ labels }: PastedRow): boolean => hasRows && isBareTotal(labels, lines)
  const totals = placesOf(block.rows.filter(isRowTotal))
  const isCertain = (key: FigureKey, place: string): boolean =>
    !banned.has(place) && (!totals.has(place) || isAmongParts(target.format, key, sure))
  const certain = new Map([...sure].filter(([key, { origin }]) => isCertain(key, placeOf(origin))))
  const stray = strayWords(source, namesOf(target))
  const kinds = block.rows.map(({ labels }) => kindOf(labels.at(-1) ?? ''))
  /** Among rows of other tables 总计 may be theirs. */
  const isOurs = ({ labels }: PastedRow): boolean => {
    const name = labels.at(-1) ?? ''
    return kindOf(name) !== 'elsewhere' && !(kinds.includes('elsewhere') && isBoth(name))
  }
  const strangers = block.rows.filter((row) => !isOurs(row))
  const numberings = block.rows
    .slice(0, -1)
    .filter(({ labels, cells }) => labels.length === 0 && isNumbering(cells))
  const left = [
    ...leftOf(strangers, certain, elsewhereWords(strangers, target.format, target.table)),
    ...leftOf(offices.rows, certain, '不能确定是哪个单位的数'),
    ...leftOf(numberings, certain, '像是各栏的编号，不是数量'),
    ...stray,
  ]
  const isCounted = (row: PastedRow): boolean => isOurs(row) && !offices.isOf(row)
  const headed = block.headed.filter(isCounted)
  if (isHeaded(headed, lines)) {
    const isNamed = headed.some(({ labels }) => !labels.every(isPeriod))
    const found = byHeads(headed, lines, target, certain)
    return {
      landed: found.landed,
      left: [...found.left, ...left],
      by: isNamed ? (isByCursorColumn(found.landed) ? 'rows' : 'both') : 'columns',
    }
  }
  const named = block.rows.filter((row) => row.labels.length > 0 && isCounted(row))
  const found = byRows(named, lines, target, named.length > 0 ? certain : new Map())
  if (found.landed.size === 0 && named.length === 0 && left.length === stray.length)
    return { landed: new Map(), left: stray, by: 'none' }
  const unnamed = block.rows
    .filter(({ labels }) => labels.length === 0)
    .flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== ''))
    .map(({ text }) => `“${text.trim()}”（这一行没有行名）`)
  return { landed: found.landed, left: [...found.left, ...unnamed, ...left], by: 'rows' }
}
