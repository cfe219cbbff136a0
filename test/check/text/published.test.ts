/** What published reports really said, retold, against their figures: true sentences pass, the known slips are found. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Context } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { textFamilies } from '@/check/text'
import type { NarrativePlace } from '@/report/format'
import { freeze } from '@/report/report'
import { samples } from '@/sample/hulan'
import { formatById } from '@/format'
import { contextOf } from '../../case/case'
import { huaian2024 } from '../../case/huaian-2024'
import { pingtan2024 } from '../../case/pingtan-2024'
import { shanghaiOffice2019 } from '../../case/shanghai-office-2019'
import { suqian2023 } from '../../case/suqian-2023'
import { suqian2024 } from '../../case/suqian-2024'

const own = new Set(textFamilies.flatMap(({ checks }) => checks.map(({ id }) => id)))

const found = (context: Context, narrative: Partial<Record<NarrativePlace, string>>) =>
  findingsIn(judge({ ...context, report: freeze({ ...context.report, narrative }) })).filter(
    ({ check, passage }) => own.has(check) && narrative[passage?.place ?? 'lead'] !== undefined,
  )

const said = (context: Context, text: string, place: NarrativePlace = 'requests') =>
  found(context, { [place]: text }).map(({ check, passage }) => [
    check,
    text.slice(passage?.start, passage?.end),
  ])

describe('宿迁 2024', () => {
  const context = contextOf(suqian2024)

  it('quotes its classes rightly', () => {
    expect(
      said(
        context,
        '全市共收办政府信息公开申请3646件。办结3521件，其中予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、其他处理469件，结转下年度办理125件。',
      ),
    ).toEqual([])
    expect(
      said(context, '制发行政规范性文件50件，废止227件，现行有效420件。', 'proactive'),
    ).toEqual([])
  })

  it('misstates its growth and its cases', () => {
    expect(said(context, '全市共收办政府信息公开申请3646件，较上年增长1.05%。')).toEqual([
      ['narrative.growth', '1.05%'],
    ])
    expect(said(context, '全市共收办政府信息公开申请3646件，较上年增长1.08%。')).toEqual([])
    expect(said(context, '政府信息公开引发行政复议134件、行政诉讼57件。', 'proceedings')).toEqual([
      ['narrative.proceedings', '134件'],
      ['narrative.proceedings', '57件'],
    ])
  })
})

it('宿迁 2023 quotes its sum of new and carried-in requests', () => {
  expect(said(contextOf(suqian2023), '共收办政府信息公开申请3607件，办结3486件。')).toEqual([])
})

describe('上海市政府办公厅 2019', () => {
  const context = contextOf(shanghaiOffice2019)

  it('counts what it received and answered rightly', () => {
    const text =
      '市政府办公厅代表市政府共受理政府信息公开申请859件；答复政府信息公开申请805件（含上年度结转申请18件，另有72件申请按照《条例》顺延到下年度答复）。'
    expect(
      said(context, text, 'overview').filter(([check]) => check !== 'overview.aspects'),
    ).toEqual([])
  })

  it('lists classes that do not add up, a share of nothing, and open cases as upheld', () => {
    const text =
      '答复政府信息公开申请805件，其中予以公开258件，占33.9%，不予公开35件，无法提供265件，不予处理158件。'
    expect(said(context, text).map(([check]) => check)).toEqual([
      'narrative.percentage',
      'narrative.classes',
    ])
    expect(said(context, '信息公开类行政复议7件，诉讼9件，均获维持。', 'proceedings')).toEqual([
      ['narrative.all-upheld', '均获维持'],
    ])
  })
})

describe('淮安 and 平潭 2024', () => {
  it('use 受理 and 办理 for what the tables hold', () => {
    const huaian =
      '全市共受理政府信息公开申请 3119 件，答复 3050 件（含上年度结转申请 34 件，另有 103 件顺延到下年度答复）。行政复议 351 件，其中结果维持 72 件；行政诉讼 46 件。'
    expect(said(contextOf(huaian2024), huaian)).toEqual([])
    expect(said(contextOf(pingtan2024), '全年办理政府信息公开申请218件。')).toEqual([])
  })
})

const seed = new URL('../../../../shared/seed/hulan-2019.txt', import.meta.url)

describe.skipIf(!existsSync(seed))(
  '呼兰 2019 as published, in ../shared/seed (skipped where absent)',
  () => {
    it('has the defects a careful reader sees, and no error', () => {
      const [sample] = samples
      const format = formatById('2019')
      if (!sample || !format) throw new Error('The seed and its format are there')
      const places = [
        'lead',
        'overview',
        'proactive',
        'requests',
        'proceedings',
        'problems',
        'other',
      ] as const
      const narrative: Partial<Record<NarrativePlace, string>> = {}
      let at = 0
      for (const line of readFileSync(seed, 'utf8').split('\n').slice(1)) {
        if (/^[一二三四五六]、/.test(line)) at += 1
        else if (!line.includes('|')) {
          const place = places[at] ?? 'other'
          narrative[place] = [narrative[place], line].filter(Boolean).join('\n')
        }
      }
      narrative.other = '无'
      const findings = found({ report: sample, format }, narrative)
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
      // Its overview is long, but the limit of a thousand characters came with the decree of 2021.
      expect([...new Set(findings.map(({ check }) => check))].sort()).toEqual([
        'lead.announced',
        'narrative.as-of',
        'structure.numbering',
        'wording.half-width',
        'wording.slip',
      ])
    })
  },
)
