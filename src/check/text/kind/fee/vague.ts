/** 没有收费事项: said of some charge, which may be the fee or not. */
import type { TextKind } from '../kind'
import { inSentences } from '../../read/clause/sentence'

const none =
  /(?:没有|未|无|不存在)(?:发生|产生|涉及|进行)?(?:任何)?(?:收取费用|收费)(?:事项|情况|情形|行为|项目)?(?=[，。；]|$)/
/** What makes clear which charge is meant. */
const named = /处理费|申请|信息|公开|通知|答复|办理/

/** No charge at all, where the fee is not named anywhere in the section. */
export const vagueFee: TextKind = {
  *find(text) {
    if (/处理费|[收缴]费通知/.test(text)) return
    yield* inSentences(text, (sentence) => {
      const match = named.test(sentence) ? null : none.exec(sentence)
      return match
        ? [
            {
              start: match.index,
              end: match.index + match[0].length,
              severity: 'hint' as const,
              text: `“${match[0]}”没有写明是信息处理费`,
              advice: '写明“未收取信息处理费”',
            },
          ]
        : []
    })
  },
}
