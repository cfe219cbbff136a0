/** An organ's former names are its own: nothing is found in what it writes under them. */
import { describe, expect, it } from 'vitest'
import { judge, findingsIn } from '@/check/catalogue'
import { formatForYear } from '@/format'
import type { NarrativePlace } from '@/report/format'
import { blankReport, freeze } from '@/report/report'

const format = formatForYear(2024) ?? expect.fail('there is one')

function found(place: NarrativePlace, text: string, name: string, formerNames?: readonly string[]) {
  const organ = { name, level: 'department', ...(formerNames && { formerNames }) } as const
  const blank = blankReport(format, 2024, organ)
  const report = freeze({ ...blank, narrative: { ...blank.narrative, [place]: text } })
  return findingsIn(judge({ report, format })).filter(({ id }) =>
    id.startsWith('narrative.other-organ'),
  )
}

describe.each([
  ['lead', '本报告由清河县扶贫开发办公室编制。', '清河县乡村振兴局', '清河县扶贫开发办公室'],
  [
    'lead',
    '现公布清河县卫生和计划生育局2024年政府信息公开工作年度报告。',
    '清河县卫生健康局',
    '清河县卫生和计划生育局',
  ],
  ['other', '如有疑问，请与清河县文化体育局联系。', '清河县文化广电和旅游局', '清河县文化体育局'],
  [
    'overview',
    '白杨县自然资源局认真履行主动公开职责，及时公开各类信息。',
    '清河县自然资源局',
    '白杨县自然资源局',
  ],
  [
    'overview',
    '白杨镇人民政府认真履行主动公开职责，及时公开各类信息。',
    '清河县柳林镇人民政府',
    '清河县白杨镇人民政府',
  ],
] as const)('%s: %s', (place, text, name, former) => {
  it('is another organ, unless it was this one', () => {
    expect(found(place, text, name)).toHaveLength(1)
    expect(found(place, text, name, ['别的局', former])).toEqual([])
  })
})
