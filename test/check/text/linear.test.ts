/** Twice the text gives the patterns twice as much to read, counted in characters, not in time. */
import { expect, it } from 'vitest'
import { judge } from '@/check/catalogue'
import { watchPatterns } from '../../bench/fragments'
import { format, reportWith } from './full'

const places = format.sections.map(({ place }) => place)

/** The characters handed to patterns that read from the beginning; those that go on from match to match read each but once. */
function charactersRead(fragment: string, size: number): number {
  const text = fragment.repeat(Math.ceil(size / fragment.length)).slice(0, size)
  const report = reportWith(Object.fromEntries(places.map((place) => [place, text])))
  const previous = { report: reportWith({ problems: `${text}。` }), format }
  let read = 0
  watchPatterns(
    () => judge({ report, format, previous }),
    (pattern, words) => {
      if (!pattern.global && !pattern.sticky) read += words.length
    },
  )
  return read
}

it.each([
  '收到政府信息公开申请',
  '未收到政府信息公开申请',
  '未发生行政复议',
  '行政复议未败诉',
  '均获维持',
  '申请办结率100%',
  '见第三部分',
  '信息处理费1元',
  '信息处理费收取3件',
  '占5%、',
  '其余占5%',
  '与教育局联系',
  '习近平',
  '一是有待加强',
  '一是',
  '三是',
  '（一）',
  '（三）\n',
  '将',
  '局12件',
  '。',
  '\n',
])('reads in proportion: %j', (fragment) => {
  const [once, twice] = [4000, 8000].map((size) => charactersRead(fragment, size))
  expect((twice ?? 0) / (once ?? 1)).toBeLessThan(2.3)
})
