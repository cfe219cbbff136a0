/** What the rules of `check/year/change` are shown by. */
import type { Examples } from '../../example'

/** A year's requests in which all was granted, not held or repeated. */
const requests = (received: number, granted: number, notHeld: number) => ({
  'requests.received.natural': received,
  'requests.received.total': received,
  'requests.granted.natural': granted,
  'requests.granted.total': granted,
  'requests.unavailable.notHeld.natural': notHeld,
  'requests.unavailable.notHeld.total': notHeld,
  'requests.concluded.natural': received,
  'requests.concluded.total': received,
})

const examples: Examples = {
  'figure.jump': {
    breaks: {
      text: '新收申请上年 12 件，本年 30 件，增加 150%',
      figures: requests(30, 15, 15),
      previous: { figures: requests(12, 6, 6) },
    },
    holds: {
      text: '新收申请上年 12 件，本年 20 件，增加不到 10 件',
      figures: requests(20, 10, 10),
      previous: { figures: requests(12, 6, 6) },
    },
  },
  'figure.copied': {
    breaks: {
      text: '表三各格与上年度报告一模一样：新收 12、予以公开 5、不掌握 7',
      figures: requests(12, 5, 7),
      previous: { figures: requests(12, 5, 7) },
    },
    holds: {
      text: '新收同为 12 件，办理结果与上年不同',
      figures: requests(12, 6, 6),
      previous: { figures: requests(12, 5, 7) },
    },
  },
}

export default examples
