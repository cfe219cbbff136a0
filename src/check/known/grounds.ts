/** Laws and documents a report names: their numbers, how many articles they have, since when they are in force, the periods they set; reviewed each December. */
import type { Dated } from './dated'

export const groundsKnown: Dated = {
  what: '法规、文件的文号、条文、期限和施行日期',
  source: '《政府信息公开条例》（国务院令第711号）等现行法规原文；国务院公报',
  reviewedUntil: 2025,
}

/** What is no longer a ground, since which report year, and why. */
export const outdated: readonly (readonly [words: RegExp, since: number, why: string])[] = [
  [
    /(?<!原[^，。；\n]{0,10})(?:国务院)?令?第 ?492 ?号(?![^。；\n]{0,40}(?:第 ?711 ?号|废止|修订|修改))/g,
    2019,
    '国务院令第492号已由2019年修订的《条例》（国务院令第711号）代替',
  ],
  [
    /国办公开办函[〔\[（(]2019[〕\])）] ?60 ?号/g,
    2021,
    '国办公开办函〔2019〕60号是2019、2020年度的试行格式，2021年度起依据国办公开办函〔2021〕30号',
  ],
  [
    /《?(?:中华人民共和国)?(?:政府信息公开)?条例》?第?三十[一二]条(?:的)?(?:规定|要求|、第?三十二条)?(?=[^。\n]{0,20}(?:编制|年度报告|年报))/g,
    2019,
    '编制年度报告的依据是2019年修订的《条例》第四十九条、第五十条，第三十一、三十二条是修订前的条文号',
  ],
  [
    /(?:政府信息公开)?条例》?第?(?:五十[一二三四五六]|四十[一二三四五六七八])条(?:的)?(?=(?:关于|有关|对)?[^。；，\n]{0,4}年度报告(?:应当包括)?(?:的)?(?:内容|编制|公布|规定|应))/g,
    2019,
    '年度报告的公布和内容由《条例》第四十九条、第五十条规定',
  ],
  [
    /收费及减免情况|收费和减免情况/g,
    2019,
    '“收费及减免情况”是2019年以前的写法，现行格式没有这一部分',
  ],
]

/** A document by the words of its title that no other has, and its number. */
export interface NumberedDocument {
  readonly title: RegExp
  readonly number: string
}

/** Documents of the State Council's office that reports refer to. */
export const documents: readonly NumberedDocument[] = [
  { title: /政府信息公开工作年度报告格式/, number: '国办公开办函〔2021〕30号' },
  { title: /政府信息公开工作年度报告有关事项/, number: '国办公开办函〔2019〕60号' },
  { title: /信息处理费管理办法/, number: '国办函〔2020〕109号' },
  { title: /公共企事业单位信息公开规定制定办法/, number: '国办发〔2020〕50号' },
  { title: /基层政务公开标准化规范化工作的?指导意见/, number: '国办发〔2019〕54号' },
  { title: /基层政务公开标准化规范化试点工作方案/, number: '国办发〔2017〕42号' },
  { title: /规范政府信息公开平台有关事项/, number: '国办公开办函〔2019〕61号' },
  { title: /全面推进政务公开工作的意见〉?》?实施细则/, number: '国办发〔2016〕80号' },
  { title: /政务舆情回应/, number: '国办发〔2016〕61号' },
  { title: /政府网站发展指引/, number: '国办发〔2017〕47号' },
  { title: /政务新媒体健康有序发展/, number: '国办发〔2018〕123号' },
  { title: /行政规范性文件制定和监督管理/, number: '国办发〔2018〕37号' },
  { title: /行政规范性文件合法性审核机制/, number: '国办发〔2018〕115号' },
  { title: /重大建设项目批准和实施领域政府信息公开/, number: '国办发〔2017〕94号' },
  { title: /公共资源配置领域政府信息公开/, number: '国办发〔2017〕97号' },
  { title: /社会公益事业建设领域政府信息公开/, number: '国办发〔2018〕10号' },
  { title: /2019年政务公开工作要点/, number: '国办发〔2019〕14号' },
  { title: /2020年政务公开工作要点/, number: '国办发〔2020〕17号' },
  { title: /2021年政务公开工作要点/, number: '国办发〔2021〕12号' },
  { title: /2022年政务公开工作要点/, number: '国办发〔2022〕8号' },
]

/** The office's letters on annual reports and what goes with them, by year and number. */
export const bases: readonly string[] = ['2021-30', '2019-60', '2019-61', '2020-2', '2016-201']

/** The orders by which the Regulation was issued and revised. */
export const regulationOrders: readonly string[] = ['492', '711']

/** Laws by what stands for them in a text, with how many articles they have. */
export const articles: readonly {
  readonly name: RegExp
  readonly called: string
  readonly last: number
}[] = [
  { name: /政府信息公开条例》?|《条例》/, called: '《条例》', last: 56 },
  { name: /行政复议法》?/, called: '《行政复议法》', last: 90 },
  { name: /行政诉讼法》?/, called: '《行政诉讼法》', last: 103 },
  { name: /行政许可法》?/, called: '《行政许可法》', last: 83 },
  { name: /行政处罚法》?/, called: '《行政处罚法》', last: 86 },
  { name: /个人信息保护法》?/, called: '《个人信息保护法》', last: 74 },
  { name: /数据安全法》?/, called: '《数据安全法》', last: 55 },
]

/** The days on which laws and their revisions came into force, the latest last. */
export const inForce: readonly {
  readonly name: string
  /** What else stands for it, as a pattern. */
  readonly or?: string
  readonly days: readonly string[]
}[] = [
  {
    name: '政府信息公开条例',
    or: '(?<=《)条例',
    days: ['2008年5月1日', '2019年5月15日'],
  },
  { name: '行政复议法', days: ['1999年10月1日', '2024年1月1日'] },
]

/** A period the Regulation sets: where it is spoken of, the days said in the group, and how many they are. */
export interface Period {
  readonly words: RegExp
  readonly days: number
  /** Fewer days are a promise of the organ, not a mistake. */
  readonly most?: true
  /** What its sentence must speak of, where other laws set periods in the same words. */
  readonly of?: RegExp
  readonly what: string
  readonly article: string
}

/** An answer to an application, and nothing that is licensed, registered or to be completed. */
const answers = /^(?!.*(?:审批|许可|登记|备案|受理事项|政务服务|补正|第三方)).*(?:答复|公开申请)/s

/** What the Regulation sets other periods for. */
const answersOfRegulation =
  /^(?!.*(?:审批|许可|登记|备案|受理事项|政务服务|补正|第三方|征求|更新|移送|修改|形成)).*(?:答复|申请)/s

export const periods: readonly Period[] = [
  {
    words:
      /(?<=条例》?(?:第三十三条)?的?(?:规定|要求|明确|确定)的?(?:答复|办理|办结|回复)?(?:期限|时限)?[（(为是]?)(\d{1,3})(?= ?个?工作日(?:[）)]|的|之?内|答复|办理|办结|回复|期限|时限|要求))/g,
    days: 20,
    of: answersOfRegulation,
    what: '答复申请的法定期限',
    article: '第三十三条',
  },
  {
    words:
      /(?<=规定的?)(?<!条例》?(?:第三十三条)?的?规定的?)(\d{1,3})(?= ?个?工作日内?的?(?:答复|回复|办结)(?:期限|时限))/g,
    days: 20,
    of: answers,
    what: '答复申请的法定期限',
    article: '第三十三条',
  },
  {
    words:
      /(?<=法定[^。；\n]{0,20}?收到(?:政府信息公开|信息公开)?申请之日起[^。；\n，]{0,4}?)(\d{1,3})(?= ?个?工作日内(?:予以|作出|依法)?答复)/g,
    days: 20,
    what: '答复申请的法定期限',
    article: '第三十三条',
  },
  {
    // 依照《条例》第三十三条规定，自收到申请之日起15个工作日内: the law's own period, not the organ's promise.
    words:
      /(?<=(?:第三十三条|《(?:中华人民共和国)?政府信息公开条例》|《条例》)[^。；\n]{0,24}?收到(?:政府信息公开|信息公开)?申请之日起[^。；\n，]{0,4}?)(\d{1,3})(?= ?个?工作日[之以]?内)(?![^。；\n]{0,40}(?:补正|承诺|压缩|缩短|提速|第三方))/g,
    days: 20,
    what: '答复申请的法定期限',
    article: '第三十三条',
  },
  {
    words:
      /(?<=(?:告知|通知)(?:申请人)?补正(?:的)?(?:时间|时限|期限)?(?:均)?不(?:得)?超过)(\d{1,3})(?= ?个?工作日)/g,
    days: 7,
    most: true,
    what: '告知补正的期限',
    article: '第三十条',
  },
  {
    words:
      /(\d{1,3})(?= ?个?工作日内(?:一次性)?(?:书面)?(?:告知|通知)(?:申请人)?(?:作出|进行|予以)?补正)/g,
    days: 7,
    most: true,
    what: '告知补正的期限',
    article: '第三十条',
  },
  {
    words:
      /(?<=补正[^。；\n，]{0,24}?(?:之日起|后|起)?)(\d{1,3})(?= ?个?工作日内?(?:一次性)?(?:作出|提出|发出|告知))/g,
    days: 7,
    most: true,
    what: '告知补正的期限',
    article: '第三十条',
  },
  {
    words:
      /(?<=第三方[^。；\n]{0,30}?)(\d{1,3})(?= ?个?工作日内?(?:提出|反馈|答复|回复|出具|书面)[^。；\n]{0,4}意见)/g,
    days: 15,
    what: '第三方提出意见的期限',
    article: '第三十二条',
  },
  {
    // 书面征求第三方意见，给予15个工作日的法定答复期限.
    words:
      /(?<=第三方[^。；\n]{0,40}?(?:给予|给|留出|预留)[^，。；\n\d]{0,6}?)(\d{1,3})(?= ?个?工作日的?法定(?:答复|反馈|回复|提出意见)?(?:期限|时限|期))/g,
    days: 15,
    what: '第三方提出意见的期限',
    article: '第三十二条',
  },
  {
    words:
      /(?<=延长(?:答复|办理)?(?:期限|时限)?(?:的)?，?[^。；\n，]{0,10}?(?:超过)?)(\d{1,3})(?= ?个?工作日)/g,
    days: 20,
    most: true,
    what: '延长答复的期限',
    article: '第三十三条',
  },
  {
    words:
      /(?<=法定(?:的)?(?:答复|办理)?(?:期限|时限|期间)?(?:内)?(?:的|为|是|（|\()?)(\d{1,3})(?= ?个?工作日(?!内?(?:更新|公开|公示|补正|提出)))/g,
    days: 20,
    of: answers,
    what: '答复申请的法定期限',
    article: '第三十三条',
  },
  {
    words:
      /(\d{1,3})(?= ?个?工作日(?:内)?的?(?:这一)?(?:法定|《?条例》?规定的|规定的?答复)(?:答复|办理|办结)?(?:期限|时限))/g,
    days: 20,
    of: answers,
    what: '答复申请的法定期限',
    article: '第三十三条',
  },
  {
    words:
      /(?<=收到(?:政府信息公开|信息公开)?申请之日起[^。；\n，]{0,4}?)(\d{1,3})(?= ?个?工作日内(?:予以|作出|依法)?答复)/g,
    days: 20,
    most: true,
    what: '答复申请的期限',
    article: '第三十三条',
  },
  {
    // 自收到申请之日起15个工作日内予以答复的法定规定.
    words:
      /(?<=收到(?:政府信息公开|信息公开)?(?:申请)?之日起[^。；\n，]{0,4}?)(\d{1,3})(?= ?个?工作日[之以]?内[^，。；\n]{0,4}(?:答复|办结|回复)的(?:法定|《?条例》?|法律|规定))/g,
    days: 20,
    of: answers,
    what: '答复申请的法定期限',
    article: '第三十三条',
  },
]
