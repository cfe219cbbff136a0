/** The annex of reasons as GB/T 9704 wants it: mentioned after the text, on a page of its own under its own title. */
import type { Explained } from '@/check'
import type { Block, ParagraphBlock } from '../document/document'
import { printable } from '../document/text'
import { figuresExplained, sentenceOf } from './sentence'

type Reasons = readonly Omit<Explained, 'finding'>[]

const name = '数据核实说明'

const paragraph = (text: string): ParagraphBlock => ({
  kind: 'paragraph',
  text: printable(text.replace(/\s+/g, ' ')),
})

/** A reason ends as a sentence does. */
const closed = (reason: string): string =>
  reason
    .trim()
    .replace(/[，,、；;：:]*$/, '')
    .replace(/(?<![。！？…”）])$/, '。')

/** The line after the text that says there is an annex. */
export const annexMention = (annex: Reasons): readonly Block[] =>
  annex.length === 0 ? [] : [{ ...paragraph(`附件：${name}`), apart: true }]

/** The annex itself: what was found, the figures concerned, and the reason, point by point. */
export const annexBlocks = (annex: Reasons): readonly Block[] =>
  annex.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: '附件', newPage: true, annex: 'label' },
        { kind: 'heading', level: 2, text: name, annex: 'title' },
        paragraph('本报告中的下列数据和内容已逐项核实，说明如下。'),
        ...annex.flatMap((one, index) => [
          paragraph(`${index + 1}.${sentenceOf(one)}`),
          ...(one.figures.length > 0 ? [paragraph(`涉及数据：${figuresExplained(one)}。`)] : []),
          paragraph(`说明：${closed(one.reason)}`),
        ]),
      ]
