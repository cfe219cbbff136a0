/** 规则 and 关于 say how far the dated knowledge reaches, and what is left alone beyond it. */
import { expect, it } from 'vitest'
import { knownUntil } from '@/check/catalogue'
import { reachWords } from '@/ui/checks/reach'

it('names the last year known, and says no more while that is enough', () => {
  expect(reachWords(knownUntil)).toContain(`收录到${knownUntil}年`)
  expect(reachWords(knownUntil)).not.toContain('不作判断')
})

it.each([1, 2, 10])('says %s years later that newer meetings and terms are not judged', (later) => {
  const words = reachWords(knownUntil + later)
  expect(words).toContain(`${knownUntil + 1}年起召开的会议、新的届次和提法不作判断`)
})
