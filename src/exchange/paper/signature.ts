/** 落款: the organ's name and the day below a text, as GB/T 9704 sets them without a seal's room. */
import type { Block } from '../document/document'
import { printable } from '../document/text'
import { dayOf } from '@/report/text/day'

/** In characters of the text: figures and Latin letters are half as wide. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (/[\x20-\x7e]/.test(char) ? 0.5 : 1), 0)

/** The day four characters from the edge, the name centred over it; a name that is longer begins two from the edge. */
export function signature(organ: string, at: number | string): readonly Block[] {
  const [name, day] = [printable(organ), typeof at === 'string' ? printable(at) : dayOf(at)]
  if (name === '' && day === '') return []
  const more = (widthOf(name) - widthOf(day)) / 2
  const nameRight = Math.max(2, 4 - more)
  return [
    ...(name === ''
      ? []
      : [{ kind: 'paragraph', text: name, apart: true, fromRight: nameRight } satisfies Block]),
    {
      kind: 'paragraph',
      text: day,
      fromRight: name === '' ? 4 : Math.max(0, nameRight + more),
      ...(name === '' && { apart: true }),
    },
  ]
}
