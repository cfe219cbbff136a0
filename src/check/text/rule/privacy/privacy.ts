/** What must not be published: identity numbers, mobiles, cards, private mailboxes, secrecy marks, case numbers, names. */
import type { Severity } from '../../../finding'
import type { Check } from '../../../check'
import type { Example } from '../../../example'
import { asDigit } from '../../read/numeral'
import { textCheck } from '../../kind/kind'

const ascii = (words: string): string =>
  Array.from(
    words,
    (char) => asDigit(char) || (char === 'Ｘ' || char === 'x' || char === 'ｘ' ? 'X' : char),
  ).join('')

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** True for an 18-digit identity number: a date of birth that can be, and the check digit of GB 11643. */
function isIdentityNumber(words: string): boolean {
  const digits = ascii(words)
  const born = /^[1-9]\d{5}((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(
    digits,
  )
  const sum = weights.reduce((all, weight, at) => all + weight * Number(digits.charAt(at)), 0)
  return born && '10X98765432'.charAt(sum % 11) === digits.charAt(17)
}

/** True for a card number by its last digit (Luhn); runs of one digit are none. */
function isCardNumber(words: string): boolean {
  const digits = ascii(words).replace(/[ -]/g, '')
  if (digits.length < 16 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  Array.from(digits)
    .reverse()
    .forEach((char, at) => {
      const double = Number(char) * (at % 2 === 0 ? 1 : 2)
      sum += double > 9 ? double - 9 : double
    })
  return sum % 10 === 0
}

const digit = '[\\d０-９]'
const notBefore = `(?<![\\d０-９A-Za-z.])`
const notAfter = `(?![\\d０-９A-Za-z])`

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'

/** 李某诉某局…一案: a plaintiff's name before the organ sued. */
const suit = `(?:[${surnames}]某{1,2}|(?<=^|[，。；、：（(\\n]|关于|审结)[${surnames}][\\u4e00-\\u9fff]{1,2}(?<![起应申投控上胜败公抗复自反倾]))诉(?![讼求状前权至诸])(?=[\\u4e00-\\u9fff]{2,25}(?:局|政府|委员会|办事处|厅)[^，。\\n]{0,20}(?:案|纠纷))`

interface Secret {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly sentence: string
  readonly advice: string
  readonly pattern: RegExp
  readonly accept?: (said: string) => boolean
  readonly examples: { readonly breaks: Example; readonly holds: Example }
}

const example = (text: string, words: string): Example => ({
  text,
  narrative: { proactive: words },
})

const secrets: readonly Secret[] = [
  {
    id: 'privacy.id-number',
    severity: 'error',
    title: '身份证号码',
    sentence: '公开的报告不得出现公民身份号码',
    advice: '删去身份证号码',
    pattern: new RegExp(`${notBefore}${digit}{17}[\\d０-９XxＸｘ]${notAfter}`, 'g'),
    accept: isIdentityNumber,
    examples: {
      breaks: example('写了身份证号', '申请人证件号码11010519491231002X。'),
      holds: example('校验码不对，不是身份证号', '档案编号110105194912310021。'),
    },
  },
  {
    id: 'privacy.mobile',
    severity: 'warning',
    title: '手机号码',
    sentence: '公开的报告不应出现个人手机号码',
    advice: '改用办公电话',
    pattern: new RegExp(
      `${notBefore}[1１][3-9３-９]${digit}(?:[ -]?)${digit}{4}(?:[ -]?)${digit}{4}${notAfter}`,
      'g',
    ),
    examples: {
      breaks: example('写了手机号', '联系电话：13800138000。'),
      holds: example('写的是办公电话', '联系电话：0451-57321163。'),
    },
  },
  {
    id: 'privacy.card',
    severity: 'warning',
    title: '银行卡号',
    sentence: '公开的报告不应出现银行账号',
    advice: '删去账号',
    pattern: new RegExp(
      `${notBefore}[3-9]${digit}{3}[ -]?${digit}{4}[ -]?${digit}{4}[ -]?${digit}{4}(?:[ -]?${digit}{1,3})?${notAfter}`,
      'g',
    ),
    accept: (said) => isCardNumber(said) && !isIdentityNumber(said),
    examples: {
      breaks: example('写了银行卡号', '缴费账号6222021001116245702。'),
      holds: example('编号不是卡号', '目录编号6222021001116245703。'),
    },
  },
  {
    id: 'privacy.mailbox',
    severity: 'hint',
    title: '个人邮箱',
    sentence: '联系邮箱宜用政务邮箱，不用个人注册的商业邮箱',
    advice: '改用政务邮箱',
    pattern:
      /[A-Za-z0-9._-]{1,40}@(?:qq|163|126|139|189|sina|sohu|foxmail|gmail|hotmail|outlook|yeah|21cn|tom|aliyun)\.(?:com|cn|net)/gi,
    examples: {
      breaks: example('用了商业邮箱', '电子邮箱：gongkai@163.com。'),
      holds: example('用政务邮箱', '电子邮箱：gongkai@example.gov.cn。'),
    },
  },
  {
    id: 'privacy.secrecy-mark',
    severity: 'warning',
    title: '密级和内部标志',
    sentence: '公开的报告不得出现密级、内部文件等标志',
    advice: '确认能否公开，删去标志',
    pattern:
      /(?:绝密|机密|秘密)[★☆]|绝密(?:级)?(?=文件|件|[，。；、）)])|机密(?:级)?(?=文件|件|[，。；、）)])|内部(?:资料|文件)(?=[，。；、）)\n]|$)|注意保存|不得外传|(?:标注|标有|定为|密级为)[“"]?(?:绝密|机密|秘密)级?[”"]?(?:级|字样)?的?(?=《)/g,
    examples: {
      breaks: example('写了密级标志', '转发机密★文件。'),
      holds: example('说的是审查国家秘密', '公开前审查是否属于国家秘密。'),
    },
  },
  {
    id: 'privacy.case-number',
    severity: 'hint',
    title: '案号',
    sentence: '写案号可能暴露当事人，报告只写件数',
    advice: '删去案号',
    pattern:
      /[（(〔]20\d\d[）)〕][\u4e00-\u9fff]{1,4}\d{0,4}(?:行[初终再审]|民[初终]|行复|复决)[\u4e00-\u9fff]{0,2}\d{1,6}号/g,
    examples: {
      breaks: example('写了案号', '已审结（2020）示01行初12号案件。'),
      holds: example('只写件数', '已审结案件按期履行。'),
    },
  },
  {
    id: 'privacy.internal-document',
    severity: 'hint',
    title: '内部文号',
    sentence: '不引用内部明电、密级文件、会议纪要和内部函件的文号',
    advice: '确认文件已经公开；没有公开的，删去文号',
    pattern:
      /(?:内部明电|内部传真电报|[\u4e00-\u9fff]{1,8}(?:密发?|机发|阅|纪要?|内发?|督办?|批示))[〔\[［(（]20\d\d[〕\]］)）] ?\d{1,4} ?号|(?:会议纪要|常务会议纪要|内参|专报|信息专报)(?:第)?[〔\[［(（]?20\d\d[〕\]］)）]? ?(?:年)?第? ?\d{1,4} ?[号期]/g,
    examples: {
      breaks: example('引用了会议纪要的文号', '按照会议纪要〔2020〕12号办理。'),
      holds: example('引用的是公开的文件', '按照国办函〔2020〕109号办理。'),
    },
  },
  {
    id: 'privacy.applicant',
    severity: 'hint',
    title: '申请单位名称',
    sentence: '报告不写申请人、原告单位的名称；件数很少时，写明类别也可能看出是谁',
    advice: '删去单位名称，只写件数',
    pattern:
      /(?:申请人|原告|申请单位|第三人|收到|受理|答复)(?:为|是|：|了)?[\u4e00-\u9fff（）()]{2,30}(?<!某|的|律师|会计师|一家|两家|各类|各)(?:律师事务所|会计师事务所|有限责任公司|股份有限公司|有限公司|合作社)(?=提出|提交|申请|要求|不服|诉|起诉|，|。|、|的|与)/g,
    accept: (said) =>
      !/(?:等|类|和|及|以及|公司、|所、)(?:[\u4e00-\u9fff]{0,4})(?:事务所|公司|合作社)$/.test(said),
    examples: {
      breaks: example('写了申请人是哪家公司', '受理示例恒达建材有限公司提出的申请。'),
      holds: example('只写类别', '受理商业企业提出的申请。'),
    },
  },
  {
    id: 'privacy.person',
    severity: 'hint',
    title: '申请人姓名住址',
    sentence: '报告不写申请人的姓名、住址',
    advice: '删去姓名、住址',
    pattern: new RegExp(
      `(?:申请人|原告|当事人)(?:为|是)?[${surnames}]某{1,2}|${suit}|(?:家住|住址|住所地)[：:]?[\\u4e00-\\u9fff\\d]{2,20}(?:号|室)`,
      'g',
    ),
    examples: {
      breaks: example('写了申请人姓氏', '申请人张某要求公开征地材料。'),
      holds: example('没有写姓名', '申请人要求公开征地材料。'),
    },
  },
]

export const privacyChecks: readonly Check[] = secrets.map(
  ({ pattern, accept, advice, ...check }) =>
    textCheck({
      ...check,
      source: '《政府信息公开条例》第十四条、第十五条；《个人信息保护法》',
      *find(text) {
        for (const { 0: said, index } of text.matchAll(pattern))
          if (accept?.(said) !== false)
            yield {
              start: index,
              end: index + said.length,
              text: `文字中有${check.title}“${masked(said)}”`,
              advice,
            }
      },
    }),
)

/** A finding may be printed; it must not repeat what it warns of. */
function masked(said: string): string {
  return /\d{4,}/.test(said) ? `${said.slice(0, 3)}…${said.slice(-2)}` : said
}
