/** The grounds a report names: in force, and their numbers written as numbers of documents are. */
import type { ProseRule } from '../../rule'
import { forbid } from '../../kind/forbid'
import type { TextKind } from '../../kind/kind'

/** What is no longer a ground, since which report year, and why. */
const outdated: readonly (readonly [words: RegExp, since: number, why: string])[] = [
  [
    /(?:国务院)?令?第 ?492 ?号(?![^。；\n]{0,40}第 ?711 ?号)/g,
    2019,
    '国务院令第492号已由2019年修订的《条例》（国务院令第711号）代替',
  ],
  [
    /国办公开办函[〔\[（(]2019[〕\])）] ?60 ?号/g,
    2021,
    '国办公开办函〔2019〕60号是2019、2020年度的试行格式，2021年度起依据国办公开办函〔2021〕30号',
  ],
  [
    /《?(?:中华人民共和国)?(?:政府信息公开)?条例》?第?三十[一二]条(?:的)?(?:规定|要求|、第?三十二条)?(?=[^。\n]{0,20}(?:编制|年度报告|年报))/g,
    2019,
    '编制年度报告的依据是2019年修订的《条例》第四十九条、第五十条，第三十一、三十二条是修订前的条文号',
  ],
  [
    /收费及减免情况|收费和减免情况/g,
    2019,
    '“收费及减免情况”是2019年以前的写法，现行格式没有这一部分',
  ],
]

const number =
  /(国[^，。；、（）()〔〕\[\]\n]{0,12}|[\u4e00-\u9fff]{1,8}[发函办字令])[\[［【(（]((?:19|20)\d\d)[\]］】)）]( ?\d{1,4} ?号)/g

/** 国办函[2020]109号: another bracket than 〔〕 around the year. */
const brackets: TextKind = {
  *find(text) {
    for (const { 0: said, 1: agency = '', 2: year = '', 3: rest = '', index } of text.matchAll(
      number,
    ))
      yield {
        start: index + agency.length,
        end: index + said.length,
        text: `发文字号“${said}”的年份应用六角括号`,
        by: `〔${year}〕${rest.replace(/ /g, '')}`,
      }
  },
}

const rules: readonly ProseRule[] = [
  {
    id: 'wording.outdated',
    severity: 'warning',
    title: '过时的依据',
    sentence: '依据用现行有效的法规和通知',
    source: '《政府信息公开条例》（国务院令第711号）',
    is: forbid(
      ...outdated.map(([words, since, why]) => ({
        words,
        since,
        says: (said: string) => `引用了“${said}”：${why}`,
        advice: '改用现行依据',
      })),
    ),
    breaks: {
      text: '引用国务院令第492号',
      narrative: { proactive: '依据国务院令第492号公开信息。' },
    },
    holds: {
      text: '引用国务院令第711号',
      narrative: { proactive: '依据国务院令第711号公开信息。' },
    },
  },
  {
    id: 'wording.document-number',
    severity: 'hint',
    title: '文号括号',
    sentence: '发文字号的年份用六角括号〔〕',
    source: 'GB/T 9704—2012《党政机关公文格式》',
    is: brackets,
    breaks: { text: '用了方括号', narrative: { proactive: '执行国办函[2020]109号的规定。' } },
    holds: { text: '用六角括号', narrative: { proactive: '执行国办函〔2020〕109号的规定。' } },
  },
]

export default rules
