/** Last year's number in 由…件降到…件, beside last year's own report. */
import { expect, it } from 'vitest'
import { contextOf } from '@/check/example-context'
import { toldAsBase } from '@/check/text/kind/growth/told-base'
import { formatForYear } from '@/format'
import { exampleOf } from './inspector/kit'

const format = formatForYear(2024) ?? expect.fail('There is a format for 2024')
const context = contextOf(
  exampleOf(
    {
      id: 'x',
      name: '某县某局',
      level: 'department',
      year: 2024,
      text: { overview: '' },
      told: { t3: { new: [15, 11, 0, 0, 0, 0], g: [15, 11, 0, 0, 0, 0] } },
      last: { t3: { new: [20, 6, 0, 0, 0, 0], g: [20, 6, 0, 0, 0, 0] } },
    },
    'right',
  ),
  format,
  2024,
)
const told = (text: string) => {
  const { previous } = context
  if (!previous) return expect.fail('There is a report of the year before')
  return [...toldAsBase(text, context, previous)].map(({ start, end }) => text.slice(start, end))
}

it.each<[text: string, marked: readonly string[]]>([
  ['新收申请由2023年的20件增加到26件。', ['20']],
  ['新收申请由上年的62件增加到26件。', ['62']],
  ['与上年相比，自然人申请由22件降到15件，商业企业申请由9件增加到11件。', ['22', '9']],
  ['与上年相比，自然人申请由20件降到15件，商业企业申请由6件增加到11件。', []],
  ['新收申请由上年的26件增加到26件。', []],
  ['新收申请由2022年的20件增加到26件。', []],
  ['网站栏目由上年的20件增加到26件。', []],
])('%s', (text, marked) => {
  expect(told(text)).toEqual(marked)
})
