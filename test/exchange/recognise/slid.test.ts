/** A row whose cells slid to the left, as programs show a row that lacks some: no figure of it goes in unasked. */
import { expect, it } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import { recognise } from '@/exchange/recognise'
import { formats } from '@/format'
import { ownTruths } from '../../support/truth'

const truth = ownTruths().find(({ name }) => name.endsWith('broken-rows-2023.html'))
const row = '<td>319</td><td>7</td><td>2</td><td>0</td><td>328</td></tr>'
const keys = 'natural business research welfare legalService otherOrganisation total'
  .split(' ')
  .map((column) => `requests.partlyGranted.${column}`)

/** Which figures of the row are doubted as slid. */
function slid(...cells: readonly string[]): readonly string[] {
  if (!truth?.text.includes(row)) throw new Error('The page has another row')
  const shown = `${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`
  const read = recognise(readHtml(truth.text.replace(row, shown)), formats)
  if (!read.ok) throw new Error(read.problem.text)
  return read.value.doubts
    .filter(({ why }) => why.includes('左移'))
    .flatMap(({ figures }) => figures)
}

it.each([
  [['319', '7', '2', '0', '328', '', '']],
  [['319', '7', '2', '328', '', '', '']],
  [['319', '7', '2', '0', '0', '328', '']],
  [['319', '7', '', '2', '328', '', '']],
])('is doubted as a whole: %s', (cells) => {
  expect(slid(...cells)).toEqual(keys)
})

it.each([
  [['319', '7', '2', '0', '0', '0', '328']],
  [['319', '7', '2', '0', '0', '0', '']],
  [['319', '', '', '', '319', '', '']],
  [['0', '0', '0', '0', '0', '', '']],
  [['', '', '', '', '', '', '']],
  [['319', '7', '2', '0', '300', '', '']],
])('is not told of: %s', (cells) => {
  expect(slid(...cells)).toEqual([])
})
