/** Signs that only look like characters: radicals and other forms that PDF files give in the place of ordinary ones. */

/** CJK radicals that NFKC leaves as they are, each before the character it looks like. */
const radicals =
  '⺁厂⺅亻⺆冂⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺪疋⺬示⺭礻⺰纟⺱罓⺲罒⺳罒⺶羊⺷羊⺸羊⺹耂⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

/** Punctuation as upright and small type has it, each before the ordinary one. */
const punctuation =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹟＃﹠＆﹡＊﹢＋﹣－﹤＜﹥＞﹦＝﹩＄﹪％﹫＠'

const ordinary = new Map<string, string>()
const pairs = Array.from(radicals + punctuation)
for (let at = 0; at + 1 < pairs.length; at += 2) ordinary.set(pairs[at] ?? '', pairs[at + 1] ?? '')

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
