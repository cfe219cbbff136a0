/** Numbers a slip away from what they should be, told in other words than the table's, and the same shapes where they are right. */
import { expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { formatForYear } from '@/format'
import { exampleOf } from './inspector/kit'

const format = formatForYear(2024) ?? expect.fail('There is a format for 2024')

/** What is found in a text of a district's report beyond what its blank frame has. */
function found(overview: string, other = '没有收取信息处理费。', organ = '某市云湖区林业局') {
  const context = contextOf(
    exampleOf(
      {
        id: 'x',
        name: organ,
        level: 'department',
        year: 2024,
        text: { 依申请公开: overview, other },
        told: {
          t3: { new: [90, 6, 0, 0, 0, 0], in: 3, g: [60, 3, 0, 0, 0, 0], p: 20, u1: 10 },
          rev: [4, 2, 1, 0],
          dir: [2, 0, 0, 0],
          post: [1, 0, 0, 0],
          doc: [3, 1, 21],
          lic: 803,
          pen: 4120,
        },
      },
      'right',
    ),
    format,
    2024,
  )
  return findingsIn(judge(context)).map(({ check, severity }) => `${severity} ${check}`)
}

it.each<[text: string, check: string]>([
  ['作出林草行政许可830件。', 'hint narrative.decisions'],
  ['在69件新收申请中，有8件启动了会商。', 'narrative.requests'],
  [
    '网站公开信息342条，其中工作动态203条、公示公告88条、财政信息41条。',
    'hint narrative.parts-near',
  ],
  ['公示信息206条，其中惠农补贴88条、社会救助54条、村级财务46条。', 'hint narrative.parts-near'],
  ['发布信息13260条，其中网站8120条、新媒体4375条、公示栏675条。', 'hint narrative.parts-near'],
  ['公开各类信息2765条，上半年1210条，下半年1465条。', 'narrative.parts'],
  ['新收96件：市本级及市直部门60件，六个县（市、区）26件。', 'narrative.parts'],
  ['组织培训3场，分别有86人、74人、65人参加，累计245人次。', 'narrative.subtotal'],
  ['访问量按季度依次为81次、92次、77次和90次，全年访问360次。', 'narrative.subtotal'],
  ['检查比上年增加8件，同比持平。', 'narrative.growth'],
  ['行政复议7件，上年为5件，与上年持平。', 'narrative.growth'],
  ['对2件申请书面征求第三方意见，给予5个工作日的法定答复期限。', 'wording.ground'],
  ['公开内容集中在三个方面：一是补贴；二是农田。', 'structure.numbering'],
  ['1.公开招生信息31条；2.公开采购目录9批；4.公开评级结果27家。', 'structure.numbering'],
  ['如果您需要，我可以继续为您润色这一部分。', 'wording.foreign'],
  ['以上内容可根据贵单位实际情况进一步修改。', 'wording.foreign'],
  ['党的二十达精神。', 'wording.slip'],
  ['新收申请170件，其中网络提交93件、信函寄送54件、当面递交21件。', 'narrative.parts'],
  ['对38个单位考核，优秀12个、良好26个、一般4个。', 'narrative.parts'],
  ['针对全年69件新收申请，逐件审核文书。', 'narrative.requests'],
  ['新收申请比上年下降13.5%，申请量连续上升。', 'narrative.growth'],
  ['新收申请中，申请人为自然人90件、法人或其他组织3件。', 'narrative.requests'],
  ['公开信息116条，其中补贴类公示条，农机类43条。', 'narrative.missing-number'],
])('finds in %s: %s', (text, check) => {
  expect(found(text).some((one) => one.endsWith(check))).toBe(true)
})

it.each([
  '作出林草行政许可803件。',
  '作出采伐类行政许可215件。',
  '在96件新收申请中，有8件启动了会商。',
  '网站公开信息342条，其中工作动态103条、公示公告88条、财政信息41条。',
  '公开各类信息2675条，上半年1210条，下半年1465条。',
  '新收96件：市本级及市直部门60件，六个县（市、区）36件。',
  '组织培训3场，分别有86人、74人、65人参加，累计225人次。',
  '月报12期、日报366期按时公开，三类公示合计402条。',
  '围绕重点公开信息9266条，其中采购912条、食品706条、教育388条，三项共2006条。',
  '收到申请96件，已答复93件：公开63件，部分公开20件，不掌握10件。',
  '年末文件640件，本年增88件、减71件。',
  '行政诉讼3件，包括未经复议直接起诉2件、复议后起诉1件；3件全部获得维持。',
  '作出予以公开答复63件、部分公开答复20件。',
  '予以公开63件（自然人60件、企业3件）。',
  '在在建工地设置公示牌。',
  '96件新收申请和3件结转申请中，办结93件。',
  '公开类答复（含部分公开）83件。',
  '对38个单位考核，优秀12个、良好22个、一般4个。',
  '新收申请中，申请人为自然人90件、法人或其他组织6件。',
  '规范性文件现行有效21件，较上年末净增2件；栏目净减89个。',
])('is silent of counts in %s', (text) => {
  expect(
    found(text).filter(
      (one) => one.startsWith('warning') || one.startsWith('error') || one.includes('near'),
    ),
  ).toEqual([])
})

it.each<[text: string, isFound: boolean]>([
  ['发出信息处理费收费通知8件，其中6件已缴纳、2件逾期未缴、1件收到通知后撤回。', true],
  ['发出信息处理费收费通知9件，其中6件已缴纳、2件逾期未缴、1件收到通知后撤回。', false],
  ['发出信息处理费收费通知4件，其中按期缴费2件，逾期未缴1件。没有撤回的情形。', true],
  ['发出收费通知6件，其中3件已缴费，1件逾期未缴，1件因申请人缩小范围撤回通知。', true],
  ['发出信息处理费收费通知5件，其中缴费2件，收取580元；逾期未缴2件；申请人撤回2件。', true],
  ['发出收费通知2件，金额分别为380元和500元，均已缴纳，全年实际收取信息处理费980元。', true],
  ['发出收费通知2件，金额分别为380元和500元，均已缴纳，全年实际收取信息处理费880元。', false],
])('of fees: %s', (text, isFound) => {
  const fees = found('', text).filter((one) => /fees\.(?:amount|parts)/.test(one))
  expect(fees.length > 0).toBe(isFound)
})

it('finds the office misspelt where the areas above go unnamed', () => {
  const organ = '山东省青岛市即墨区自然资源局'
  expect(found('即墨区自然资原局新收申请96件。', undefined, organ).join()).toContain('own-name')
  expect(found('即墨区自然资源局新收申请96件。', undefined, organ).join()).not.toContain('own-name')
})
