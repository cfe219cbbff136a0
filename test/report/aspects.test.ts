/** The headings of the five aspects, as officers shorten them. */
import { expect, it } from 'vitest'
import { bareHeadings, missingAspects } from '@/report/text/aspects'

const aspects = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']

it.each([
  ['（四）平台建设。维护网站专栏。', '政府信息公开平台建设'],
  ['（四）公开平台建设情况：维护网站专栏。', '政府信息公开平台建设'],
  ['（四）政府信息公开平台。维护网站专栏。', '政府信息公开平台建设'],
  ['3.信息管理', '政府信息管理'],
  ['（五）监督保障工作。有培训。', '监督保障'],
])('%s heads %s', (line, aspect) => {
  expect(missingAspects(line, aspects)).not.toContain(aspect)
})

it.each(['（一）公开。有的。', '（二）建设平台。有的。', '平台建设很重要。', '（三）管理。有的。'])(
  '%s heads none',
  (line) => {
    expect(missingAspects(line, aspects)).toEqual(aspects)
  },
)

it.each(['（二）依申请公开。略。', '（二）依申请公开。', '（二）依申请公开（略）'])(
  'nothing is written below %s',
  (line) => {
    expect(bareHeadings(`${line}\n（五）监督保障。有培训。`, aspects)).toHaveLength(1)
  },
)
