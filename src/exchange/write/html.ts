/** The report as one self-contained web page, its figures also readable by machines. */
import { writeReportFile } from '@/report/json/write-file'
import { type Format, cellsOf } from '@/report/format'
import { type Report, figureOf, textOf } from '@/report/report'
import { markupOf, pageMarkup } from '../markup'
import type { Writer } from '../writers'

const mime = 'text/html;charset=utf-8'

/** What is published is what was printed: neither reasons kept inside nor members the file does not name. */
function published(report: Report, format: Format): string {
  const { type, version, format: id, year, organ, title } = report
  const { name, level } = organ
  const open: Report = {
    type,
    version,
    format: id,
    year,
    organ: { name, level },
    title,
    narrative: Object.fromEntries(
      format.sections.map(({ place }) => [place, textOf(report, place)]),
    ),
    figures: Object.fromEntries(
      [...cellsOf(format).keys()].map((key) => [key, figureOf(report, key)]),
    ),
    acknowledged: [],
  }
  return writeReportFile(open, format).replace(/</g, '\\u003c')
}

const data = (report: Report, format: Format): string =>
  `<script type="application/json" id="zfxxgk-annual-report">\n${published(report, format)}</script>`

/** The page for the government's site; nothing in it points outside. */
export default {
  title: '网页（.html）',
  note: '发布到政府网站，含机器可读的数据',
  order: 20,
  extension: 'html',
  mime,
  handsIn: 'perhaps',
  write: ({ document, report, format }) => {
    const page = pageMarkup(document, markupOf(document), data(report, format))
    return Promise.resolve(new Blob([page], { type: mime }))
  },
} satisfies Writer
