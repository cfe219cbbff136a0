/** The lead paragraph's promises: the six parts it names, the topics it announces. */
import type { NarrativePlace } from '@/report/format'
import type { Check } from '../../../check'
import { textCheck } from '../kind'
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

export const leadChecks: readonly Check[] = [
  textCheck({
    id: 'lead.parts',
    severity: 'hint',
    title: '导语所列部分',
    sentence: '导语列出的各部分与法定的六个部分一致',
    source: '年度报告格式',
    places: ['lead'],
    examples: {
      breaks: {
        text: '导语少列了复议诉讼',
        narrative: {
          lead: '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项五部分组成。',
        },
      },
      holds: { text: '六个部分齐全' },
    },
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
          advice: '按法定的六个部分改写',
        }
      }
    },
  }),
  textCheck({
    id: 'lead.announced',
    severity: 'hint',
    title: '导语预告的内容',
    sentence: '导语说要写的内容，正文中应当有',
    source: '文稿前后一致的要求',
    places: ['lead'],
    reads: () => everyPlace.map((place) => `narrative.${place}`),
    examples: {
      breaks: {
        text: '导语说提出了2099年工作思路，正文没有',
        narrative: { lead: '本报告总结了全年工作，并提出了2099年工作思路。' },
      },
      holds: {
        text: '正文写了2099年工作思路',
        narrative: {
          lead: '本报告总结了全年工作，并提出了2099年工作思路。',
          problems:
            '一是部分栏目更新间隔较长，群众查找不便；二是基层人员对新要求还不熟悉。2099年工作思路：明确各栏目的更新期限并按月检查，组织业务培训。',
        },
      },
    },
    *find(text, { report }) {
      const body = bodyOf(report)
      for (const { 0: said, 1: year = '', index } of text.matchAll(announced)) {
        if (new RegExp(`${year}年[^。\\n]{0,20}(?:思路|打算|计划|安排|重点|将)`).test(body))
          continue
        yield {
          start: index,
          end: index + said.length,
          text: `导语说有“${said}”，正文中没有找到`,
          advice: '在正文补写，或从导语中删去',
        }
      }
    },
  }),
]
