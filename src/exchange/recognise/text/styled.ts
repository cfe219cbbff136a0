/** Sections of a Word file whose headings are set as such, word for word as the decree has them: ours, and others'. */
import type { Format } from '@/report/format'
import type { SectionLine } from './sections'

/** A section's lines, whole: nothing in them need be told from what stands around a report. */
export interface StyledSection {
  readonly place: Format['sections'][number]['place']
  readonly text: string
}

export interface StyledTexts {
  /** What stands over them as a heading; absent if nothing does. */
  readonly title?: string
  readonly sections: readonly StyledSection[]
}

/** The texts by their heading styles, each up to the next heading of its level; undefined unless all six are there. */
export function styledTexts(
  lines: readonly SectionLine[],
  format: Format,
): StyledTexts | undefined {
  const heads = lines.flatMap(({ heading, text }, line) => (heading ? [{ line, text }] : []))
  const titled = format.sections.filter(({ title }) => title !== '')
  const first = heads.findIndex(({ text }) => text === titled[0]?.title)
  if (first < 0 || titled.some(({ title }, index) => heads[first + index]?.text !== title))
    return undefined
  const over = heads[first - 1]
  const under = (head: number): string =>
    lines
      .slice((heads[head]?.line ?? -1) + 1, heads[head + 1]?.line ?? lines.length)
      .map(({ text }) => text)
      .join('\n')
  return {
    ...(over && { title: over.text }),
    sections: format.sections.map(({ place, title }) => ({
      place,
      text: under(
        title === '' ? first - 1 : first + titled.findIndex((one) => one.place === place),
      ),
    })),
  }
}
