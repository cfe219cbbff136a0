/** The lists at the head of an RTF document: its fonts and its colours, and the code page of its bytes. */
import { showsSigns } from '../signs'
import { type RtfState, encodingOf } from './state'

const symbols = 2
const parts = ['red', 'green', 'blue']

export class Lists {
  /** Colours by their numbers; undefined for the automatic one. */
  readonly colors: (string | undefined)[] = []
  private readonly charsets = new Map<number, number>()
  /** Fonts that show other signs than the characters written in them. */
  private readonly signs = new Set<number>()
  private color = [0, 0, 0]
  private isAuto = true
  private page = 1252

  /** A word of the lists, or of the file's head. @returns the state after it; undefined if it is none. */
  word(state: RtfState, name: string, value = 0): RtfState | undefined {
    const { destination } = state
    if (name === 'ansicpg') this.page = value || this.page
    else if (name === 'deff') return { ...state, font: value, usualFont: value }
    else if (destination === 'fonts' && name === 'f') return { ...state, font: value }
    else if (destination === 'fonts' && name === 'fcharset') {
      this.charsets.set(state.font, value)
      if (value === symbols) this.signs.add(state.font)
    } else if (destination === 'colors' && parts.includes(name)) {
      this.isAuto = false
      this.color[parts.indexOf(name)] = value
    } else return undefined
    return state
  }

  /** A font's name, or a piece of it. */
  named(font: number, name: string): void {
    if (showsSigns(name)) this.signs.add(font)
  }

  endColor(): void {
    const hex = this.color.map((part) => part.toString(16).padStart(2, '0'))
    this.colors.push(this.isAuto ? undefined : hex.join(''))
    this.color = [0, 0, 0]
    this.isAuto = true
  }

  showsSigns(font: number): boolean {
    return this.signs.has(font)
  }

  /** The encoding of bytes in a font. */
  encoding(font: number): string {
    return encodingOf(this.charsets.get(font), this.page)
  }
}
