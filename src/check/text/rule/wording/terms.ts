/** Political terms, names of meetings and of the regulation as they must be written, with the slips that are made of them; data. */

/** A term, the ways it is written wrongly, and what is put in their place. */
export interface Term {
  readonly right: string
  /** What must not stand there; the whole match is replaced. */
  readonly wrong: RegExp
  /** What stands there instead, where it is not the term itself. */
  readonly by?: (said: string, ...groups: readonly string[]) => string
  readonly why?: string
}

const order = '次序应当一致'

/** Terms whose near misses are wrong wherever they stand. */
export const terms: readonly Term[] = [
  {
    right: '习近平新时代中国特色社会主义思想',
    wrong:
      /习近平(?:总书记|同志)?(?:关于)?新时[代期](?:的|有)?(?:中国)?(?:特色)?(?:社会)?主[义意](?:思想|理论)(?<!习近平新时代中国特色社会主义思想)|习近平(?:总书记|同志)?(?:中国特色社会主义|特色社会主义)思想|(?<!习近平|习近平总书记|习近平同志|关于)新时代中国特色社会主[义意]思想/g,
    why: '不得缺字、添字',
  },
  {
    right: '习近平',
    wrong: /习进平|习近评|习近乎|习今平|习近平平|刁近平|(?<!习)近平(?:总书记|同志)/g,
    by: (said) => `习近平${/(?:总书记|同志)$/.exec(said)?.[0] ?? ''}`,
    why: '领导人姓名不得有误',
  },
  {
    right: '习近平总书记系列重要讲话',
    wrong: /习近平总书记系列讲话/g,
    why: '不得缺字',
  },
  { right: '两个确立', wrong: /(?<=“|拥护|领悟)两个确[定认](?=”|的决定性意义)/g },
  {
    right: '两个维护',
    wrong: /(?<=“|做到|践行)(?:两个(?:拥护|维持|守护)|[三四]个维护)(?=”|[，。；、])/g,
  },
  {
    right: '四个意识',
    wrong: /(?<=“|增强|树牢)(?:四个意志|四个认识|[三五]个意识)(?=”|[，。；、])/g,
  },
  { right: '四个自信', wrong: /(?<=“|坚定)(?:四个自心|四个信心|[三五]个自信)(?=”|[，。；、])/g },
  {
    right: '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
    wrong: /坚定“四个意识”|增强“四个自信”/g,
    by: (said) => (said.startsWith('坚定') ? '增强“四个意识”' : '坚定“四个自信”'),
    why: '动词与所说的内容对应',
  },
  { right: '中国式现代化', wrong: /中国(?:试|是|事)现代化|中国式(?:现代话|的现代化)/g },
  {
    right: '放管服',
    wrong: /(?<=“)(?:管放服|放服管|服放管|管服放|放管福|放官服)(?=”)|(?:管放服|放服管)(?=改革)/g,
  },
  {
    right: '国家治理体系和治理能力现代化',
    wrong: /治理能力(?:和|与)治理体系现代化|治理体系(?:和|与)治理能力现代话/g,
    by: () => '治理体系和治理能力现代化',
    why: order,
  },
  {
    right: '不忘初心、牢记使命',
    wrong: /牢记使命[、，]不忘初心/g,
    why: order,
  },
  { right: '党中央、国务院', wrong: /国务院[、和]党中央/g, why: order },
  {
    right: '省委、省政府',
    wrong: /([省市县区州旗])政府[、和]\1委(?![员会网宣组政党办改编老统巡机])/g,
    by: (_said, area = '') => `${area}委、${area}政府`,
    why: order,
  },
  { right: '法治政府', wrong: /法制政府/g },
  { right: '法治化营商环境', wrong: /法制化(?=营商环境|、便利化|、国际化)/g, by: () => '法治化' },
  {
    right: '以人民为中心',
    wrong: /以人民(?:为中兴|为终心|为中新|未中心)|以人名为中心/g,
  },
  {
    right: '以公开为常态、不公开为例外',
    wrong: /以不公开为常态、公开为例外|公开为例外[、，]不公开为常态/g,
    why: '意思写反',
  },
]

/** Names of the regulation and of the office as they must be written in 《》 and in full. */
export const names: readonly Term[] = [
  {
    right: '《中华人民共和国政府信息公开条例》',
    wrong:
      /《中华人民共和国(?:(?:政务信息|政务|信息)公开|政府信息公开工作|政府信息|政府公开)条例》|《中华人民共和国政府信息公开(?:法|条列|条理|条款|条例例)》/g,
  },
  {
    right: '《政府信息公开条例》',
    wrong:
      /《(?:(?:政务信息|政务|信息)公开|政府信息公开工作|政府信息|政府公开)条例》|《政府信息公开(?:法|条列|条理)》/g,
  },
  {
    right: '国务院办公厅政府信息与政务公开办公室',
    wrong:
      /国务院办公厅(?:政务公开|政府信息公开|政务信息公开|政府信息与政务信息公开|政务公开与政府信息公开|政府信息和政务公开)办公室/g,
  },
  {
    right: '《政府信息公开信息处理费管理办法》',
    wrong: /《政府信息公开(?:处理费|信息费|信息处理费用|信息处理费收费|信息处理费收取)管理办法》/g,
  },
]

/** 党的…届…中全会 by the year it was held in; what is after the last of them is not known here. */
export const plenums: Readonly<Record<string, readonly number[]>> = {
  十八: [2012, 2013, 2013, 2014, 2015, 2016, 2017],
  十九: [2017, 2018, 2018, 2019, 2020, 2021, 2022],
  二十: [2022, 2023, 2024, 2025],
}

/** 党的…大 by the year it was held in, and the year in which the next followed. */
export const congresses: Readonly<
  Record<string, { readonly held: number; readonly next?: number }>
> = {
  十八: { held: 2012, next: 2017 },
  十九: { held: 2017, next: 2022 },
  二十: { held: 2022 },
}

/** The last year whose meetings are all in the lists above. */
export const knownUntil = 2025
