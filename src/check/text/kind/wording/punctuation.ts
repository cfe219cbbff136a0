/** Marks that are half-width, without their partner or said twice, and words said twice. */
import type { Found, TextKind } from '../kind'

const half = /(?<=[\u4e00-\u9fff》”）])[,;:?!](?=[\u4e00-\u9fff《“（])/g
/** The stretch from the first mark to the last, each of the marks made full-width. */
function fullWidth(text: string, marks: readonly RegExpExecArray[]): string {
  let words = ''
  let from = marks[0]?.index ?? 0
  for (const { 0: mark, index } of marks) {
    words += text.slice(from, index) + (full[mark] ?? mark)
    from = index + 1
  }
  return words
}

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
}

const pairs: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '（': '）',
  '〔': '〕',
  '「': '」',
}
const closing = new Set(Object.values(pairs))
const alike: Readonly<Record<string, string>> = { '(': '（', ')': '）' }

/** 1） and a) that begin a line or an item of a list within it: 包括：1）…；2）…. */
const listNumber = /(?:^|[\n：:，,；;。、])[ \u3000]*[\da-zA-Z一二三四五六七八九十]{1,2}$/

const closesLater = /^[^（(）)\n]*[）)]/

/** Marks without their partner in the same paragraph; the number of a list's item needs none. */
function* unpaired(text: string): Iterable<Found> {
  const found = (at: number): Found => ({
    start: at,
    end: at + 1,
    text: `“${text.charAt(at)}”没有成对`,
    advice: '补上另一半或删去',
  })
  let open: { readonly at: number; readonly close: string }[] = []
  for (let at = 0; at <= text.length; at += 1) {
    const char = alike[text.charAt(at)] ?? text.charAt(at)
    if (char === '' || char === '\n') {
      for (const one of open) yield found(one.at)
      open = []
      continue
    }
    const close = pairs[char]
    if (close !== undefined) {
      if (open.length < 50) open.push({ at, close })
    } else if (closing.has(char)) {
      const match = open.map((one) => one.close).lastIndexOf(char)
      const numbers = listNumber.test(text.slice(Math.max(0, at - 6), at))
      // （含：1）…；2）…） is closed by the last of them.
      if (numbers && closesLater.test(text.slice(at + 1, at + 80))) continue
      if (match >= 0) {
        for (const one of open.slice(match + 1)) yield found(one.at)
        open = open.slice(0, match)
      } else if (!numbers) yield found(at)
    }
  }
}

const doubledMarks =
  /。{2}(?!。)|(?<!，)，{2,3}(?!，)|、{2,3}|；{2,3}|，[。；、]|[。；、]，|。[、；]|[；、]。|：：/g
const doubledWords =
  /的的(?!确)|是是(?![否非])|了了(?![解结])(?<![^，。]不了了)|和和(?![气睦美平谐顺])|与与|及及(?!时)|(?<!实实)在在(?!.校|建|编|册|职|岗|用|办|线|读|任|押|网|研|审)|将将|对对(?![外内口比照象抗手话])|([\u4e00-\u9fff]{2,6})\1/g
/** Words of these reports whose end is typed twice, and what else may begin with that sign: 公开开展 is right; data. */
const doubledEnds = new RegExp(
  [
    '平台台(?!账|帐|州|湾)',
    '信息息(?!相|息)',
    '政府府',
    '申请请(?![求示教假及在拨登通填按到联])',
    '公开开(?![展始放设通发拓创辟工源办具会机口门学庭标支征列启局好业题])',
    '管理理(?![念论顺由事想财清应解])',
    '监督督(?![促导办查察学战责改])',
    '部门门(?![户类槛口前票诊店窗])',
    '制度度(?![过假])',
    '条例例(?![如外会行举])',
    '网站站(?![点内群长在位稳起])',
    '年度度(?![过假])',
    '保障障(?!碍)',
    '机关关(?![于键心注系联停门闭爱怀税切口照])',
    '审核核(?![心实定查对准发减算验销])',
    '审查查(?![询找看处明阅办实])',
  ].join('|'),
  'g',
)
/** Words that are rightly said twice. */
const rightlyDoubled =
  /^(?:[一逐]|层层|点点|时时|处处|家家|户户|年年|天天|常常|人人|事事|件件|代代|种种)/

/** 信息信息化, 公开公开栏: the second may be the beginning of another word. */
const goesOn = /^[\u4e00-\u9fff]/

/** 县政府政府信息公开、各部门部门预算: the name of whose it is, and then a word that begins with the same. */
const meets = /政府政府(?=信息|网站|门户|公报)|(部门|单位)\1(?=预算|决算)/y

function meetAt(text: string, at: number): boolean {
  meets.lastIndex = at
  return meets.test(text)
}

/** Half-width marks between characters, all mended at once. */
export const halfWidth: TextKind = {
  *find(text) {
    const marks = [...text.matchAll(half)]
    const [first, last] = [marks[0], marks.at(-1)]
    if (!first || !last) return
    const end = last.index + 1
    yield {
      start: first.index,
      end: first.index + 1,
      text: `有 ${marks.length} 处半角标点，第一处是“${text.slice(Math.max(0, first.index - 4), first.index + 5)}”`,
      by: fullWidth(text, marks),
      at: { start: first.index, end },
      button: marks.length === 1 ? '改为全角' : `${marks.length} 处都改为全角`,
    }
  },
}

/** Marks without their partner in the same paragraph. */
export const unpairedMarks: TextKind = {
  find: unpaired,
}

/** Words and marks said twice. */
export const doubled: TextKind = {
  *find(text) {
    for (const { 0: said, 1: word, index } of text.matchAll(doubledWords)) {
      if (rightlyDoubled.test(said) || meetAt(text, index)) continue
      const after = text.slice(index + said.length)
      yield {
        start: index,
        end: index + said.length,
        text: `“${said}”像是重复了`,
        ...(!goesOn.test(after) && { by: word ?? said.charAt(0) }),
      }
    }
    for (const { 0: said, index } of text.matchAll(doubledEnds)) {
      const end = index + said.length
      yield {
        start: index,
        end,
        text: `“${said}”像是多了一个字`,
        ...(!goesOn.test(text.slice(end)) && { by: said.slice(0, -1) }),
      }
    }
    for (const { 0: said, index } of text.matchAll(doubledMarks))
      yield {
        start: index,
        end: index + said.length,
        text: `标点“${said}”重复`,
        by: said.includes('。') ? '。' : said.charAt(0),
      }
  },
}
