/** A text as it is set on paper: digits and letters in the Latin face, what must not be parted kept whole. */
import { h } from 'vue'
import { faces, textRuns } from '@/report/text/runs'

/** A component without elements of its own where a text has nothing to tell apart. */
export default function PaperText({ text }: { readonly text: string }) {
  const set = (run: string) =>
    faces(run).map((piece) =>
      piece.latin ? h('span', { class: 'latin' }, piece.text) : piece.text,
    )
  return textRuns(text).map(({ kind, text: run }) =>
    kind === 'plain' ? set(run) : h('span', { class: kind }, set(run)),
  )
}
PaperText.props = ['text']
