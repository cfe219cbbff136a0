/** The lead paragraph's promises: the parts it names, the topics it announces. */
import type { NarrativePlace } from '@/report/format'
import type { TextKind } from '../kind'
import { sentencesOf } from '../../read/clause/sentence'
import { bodyOf, everyPlace } from '../../read/clause/body'

/** By which words the lead paragraph may name each part. */
const named: Readonly<Partial<Record<NarrativePlace, RegExp>>> = {
  overview: /总体情况|概述|概况|基本情况/,
  proactive: /主动公开/,
  requests: /申请/,
  proceedings: /复议|诉讼/,
  problems: /问题/,
  other: /其他/,
}

const partsWord = /部分|组成|包括|分为/
const numerals = '零一二三四五六七八九十'
const announced =
  /(20\d\d)年(?:度)?(?:的)?(?:政务公开|政府信息公开)?(?:工作)?(?:思路|打算|计划|安排|重点)/g

/** The parts the lead names, against the statutory ones. */
export const partsNamed: TextKind = {
  *find(text, { format }) {
    const sections = format.sections.filter(({ place }) => named[place] !== undefined)
    for (const sentence of sentencesOf(text)) {
      if (!partsWord.test(sentence.text)) continue
      const missing = sections.filter(({ place }) => !named[place]?.test(sentence.text))
      const listed = sections.length - missing.length
      const count = new RegExp(`([${numerals}\\d])个?(?:大)?部分`).exec(sentence.text)?.[1]
      const said =
        count === undefined
          ? sections.length
          : Math.max(numerals.indexOf(count), Number(count) || 0)
      if (listed < 4 || (missing.length === 0 && said === sections.length)) continue
      yield {
        start: sentence.start,
        end: sentence.start + sentence.text.length,
        text:
          missing.length > 0
            ? `导语没有列出“${missing.map(({ title }) => title.replace(/^.、/, '')).join('”“')}”`
            : `导语写 ${said} 个部分，法定是 ${sections.length} 个部分`,
        advice: `按法定的${numerals.charAt(sections.length)}个部分改写`,
      }
    }
  },
}

/** Topics the lead announces and no section takes up. */
export const announcedTopics: TextKind = {
  reads: () => everyPlace.map((place) => `narrative.${place}`),
  *find(text, { report }) {
    const body = bodyOf(report)
    for (const { 0: said, 1: year = '', index } of text.matchAll(announced)) {
      if (new RegExp(`${year}年[^。\\n]{0,20}(?:思路|打算|计划|安排|重点|将)`).test(body)) continue
      yield {
        start: index,
        end: index + said.length,
        text: `导语说有“${said}”，正文中没有找到`,
        advice: '在正文补写，或从导语中删去',
      }
    }
  },
}
