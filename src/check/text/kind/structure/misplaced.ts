/** A paragraph of the overview that speaks of another aspect than its heading names. */
import { headedBy } from '@/report/text/aspects'
import type { TextKind } from '../kind'

interface AspectWords {
  /** Whatever may be said of it; a paragraph with one of these words is in its place. */
  readonly any: RegExp
  /** What is said of nothing else. */
  readonly own: RegExp
}

/** The words of the aspects, by how the forms name them; data. */
const words: Readonly<Record<string, AspectWords>> = {
  主动公开: {
    any: /./,
    own: /信息主动公开|主动公开[^，。；]{0,8}信息|^(?:发布|公开|公示)[^。；]{0,40}\d ?[条期篇]/,
  },
  依申请公开: {
    any: /申请|答复|办结|受理|收件|来信|\d ?件|无|没有|零|程序|承办|时限|文书|流转|典型|个案|告知/,
    own: /(?:新收|收到|受理)[^，。；]{0,12}申请|申请[^，。；]{0,6}\d+ ?件|申请人不服|提起的?(?:行政)?(?:复议|诉讼)/,
  },
  政府信息管理: {
    any: /管理|审[查核校签]|校对|目录|文件|保密|更新|清理|归档|档案|属性|制度|动态|台账|数据|规范|备案|解密|错|源头|公文|流程|要点|清查|复核|抽查|脱敏/,
    own: /规范性文件|公开属性|保密审查|发布前审/,
  },
  政府信息公开平台建设: {
    any: /平台|网[站页]|门户|专栏|专区|媒体|公众号|公报|微[信博]|查阅|小程序|客户端|热线|公[开示告]栏|栏目|APP|窗口|大厅|端|系统|账号|屏|点|检索|页面|互动|渠道|留言|链接|发布/i,
    own: /网站[^，。；]{0,8}(?:改版|改造|集约|访问)|新媒体账号|公众号|适老化/,
  },
}

/** Shorter ones say too little to tell. */
const shortest = 16

/** The aspect a paragraph rather speaks of, if nothing in it is of its heading's. */
function spokenOf(aspect: string, text: string): string | undefined {
  if (text.length < shortest || words[aspect]?.any.test(text) !== false) return undefined
  return Object.keys(words).find((other) => other !== aspect && words[other]?.own.test(text))
}

/** Sentences of a paragraph that speak of another aspect than all the others do, with where they begin. */
function* strayIn(aspect: string, text: string): Iterable<readonly [number, string, string]> {
  const sentences = [...text.matchAll(/[^。；\n]+[。；]?/g)]
  if (sentences.length < 2) return
  for (const { 0: said, index } of sentences) {
    const other = spokenOf(aspect, said.trim())
    if (other !== undefined) yield [index, said, other]
  }
}

/** Paragraphs under the heading of another aspect, and sentences in a paragraph of another. */
export const misplacedAspects: TextKind = {
  applies: (format) => format.sections.some(({ aspects }) => aspects !== undefined),
  *find(text, { format }, place) {
    const aspects = format.sections.find((section) => section.place === place)?.aspects ?? []
    let at = 0
    for (const line of text.split('\n')) {
      const { aspect, rest } = headedBy(line, aspects)
      const other = aspect === '' ? undefined : spokenOf(aspect, rest.trim())
      if (other !== undefined)
        yield {
          id: aspect,
          start: at + line.length - rest.length,
          end: at + line.length,
          text: `“${aspect}”下写的像是${other}的内容`,
          advice: '核对这一段是否放错了小标题',
        }
      else
        for (const [start, said, stray] of strayIn(aspect, rest)) {
          const from = at + line.length - rest.length + start
          yield {
            start: from,
            end: from + said.length,
            severity: 'hint',
            text: `“${aspect}”下的这一句写的像是${stray}的内容`,
            advice: '核对这一句是否放错了小标题',
          }
        }
      at += line.length + 1
    }
  },
}
