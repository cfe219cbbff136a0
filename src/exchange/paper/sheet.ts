/** The style sheet of pages that print by themselves: sheets of A4 in the house style of GB/T 9704, as the report is printed. */

/** The faces, as on the screen's own paper. */
export const paperFaces = {
  title:
    "'方正小标宋简体',FZXiaoBiaoSong-B05S,'方正小标宋_GBK',STZhongsong,SimSun,'Noto Serif CJK SC',serif",
  first: "SimHei,'方正黑体_GBK',STHeiti,'Noto Sans CJK SC',sans-serif",
  second: "'楷体_GB2312',KaiTi,'方正楷体_GBK',STKaiti,'Noto Serif CJK SC',serif",
  text: "'仿宋_GB2312',FangSong,'方正仿宋_GBK',STFangsong,'Noto Serif CJK SC',serif",
  table: "SimSun,'方正书宋_GBK',STSong,'Noto Serif CJK SC',serif",
  figure:
    "'Times New Roman','Liberation Serif',Tinos,'Nimbus Roman','Nimbus Roman No9 L',SimSun,'Noto Serif CJK SC',serif",
} as const

const { title, first, second, text, table, figure } = paperFaces

// Where a text stands in faces as wide as those it was laid out in, each sheet fills one page; 0.4 mm at the right and
// 5 mm at the foot are to spare for what browsers round in other ways. In wider faces a sheet grows rather than lose a
// line, and what must not be parted still is not.
export const sheet = `@page{size:A4;margin:0}
body{margin:0;color:#000;background:#fff;text-rendering:geometricPrecision}
.sheet{box-sizing:border-box;position:relative;width:210mm;min-height:296.5mm;margin:0 auto;padding:37mm 25.6mm 30mm 28mm;background:#fff;break-after:page}
.sheet:last-child{break-after:auto}
.number{position:absolute;bottom:21.5mm;font:14pt/1.2 ${table}}
.odd{right:calc(26mm + 14pt)}
.even{left:calc(28mm + 14pt)}
h1,h2,h3,h4,h5,h6,p{margin:0;font:400 16pt/28pt ${text}}
h1{margin-bottom:28pt;font:400 22pt/36pt ${title};text-align:center}
h1,h2,h3,h4,h5,h6{break-after:avoid;break-inside:avoid}
h2,h3,h4,h5,h6,p{letter-spacing:-0.21pt;text-indent:31.58pt}
.level-1{font-family:${first}}
.level-2,.lead{font-family:${second}}
.level-3{font-weight:700}
p{text-align:justify;overflow-wrap:anywhere}
.cut{text-align-last:justify}
.ragged{text-align:left;text-align-last:auto}
.latin{font-family:${figure};letter-spacing:0}
.whole{white-space:nowrap}
.beyond{word-break:break-all}
.apart{margin-top:28pt}
.rest,.flush,.right,.annex-label{text-indent:0}
.right{text-align:right}
.annex-title{margin:28pt 0;font:400 22pt/36pt ${title};text-align:center;text-indent:0;letter-spacing:normal}
table{width:calc(100% - 1pt);margin:6pt auto 14pt;border-collapse:collapse;table-layout:fixed;font:10.5pt/1.25 ${table}}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
td,th:not([rowspan]){break-inside:avoid}
tbody tr:first-child{break-before:avoid}
.stays,thead tr{break-after:avoid}
th,td{border:0.5pt solid #000;font-weight:400}
.text{line-height:1.45;overflow-wrap:anywhere}
.figure{font-family:${figure};white-space:nowrap}
.condensed{display:inline-block;margin:0 -2em}
figure{margin:6pt 0;text-align:center}
img{display:block;max-width:100%}
figcaption{font:12pt/1.5 ${text}}
.sheet>:first-child{margin-top:0}
.sheet>:nth-last-child(2){margin-bottom:0}
@media screen{body{background:#e4e4e4}.sheet{margin:6mm auto}}`
