/** What holds at a place of an RTF text: how characters look, where they go, which code page they are in. */
import type { Marks } from '../word/markup'

/** Where text goes: into the document, or into a list that is read or passed over. */
export type Destination =
  'text' | 'nothing' | 'fonts' | 'colors' | 'styles' | 'number' | 'note' | 'comment'

export interface RtfState {
  readonly destination: Destination
  readonly marks: Marks
  readonly ink: string | undefined
  /** What characters stand on, and what their paragraph does, where that is not the paper. */
  readonly ground: string | undefined
  readonly behind: string | undefined
  /** The style that is being declared. */
  readonly style: string | undefined
  readonly font: number
  /** Bytes that stand after each `\u` for programs that do not know it. */
  readonly fallback: number
  readonly inTable: boolean
  readonly depth: number
}

export const atStart: RtfState = {
  destination: 'text',
  marks: {},
  ink: undefined,
  ground: undefined,
  behind: undefined,
  style: undefined,
  font: 0,
  fallback: 1,
  inTable: false,
  depth: 1,
}

/** Colours by their numbers; undefined for the automatic one. */
export type Colors = readonly (string | undefined)[]

type Change = (state: RtfState, value: number | undefined, colors: Colors) => RtfState

const mark =
  (name: keyof Marks): Change =>
  (state, value) => ({ ...state, marks: { ...state.marks, [name]: value !== 0 } })

/** Set off the line by so many half points, six where no number is told. */
const lifted: Change = (state, value) => ({
  ...state,
  marks: { ...state.marks, lifted: (value ?? 6) !== 0 },
})

/** Control words that change how characters look or where they belong. */
export const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['v', mark('hidden')],
  ['strike', mark('struck')],
  ['striked', mark('struck')],
  ['deleted', mark('deleted')],
  ['revised', mark('inserted')],
  ['super', mark('raised')],
  ['sub', mark('raised')],
  ['up', lifted],
  ['dn', lifted],
  ['nosupersub', (state) => ({ ...state, marks: { ...state.marks, raised: false } })],
  ['fs', (state, value) => ({ ...state, marks: { ...state.marks, tiny: (value ?? 24) <= 2 } })],
  ['plain', (state) => ({ ...state, marks: {}, ink: undefined, ground: undefined })],
  ['f', (state, value) => ({ ...state, font: value ?? 0 })],
  ['uc', (state, value) => ({ ...state, fallback: Math.min(Math.max(value ?? 1, 0), 8) })],
  ['intbl', (state) => ({ ...state, inTable: true })],
  ['itap', (state, value) => ({ ...state, depth: value ?? 1, inTable: (value ?? 1) > 0 })],
  ['pard', (state) => ({ ...state, inTable: false, depth: 1, behind: undefined })],
  ['cf', (state, value, colors) => ({ ...state, ink: colors[value ?? 0] })],
  ['chcbpat', (state, value, colors) => ({ ...state, ground: colors[value ?? 0] })],
  ['cb', (state, value, colors) => ({ ...state, ground: colors[value ?? 0] })],
  ['highlight', (state, value, colors) => ({ ...state, ground: colors[value ?? 0] })],
  ['cbpat', (state, value, colors) => ({ ...state, behind: colors[value ?? 0] })],
])

/** Groups whose text is not part of the document; what stands behind `\*` is passed over too, if it is not known. */
export const passedOver = new Set(
  'info pict header headerl headerr headerf footer footerl footerr footerf fldinst object nonshppict nonesttables listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl mmathPr bkmkstart bkmkend sp shprslt background userprops filetbl private'.split(
    ' ',
  ),
)

/** Groups whose text goes elsewhere. */
export const elsewhere: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  colortbl: 'colors',
  stylesheet: 'styles',
  listtext: 'number',
  pntext: 'number',
  footnote: 'note',
  annotation: 'comment',
}

/** Groups behind `\*` that hold text which shows. */
export const shownAll = new Set('shpinst shptxt nesttableprops'.split(' '))

/** Words that stand for a character. */
export const signs: Readonly<Record<string, string>> = {
  tab: ' ',
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
