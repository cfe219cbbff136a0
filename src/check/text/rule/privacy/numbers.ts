/** Numbers and addresses of persons: identity cards, mobiles, bank cards, private mailboxes. */
import type { ProseRule } from '../../rule'
import { isCardNumber, isIdentityNumber } from '../../read/person-number'
import { secret, source } from '../../kind/secret'
import { together } from '../../kind/together'

const digit = '[\\d０-９]'
const notBefore = `(?<![\\d０-９A-Za-z.])`
const notAfter = `(?![\\d０-９A-Za-z])`

const rules: readonly ProseRule[] = [
  {
    id: 'privacy.id-number',
    severity: 'error',
    title: '身份证号码',
    sentence: '公开的报告不得出现公民身份号码',
    source,
    is: together(
      secret('身份证号码', {
        words: new RegExp(`${notBefore}${digit}{17}[\\d０-９XxＸｘ]${notAfter}`, 'g'),
        accept: isIdentityNumber,
        advice: '删去身份证号码',
      }),
      // Told by the word before it, whatever its check digit.
      secret('身份证号码', {
        words: new RegExp(
          `(?<=(?:身份证(?:件)?(?:号码?)?|身份号码?)(?:为|是)?[：: ]?)${digit}{14,17}[\\d０-９XxＸｘ]${notAfter}`,
          'g',
        ),
        advice: '删去身份证号码',
      }),
      secret('证件号码', {
        words: new RegExp(
          `(?<=(?:护照|通行证|台胞证|军官证)(?:号码?|编号)(?:为|是)?[：: ]?)[A-Za-z]{1,2}${digit}{7,9}${notAfter}`,
          'g',
        ),
        advice: '删去证件号码',
      }),
    ),
  },
  {
    id: 'privacy.mobile',
    severity: 'warning',
    title: '手机号码',
    sentence: '公开的报告不应出现个人手机号码',
    source,
    is: together(
      secret('手机号码', {
        words: new RegExp(
          `${notBefore}[1１][3-9３-９]${digit}(?:[ -]?)${digit}{4}(?:[ -]?)${digit}{4}${notAfter}`,
          'g',
        ),
        advice: '改用办公电话',
      }),
      secret('手机号码', {
        words: new RegExp(`(?<=手机(?:号码?)?(?:为|是)?[：: ]?)1${digit}{9,11}${notAfter}`, 'g'),
        advice: '改用办公电话',
      }),
    ),
  },
  {
    id: 'privacy.card',
    severity: 'warning',
    title: '银行卡号',
    sentence: '公开的报告不应出现银行账号',
    source,
    is: together(
      secret('银行卡号', {
        words: new RegExp(
          `${notBefore}[3-9]${digit}{3}[ -]?${digit}{4}[ -]?${digit}{4}[ -]?${digit}{4}(?:[ -]?${digit}{1,3})?${notAfter}`,
          'g',
        ),
        accept: (said) => isCardNumber(said) && !isIdentityNumber(said),
        advice: '删去账号',
      }),
      secret('银行账号', {
        words: new RegExp(
          `(?<=(?:[账帐]号|卡号|[账帐]户|银行卡|存折)(?:号码?)?(?:为|是)?[：: （(]?)${digit}{12,22}${notAfter}`,
          'g',
        ),
        advice: '删去账号',
      }),
    ),
  },
  {
    id: 'privacy.mailbox',
    severity: 'hint',
    title: '个人邮箱',
    sentence: '联系邮箱宜用政务邮箱，不用个人注册的商业邮箱',
    source,
    is: secret('个人邮箱', {
      words:
        /[A-Za-z0-9._-]{1,40}@(?:qq|163|126|139|189|sina|sohu|foxmail|gmail|hotmail|outlook|yeah|21cn|tom|aliyun)\.(?:com|cn|net)/gi,
      advice: '改用政务邮箱',
    }),
  },
]

export default rules
