/** Whose a copied table is: the own organ under any honest name, and nobody else under any. */
import { describe, expect, it } from 'vitest'
import { isSurelyOwn, isOwnOffice } from '@/exchange/block/vouch/own'

const jiangyan = '泰州市姜堰区人民政府'

describe('the name of an organ', () => {
  it.each([
    [jiangyan, '泰州市姜堰区人民政府'],
    [jiangyan, '姜堰区'],
    [jiangyan, '泰州市姜堰区'],
    [jiangyan, '姜堰区人民政府'],
    [jiangyan, '姜堰区政府'],
    [jiangyan, '江苏省泰州市姜堰区人民政府'],
    ['平潭综合实验区管委会', '平潭综合实验区'],
    ['平潭综合实验区管委会', '平潭综合实验区管理委员会'],
    ['上海市黄浦区人民政府打浦桥街道办事处', '打浦桥街道'],
    ['上海市黄浦区人民政府打浦桥街道办事处', '黄浦区打浦桥街道办事处'],
    ['姜堰区住房和城乡建设局', '泰州市姜堰区住房和城乡建设局'],
    ['泰州市姜堰区住房和城乡建设局', '姜堰区住房和城乡建设局'],
    ['荆州市沙市区人民政府', '沙市区'],
    ['济南市市中区人民政府', '市中区'],
    ['沧州市青县人民政府', '青县'],
  ])('%s goes by %s', (organ, name) => {
    expect([isSurelyOwn(name, organ), isOwnOffice(name, organ)]).toEqual([true, true])
  })

  it.each([
    ['呼兰区人民政府办公室', '呼兰区'],
    ['呼兰区人民政府办公室', '呼兰区政府办'],
    ['呼兰区人民政府办公室', '呼兰区人民政府'],
    [jiangyan, '姜堰区人民政府办公室'],
    [jiangyan, '姜堰区政府办'],
    [jiangyan, '区政府'],
    ['泰州市姜堰区住房和城乡建设局', '姜堰区住建局'],
    ['泰州市姜堰区住房和城乡建设局', '区住建局'],
    ['泰州市姜堰区城市管理局', '姜堰区城管局'],
  ])('%s may be meant by %s, which is shown', (organ, name) => {
    expect(isOwnOffice(name, organ)).toBe(true)
  })
  it.each([
    ['呼兰区人民政府办公室', '呼兰区'],
    ['呼兰区人民政府办公室', '呼兰区人民政府'],
    [jiangyan, '姜堰区人民政府办公室'],
  ])('but %s is not surely %s', (organ, name) => {
    expect(isSurelyOwn(name, organ)).toBe(false)
  })

  it.each([
    [jiangyan, '泰州市'],
    [jiangyan, '泰州'],
    [jiangyan, '泰州市人民政府'],
    [jiangyan, '泰州市政府'],
    [jiangyan, '泰州市人民政府办公室'],
    [jiangyan, '江苏省泰州市'],
    [jiangyan, '江苏省泰州市人民政府'],
    [jiangyan, '海陵区人民政府'],
    [jiangyan, '姜堰区溱潼镇人民政府'],
    [jiangyan, '姜堰区住建局'],
    [jiangyan, '市政府'],
    [jiangyan, '人民'],
    ['泰州市姜堰区溱潼镇人民政府', '姜堰区'],
    ['泰州市姜堰区溱潼镇人民政府', '姜堰区人民政府'],
    ['泰州市姜堰区住房和城乡建设局', '泰州市住房和城乡建设局'],
    ['泰州市姜堰区住房和城乡建设局', '姜堰区'],
    ['泰州市姜堰区住房和城乡建设局', '海陵区住房和城乡建设局'],
    ['上海市黄浦区人民政府打浦桥街道办事处', '黄浦区'],
    ['上海市黄浦区人民政府打浦桥街道办事处', '黄浦区人民政府'],
    ['上海市黄浦区人民政府打浦桥街道办事处', '半淞园路街道'],
    ['青溪县人民政府', '青溪县水务局'],
    ['平潭综合实验区管委会', '福州市'],
  ])('%s is not %s', (organ, name) => {
    expect([isSurelyOwn(name, organ), isOwnOffice(name, organ)]).toEqual([false, false])
  })
})
