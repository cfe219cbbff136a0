/** Characters of place names that are taken for others of like shape or sound; reviewed each December. */
import type { Dated } from './dated'

export const placesKnown: Dated = {
  what: '地名易错字',
  source: '民政部行政区划代码',
  reviewedUntil: 2025,
}

/** Each group begins with the character of the name; the others are what is written for it. */
export const mistaken: readonly string[] =
  '州洲 洲州 迁迂 阳杨 诚城 泽择 清青 青清 河何 湖糊 岭领 梁粱 陵棱凌 凌陵 坪平 郑邓 邓郑 萍苹 昆坤 嵩崇 崇嵩 兖衮 淄缁 潍淮 淮准潍 沂祈 祁祈 桂挂 榆愉渝 渝愉 铁轶 辽疗 锦绵 绵锦棉 遂隧逐 邵绍 绍邵 肇赵 韶绍 漳彰障 彰漳 莆蒲 浦蒲 蒲浦 扬杨 杨扬 镇填 惠慧 徽微 沭沐 鄄甄 亳毫 盱盯旴 眙怡贻胎 睢雎 濉睢 黟黔 歙翕 婺务 鄱番 鄞勤 嵊乘 瓯欧 渑绳 浚俊 郏夹 郾堰 鄢焉 陟涉 荥荣 沁心 泌秘 泗四洒 洺名 涿琢 藁槁蒿 蠡螽 涞来 邯甘 郸单 隰湿 潞路 浑挥 讷纳 珲晖辉 桦华 恒桓 桓恒 犍健键 珙拱 筠均 泸沪卢 雒洛 阆朗 綦纂 涪培 鄂愕 郧陨 秭姊 耒来 郴彬 澧醴 醴澧 溆叙 攸悠 漯摞 潢黄 濮仆 汶纹 郯剡炎 莒营 栾峦 邳丕 邗邢 邢邗 郓恽 茌荏 莘辛 崂劳 峄泽 兖衮 滕腾 腾滕 甪角 浔寻 暨概 衢瞿 缙晋 磐盘 椒淑 砀汤 谯焦 枞纵 峨娥 邛印 郫卑 蓥萤 阆阎 泾径 邠分 岐歧 麟鳞 郿眉 鄠户 盩周 洛落 宕岩 岷眠 漳章 禄绿 崇祟 芷止 沅元 鄯善 局句居具 委伟 厅听 府付腑 院圆'.split(
    ' ',
  )

/** Trades by which the offices of one area differ in two characters; one is no slip of another. */
export const trades: readonly string[] =
  '教育 体育 教体 文体 商务 税务 水务 政务 民政 财政 市政 邮政 行政 审计 统计 公安 国安 司法 林业 农业 渔业 畜牧 水利 气象 地震 信访 医保 卫健 卫生 住建 城建 城管 交通 公路 铁路 海事 海关 环保 生态 资源 规划 国土 自规 应急 消防 人社 人防 民宗 民族 宗教 侨务 外事 台办 档案 史志 粮食 烟草 盐务 物价 市监 工信 科技 发改 经信 投资 金融 旅游 文旅 文广 广电 电视 园林 房管 机关 老干 残联 妇联'.split(
    ' ',
  )
