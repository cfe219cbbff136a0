/** What stands over one report of several and says whose it is: it counts where the report's own text does not say it. */
import type { Doubt } from '../recognised'
import { titleOf } from '../recognised'
import type { Texts } from '../text/narrative'
import type { Part } from './several'

/** The texts with the organ and the year they lack. */
export function withKnown(texts: Texts, { known, file }: Part): Texts {
  const { identity } = texts
  const organ = identity.organ ?? known.organ ?? file.organ
  const year = identity.year ?? known.year ?? identity.periodYear ?? file.year
  if (organ === identity.organ && year === identity.year) return texts
  const title = titleOf(organ ?? '', year)
  return {
    ...texts,
    identity: {
      ...identity,
      ...(organ !== undefined && { organ }),
      ...(year !== undefined && { year }),
      ...(title !== '' && { title }),
    },
  }
}

const isPartOf = (one: string, other: string): boolean => one.includes(other) || other.includes(one)

const saysOther = ({ known }: Part, organ: string | undefined): boolean =>
  organ !== undefined && known.organ !== undefined && !isPartOf(organ, known.organ)

/** A title that says another organ or year than what stands over it; a year that the title of the file alone says. */
export function knownDoubts({ identity }: Texts, part: Part): readonly Doubt[] {
  const { known, file } = part
  const doubt = (member: 'organ' | 'year', said: string, over: string): Doubt => ({
    figures: [],
    member,
    text: identity.title ?? '',
    where: '标题',
    why: `标题写的是“${said}”，上方或工作表名称写的是“${over}”，请核对`,
    candidates: [],
  })
  const { organ, year } = identity
  const unsaid = (year ?? known.year ?? identity.periodYear) === undefined
  return [
    ...(saysOther(part, organ) ? [doubt('organ', organ ?? '', known.organ ?? '')] : []),
    ...(year !== undefined && known.year !== undefined && year !== known.year
      ? [doubt('year', `${year}年`, `${known.year}年`)]
      : []),
    ...(unsaid && file.year !== undefined
      ? [
          {
            figures: [],
            member: 'year' as const,
            text: '',
            where: '标题',
            why: `这一份没有写年度，暂按文件标题的${file.year}年，请核对`,
            candidates: [],
          },
        ]
      : []),
  ]
}
