/** An intake that is stopped, left or carried off loses no file: each stays with its 汇总, through a reload and a backup. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { backupFile, bringBack, examine } from '@/state/safekeeping/backup'
import { useConsolidation } from '@/state/sum/consolidation'
import { useIntake } from '@/state/sum/intake'
import { produce } from '@/state/sum/product'
import { database } from '@/storage/database'
import { readEverything } from '@/storage/everything'
import { county, fileOf, granted, unitReport } from '../support/consolidation'

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
  await useConsolidation().create(county, 2024)
})

describe('an intake', () => {
  const files = (count: number, from = 0) =>
    Array.from({ length: count }, (_, nth) =>
      fileOf(unitReport(`第${String(from + nth)}局`, granted(1))),
    )
  const other = { name: '另县人民政府', level: 'county' } as const

  /** After each stop or switch, every file is counted in its own 汇总 or named there as not read. */
  async function allThere(id: string, count: number): Promise<void> {
    setActivePinia(createPinia())
    const sum = useConsolidation()
    expect(await sum.open(id)).toBe(true)
    const { tally, held } = useIntake()
    expect(tally.total).toBe(count)
    expect(tally.taken + tally.same + tally.refused + tally.open).toBe(count)
    expect(sum.current?.units).toHaveLength(tally.taken)
    expect(held.every(({ reason }) => reason === 'waiting')).toBe(true)
    expect(held).toHaveLength(count - tally.taken)
  }

  it.each(['stop', 'switch', 'reload', 'next year'] as const)(
    'that is left by a %s at any moment loses no file and gives none to another 汇总',
    async (how) => {
      for (const after of [0, 1, 3, 12]) {
        setActivePinia(createPinia())
        await Promise.all(database.tables.map((table) => table.clear()))
        const sum = useConsolidation()
        await sum.create(county, 2024)
        const id = sum.filed?.id ?? ''
        const intake = useIntake()
        const text = { name: '粘贴.txt', content: { text: '不是报告的一段话。'.repeat(40) } }
        const taking = intake.take([...files(30), text, ...files(5, 30)])
        for (let turn = 0; turn < after; turn++) await new Promise((go) => setTimeout(go, turn * 4))
        if (how === 'stop') intake.stop()
        else if (how === 'switch') await sum.create(other, 2024)
        else if (how === 'next year') await sum.create(county, 2025)
        await taking
        if (how !== 'reload') await sum.flush()
        if (how === 'switch' || how === 'next year') {
          expect(sum.summed).toEqual([])
          expect(intake.tally.total).toBe(0)
        }
        await sum.flush()
        setActivePinia(createPinia())
        await useConsolidation().open(id)
        const { held } = useIntake()
        const { tally } = useIntake()
        expect(tally.taken + tally.same + tally.refused + tally.open).toBe(tally.total)
        expect(tally.total).toBe(36)
        expect(useConsolidation().current?.units).toHaveLength(tally.taken)
        expect(held.length).toBe(36 - tally.taken)
      }
    },
  )

  it('that was stopped goes on when the same files are chosen again', async () => {
    const [sum, intake] = [useConsolidation(), useIntake()]
    const all = files(20)
    const taking = intake.take(all)
    intake.stop()
    await taking
    expect(intake.tally).toMatchObject({ total: 20, refused: 0 })
    const id = sum.filed?.id ?? ''
    await sum.flush()
    await allThere(id, 20)
    await useIntake().take(all)
    expect(useConsolidation().current?.units).toHaveLength(20)
    expect(useIntake().tally).toMatchObject({ refused: 0, open: 0 })
  })
})

describe('a backup', () => {
  it('carries what came in and is not counted, what was decided, and what each unit sent; nothing of it is lost', async () => {
    const [sum, intake] = [useConsolidation(), useIntake()]
    sum.addUnits(['甲局', '市场监督管理局'])
    await intake.take([
      fileOf(unitReport('甲局', granted(1))),
      fileOf(unitReport('市场监督管理局', granted(1))),
      fileOf(unitReport('市监局', granted(2))),
      fileOf(unitReport('外县水务局', granted(2))),
      { name: '坏.json', content: new Blob(['{"type":']) },
    ])
    const alike = intake.held.find(({ reason }) => reason === 'alike')
    intake.answer(alike?.id ?? '', { is: 'own' })
    await intake.take([fileOf(unitReport('甲局', granted(4)), '改.json')])
    const another = intake.held.find(({ reason }) => reason === 'another')
    intake.answer(another?.id ?? '', { is: 'this' })
    await produce(undefined)
    await sum.flush()
    const before = await readEverything()
    expect(before.consolidations[0]?.consolidation).toMatchObject({
      held: [{ reason: 'unit' }, { reason: 'refused' }],
      decisions: [{ isSame: false }],
    })
    const { content } = await backupFile(new Date(0))
    await Promise.all(database.tables.map((table) => table.clear()))
    const shown = await examine(content)
    if (!shown.ok) throw new Error(shown.problem.text)
    expect(shown.value.losses).toEqual([])
    expect((await bringBack('replace', shown.value)).ok).toBe(true)
    const after = await readEverything()
    expect(after.consolidations).toEqual(before.consolidations)
    expect(after.sumEdits).toEqual(before.sumEdits)
  })
})
