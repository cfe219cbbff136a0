/** 满意率104%: a rate of a whole that is above it. */
import type { Found } from '../kind'

/** Rates of a whole, which cannot be above it; a plan may be overfulfilled, a growth may be any. */
const ofWhole =
  /(?:办结|答复|办复|回复|公开|满意|采纳|纠错|合格|回收|收缴|败诉|维持|整改|知晓|解读|按时办结|按期答复|及时)(?:率|度)(?:为|达到|达|是|高达)? ?(\d{3,4}(?:\.\d{1,4})?) ?[%％]/g

/** The rates that no whole allows. */
export function* ratesAbove(text: string): Iterable<Found> {
  for (const { 0: said, 1: printed = '', index } of text.matchAll(ofWhole))
    if (Number(printed) > 100)
      yield {
        start: index,
        end: index + said.length,
        text: `文字写“${said.replace(/\s/g, '')}”，这样的比率不会超过100%`,
        advice: '核对比率的分子和分母是哪两个数，再改正',
      }
}
