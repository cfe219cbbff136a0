/** A text as it is set on paper: digits and letters in the Latin face, what must not be parted kept whole. */
import { h } from 'vue'
import { addressPieces, faces, isBeyondLine, mayEndLine, runsBetween } from '@/report/text/runs'

const set = (run: string) =>
  faces(run).map((piece) => (piece.latin ? h('span', { class: 'latin' }, piece.text) : piece.text))

/** An address may go over to the next line between its pieces. */
const address = (run: string) =>
  addressPieces(run).flatMap((piece, at) => [
    ...(at > 0 ? [h('wbr')] : []),
    h('span', { class: isBeyondLine(piece) ? 'beyond' : 'whole' }, set(piece)),
  ])

/** A component without elements of its own where a text has nothing to tell apart; `from` and `to` are of the part shown. */
export default function PaperText({
  text,
  from = 0,
  to = text.length,
}: {
  readonly text: string
  readonly from?: number | undefined
  readonly to?: number | undefined
}) {
  return runsBetween(text, from, to).map(({ kind, text: run }, at, runs) => {
    if (kind === 'plain') return set(run)
    const kept = kind === 'address' ? address(run) : h('span', { class: 'whole' }, set(run))
    return mayEndLine(runs[at - 1]?.text) ? [h('wbr'), kept] : kept
  })
}
PaperText.props = ['text', 'from', 'to']
