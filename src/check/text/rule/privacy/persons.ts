/** Names of applicants and parties, from which it can be told who asked or sued. */
import type { ProseRule } from '../../rule'
import { secret, source } from '../../kind/secret'

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'

/** Surnames that begin no common word after 申请人. */
const plainSurnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范谭廖邹熊陆郝孔崔邱秦顾侯邵孟雷钱汤尹黎易乔贺赖龚'
/** What may stand after a name: 申请人王建国对答复提出疑问. */
const party = `(?<=(?:申请人|原告|上诉人|投诉人|举报人|当事人|户主|户名|居民|村民|复议申请人|第三人|利害关系人|联系人|被征收人)(?:为|是|：|:)?)(?:[${plainSurnames}]|欧阳|司马|上官|诸葛|夏侯)[\\u4e00-\\u9fff]{1,2}(?<![某等先方人])(?<!陈述|许可|马上|周边|周围|周知|董事|范围|范例|程序|陆续|雷同|易于|顾虑|顾及|钱款|谢绝|张贴|黄页|夏季|何[时种地事人]|曾[经先多在于就对向分]|曾[先多分][后次别])(?=先后|多次|分别|连续|再次|当场|当面|拒不|表示|已|在|以|通过|先生|女士|同志|诉|不服|对|向|就|因|要求|提出|提交|申请|反映|提起|认为|的|等[一二三四五六七八九十\\d]*人|，|、|。|；|（|\\(|）|\\))`
/** 刘建军（申请人）, 告知李秀兰女士: a name, and who that is. */
const named = `(?<=^|[，。；、：（(\\n]|告知|通知|答复|收到|受理|向|对|与|申请人)[${plainSurnames}][\\u4e00-\\u9fff]{1,2}(?:[（(](?:申请人|原告|第三人|当事人|上诉人|村民|男|女)[，）)]|(?:先生|女士)(?=[，。、到来提要的申]|等)|等 ?[\\d一二三四五六七八九十]{1,3} ?[人名](?=要求|申请|提出|提起|诉|不服|，))`
/** Where somebody lives, before the number of the house. */
const home =
  '(?:家住|(?<!单位|机关|办公|经营)住址|(?<!法定|单位)住所地|居住(?:地|在|于)|户籍(?:地|所在地)|现住|，住)(?:址)?[：:为在于]?[\\u4e00-\\u9fff\\d]{1,24}\\d(?:号|室|栋|单元|弄|组)'

/** 李某诉某局…一案: a plaintiff's name before the organ sued. */
const suit = `(?:[${surnames}]某{1,2}|(?<=^|[，。；、：（(\\n]|关于|审结)[${surnames}][\\u4e00-\\u9fff]{1,2}(?<![起应申投控上胜败公抗复自反倾]))诉(?![讼求状前权至诸])(?=[\\u4e00-\\u9fff]{0,25}(?:局|政府|委员会|管委会|办事处|厅)[^，。\\n]{0,20}(?:案|纠纷))`

const rules: readonly ProseRule[] = [
  {
    id: 'privacy.applicant',
    severity: 'hint',
    title: '申请单位名称',
    sentence: '报告不写申请人、原告单位的名称；件数很少时，写明类别也可能看出是谁',
    source,
    is: secret('申请单位名称', {
      words:
        /(?:申请人|原告|申请单位|第三人|收到|受理|答复)(?:为|是|：|了)?[\u4e00-\u9fff（）()]{2,30}(?<!某|的|律师|会计师|一家|两家|各类|各)(?:律师事务所|会计师事务所|有限责任公司|股份有限公司|有限公司|合作社)(?=提出|提交|申请|要求|不服|诉|起诉|，|。|、|的|与)/g,
      accept: (said) =>
        !/(?:等|类|和|及|以及|公司、|所、)(?:[\u4e00-\u9fff]{0,4})(?:事务所|公司|合作社)$/.test(
          said,
        ),
      advice: '删去单位名称，只写件数',
    }),
    breaks: {
      text: '写了申请人是哪家公司',
      narrative: { proactive: '受理示例恒达建材有限公司提出的申请。' },
    },
    holds: { text: '只写类别', narrative: { proactive: '受理商业企业提出的申请。' } },
  },
  {
    id: 'privacy.person',
    severity: 'hint',
    title: '申请人姓名住址',
    sentence: '报告不写申请人的姓名、住址',
    source,
    is: secret('申请人姓名住址', {
      words: new RegExp(
        `(?:申请人|原告|当事人)(?:为|是)?[${surnames}]某{1,2}|${suit}|${party}|${named}|${home}`,
        'g',
      ),
      advice: '删去姓名、住址',
    }),
    breaks: { text: '写了申请人姓氏', narrative: { proactive: '申请人张某要求公开征地材料。' } },
    holds: { text: '没有写姓名', narrative: { proactive: '申请人要求公开征地材料。' } },
  },
]

export default rules
