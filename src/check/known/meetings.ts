/** Congresses and plenums of the Party and sessions of the National People's Congress, by the years they were held in; each December this year's are added. */
import type { Dated } from './dated'

export const meetingsKnown: Dated = {
  what: '会议和届次',
  source: '历次会议公报',
  reviewedUntil: 2025,
}

/** 党的…届…中全会 by the year it was held in; what is after the last of them is not known here. */
export const plenums: Readonly<Record<string, readonly number[]>> = {
  十八: [2012, 2013, 2013, 2014, 2015, 2016, 2017],
  十九: [2017, 2018, 2018, 2019, 2020, 2021, 2022],
  二十: [2022, 2023, 2024, 2025],
}

/** 党的…大 by the year it was held in, and the year in which the next followed. */
export const congresses: Readonly<
  Record<string, { readonly held: number; readonly next?: number }>
> = {
  十八: { held: 2012, next: 2017 },
  十九: { held: 2017, next: 2022 },
  二十: { held: 2022 },
}

/** 第…届全国人大…次会议 by the year it was held in; five make a term. */
export const sessions: Readonly<Record<string, readonly number[]>> = {
  十二: [2013, 2014, 2015, 2016, 2017],
  十三: [2018, 2019, 2020, 2021, 2022],
  十四: [2023, 2024, 2025],
}
