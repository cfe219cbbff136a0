/** What stands over one report of several and says whose it is: it counts where the report's own text does not say it. */
import type { Doubt } from '../recognised'
import { titleOf } from '../recognised'
import type { Texts } from '../text/narrative'
import type { About } from './about'
import { isOneOrgan, principalOf } from './about'
import { ledBy } from './lead'
import { namedByFile } from './named'
import type { Part } from './several'

/** The texts with the organ and the year they lack. */
export function withKnown(texts: Texts, { known, file }: Part): Texts {
  const { identity } = texts
  const organ = identity.organ ?? known.organ ?? ledBy(texts.narrative.lead ?? '') ?? file.organ
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

const saysOther = ({ known }: Part, organ: string | undefined): boolean =>
  organ !== undefined && known.organ !== undefined && !isOneOrgan(organ, known.organ)

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

/** What the name of the file and the offices known here say otherwise than the title. */
export function aboutDoubts(
  { identity, narrative }: Texts,
  { file, signed, organs = [] }: About,
): readonly Doubt[] {
  const { year, title = '' } = identity
  const led = ledBy(narrative.lead ?? '')
  const organ = identity.organ ?? led ?? signed
  const source = identity.organ !== undefined ? '标题写的' : led !== undefined ? '前言写的' : '落款'
  const isOwn = (other: string): boolean =>
    organ === undefined ||
    isOneOrgan(organ, other) ||
    isOneOrgan(principalOf(organ), principalOf(other))
  const named = file === undefined ? {} : namedByFile(file)
  const doubt = (member: 'organ' | 'year', why: string): Doubt => ({
    ...{ figures: [], member, text: title, where: '标题', why, candidates: [] },
  })
  const fuller = organs.filter((one) => one !== organ && one.endsWith(organ ?? '\0'))
  return [
    ...(organ !== undefined && named.organ !== undefined && !isOneOrgan(organ, named.organ)
      ? [doubt('organ', `${source}是“${organ}”，文件名写的是“${named.organ}”，请核对`)]
      : []),
    ...(organ === undefined && named.organ !== undefined
      ? [{ ...doubt('organ', '单位名称取自文件名，请核对'), text: file ?? '', where: '文件名' }]
      : []),
    ...(led !== undefined && identity.organ !== undefined && !isOwn(led)
      ? [doubt('organ', `标题写的是“${organ ?? ''}”，前言写的是“${led}”，请核对`)]
      : []),
    ...(signed !== undefined && !isOwn(signed)
      ? [doubt('organ', `${source}是“${organ ?? ''}”，落款是“${signed}”，请核对`)]
      : []),
    ...(year !== undefined && named.year !== undefined && year !== named.year
      ? [doubt('year', `标题写的是${year}年，文件名写的是${named.year}年，请核对`)]
      : []),
    ...(organ !== undefined && fuller.length === 1 && !organs.includes(organ)
      ? [doubt('organ', `本机已有“${fuller[0] ?? ''}”的报告，请核对与“${organ}”是不是同一单位`)]
      : []),
  ]
}
