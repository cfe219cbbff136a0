/** Pages and plain texts that are small, or as large as is taken, and make much of it. */
import { strToU8 } from 'fflate'
import type { Bomb } from './packed'

const mega = 1024 * 1024
const page = (body: string, css = '') =>
  strToU8(`<html><head><style>${css}</style></head><body>${body}</body></html>`)
const tall = `<table>${'<tr><td rowspan="600">1<td>2</td></tr>'.repeat(600)}</table>`

export const pageBombs: readonly Bomb[] = [
  {
    name: 'html: rowspan and colspan of millions',
    bytes: () =>
      page(
        `<table>${'<tr><td colspan="1000000" rowspan="1000000">1</td><td>本年新收</td></tr>'.repeat(20_000)}</table>`,
      ),
  },
  { name: 'html: 40 tables of tall cells', bytes: () => page(tall.repeat(40)) },
  { name: 'html: 380,000 tags', bytes: () => page('<i>1</i>'.repeat(190_000)) },
  { name: 'html: 380,000 cells', bytes: () => page(`<table>${'<td>1'.repeat(380_000)}</table>`) },
  {
    name: 'html: 380,000 cells in 3,800 tables',
    bytes: () => page(`<table><tr>${'<td>1'.repeat(99)}</table>`.repeat(3800)),
  },
  {
    name: 'html: selectors times elements',
    bytes: () =>
      page(
        '<b class="a b c">1</b>'.repeat(60_000),
        Array.from({ length: 20_000 }, (_, at) => `.x${at} .a ~ b{display:none}`).join(''),
      ),
  },
  {
    name: 'html: a text of 300,000 letters put before 60,000 elements',
    bytes: () => page('<p>1</p>'.repeat(60_000), `p::before{content:"${'前'.repeat(300_000)}"}`),
  },
  {
    name: 'html: variables that double each other',
    bytes: () =>
      page(
        '<p style="color:var(--v20)">1</p>'.repeat(2000),
        `${Array.from({ length: 20 }, (_, at) => `:root{--v${at + 1}:${`var(--v${at}) `.repeat(1000)}}`).join('')}:root{--v0:${'a'.repeat(1000)}}`,
      ),
  },
  {
    name: 'html: attributes without end',
    bytes: () => page(`<p ${Array.from({ length: 250_000 }, (_, at) => `a${at}`).join(' ')}>`),
  },
  { name: 'text: 6 million letters in one line', bytes: () => strToU8('a'.repeat(6 * mega - 1)) },
  { name: 'text: tabs without end', bytes: () => strToU8('\t'.repeat(1_900_000) + '1') },
  { name: 'text: bars without end', bytes: () => strToU8('|1'.repeat(950_000)) },
  { name: 'text: lines of bars', bytes: () => strToU8(`${'|1'.repeat(100)}|\n`.repeat(9_000)) },
  { name: 'text: lines without end', bytes: () => strToU8('1\n'.repeat(950_000)) },
  { name: 'json: lists without end', bytes: () => strToU8(`[${'[],'.repeat(600_000)}1]`) },
]
