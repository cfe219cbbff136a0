/** What holds at a place of an RTF text: how characters look, where they go, which code page they are in. */
import { tabSign } from '../page/text'
import type { Marks } from '../word/markup'
import { lowest } from '../word/styles'
import type { Shade } from './shade'

/** Where text goes: into the document, or into a list that is read or passed over. */
export type Destination =
  | 'text'
  | 'nothing'
  /** Passed over, but something in it may show. */
  | 'wrapping'
  | 'instruction'
  | 'fonts'
  | 'colors'
  | 'styles'
  | 'number'
  | 'note'
  | 'comment'

/** Marks of characters, and of those of the Far East where their size is told apart. */
export interface RtfMarks extends Marks {
  readonly farTiny?: boolean | undefined
}

export interface RtfState {
  readonly destination: Destination
  readonly marks: RtfMarks
  /** What is said holds for characters of the Far East. */
  readonly far: boolean
  readonly ink: string | undefined
  /** What characters stand on, and what their paragraph does, where that is not the paper. */
  readonly ground: Shade | undefined
  readonly behind: Shade | undefined
  /** Ways in which characters may show otherwise than they stand, by the words that say so. */
  readonly odd: Readonly<Record<string, boolean>>
  /** The style that is being declared. */
  readonly style: string | undefined
  readonly font: number
  /** The font of what says nothing of its own. */
  readonly usualFont: number
  /** Bytes that stand after each `\u` for programs that do not know it. */
  readonly fallback: number
  /** In lines too low to show anything. */
  readonly flat: boolean
  readonly inTable: boolean
  readonly depth: number
  /** In a text box over a cell, whose lines are no lines of the table. */
  readonly inBox: boolean
  readonly inFormula: boolean
}

export const atStart: RtfState = {
  destination: 'text',
  marks: {},
  far: false,
  ink: undefined,
  ground: undefined,
  behind: undefined,
  odd: {},
  style: undefined,
  font: 0,
  usualFont: 0,
  fallback: 1,
  flat: false,
  inTable: false,
  depth: 1,
  inBox: false,
  inFormula: false,
}

/** Colours by their numbers; undefined for the automatic one. */
export type Colors = readonly (string | undefined)[]

type Change = (state: RtfState, value: number | undefined, colors: Colors) => RtfState

const plain: Change = (state) => ({
  ...state,
  marks: {},
  far: false,
  ink: undefined,
  ground: undefined,
  odd: {},
  font: state.usualFont,
})

const mark =
  (name: keyof Marks): Change =>
  (state, value) => ({ ...state, marks: { ...state.marks, [name]: value !== 0 } })

/** Set off the line by so many half points, six where no number is told. */
const lifted: Change = (state, value) => ({
  ...state,
  marks: { ...state.marks, lifted: (value ?? 6) !== 0 },
})

/** Letters narrower than this part of a hundred, or set closer by so many twips, run into each other. */
const least = { width: 34, spacing: -80 }

const odd =
  (name: string, is: (value: number | undefined) => boolean): Change =>
  (state, value) => ({ ...state, odd: { ...state.odd, [name]: is(value) } })

const shaded =
  (part: 'ground' | 'behind', name: 'front' | 'back'): Change =>
  (state, value, colors) => ({
    ...state,
    [part]: { ...state[part], [name]: colors[value ?? 0] },
  })

const dense =
  (part: 'ground' | 'behind'): Change =>
  (state, value) => ({ ...state, [part]: { ...state[part], density: value ?? 0 } })

/** Control words that change how characters look or where they belong. */
export const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['v', mark('hidden')],
  ['strike', mark('struck')],
  ['striked', mark('struck')],
  ['deleted', mark('deleted')],
  ['revised', mark('inserted')],
  ['mvf', mark('deleted')],
  ['mvt', mark('inserted')],
  ['super', mark('raised')],
  ['sub', mark('raised')],
  ['up', lifted],
  ['dn', lifted],
  ['nosupersub', (state) => ({ ...state, marks: { ...state.marks, raised: false } })],
  ['fs', (state, value) => ({ ...state, marks: { ...state.marks, tiny: (value ?? 24) <= 4 } })],
  // LibreOffice tells the size of Chinese signs so; elsewhere it is that of Arabic ones.
  [
    'afs',
    (state, value) =>
      state.far ? { ...state, marks: { ...state.marks, farTiny: (value ?? 24) <= 4 } } : state,
  ],
  ...['dbch', 'loch', 'hich', 'rtlch', 'ltrch'].map((name): [string, Change] => [
    name,
    (state) => ({ ...state, far: name === 'dbch' }),
  ]),
  ['charscalex', odd('width', (value = 100) => value < least.width)],
  ['expndtw', odd('spacing', (value = 0) => value <= least.spacing)],
  ['expnd', odd('spacing', (value = 0) => value * 5 <= least.spacing)],
  ['twoinone', odd('lines', () => true)],
  ['webhidden', odd('web', (value) => value !== 0)],
  // Negative for a height that is kept whatever stands in the line.
  ['sl', (state, value = 0) => ({ ...state, flat: value < 0 && -value < lowest })],
  ['plain', plain],
  ['f', (state, value) => ({ ...state, font: value ?? 0 })],
  ['uc', (state, value) => ({ ...state, fallback: Math.min(Math.max(value ?? 1, 0), 8) })],
  ['intbl', (state) => ({ ...state, inTable: true })],
  ['itap', (state, value) => ({ ...state, depth: value ?? 1, inTable: (value ?? 1) > 0 })],
  ['pard', (state) => ({ ...state, inTable: false, depth: 1, behind: undefined, flat: false })],
  ['cf', (state, value, colors) => ({ ...state, ink: colors[value ?? 0] })],
  ['chcbpat', shaded('ground', 'back')],
  ['chcfpat', shaded('ground', 'front')],
  ['chshdng', dense('ground')],
  ['cb', shaded('ground', 'back')],
  ['highlight', (state, value, colors) => ({ ...state, ground: { back: colors[value ?? 0] } })],
  ['cbpat', shaded('behind', 'back')],
  ['cfpat', shaded('behind', 'front')],
  ['shading', dense('behind')],
])

/** Words that stand for a character. */
export const signs: Readonly<Record<string, string>> = {
  tab: tabSign,
  '~': '\u00a0',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: ' ',
}

const byCharset: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
}
const byPage: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** The encoding of bytes in a font of a character set, in a file of a code page. */
export const encodingOf = (charset: number | undefined, page: number): string =>
  (charset === undefined ? undefined : byCharset[charset]) ?? byPage[page] ?? 'windows-1252'
