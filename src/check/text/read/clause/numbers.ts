/** The numbers of a text sentence by sentence, each with the words that lead to it. */
import { type Quantity } from '../quantity'
import { remembered } from '../remember'
import { tokensOf } from '../tokens'

export interface ToldNumber {
  readonly quantity: Quantity
  /** What stands between the number before, or the beginning of the sentence, and this one; the last 60 characters. */
  readonly words: string
}

const longest = 60

/** The exact numbers with a unit, in lists of one sentence each; a sentence with none is left out. */
export const numbersIn = remembered((text, format): readonly (readonly ToldNumber[])[] => {
  const sentences: ToldNumber[][] = []
  let sentence: ToldNumber[] = []
  let from = 0
  const end = (): void => {
    if (sentence.length > 0) sentences.push(sentence)
    sentence = []
  }
  for (const token of tokensOf(text, format))
    if (token.kind === 'stop' || token.kind === 'line' || token.kind === 'half') {
      end()
      from = token.end
    } else if (token.kind === 'quantity' && token.quantity.kind !== 'none') {
      const words = text.slice(Math.max(from, token.start - longest), token.start)
      if (token.quantity.exact) sentence.push({ quantity: token.quantity, words })
      from = token.end
    }
  end()
  return sentences
})
