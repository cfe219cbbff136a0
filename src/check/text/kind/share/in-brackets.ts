/** 不予公开率20.4%（不予公开196件，办结1889件）: rates whose two counts follow in brackets. */
import type { Found } from '../kind'

/** A count with its unit, as a pattern. */
export const countUnit = '(\\d{1,7})(?![\\d.]) ?[件宗起条个份项封篇次人]'
const inBrackets =
  /率(?:为|达到|达|是)? ?(\d{1,3}(?:\.\d{1,4})?) ?[%％][（(]([^（）()%％]{4,50})[）)]/g
const ofOthers = /同比|较|比上|上年|去年|增|减|20\d\d ?年|其中|及格|分/

/** 不予公开率20.4%（不予公开196件，办结1889件）: a rate with the two counts it is made of, whatever they are. */
export function* ratesInBrackets(text: string): Iterable<Found> {
  for (const { 0: said, 1: printed = '', 2: inner = '', index } of text.matchAll(inBrackets)) {
    if (ofOthers.test(inner)) continue
    const counts = [...inner.matchAll(new RegExp(countUnit, 'g'))].map(([, one]) => Number(one))
    const [one = 0, other = 0] = counts
    if (counts.length !== 2 || [...inner.matchAll(/\d+(?:\.\d+)?/g)].length !== 2) continue
    const [part, whole] = [Math.min(one, other), Math.max(one, other)]
    const step = 10 ** -(printed.split('.')[1]?.length ?? 0)
    // 公开率50%（公开14件、部分公开4件） names two parts, and no whole.
    if (whole === 0 || /部分/.test(inner)) continue
    const right = (part / whole) * 100
    if (Math.abs(right - Number(printed)) <= step + 1e-9) continue
    if (Math.abs((part / (part + whole)) * 100 - Number(printed)) <= step + 1e-9) continue
    if (Math.abs((whole / (part + whole)) * 100 - Number(printed)) <= step + 1e-9) continue
    yield {
      start: index,
      end: index + said.length,
      text: `文字写“${said.replace(/\s/g, '')}”，按 ${String(part)} ÷ ${String(whole)} 应为 ${right.toFixed(1)}%`,
      formula: `${String(part)} ÷ ${String(whole)} × 100% = ${right.toFixed(2)}%`,
      advice: '核对比率和括号里的两个数，再改正',
    }
  }
}
