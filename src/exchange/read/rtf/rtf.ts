/** What an RTF document holds, as HTML for the one HTML reader. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { isPale } from '../color'
import type { LeftOut } from '../left-out'
import { dressed, isDrawnField, marked } from '../word/markup'
import { begun, isBoxed, isPictured } from './groups'
import { Lists } from './lists'
import { groundIn } from './shade'
import { type RtfState, atStart, changes, signs } from './state'
import { StyleSheet } from './styles'
import { RtfTables } from './table'
import { type RtfToken, tokensOf } from './tokens'

const deepest = 1000
const mostParagraphs = 20_000
const longest = 3_000_000

class Reader {
  private state: RtfState = atStart
  private readonly stack: RtfState[] = []
  private readonly decoders = new Map<string, TextDecoder>()
  private readonly lists = new Lists()
  private pending: number[] = []
  private toSkip = 0
  private starred = false
  private opened = false
  private readonly tables = new RtfTables()
  private paragraph = ''
  private readonly html: string[] = []
  /** The text of the note, the comment, the number or the instruction that is open. */
  private aside = ''
  private readonly styles = new StyleSheet()
  private count = 0
  private size = 0

  constructor(private readonly left: LeftOut) {}

  /** @returns true if the document is larger than any report. */
  get isTooLarge(): boolean {
    return (
      this.count > mostParagraphs ||
      this.size > longest ||
      this.pending.length > 2 * longest ||
      this.stack.length > deepest
    )
  }

  take(token: RtfToken): void {
    if (token.kind === 'bytes') {
      this.bytes(token.bytes)
      this.opened = false
      return
    }
    this.flush()
    this.toSkip = 0
    if (token.kind === 'word') this.word(token.name, token.value)
    else if (token.kind === 'open') {
      this.stack.push(this.state)
      this.opened = true
    } else {
      this.close()
      this.starred = false
      this.opened = false
    }
  }

  /** The document as HTML. */
  end(): string {
    this.flush()
    this.endParagraph()
    this.html.push(this.tables.take())
    return this.html.join('\n')
  }

  /** A group ends: what it declared or held apart is put where it belongs. */
  private close(): void {
    const { destination } = this.state
    if (destination === 'styles') this.styles.declare(this.state)
    this.state = this.stack.pop() ?? this.state
    if (this.state.destination === destination) return
    if (destination === 'note' || destination === 'comment') this.left.add(destination, this.aside)
    // It draws signs over each other, or the choice of a list; nobody keeps what comes of it.
    if (destination === 'instruction' && isDrawnField(this.aside)) this.picture()
    // A bullet is no number.
    if (destination === 'number' && /[\p{N}A-Za-z\u4e00-\u9fff]/u.test(this.aside)) {
      const number = this.aside.trim()
      this.paragraph += marked(/\w$/.test(number) ? `${number} ` : number)
    }
    this.aside = ''
  }

  private bytes(bytes: readonly number[]): void {
    const skipped = Math.min(this.toSkip, bytes.length)
    this.toSkip -= skipped
    const rest = skipped > 0 ? bytes.slice(skipped) : bytes
    if (this.state.destination === 'colors') {
      if (rest.includes(0x3b)) this.lists.endColor()
    } else if (this.holdsText) for (const byte of rest) this.pending.push(byte)
  }

  private get holdsText(): boolean {
    return /^(?:text|number|note|comment|fonts|instruction)$/.test(this.state.destination)
  }

  /** Decodes the bytes gathered so far: a character of two bytes may be told in two tokens. */
  private flush(): void {
    if (this.pending.length === 0) return
    const name = this.lists.encoding(this.state.font)
    const decoder = this.decoders.get(name) ?? new TextDecoder(name)
    this.decoders.set(name, decoder)
    const bytes = Uint8Array.from(this.pending)
    this.pending = []
    this.add(decoder.decode(bytes))
  }

  private add(text: string): void {
    const { destination, marks, flat, ink, ground, behind, inTable, depth, font, odd } = this.state
    if (!this.holdsText) return
    this.size += text.length
    if (destination === 'fonts') this.lists.named(font, text)
    if (destination !== 'text') {
      this.aside += text
      return
    }
    const inCell = inTable ? this.tables.at(depth).ground : undefined
    const pale = isPale(ink, groundIn(ground) ?? groundIn(behind) ?? inCell)
    const unsure =
      this.state.inFormula || this.lists.showsSigns(font) || Object.values(odd).includes(true)
    const look = { ...marks, ...(flat && { hidden: true }), pale, unsure }
    const { farTiny } = marks
    for (const part of farTiny === undefined ? [text] : text.split(/([\u2e80-\uffef]+)/))
      this.paragraph += marked(part, isFar(part) ? { ...look, tiny: farTiny ?? marks.tiny } : look)
  }

  /** Something stands here that nobody can read. */
  private picture(): void {
    this.paragraph += dressed('<img>', this.state.marks)
  }

  private word(name: string, value: number | undefined): void {
    const first = this.opened
    this.opened = false
    if (name === '*') {
      this.starred = true
      return
    }
    if (first || this.starred) this.begin(name)
    this.starred = false
    const listed = this.lists.word(this.state, name, value)
    if (listed) this.state = listed
    if (listed || /^(?:nothing|wrapping)$/.test(this.state.destination)) return
    const change = changes.get(name)
    if (change) this.state = change(this.state, value, this.lists.colors)
    else if (name === 's' || name === 'cs') this.styled(`${name}${String(value ?? 0)}`)
    else if (name === 'sbasedon') this.styles.base(this.state, `s${String(value ?? 0)}`)
    else if (name === 'u') {
      this.add(String.fromCharCode((value ?? 0) & 0xffff))
      this.toSkip = this.state.fallback
    } else if (signs[name] !== undefined) this.add(signs[name] ?? '')
    else if (this.state.destination === 'text') this.structure(name, value)
  }

  /** A style is declared here, or used. */
  private styled(style: string): void {
    this.state =
      this.state.destination === 'styles'
        ? { ...this.state, style }
        : this.styles.used(this.state, style)
  }

  /** A group begins: its first word says whether its text shows. */
  private begin(name: string): void {
    if (isPictured(name, this.state)) this.picture()
    if (isBoxed(name, this.state)) this.paragraph += '<br>'
    this.state = begun(this.state, name, this.starred)
  }

  private structure(name: string, value: number | undefined): void {
    if (this.state.inBox) {
      if (/^(?:par|sect|page|cell|nestcell|row)$/.test(name)) this.paragraph += '<br>'
      return
    }
    const { depth } = this.state
    if (this.tables.control(depth, name, value, this.lists.colors)) return
    switch (name) {
      case 'par':
      case 'sect':
      case 'page':
        this.endParagraph()
        break
      case 'cell':
        this.closeCell(1)
        break
      case 'nestcell':
        this.closeCell(depth)
        break
      case 'row':
        this.tables.at(1).row()
        break
      case 'nestrow':
        this.tables.at(depth).row()
    }
  }

  private closeCell(depth: number): void {
    this.tables.at(depth).cell(`<p>${this.paragraph}</p>`)
    this.paragraph = ''
    this.count++
  }

  private endParagraph(): void {
    const html = `<p>${this.paragraph}</p>`
    this.paragraph = ''
    this.count++
    if (this.state.inTable) this.tables.at(this.state.depth).open += html
    else this.html.push(this.tables.take(), html)
  }
}

const isFar = (text: string): boolean => /^[\u2e80-\uffef]/.test(text)

/** Reads an RTF document as HTML. @param left counts notes and comments, which are not read. */
export function readRtf(bytes: Uint8Array, left: LeftOut): Outcome<string> {
  const reader = new Reader(left)
  for (const token of tokensOf(bytes)) {
    reader.take(token)
    if (reader.isTooLarge)
      return refused('RTF 文档内容过大，不像一份年度报告，已停止读取。请只复制其中的报告内容粘贴。')
  }
  return ok(reader.end())
}
