/** How long one published page takes to read and recognise. */
import { bench, describe } from 'vitest'
import { recognise } from '@/exchange/recognise'
import { formats } from '@/format'
import { ownTruths, sharedTruths } from '../support/truth'

describe('reading one published page', () => {
  for (const { name, text, read } of [...sharedTruths(), ...ownTruths()].slice(0, 8))
    bench(name, () => {
      recognise(read(text), formats)
    })
})
