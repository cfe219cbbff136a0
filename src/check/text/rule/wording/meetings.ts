/** Congresses and plenums of the Party by the years they were held in. Each December: add this year's, move `knownUntil`. */
import type { ProseRule } from '../../rule'
import { meetings } from '../../kind/wording/meetings'

/** 党的…届…中全会 by the year it was held in; what is after the last of them is not known here. */
const plenums: Readonly<Record<string, readonly number[]>> = {
  十八: [2012, 2013, 2013, 2014, 2015, 2016, 2017],
  十九: [2017, 2018, 2018, 2019, 2020, 2021, 2022],
  二十: [2022, 2023, 2024, 2025],
}

/** 党的…大 by the year it was held in, and the year in which the next followed. */
const congresses: Readonly<Record<string, { readonly held: number; readonly next?: number }>> = {
  十八: { held: 2012, next: 2017 },
  十九: { held: 2017, next: 2022 },
  二十: { held: 2022 },
}

/** The last year whose meetings are all in the lists above; of a later one no rule judges what it cannot know. */
export const knownUntil = 2025

const rules: readonly ProseRule[] = [
  {
    id: 'wording.meeting',
    severity: 'hint',
    title: '会议名称和届次',
    sentence: '党代会、中央全会的名称准确，届次与报告年度相符',
    source: '文稿校对要求：规范表述',
    is: meetings({ plenums, congresses, knownUntil }),
    breaks: { text: '“届”写成了“大”', narrative: { proactive: '贯彻党的十九大四中全会精神。' } },
    holds: { text: '名称准确', narrative: { proactive: '贯彻党的十九届四中全会精神。' } },
  },
]

export default rules
