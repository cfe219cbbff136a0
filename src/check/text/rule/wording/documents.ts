/** The grounds a report names: in force, and their numbers written as numbers of documents are. */
import { outdated } from '../../../known/grounds'
import type { ProseRule } from '../../rule'
import { forbid } from '../../kind/forbid'
import type { TextKind } from '../../kind/kind'

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
  },
  {
    id: 'wording.document-number',
    severity: 'hint',
    title: '文号括号',
    sentence: '发文字号的年份用六角括号〔〕',
    source: 'GB/T 9704—2012《党政机关公文格式》',
    is: brackets,
  },
]

export default rules
