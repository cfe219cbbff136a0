/** Titles of many kinds of organs are parted where sense is, and where the officer says. */
import { expect, it } from 'vitest'
import { calledBy } from '@/report/text/called'
import { phrasesOf, titleLines } from '@/report/text/title'

/** Characters of a line of 156 mm in 二号. */
const room = 20
const year = '2024年政府信息公开工作年度报告'

/** Each organ with ｜ where it is parted itself. */
const organs = [
  '淮安市人民政府',
  '北京市人民政府',
  '内蒙古自治区人民政府',
  '新疆维吾尔自治区人民政府',
  '新疆生产建设兵团',
  '新疆生产建设兵团第八师石河子市',
  '黑龙江省哈尔滨市呼兰区人民政府',
  '哈尔滨市呼兰区人民政府办公室',
  '上海市浦东新区人民政府',
  '恩施土家族苗族自治州人民政府',
  '黔西南布依族苗族自治州人民政府办公室',
  '内蒙古自治区锡林郭勒盟｜西乌珠穆沁旗人民政府办公室',
  '四川省凉山彝族自治州｜木里藏族自治县人民政府办公室',
  '景德镇市人民政府',
  '乐山市市中区人民政府',
  '郑州市中原区人民政府',
  '广州市天河区石牌街道办事处',
  '杭州市西湖区北山街道办事处',
  '湖州市吴兴区织里镇人民政府',
  '淮安市市场监督管理局',
  '淮安市城市管理局',
  '宿迁市住房和城乡建设局',
  '国家市场监督管理总局',
  '苏州工业园区管理委员会',
  '平潭综合实验区管理委员会',
  '中国（上海）自由贸易试验区｜临港新片区管理委员会',
  '北京经济技术开发区管理委员会',
  '阿里地区行政公署',
  '省人民政府办公厅',
  '荆州市沙市区人民政府',
  '香港特别行政区政府驻内地办事处',
  '大兴安岭地区行政公署',
  '呼伦贝尔市鄂伦春自治旗人民政府',
  '延边朝鲜族自治州延吉市｜朝阳川镇人民政府办公室',
]

it.each(organs)('%s', (marked) => {
  const organ = marked.split('｜')
  const lines = titleLines(organ.join('') + year, room)
  const short = organ.length === 1 && organ.join('').length <= 5
  expect(lines).toEqual(short ? [organ.join('') + year] : [...organ, year])
})

it.each([
  ['呼兰区2019年政府信息公开工作年度报告', 1],
  ['某某局2024年政府信息公开工作年度报告', 1],
  ['淮安市公安局2024年政府信息公开工作年度报告', 2],
])('%s stands in %i lines', (title, count) => {
  expect(titleLines(title, room)).toHaveLength(count)
})

it('never parts a word, however narrow the line', () => {
  const kept = [
    '政府',
    '信息',
    '年度',
    '报告',
    '工作',
    '蒙古',
    '自治',
    '2024年',
    '兵团',
    '街道',
    '委员会',
    '办事处',
  ]
  for (const organ of organs)
    for (const narrow of [8, 10, 13, 16, 20]) {
      const lines = titleLines(organ.replace('｜', '') + year, narrow)
      for (const [index, line] of lines.slice(1).entries())
        for (const word of kept) {
          const around = `${lines[index] ?? ''}\n${line}`
          for (let cut = 1; cut < word.length; cut += 1)
            expect(around).not.toContain(`${word.slice(0, cut)}\n${word.slice(cut)}`)
        }
    }
})

it('is parted where the officer sets a space, and called without it', () => {
  const title = '淮安市人民政府办公室 2024年政府信息公开 工作年度报告'
  expect(titleLines(title, room)).toEqual([
    '淮安市人民政府办公室',
    '2024年政府信息公开',
    '工作年度报告',
  ])
  expect(calledBy(title)).toBe('淮安市人民政府办公室2024年政府信息公开工作年度报告')
  expect(calledBy('ABC Park 管理办公室2024年年报')).toBe('ABC Park管理办公室2024年年报')
})

it('tells the phrases of a line', () => {
  expect(phrasesOf(year)).toEqual(['2024年', '政府信息公开', '工作', '年度报告'])
  expect(phrasesOf('哈尔滨市呼兰区人民政府办公室')).toEqual([
    '哈尔滨市',
    '呼兰区',
    '人民政府',
    '办公室',
  ])
})
