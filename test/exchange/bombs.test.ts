/**
 * Files that are small and would fill the memory of whoever reads them: each is read in a process of its
 * own, which ends in time, in words, and having taken no more memory than an office's machine can spare.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reader } from './bomb/measure'
import { bookBombs } from './bomb/books'
import { packedBombs } from './bomb/packed'
import { pageBombs } from './bomb/pages'
import { pdfBombs } from './bomb/pdfs'
import { pdfWays } from './bomb/pdf-ways'
import { wordBombs } from './bomb/words'

/** Megabytes a reading may take, and the milliseconds it may last on a busy machine: the page stops it far sooner. */
const most = { megabytes: 600, milliseconds: 75_000 }

describe('takes no more memory than a machine can spare', () => {
  let here: Awaited<ReturnType<typeof reader>>
  beforeAll(async () => {
    here = await reader(3 * most.megabytes, most.milliseconds)
  }, 60_000)
  afterAll(() => here.close())

  test.each(
    [...packedBombs, ...bookBombs, ...wordBombs, ...pageBombs, ...pdfBombs, ...pdfWays].map(
      (bomb) => [bomb.name, bomb] as const,
    ),
  )(
    '%s',
    async (_, bomb) => {
      const { text, milliseconds, grown } = await here.read(bomb)
      expect(text ?? `ended after ${milliseconds} ms`).toMatch(/[。]$/)
      expect(grown).toBeLessThan(most.megabytes)
    },
    120_000,
  )
})
