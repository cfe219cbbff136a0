/** What the rules of `check/table/short` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'figure.short-column': {
    breaks: {
      text: '自然人新收 71 件，予以公开 17 件，结转下年度 0 件，其余办理结果空着',
      also: ['figure.blank'],
      figures: {
        'requests.received.natural': 71,
        'requests.received.total': 71,
        'requests.granted.natural': 17,
        'requests.granted.total': 17,
        'requests.notProcessed.petition.natural': null,
        'requests.notProcessed.petition.total': null,
        'requests.notProcessed.repeated.natural': null,
        'requests.notProcessed.repeated.total': null,
        'requests.concluded.natural': 17,
        'requests.concluded.total': 17,
      },
    },
    holds: {
      text: '自然人新收 17 件，予以公开 17 件，结转下年度 0 件',
      figures: {
        'requests.received.natural': 17,
        'requests.received.total': 17,
        'requests.granted.natural': 17,
        'requests.granted.total': 17,
        'requests.concluded.natural': 17,
        'requests.concluded.total': 17,
      },
    },
  },
}

export default examples
