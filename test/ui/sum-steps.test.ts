/** What a step of a 汇总 did is told by what it did to which unit. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { useConsolidation } from '@/state/sum/consolidation'
import { database } from '@/storage/database'
import { sumStepWords } from '@/ui/consolidation/change-words'
import { county, granted, unitReport } from '../support/consolidation'

type Sum = ReturnType<typeof useConsolidation>

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
  setActivePinia(createPinia())
})

const idOf = (sum: Sum, name: string): string =>
  sum.current?.units.find((unit) => unit.name === name)?.id ?? expect.fail(`no ${name}`)

const received = (sum: Sum, nth: number): void => {
  const id = idOf(sum, '甲局')
  sum.receive(id, { report: unitReport('甲局', granted(nth)), from: 'a', at: nth })
}

const steps: readonly (readonly [words: string, act: (sum: Sum) => void])[] = [
  [
    '名单加入甲局等 2 项',
    (sum) => {
      sum.addUnits(['甲局', '乙镇'])
    },
  ],
  [
    '收下甲局的报告',
    (sum) => {
      received(sum, 1)
    },
  ],
  [
    '换上甲局的另一份报告',
    (sum) => {
      received(sum, 2)
    },
  ],
  [
    '乙镇不计入汇总',
    (sum) => {
      sum.changeUnit(idOf(sum, '乙镇'), { counted: false })
    },
  ],
  [
    '乙镇的类别',
    (sum) => {
      sum.changeUnit(idOf(sum, '乙镇'), { kind: 'vertical' })
    },
  ],
  [
    '“乙镇”更名为“丙镇”',
    (sum) => {
      sum.changeUnit(idOf(sum, '乙镇'), { name: '丙镇' })
    },
  ],
  [
    '甲局的催报记录',
    (sum) => {
      sum.changeUnit(idOf(sum, '甲局'), { letters: [{ kind: 'reminder', at: Date.now() }] })
    },
  ],
  [
    '汇总数的调整',
    (sum) => {
      sum.adjust({ figure: 'requests.received.natural', amount: -1, reason: '移送' })
    },
  ],
  [
    '名单变动的说明',
    (sum) => {
      sum.explainList('丙镇', '撤并')
    },
  ],
  [
    '名单删去丙镇',
    (sum) => {
      sum.removeUnit(idOf(sum, '丙镇'))
    },
  ],
]

it('names each step, what it takes back and what it does again', async () => {
  const sum = useConsolidation()
  const made = await sum.create(county, 2024)
  if (!made.ok) throw new Error(made.problem.text)
  for (const [words, act] of steps) {
    act(sum)
    expect(sumStepWords(sum.undoable)).toBe(words)
  }
  for (const [words] of [...steps].reverse()) {
    expect(sumStepWords(sum.undoable)).toBe(words)
    expect(sumStepWords(sum.undo())).toBe(words)
    expect(sumStepWords(sum.redoable)).toBe(words)
  }
  expect(sumStepWords(sum.undoable)).toBe('')
})
