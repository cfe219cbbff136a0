/** The style sheet of pages that print by themselves: GB/T 9704 on A4, and a sheet of that width on the screen. */

const text = "'仿宋_GB2312',仿宋,FangSong,STFangsong,'Noto Serif CJK SC',serif"
const first = "黑体,SimHei,STHeiti,'Noto Sans CJK SC',sans-serif"
const second = "'楷体_GB2312',楷体,KaiTi,STKaiti,'Noto Serif CJK SC',serif"
const title =
  "'方正小标宋简体',FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,SimSun,'Noto Serif CJK SC',serif"
const table = "宋体,SimSun,STSong,'Noto Serif CJK SC',serif"

// As in Word: digits half as wide as high.
const figure = `'Times New Roman','Liberation Serif',Tinos,'Nimbus Roman','Nimbus Roman No9 L',${table}`

const pageNumber = `content:'— ' counter(page) ' —';vertical-align:top;font:14pt ${table}`

/** Even pages, printed on the back of the odd ones. */
export const bothSides = `@page :right{@bottom-right{${pageNumber};padding:7mm 14pt 0 0}}
@page :left{@bottom-left{${pageNumber};padding:7mm 0 0 14pt}}`

/** All pages alike. */
export const oneSide = `@page{@bottom-right{${pageNumber};padding:7mm 14pt 0 0}}`

export const sheet = `@page{size:A4;margin:37mm 26mm 35mm 28mm}
body{margin:0;color:#000;background:#fff}
main{max-width:156mm;margin:0 auto;padding:12mm 4mm}
h1,h2,h3,h4,h5,h6,p{margin:0;font:400 16pt/28pt ${text}}
h1{margin-bottom:28pt;font:400 22pt/36pt ${title};text-align:center;text-wrap:balance}
h1,h2,h3,h4,h5,h6{break-after:avoid;break-inside:avoid}
h2,h3,h4,h5,h6,p{text-indent:2em}
.level-1,.annex-label{font-family:${first}}
.level-2,.lead{font-family:${second}}
.level-3{font-weight:700}
p{text-align:justify;overflow-wrap:anywhere;orphans:2;widows:2}
.ragged{text-align:left}
.whole{white-space:nowrap}
.apart{margin-top:28pt}
.flush,.right,.annex-label{text-indent:0}
.right{text-align:right}
.annex-label{break-before:page}
.annex-title{margin:28pt 0;font:400 22pt/36pt ${title};text-align:center;text-indent:0}
table{width:calc(100% - 1pt);margin:6pt auto 14pt;border-collapse:collapse;table-layout:fixed;font:10.5pt/1.25 ${table}}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
td,th:not([rowspan]){break-inside:avoid}
tbody tr:first-child{break-before:avoid}
.stays,thead tr{break-after:avoid}
th,td{border:0.5pt solid #000;font-weight:400}
.text{line-height:1.45;overflow-wrap:anywhere}
.figure{font-family:${figure};white-space:nowrap}
.condensed{display:inline-block;margin:0 -2em}
figure{margin:6pt 0;break-inside:avoid;text-align:center}
img{display:block;max-width:100%}
figcaption{font:12pt/1.5 ${text}}
@media print{main{max-width:none;margin:0;padding:0}}`
