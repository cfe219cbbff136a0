/** What other programs leave in a text: marks of web pages and of typesetting, remarks of chatbots, advertising. */
import type { Swap } from '../text/kind/swap'
import type { Forbidden } from '../text/kind/forbid'

const entities: Readonly<Record<string, string>> = {
  nbsp: '',
  ensp: '',
  emsp: '',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '”',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  hellip: '…',
}

const tags =
  'a|b|i|u|p|br|hr|div|span|font|img|table|tbody|thead|tr|td|th|ul|ol|li|strong|em|sup|sub|h[1-6]|o:p|style|script|section|center|input'

const syllable =
  '(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiouv])'

/** Marks, and what should stand there. */
export const markup: readonly Swap[] = [
  [new RegExp(`</?(?:${tags})(?: [^<>\\n]{0,200})?/?>`, 'gi'), '', '网页代码'],
  [
    /(?<![A-Za-z])(?:style|class|align|width|href|src|id)=["“”'][^"“”'\n]{0,80}["“”']/gi,
    '',
    '网页代码',
  ],
  [/(?<!《[^》\n]{0,60})〈([^〈〉《》\n]{2,60})〉/g, (_, name = '') => `《${name}》`, '书名号'],
  [/[-*] ?\[[ xX✓]?\] ?|(?<=^|[。，；\n])\[[ xX✓]?\] ?/g, '', '排版标记'],
  [/<!--[^\n]{0,200}?-->/g, '', '网页代码'],
  [
    /[<＜]{1,2}([^<>＜＞《》\n]{2,60}[\u4e00-\u9fff）)])[>＞]{1,2}(?<=[<＜][^<>＜＞]*[\u4e00-\u9fff][^<>＜＞]*[>＞]{1,2})/g,
    (_, name = '') => `《${name}》`,
    '书名号',
  ],
  [
    /&(nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|mdash|middot|hellip);/g,
    (_, name = '') => entities[name] ?? '',
    '网页代码',
  ],
  [/&#x?[\da-f]{2,5};/gi, '', '网页代码'],
  [
    new RegExp(
      `(?<=[\\u4e00-\\u9fff])[（(](?:(?:[a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}[ ’'·]?){1,6}|(?=[a-z]{2})${syllable})[）)](?=[\\u4e00-\\u9fff])`,
      'g',
    ),
    '',
    '夹注的拼音',
  ],
  [/(?<![*\d])\*([^*，。；\n\d]{2,20})\*(?![*\d])/g, (_, words = '') => words, '排版标记'],
  [/(?<=[\u4e00-\u9fff。])\[\d{1,2}\](?=[\u4e00-\u9fff，。；、\n]|$)/g, '', '脚注标记'],
  [/(?<!\*)\*\*([^*，。；\n]{2,40})\*\*(?!\*)/g, (_, words = '') => words, '排版标记'],
  [/(?<=^|[\n。；：])#{1,6} ?(?=[\u4e00-\u9fff（(\d])/g, '', '排版标记'],
  [/(?<=^|\n)(?:```|---|\*\*\*)[a-z]{0,10}(?=\n|$)/g, '', '排版标记'],
  [/`([^`\n]{1,40})`/g, (_, words = '') => words, '排版标记'],
  [/\[([^\]\n]{1,40})\]\(https?:[^)\n]{1,200}\)/g, (_, words = '') => words, '排版标记'],
  [/\\[nrt](?=[\u4e00-\u9fff（(]|$)/g, '', '网页代码'],
  [
    /[\u200c\u200d\u2061-\u2064\u{e0000}-\u{e007f}](?<=[\u4e00-\u9fff]\S{1,2})(?=[\u4e00-\u9fff])/gu,
    '',
    '看不见的符号',
  ],
]

/** Damage that leaves nothing to tell what stood there. */
export const damage: readonly Omit<Forbidden, 'says'>[] = [
  {
    words:
      /错误[!！]\s?(?:未找到引用源|未定义书签|未指定书签|不能识别的开关参数|超链接引用无效)。?|Error! (?:Reference source|Bookmark)[^\n。]{0,30}/g,
    advice: '补上原来引用的内容',
  },
  { words: /\ufffd{1,20}|锟斤拷|烫烫烫|锘縠?/g, advice: '补上乱码处的文字' },
  {
    words:
      /#(?:REF|VALUE|N\/A|DIV\/0|NAME|NUM|NULL)[!?]?|(?<![A-Za-z])(?:undefined|NaN|null|\[object Object\])(?![A-Za-z])/g,
    advice: '补上应有的内容',
  },
  {
    words:
      /(?<![A-Za-z])(?:PAGEREF|HYPERLINK|MERGEFIELD|MERGEFORMAT|EMBED|SEQ|TOC)(?= [\\"A-Za-z_])[^\n。，]{0,40}/g,
    advice: '删去文字处理软件的代码',
  },
]

/** What a chatbot or an advertiser says, not the organ. */
export const foreign: readonly Omit<Forbidden, 'says'>[] = [
  {
    words:
      /作为(?:一[个名款])?(?:人工智能|AI|大?语言模型|智能助手|AI助手)[^。！\n]{0,60}|我(?:无法|不能)(?:核实|访问|获取|提供)(?:具体|实时|最新|准确)?[^。\n]{0,12}(?:数据|信息|内容)|以下(?:是|为)(?:根据您|按照您|为您|修改后|润色后|优化后|调整后|改写后|生成|整理后|一份|一篇|我为|按您)[^。：:\n]{0,20}(?:[：:]|内容|文本|版本)?|(?:当然|好的)[，,！!](?:以下|这是|我来|这里|下面|我将|我会|可以)[^。：:\n]{0,20}[：:]?|(?:希望|愿)(?:以上|这些|本)(?:内容|信息|回答|修改|文字)[^。\n]{0,10}(?:有(?:所)?帮助|满足)[^。\n]{0,10}|(?:如果|如)(?:您|你)(?:还)?(?:需要|有)(?:进一步|其他|更多|任何)[^。\n]{0,16}(?:请随时|请告诉我|随时告诉)[^。\n]{0,8}|(?:如果|如|若)(?:您|你)(?:还|仍)?(?:需要|愿意|觉得|希望)[^。\n]{0,12}?，?我(?:还)?(?:可以|能|会|来)[^。\n]{0,24}|我(?:还)?(?:可以|能|会|来)(?:继续|再)?(?:为|帮|替)(?:您|你)[^。\n]{0,20}|以上(?:内容|文字|文本)[^，。\n]{0,6}可(?:以)?(?:根据|按照|结合)[^，。\n]{0,16}(?:修改|调整|完善|补充)|如需我?(?:继续|进一步)[^，。\n]{0,12}请(?:随时)?(?:告知|告诉|联系)|(?:根据|按照)(?:您|你)(?:的|提供的)(?:要求|需求|指示|描述|信息)|请(?:随时)?告诉我|截至我的(?:知识|训练)|我的(?:训练数据|知识库)|ChatGPT|文心一言回答|DeepSeek回答/g,
    advice: '删去这句话，核对全文内容和数字',
  },
  {
    words:
      /(?:(?:以上|以下|本[文段报告]|上述)[^，。\n]{0,4}(?:内容|文字|文本)?)?(?:由|为)(?:AI|人工智能|大模型|智能助手|机器人)(?:自动|辅助)?(?:生成|撰写|润色|改写)[^。\n]{0,12}|(?:内容)?仅供参考(?=[，。；）)]|$)|(?:(?:以上|以下|上述|文中)(?:数据|数字|内容)(?:均)?为(?:示例|虚构|假设|模拟)[^。\n]{0,20}|(?<![（(])请(?:您)?(?:根据|按照|结合)实际情况(?:替换|修改))/g,
    advice: '删去这句话，核对全文内容和数字',
  },
  {
    words:
      /代开(?:各类)?发票|开具发票请|加(?:我)?微信(?:号)?[：:A-Za-z\d]|(?:博彩|彩票|棋牌|赌场|娱乐城|六合彩|百家乐|私服|外挂|刷单|网贷|贷款秒批|无抵押贷款)(?:平台|网站|网址|注册|开户|下载|送|代理|投注)|(?:点击|扫码)(?:领取|下载|注册)(?:红包|礼包|福利|优惠)|办证刻章|成人(?:视频|网站|电影)|[买卖]枪|澳门(?:新?葡京|威尼斯人|金沙)/g,
    advice: '删去混入的广告，检查文稿来源',
  },
]
