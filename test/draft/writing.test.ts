/** What helps to write where no table can: the lead from the profile, last year's promises and paragraphs, problems with measures. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import {
  allPutIn,
  accountOf,
  draftsOf,
  formerParagraphs,
  pairSentence,
  promisesIn,
  questionsOf,
} from '@/draft'
import { withSentence } from '@/draft/aspects'
import { formats } from '@/format'
import { blankReport, freeze, textOf } from '@/report/report'
import { organMembers } from '@/report/text/contact'
import { lessons } from '@/sample/lesson'

const format = formats.at(-1) ?? expect.fail('There is a format')
const [, last] = lessons
const before = last ?? expect.fail('There is a last year')
const aspects = format.sections.find(({ place }) => place === 'overview')?.aspects ?? []

describe('the lead', () => {
  const profile = {
    name: '示例县水务局',
    phone: '0000-1234567',
    website: 'http://www.example.gov.cn',
  }
  const leadOf = (organ: Parameters<typeof blankReport>[2]) =>
    draftsOf(blankReport(format, 2026, organ), format).find(({ subject }) => subject === '前言')

  it('names basis, period, place and contact, and raises no finding of its own', () => {
    const text = leadOf(profile)?.text ?? expect.fail('It is drafted')
    for (const part of [format.decree, '2026年1月1日至12月31日', profile.website, profile.phone])
      expect(text).toContain(part)
    const blank = blankReport(format, 2026, profile)
    const report = freeze({ ...blank, narrative: { ...blank.narrative, lead: text } })
    const found = findingsIn(judge({ report, format }))
    expect(found.filter(({ passage }) => passage?.place === 'lead')).toEqual([])
  })

  it('says where the office is, if that is known, and waits for no address', () => {
    const text = leadOf({ ...profile, address: '示例县中山路1号' })?.text ?? ''
    expect(text).toContain('联系，地址：示例县中山路1号，电话：0000-1234567。')
    const blank = blankReport(format, 2026, profile)
    const report = freeze({ ...blank, narrative: { ...blank.narrative, lead: text } })
    const found = findingsIn(judge({ report, format }))
    expect(found.filter(({ passage }) => passage?.place === 'lead')).toEqual([])
    expect(leadOf({ ...profile, address: ' ' })?.text).not.toContain('地址')
  })

  it.each(['website', 'phone'] as const)('waits for the %s and says so', (member) => {
    const draft = leadOf({ ...profile, [member]: '' })
    expect(draft?.text).toBeUndefined()
    expect(draft?.waits).toBe(`单位信息中的${organMembers[member]}`)
  })
})

describe("last year's text", () => {
  const overview = formerParagraphs(textOf(before, 'overview'), aspects)

  it('comes by aspects, years and counts left open for this year', () => {
    expect(overview.map(({ aspect }) => aspect)).toEqual(aspects)
    expect(overview[1]?.open).toBe(
      '本年新收政府信息公开申请【　】件，上年结转【　】件，办结【　】件，结转下年度继续办理【　】件。',
    )
    expect(overview[4]?.open).toContain('培训【　】次')
    for (const { pieces, text } of overview)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  })

  it.each([
    [
      '依据国办公开办函〔2021〕30号和条例第五十条编制',
      '依据国办公开办函〔2021〕30号和条例第五十条编制',
    ],
    ['2024年1月1日至12月31日', '【　】年1月1日至12月31日'],
    ['收取12.5万元，增长8.3%', '收取【　】万元，增长【　】%'],
    ['培训三次，两个科室', '培训【　】次，【　】个科室'],
    ['电话0451-57321163', '电话0451-57321163'],
  ])('%s is offered as %s', (text, open) => {
    expect(formerParagraphs(text)[0]?.open).toBe(open)
  })

  it('is asked to be filled in by the checks once it is taken in', () => {
    const report = freeze({
      ...before,
      narrative: { ...before.narrative, overview: overview[1]?.open ?? '' },
    })
    const ids = findingsIn(judge({ report, format })).map(({ check }) => check)
    expect(ids).toContain('narrative.placeholder')
  })

  it('costs no written word, wherever it is put', () => {
    fc.assert(
      fc.property(fc.constantFrom(...overview), fc.string(), ({ open, aspect }, own) => {
        const text = withSentence(own.trim(), open, aspects, aspect)
        expect(text).toContain(open)
        for (const word of own.trim().split(/\s+/)) expect(text).toContain(word)
      }),
    )
  })
})

describe('problems', () => {
  it('list what last year promised, and not what it had done', () => {
    expect(promisesIn(textOf(before, 'problems'))).toEqual(['将编写办理示例'])
    expect(promisesIn('一是将近半数超期；已改正。二是拟于三月前修订流程；将来可期。')).toEqual([
      '拟于三月前修订流程',
    ])
    expect(accountOf('将编写办理示例')).toBe('上年提出“将编写办理示例”，本年【　】。')
  })

  it('come in pairs with their measures, numbered on', () => {
    const first = pairSentence('公告晚于月底。', '由水资源股当日公布', '')
    expect(first).toBe('一是公告晚于月底；由水资源股当日公布。')
    expect(pairSentence('答复引错条款', '法规股逐件审核。', first)).toBe(
      '二是答复引错条款；法规股逐件审核。',
    )
  })
})

it.each(formats)('asks something of every aspect of $id, and never answers itself', (one) => {
  for (const { place, aspects: named = [] } of one.sections) {
    const asked = questionsOf(place, named)
    expect(asked.filter(({ aspect }) => aspect !== '').map(({ aspect }) => aspect)).toEqual(named)
    for (const { questions } of asked) for (const text of questions) expect(text).toMatch(/？$/)
  }
})

describe('all that can be drafted', () => {
  const format = formats.at(-1) ?? expect.fail('There are formats')
  const overview = '（二）依申请公开。已经写好的话。'
  const drafts = [
    { subject: '前言', text: '按照规定编制。', places: ['lead'], aspect: '' },
    {
      subject: '收办数量',
      text: '收到申请3件。',
      places: ['overview', 'requests'],
      aspect: '依申请公开',
    },
    {
      subject: '申请人',
      text: '都是自然人。',
      places: ['overview', 'requests'],
      aspect: '依申请公开',
    },
    { subject: '办理结果', places: ['overview', 'requests'], waits: '总计', aspect: '依申请公开' },
  ] as const

  it('goes where it belongs, replaces nothing, and comes only once', () => {
    const { texts, count } = allPutIn(format, drafts, (place) =>
      place === 'overview' ? overview : '',
    )
    expect(count).toBe(3)
    expect([...texts]).toEqual([
      ['lead', '按照规定编制。'],
      ['overview', `${overview}收到申请3件。都是自然人。`],
    ])
    const again = allPutIn(format, drafts, (place) => texts.get(place) ?? '')
    expect(again.count).toBe(0)
  })

  it('brings all headings to a section that has none, so that their numbers are whole', () => {
    const { texts } = allPutIn(format, drafts, () => '')
    const heads = [...(texts.get('overview') ?? '').matchAll(/^（(.)）/gm)].map(
      ([, number]) => number,
    )
    expect(heads.join('')).toBe('一二三四五')
  })

  it('leaves out what another of its places says already', () => {
    const { count } = allPutIn(format, drafts, (place) =>
      place === 'requests' ? '收到申请3件。' : '',
    )
    expect(count).toBe(2)
  })
})
