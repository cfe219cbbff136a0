/** Signs that only look like characters: radicals and other forms that PDF files give in the place of ordinary ones. */

/** What each CJK radical from U+2E81 on looks like that NFKC leaves as it is; a blank where it does. */
const radicals =
  '厂   亻冂  刂 㔾  兀尣尢 巳幺彑彐忄㣺扌攵 旡 月歺母民氵氺灬爫爫丬 犭王疋 示礻  纟罓罒罒  羊羊羊耂 聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食飠飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'

/** The ordinary punctuation for that of upright and small type, from these signs on. */
const punctuation = [
  [0xfe10, '，、。：；！？〖〗…'],
  [0xfe30, '：—   （）｛｝〔〕【】《》〈〉「」『』'],
  [0xfe50, '，、． ；：？！ （）｛｝〔〕＃＆＊＋－＜＞＝  ＄％＠'],
] as const

const ordinary = new Map<string, string>()
for (const [from, signs] of [[0x2e81, radicals], ...punctuation] as const)
  Array.from(signs).forEach((sign, at) => {
    if (sign !== ' ') ordinary.set(String.fromCharCode(from + at), sign)
  })

/**
 * Kangxi and CJK radicals; the ideographs that stand twice in Unicode in the very same shape (those from
 * FA0E on have a shape of their own, in which names are written); upright and small punctuation; ligatures.
 */
const lookalike =
  /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe4f\ufe50-\ufe6b]/g

const byNfkc = /[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufb00-\ufb06]/

const plainOf = (sign: string): string =>
  ordinary.get(sign) ?? (byNfkc.test(sign) ? sign.normalize('NFKC') : sign)

/** A text with ordinary characters in the place of those that only look like them. */
export const withoutLookalikes = (text: string): string => text.replace(lookalike, plainOf)

/** How many signs of a text only look like characters. */
export const lookalikesIn = (text: string): number =>
  (text.match(lookalike) ?? []).filter((sign) => plainOf(sign) !== sign).length
