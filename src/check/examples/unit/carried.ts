/** What the rules of `check/unit/carried` are shown by. */
import type { Examples } from '../../example'

const received = (count: number) => ({
  'requests.received.natural': count,
  'requests.received.total': count,
})
const handedOn = (count: number) => ({
  ...received(count),
  'requests.carriedOut.natural': count,
  'requests.carriedOut.total': count,
})
const takenOver = (count: number) => ({
  'requests.carriedIn.natural': count,
  'requests.carriedIn.total': count,
  'requests.granted.natural': count,
  'requests.granted.total': count,
  'requests.concluded.natural': count,
  'requests.concluded.total': count,
})

const examples: Examples = {
  'consolidation.carry-over': {
    breaks: {
      text: '上年两个局共结转下年 2 件，今年两个局上年结转共 1 件',
      figures: takenOver(1),
      units: [{ figures: takenOver(1) }, {}],
      previousUnits: [{ figures: handedOn(1) }, { figures: handedOn(1) }],
    },
    holds: {
      text: '上年第1局结转 2 件，该职能并入第2局，今年第2局上年结转 2 件',
      figures: takenOver(2),
      units: [{}, { figures: takenOver(2) }],
      previousUnits: [{ figures: handedOn(2) }, {}],
    },
  },
}

export default examples
