/** The style sheet of an RTF document: what its styles do to the look of characters. */
import type { RtfMarks, RtfState } from './state'

interface RtfStyle extends Pick<RtfState, 'ink' | 'ground' | 'behind'> {
  readonly marks: RtfMarks
  readonly odd: RtfState['odd']
  /** Undefined where it is the usual one. */
  readonly font: number | undefined
}

const deepest = 12

/** Gathers the styles as they are declared, and gives them where they are used. */
export class StyleSheet {
  private readonly styles = new Map<string, RtfStyle>()
  private readonly bases = new Map<string, string>()

  /** Keeps the look of the style being declared. */
  declare({ style, marks, ink, ground, behind, odd, ...state }: RtfState): void {
    const font = state.font === state.usualFont ? undefined : state.font
    if (style !== undefined) this.styles.set(style, { marks, ink, ground, behind, odd, font })
  }

  /** The style being declared builds upon another. */
  base({ style }: RtfState, on: string): void {
    if (style !== undefined && style !== on) this.bases.set(style, on)
  }

  /** The state with the look of a style. */
  used(state: RtfState, style: string): RtfState {
    return [...this.chain(style)].reverse().reduce<RtfState>((under, one) => {
      const { marks, ink, ground, behind, odd, font } = one
      return {
        ...under,
        marks: { ...under.marks, ...marks },
        ink: ink ?? under.ink,
        ground: ground ?? under.ground,
        behind: behind ?? under.behind,
        odd: { ...under.odd, ...odd },
        font: font ?? under.font,
      }
    }, state)
  }

  /** The style and those it is based on, itself first. */
  private chain(style: string | undefined, depth = 0): readonly RtfStyle[] {
    const own = style === undefined ? undefined : this.styles.get(style)
    if (style === undefined || !own || depth > deepest) return []
    return [own, ...this.chain(this.bases.get(style), depth + 1)]
  }
}
