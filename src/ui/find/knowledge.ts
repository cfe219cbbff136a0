/** What can be looked up: the rules of the catalogue, the pages of the help. Both are large and come on demand. */
import type { Router } from 'vue-router'
import { checks } from '@/check/catalogue'
import { guides, topics } from '../help/topics'
import { severityNames } from '../words'
import type { Findable } from './match'
import type { Surroundings } from './places'

/** The rules by their words, the help by its headings and words, 填报口径 by row and words. */
export const knowledgeFor = (
  router: Router,
  everyday?: Surroundings['everyday'],
): readonly Findable[] => [
  ...topics.flatMap(({ id, title, sections }) =>
    sections.map((section): Findable => ({
      kind: '帮助',
      reading: true,
      title: section.title || title,
      note: section.title ? title : '帮助',
      words: section.words,
      go: () => router.push({ name: 'help', params: { topic: id, section: section.title } }),
    })),
  ),
  ...guides(everyday).map(({ topic, row, words, excerpt }): Findable => ({
    kind: '口径',
    reading: true,
    title: row,
    note: excerpt,
    words,
    go: () => router.push({ name: 'help', params: { topic: topic.id, section: row } }),
  })),
  ...checks.map(({ id, title, sentence, source, severity }): Findable => ({
    kind: '规则',
    reading: true,
    title,
    note: severityNames[severity],
    words: `${id} ${sentence} ${source}`,
    go: () => router.push({ name: 'checks', query: { find: id } }),
  })),
]
