/** What can be looked up: the rules of the catalogue, the pages of the help. Both are large and come on demand. */
import type { Router } from 'vue-router'
import { checks } from '@/check/catalogue'
import { topics } from '../help/topics'
import { severityNames } from '../words'
import type { Findable } from './match'

/** The rules by their words, and the help by its headings and words. */
export const knowledgeFor = (router: Router): readonly Findable[] => [
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
  ...checks.map(({ id, title, sentence, source, severity }): Findable => ({
    kind: '规则',
    reading: true,
    title,
    note: severityNames[severity],
    words: `${id} ${sentence} ${source}`,
    go: () => router.push({ name: 'checks', query: { find: id } }),
  })),
]
