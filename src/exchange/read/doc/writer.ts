/** How a paragraph of an old Word file is written as HTML: its number, its fields by what they show, hidden text as hidden. */
import { isPale } from '../color'
import { tabSign } from '../page/text'
import { asMarkup, isDrawnField, marked } from '../word/markup'
import type { AutoNumbering } from '../word/numbering'
import type { RunLook } from './look'
import type { Paragraph } from './paragraphs'

/** Stands for what is no text: a picture, a formula drawn from its field. */
const pictured = '\ufffc'

/** Writes paragraphs with their numbers, fields by what they show, hidden text as hidden. */
export class ParagraphWriter {
  /** For each open field, whether its instruction is being passed over. */
  private readonly open: boolean[] = []
  private passing = 0
  private instruction = ''

  constructor(
    private readonly numbering: AutoNumbering,
    /** Fonts that show other signs. */
    private readonly signs: ReadonlySet<number>,
  ) {}

  /** @param behind the ground of the cell around it. */
  html({ stretches, ground, numbered, flat }: Paragraph, behind?: string): string {
    const line = stretches
      .map(({ text, look }) =>
        this.visible(
          text,
          flat ? { ...look, hidden: true } : look,
          look.ground ?? ground ?? behind,
        ),
      )
      .join('')
    if (line.replace(/<[^>]*>/g, '').trim() === '') return line
    return asMarkup(this.numbering.next(numbered.list, numbered.level ?? 0)) + line
  }

  private visible(text: string, look: RunLook, ground: string | undefined): string {
    let seen = ''
    for (const char of text) {
      if (char === '\x13') this.begin()
      else if (char === '\x14' || char === '\x15') seen += this.end(char === '\x14')
      else if (this.passing === 0) seen += this.shown(char, look)
      else this.instruction += char
    }
    const { squeezed, close, halved, offWeb, font = -1 } = look
    const unsure = squeezed || close || halved || offWeb || this.signs.has(font)
    const pale = isPale(look.ink, ground)
    return marked(seen, { ...look, pale, unsure }).replaceAll(pictured, '<img>')
  }

  private begin(): void {
    this.open.push(true)
    this.passing++
    this.instruction = ''
  }

  /** An instruction ends, and its result begins; or the field ends. @returns what shows in its place. */
  private end(resultFollows: boolean): string {
    const wasInstruction = this.open.pop() === true
    if (wasInstruction) this.passing--
    if (resultFollows) this.open.push(false)
    const isDrawn = wasInstruction && this.passing === 0 && isDrawnField(this.instruction)
    return isDrawn ? pictured : ''
  }

  private shown(char: string, look: RunLook): string {
    if (char === '\x0b') return '\n'
    if (char === '\x1e') return '-'
    if (char === '\t') return tabSign
    if (look.special && (char === '\x01' || char === '\x08')) return pictured
    if (look.special && char === '(') return look.symbol ? pictured : ''
    return char < ' ' ? '' : char
  }
}
