/** What the prose claims: which quantity counts what, bound to its words by nearness and nothing else. */
import type { Claim } from './claim'
import { type Cue, after, cueAfter, cueBefore, tagOf } from './cue'
import { continuesList, yearBefore } from './listed'
import { type Token, tokensOf } from '../tokens'
import { type Scope, endClause, endPart, fresh, hear, isApart, isPartOf } from './scope'
import {
  type Topic,
  bracketed,
  inForceBefore,
  isNarrowed,
  isOfSome,
  isOfService,
  isWholeTakenUp,
  ofDisclosure,
  ofTable,
  isSharedOut,
  stillLeft,
} from './narrowed'
import { respectively } from './respective'
import type { Quantity } from '../quantity'
import { remembered } from '../remember'
import { wordsAfter, wordsBefore } from '../clause/sentence'
import { isOutside } from '../clause/outside'

/** Roles that claim the whole of something, so that a part of it or another organ's must not be held against the table. */
export const ofTheWhole = /^(?:received|new|gathered|handled|concluded|bare|flow:.*)$/

/** Reads a text token by token and keeps what it has claimed so far. */
class ClaimReader {
  readonly claims: Claim[] = []
  private scope = fresh('')
  private readonly outer: Scope[] = []
  private sentence = 0
  private began = 0
  private lineBegan = 0
  /** The sentence has claimed something. */
  private fruitful = false
  /** The cases last spoken of are none of the tables'. */
  private outside = false
  /** What the paragraph's heading speaks of. */
  private topic: Topic = { subject: '', words: '' }
  private readonly named: ReadonlyMap<number, number>

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {
    this.named = respectively(tokens, text)
  }

  take(token: Token, index: number): void {
    switch (token.kind) {
      case 'quantity':
        if (token.quantity.exact && /^(?:case|money)$/.test(token.quantity.kind))
          this.claim(token.quantity, index)
        break
      case 'word':
        hear(
          this.scope,
          isOfService(this.text, token, this.began, this.topic) ? 'foreign' : token.tag,
        )
        break
      case 'year':
        if (
          !/[比较与同和由从自]/.test(this.text.charAt(token.start - 1)) &&
          !/^(?:compare|to|carry)$/.test(tagOf(this.tokens[index - 1]) ?? '') &&
          tagOf(this.tokens[index + 1]) !== 'carry'
        )
          this.scope.when = token.year
        break
      case 'other':
        this.scope.before += this.text.slice(token.start, token.end)
        break
      default:
        this.mark(token)
    }
  }

  /** What a mark of punctuation ends or opens. */
  private mark(token: Token): void {
    switch (token.kind) {
      case 'open':
        if (this.outer.length < 8) this.outer.push({ ...this.scope })
        endClause(this.scope)
        break
      case 'close':
        this.scope = this.outer.pop() ?? this.scope
        this.scope.before +=
          bracketed.exec(wordsBefore(this.text, token.end, token.end - 8))?.[0] ?? ''
        break
      case 'pause':
      case 'list':
        endClause(this.scope)
        break
      case 'half':
        endClause(this.scope)
        endPart(this.scope)
        break
      case 'stop':
      case 'line':
        this.endSentence(token)
        break
      default:
        break
    }
  }

  /** What a sentence spoke of is taken up by the next if it counted something, or was only a heading. */
  private endSentence({ start, end, kind }: Token): void {
    const heading = start - this.began <= 16 && (kind === 'stop' || this.began === this.lineBegan)
    if (heading && this.began === this.lineBegan)
      this.topic = { subject: this.scope.subject, words: this.text.slice(this.began, start) }
    const goesOn = heading || (this.fruitful && kind === 'stop')
    this.scope = goesOn ? fresh(this.scope.subject, this.scope.cases) : fresh('')
    this.outer.length = 0
    this.sentence += 1
    this.began = end
    if (kind === 'line') this.lineBegan = end
    this.fruitful = false
    this.outside = false
  }

  /** The word that says what a quantity counts, behind it or ahead, and the subject it is of. */
  private cueFor(index: number): { readonly cue: Cue; readonly named: string } | undefined {
    const name = this.named.get(index)
    if (name !== undefined) return this.cueNamed(name)
    const { start = 0 } = this.tokens[index] ?? {}
    if (isSharedOut(wordsBefore(this.text, start, this.began))) return undefined
    const found = cueBefore(this.tokens, index)
    if (found === 'other') return undefined
    const behind = found === 'none' ? undefined : found
    // What is applied for is no information, though it is called an application.
    const isForeign = this.scope.subject === 'foreign' && behind?.object === 'requests'
    const named = isForeign
      ? 'foreign'
      : (behind?.object ?? this.objectAfter(index, behind) ?? this.scope.subject)
    const isOpen = this.mayFollow(index, behind?.role)
    const cue = (isOpen ? cueAfter(this.tokens, index, named, this.text) : undefined) ?? behind
    return cue && { cue, named }
  }

  /** 有6件政府信息公开行政复议被纠正: cases named behind their number, before what became of them. */
  private casesAfter(index: number): string | undefined {
    let at = index + 1
    while (tagOf(this.tokens[at]) === 'fill') at += 1
    const object = after(tagOf(this.tokens[at]), 'subject:')
    return object?.startsWith('case:') === true ? object : undefined
  }

  /** 全年收到的16件申请: applications named right behind the number of what was received. */
  private objectAfter(index: number, behind: Cue | undefined): string | undefined {
    if (this.scope.subject !== '') return undefined
    const next = this.tokens[index + 1]
    if (!behind) return this.casesAfter(index)
    if (!next || !/^(?:received|new)$/.test(behind.role)) return undefined
    const object = after(tagOf(next), 'subject:')
    const isOther = isOfService(this.text, next, this.began, this.topic)
    return object === 'requests' && !isOther ? object : undefined
  }

  /** 收到的申请尚有52件结转下年, 都已答复：2件予以公开: what is left, or a part, is named behind its number. */
  private mayFollow(index: number, role = 'bare'): boolean {
    const { start } = this.tokens[index] ?? { start: 0 }
    if (role === 'concluded' && this.tokens[index - 1]?.kind === 'colon') return true
    return role === 'bare' || stillLeft.test(wordsBefore(this.text, start, this.began))
  }

  /** A number that 分别为 assigns to a name. */
  private cueNamed(at: number): { readonly cue: Cue; readonly named: string } {
    const tag = tagOf(this.tokens[at])
    const role = after(tag, 'role:') ?? 'bare'
    return { cue: { role, at }, named: after(tag, 'subject:') ?? this.scope.subject }
  }

  private claim(quantity: Quantity, index: number): void {
    const { tokens, scope } = this
    const { cue, named = '' } = this.cueFor(index) ?? {}
    if (!cue || (scope.apart !== undefined && isApart(scope.apart, named, cue.role))) return
    const last = this.claims[this.claims.length - 1]
    const flow = last?.role.startsWith('flow:') === true ? last.role : undefined
    const listed = cue.role === 'bare' && continuesList(tokens, index, last)
    const stands =
      cue.role === 'bare' && inForceBefore.test(wordsBefore(this.text, quantity.start, this.began))
    const role = (listed ? flow : undefined) ?? (stands ? 'flow:inForce' : cue.role)
    const carriedFrom = role === 'carry' ? yearBefore(tokens, cue.at) : undefined
    if (role === 'carriedIn' && tagOf(tokens[cue.at - 1]) === 'with') this.includeCarried()
    // 无一件被纠正: none.
    if (/[无没][有]?$/.test(wordsBefore(this.text, quantity.start, this.began))) return
    if (this.isOutside(quantity)) {
      this.outside ||= named.startsWith('case:')
      return
    }
    // 其他类复议59件，其中维持19件: what became of cases that are not counted is not, either.
    if (role.startsWith('outcome:') && this.outside) return
    if (named.startsWith('case:')) this.outside = false
    const part =
      (ofTheWhole.test(role) && (scope.narrowed || isNarrowed(this.text, quantity, this.began))) ||
      isOfSome(role, wordsBefore(this.text, quantity.start, this.began))
    const isWhole = isWholeTakenUp(this.text, quantity, role)
    this.claims.push({
      quantity,
      role,
      subject: isWhole
        ? 'requests'
        : named === '' && ofTable.test(role)
          ? this.topic.subject
          : named,
      part,
      cases: scope.cases,
      when: role === 'carry' ? undefined : scope.when,
      ...(carriedFrom !== undefined && { carriedFrom }),
      ...(cue.carriedTo !== undefined && { carriedTo: cue.carriedTo }),
      among: isPartOf(scope, named),
      explicit: scope.explicit || isWhole,
      sure:
        this.topic.subject === 'requests' ||
        ofDisclosure.test(wordsBefore(this.text, quantity.start, this.began)),
      self: scope.self,
      before: scope.before,
      inclusive: false,
      sentence: this.sentence,
    })
    this.fruitful ||= !part
  }

  private isOutside({ start, end }: Quantity): boolean {
    const clause = wordsBefore(this.text, start, this.began).split(/[，,；;（(]/)
    return isOutside(clause.at(-1) ?? '', wordsAfter(this.text, end))
  }

  /** 收到20件（含上年结转3件）: the claim before includes what was carried in. */
  private includeCarried(): void {
    const last = this.claims[this.claims.length - 1]
    if (last?.sentence === this.sentence && /^(?:received|handled|gathered)$/.test(last.role))
      this.claims[this.claims.length - 1] = { ...last, inclusive: true }
  }
}

/** Every claim a text makes in a format's vocabulary, in order. `requests` and the like are taken up by what follows them. */
export const claimsOf = remembered((text, format): readonly Claim[] => {
  const tokens = tokensOf(text, format)
  const reader = new ClaimReader(text, tokens)
  tokens.forEach((token, index) => {
    reader.take(token, index)
  })
  return reader.claims
})
