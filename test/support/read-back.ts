/** Reads a file of ours back the way the importer does: its tables by their labels, its lists by their keys. */
import { isKeyed, type Keyed, splitKeyed } from '@/exchange/read/keyed'
import { contentOf } from '@/exchange/read/kind'
import { readXlsx } from '@/exchange/read/xlsx'
import { recognise } from '@/exchange/recognise'
import type { Recognised } from '@/exchange/recognise/recognised'
import { formats } from '@/format'

export interface ReadBack {
  readonly recognised: Recognised
  readonly keyed: readonly Keyed[]
  readonly notes: readonly string[]
}

export async function readBack(file: Blob): Promise<ReadBack> {
  const content = contentOf(new Uint8Array(await file.arrayBuffer()))
  if (!content.ok || content.value.kind !== 'xlsx') throw new Error('no workbook')
  const source = await readXlsx(content.value.archive, isKeyed)
  if (!source.ok) throw new Error(source.problem.text)
  const { keyed, rest } = splitKeyed(source.value)
  const recognised = recognise(rest, formats)
  if (!recognised.ok) throw new Error(recognised.problem.text)
  return { recognised: recognised.value, keyed, notes: source.value.notes }
}
