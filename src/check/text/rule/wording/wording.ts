/** The form of the words: document numbers, wrong characters, outdated grounds. */
import type { Check } from '../../../check'
import { textCheck } from '../../kind/kind'

const number =
  /(国[^，。；、（）()〔〕\[\]\n]{0,12}|[\u4e00-\u9fff]{1,8}[发函办字令])[\[［【(（]((?:19|20)\d\d)[\]］】)）]( ?\d{1,4} ?号)/g
/** Slips of the pen that are never right, and what they should be. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/各别/g, '个别'],
  [/布署/g, '部署'],
  [/截止(?=目前|\d{4}年|20\d\d|\d{1,2}月|年底|发稿)/g, '截至'],
  [/做为(?=[\u4e00-\u9fff])/g, '作为'],
  [/贯策/g, '贯彻'],
  [/通迅/g, '通讯'],
  [/松驰/g, '松弛'],
  [/反应(?=群众|民意|情况)/g, '反映'],
  [/再接再励/g, '再接再厉'],
  [/行政复义/g, '行政复议'],
  [/依申请公工/g, '依申请公开'],
  [/信息公工/g, '信息公开'],
  [/政俯/g, '政府'],
  [/公开工情况/g, '公开工作情况'],
  [/按装/g, '安装'],
  [/既使/g, '即使'],
]

const outdated: readonly { readonly said: RegExp; readonly until: number; readonly why: string }[] =
  [
    {
      said: /(?:国务院)?令?第 ?492 ?号/g,
      until: 2018,
      why: '国务院令第492号已由2019年修订的《条例》（国务院令第711号）代替',
    },
    {
      said: /国办公开办函[〔\[（(]2019[〕\])）] ?60 ?号/g,
      until: 2020,
      why: '国办公开办函〔2019〕60号是2019、2020年度的试行格式，2021年度起依据国办公开办函〔2021〕30号',
    },
    {
      said: /《?(?:中华人民共和国)?(?:政府信息公开)?条例》?第?三十[一二]条(?:的)?(?:规定|要求|、第?三十二条)?(?=[^。\n]{0,20}(?:编制|年度报告|年报))/g,
      until: 2018,
      why: '编制年度报告的依据是2019年修订的《条例》第四十九条、第五十条，第三十一、三十二条是修订前的条文号',
    },
    {
      said: /收费及减免情况|收费和减免情况/g,
      until: 2018,
      why: '“收费及减免情况”是2019年以前的写法，现行格式没有这一部分',
    },
  ]

export const wordingChecks: readonly Check[] = [
  textCheck({
    id: 'wording.outdated',
    severity: 'warning',
    title: '过时的依据',
    sentence: '依据用现行有效的法规和通知',
    source: '《政府信息公开条例》（国务院令第711号）',
    examples: {
      breaks: {
        text: '引用国务院令第492号',
        narrative: { proactive: '依据国务院令第492号公开信息。' },
      },
      holds: {
        text: '引用国务院令第711号',
        narrative: { proactive: '依据国务院令第711号公开信息。' },
      },
    },
    *find(text, { report }) {
      for (const { said, until, why } of outdated)
        if (report.year > until)
          for (const { 0: words, index } of text.matchAll(said))
            yield {
              start: index,
              end: index + words.length,
              text: `引用了“${words}”：${why}`,
              advice: '改用现行依据',
            }
    },
  }),
  textCheck({
    id: 'wording.document-number',
    severity: 'hint',
    title: '文号括号',
    sentence: '发文字号的年份用六角括号〔〕',
    source: 'GB/T 9704—2012《党政机关公文格式》',
    examples: {
      breaks: { text: '用了方括号', narrative: { proactive: '执行国办函[2020]109号的规定。' } },
      holds: { text: '用六角括号', narrative: { proactive: '执行国办函〔2020〕109号的规定。' } },
    },
    *find(text) {
      for (const { 0: said, 1: agency = '', 2: year = '', 3: rest = '', index } of text.matchAll(
        number,
      )) {
        const start = index + agency.length
        yield {
          start,
          end: index + said.length,
          text: `发文字号“${said}”的年份应用六角括号`,
          by: `〔${year}〕${rest.replace(/ /g, '')}`,
        }
      }
    },
  }),
  textCheck({
    id: 'wording.slip',
    severity: 'warning',
    title: '错别字',
    sentence: '没有常见的错别字',
    source: '文稿校对要求',
    examples: {
      breaks: { text: '“个别”写成“各别”', narrative: { proactive: '各别栏目更新不及时。' } },
      holds: { text: '写对了', narrative: { proactive: '个别栏目更新不及时。' } },
    },
    *find(text) {
      for (const [wrong, by] of slips)
        for (const { 0: said, index } of text.matchAll(wrong))
          yield { start: index, end: index + said.length, text: `“${said}”应为“${by}”`, by }
    },
  }),
]
