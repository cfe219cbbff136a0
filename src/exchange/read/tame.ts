/** What is taken out of a page before it is parsed, so that no page, however built, takes long or much memory. */
import { type Outcome, ok, refused } from '@/report/outcome'

/** A published page is some hundred kilobytes, with pictures inside it a few megabytes. */
const longest = 12 * 1024 * 1024
const deepest = 400
const mostTags = 400_000

/** Pictures written into the page. */
const picture = /\bdata:[a-z]+\/[a-z0-9.+-]+;base64,[a-z0-9+/=\s]*/gi

/** The page without the pictures in it, which are most of many pages. */
export const withoutPictures = (html: string): string => html.replace(picture, '')

/**
 * Tags that only set type. A parser reopens every one left open in each paragraph after it: a
 * thousand of them before a thousand paragraphs are a million. Their text stays.
 */
const typesetting =
  /<(\/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)((?:\s[^<>]*)?)\/?>/gi

/** Attributes of type that make a text unseen, moved, or a mark. */
const telling =
  /display|popover|offset-|content|\\|\/\*|visibility|mso-hide|mso-text-raise|opacity|line-through|font(?:-size)?\s*:\s*(?:0|\.|[1-9](?:\.\d+)?(?:px|pt)|[\d.]+(?:r?em|%|v)|x|smaller|calc|inherit)|font-variant|font-feature|wingdings|webdings|symbol|color\s*[:=]|background|\bclip|indent|overflow|transform|translate|rotate|scale|zoom|filter|mask|float|\border\s*:|inset|position|margin|animation|letter-spacing|text-security|blend|var\(|flex|grid|vertical-align\s*:\s*(?!baseline|middle)|direction\s*:|unicode-bidi|\bhidden\b|\bhref\s*=\s*["']?#|\bsize\s*=\s*["']?(?:1\b|-)|\b(?:class|id)\s*=/i
/** Size and colour hold until something inside sets them anew; that matters only where a page hides by them. */
const hidesByType = /font-size\s*:\s*0|color\s*[:=]\s*["']?\s*(?:white|#fff|rgba?\(\s*255)/i
const setsType = /font-size|color\s*[:=]/i

/** Where a span keeps which tag it was, for the selectors that name it. */
export const keptTag = 'data-tag'

/** Selectors that count elements, or ask for attributes, and styles that such tags may be hidden by. */
const counting = /:(?:first|last|only|nth|not|is|where|has|empty)\b|[+~]\s*[\w.#:*[]|\[|\*/
const hiding =
  /display|visibility|opacity|font-size|color|clip|filter|transform|content|text-decoration|scale|zoom/i

/** The typesetting tags that the page's own sheets say something of; all, where they count elements. */
function tagsInSheets(html: string): ReadonlySet<string> | 'all' {
  const sheets = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)(?:<\/style|$)/gi)].map(
    ([, css = '']) => css,
  )
  const named =
    /(?:^|[\s,>{}])(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s,.:#[{>])/gi
  const counts = sheets.some((css) =>
    [...css.matchAll(/([^{};]*)\{([^{}]*)/g)].some(
      ([, selectors = '', inner = '']) => counting.test(selectors) && hiding.test(inner),
    ),
  )
  if (counts || /(?:row|column)-reverse/i.test(html)) return 'all'
  return new Set(
    sheets.flatMap((css) => [...css.matchAll(named)].map(([, tag = '']) => tag.toLowerCase())),
  )
}

/** So many inside each other are kept for being counted. */
const mostKept = 60

/** Takes the typesetting out; what is unseen by it stays so, in a span, and within it what shows again. */
function withoutTypesetting(html: string): string {
  const open: string[] = []
  const named = tagsInSheets(html)
  const hides = hidesByType.test(html)
  return html.replace(typesetting, (_, slash: string, tag: string, attributes: string) => {
    if (slash !== '') return open.pop() ?? ''
    const struck = /^(?:s|strike)$/i.test(tag)
    const isSmall = /^small$/i.test(tag)
    const isNamed = named === 'all' ? open.length < mostKept : named.has(tag.toLowerCase())
    const keeps =
      isNamed ||
      struck ||
      isSmall ||
      telling.test(attributes) ||
      (hides && setsType.test(attributes))
    open.push(keeps ? '</span>' : '')
    if (!keeps) return ''
    const was = ` ${keptTag}=${tag.toLowerCase()}`
    return struck
      ? `<span${was} style="text-decoration:line-through">`
      : `<span${was}${attributes}>`
  })
}

/** Tags that close themselves, or need no end tag; any other left open deepens the tree. */
const shallow = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot colgroup option optgroup html head body rp rt'.split(
    ' ',
  ),
)

const tooLarge = refused('网页内容过大，不像一份年度报告，已停止读取。请只复制报告部分粘贴。')
const tooDeep = refused('网页嵌套层数过多，不像正常的报告页面，已停止读取。请只复制报告部分粘贴。')

/** The page without pictures and typesetting; a refusal if it is too long or nested too deeply to be a report. */
export function tame(html: string): Outcome<string> {
  const plain = withoutTypesetting(withoutPictures(html))
  if (plain.length > longest) return tooLarge
  let depth = 0
  let tags = 0
  for (const [, slash, name = ''] of plain.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (++tags > mostTags) return tooLarge
    if (shallow.has(name.toLowerCase())) continue
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) return tooDeep
  }
  return ok(plain)
}
