/** The groups of an RTF document: where their text goes, by their first word. */
import type { Destination, RtfState } from './state'

/** Groups whose text is not part of the document; what stands behind `\*` is passed over too, if it is not known. */
const passedOver = new Set(
  'info header headerl headerr headerf footer footerl footerr footerf nonshppict mmathPict mbegChr mendChr msepChr mchr nonesttables listtable listoverridetable rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl mmathPr bkmkstart bkmkend shprslt background userprops filetbl private xe tc tcn'.split(
    ' ',
  ),
)

/** Groups whose text goes elsewhere. */
const elsewhere: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  colortbl: 'colors',
  stylesheet: 'styles',
  listtext: 'number',
  pntext: 'number',
  footnote: 'note',
  annotation: 'comment',
  fldinst: 'instruction',
  upr: 'wrapping',
  sp: 'wrapping',
}

/** Groups that show as a picture, whatever is in them. */
const pictured = new Set('pict shppict object'.split(' '))

/** Groups that hold the text of a box. */
const boxed = new Set('shptxt dptxbxtext'.split(' '))

/** Groups behind `\*` that hold text which shows. */
const shownAll = new Set('shpinst shptxt do dptxbxtext nesttableprops moMathPara moMath'.split(' '))

/** True for a group that begins here and shows as a picture. */
export const isPictured = (name: string, { destination }: RtfState): boolean =>
  pictured.has(name) && /^(?:text|wrapping)$/.test(destination)

/** True for a group that begins here and holds a text box over a cell. */
export const isBoxed = (name: string, { destination, inTable }: RtfState): boolean =>
  destination === 'text' && inTable && boxed.has(name)

/** The state in a group that begins with this word. @param starred stands behind `\*`. */
export function begun(state: RtfState, name: string, starred: boolean): RtfState {
  if (isPictured(name, state)) return { ...state, destination: 'nothing' }
  // Text told twice: what stands before it is for programs without Unicode.
  if (state.destination === 'wrapping' && name === 'ud') return { ...state, destination: 'text' }
  if (state.destination !== 'text') return state
  const destination = elsewhere[name]
  if (destination) return { ...state, destination }
  if (passedOver.has(name) || (starred && !shownAll.has(name)))
    return { ...state, destination: 'nothing' }
  if (isBoxed(name, state)) return { ...state, inBox: true }
  return name === 'moMath' ? { ...state, inFormula: true } : state
}
