/** What a reader gave, its texts through the gate before anything is recognised in them, and what is to be said of that. */
import { cleanText } from '@/report/text/gate'
import { lookalikesIn } from '@/report/text/lookalike'
import { brokenSign } from './encoding'
import type { SourceBlock, SourceDocument, Unseen } from './source'

const textsOf = (block: SourceBlock): readonly string[] =>
  block.kind === 'text' ? [block.text] : block.cells.map(({ text }) => text)

function unseenGated<T extends Unseen>(unseen: T): T {
  return { ...unseen, other: cleanText(unseen.other) }
}

function gatedBlock(block: SourceBlock): SourceBlock {
  if (block.kind === 'text')
    return {
      ...block,
      text: cleanText(block.text),
      ...(block.unseen && {
        unseen: block.unseen.map((one) => ({ ...unseenGated(one), line: cleanText(one.line) })),
      }),
    }
  return {
    ...block,
    ...(block.caption !== undefined && { caption: cleanText(block.caption) }),
    cells: block.cells.map((cell) => ({
      ...cell,
      text: cleanText(cell.text),
      ...(cell.unseen && { unseen: unseenGated(cell.unseen) }),
    })),
  }
}

function notesOn(texts: readonly string[]): readonly string[] {
  const sum = (count: (text: string) => number) =>
    texts.reduce((total, text) => total + count(text), 0)
  const alike = sum(lookalikesIn)
  const broken = sum((text) => text.split(brokenSign).length - 1)
  return [
    ...(alike > 0
      ? [`原文有 ${alike} 个只是样子像汉字、标点的符号（多见于从 PDF 复制的文字），已换成通常的字`]
      : []),
    ...(broken > 0 ? [`原文有 ${broken} 处文字损坏，无法辨认，显示为“${brokenSign}”，请核对`] : []),
  ]
}

/** The document with the texts the gate makes; signs that were replaced or broken are counted in a note. */
export function gated(source: SourceDocument): SourceDocument {
  const notes = [...(source.notes ?? []), ...notesOn(source.blocks.flatMap(textsOf))]
  return {
    ...source,
    blocks: source.blocks.map(gatedBlock),
    ...(notes.length > 0 && { notes }),
  }
}
