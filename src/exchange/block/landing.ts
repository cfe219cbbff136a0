/** The cells of a block that have found their places; two different figures for one place are none. */
import type { FigureKey } from '@/report/format'
import type { Landed } from './index'

/** What has landed and what is left out, named. */
export interface Landing {
  readonly landed: ReadonlyMap<FigureKey, Landed>
  readonly left: readonly string[]
}

/** @param sureOnes what has its place whatever else would come there. */
export function useLanding(sureOnes: ReadonlyMap<FigureKey, Landed> = new Map()) {
  const found = new Map<FigureKey, { readonly one: Landed; readonly named: string }[]>()
  const left: string[] = []
  return {
    /** Puts a cell into its place; `named` is what the officer knows it by. */
    land: (key: FigureKey, one: Landed, named: string): void => {
      if (!sureOnes.has(key)) found.set(key, [...(found.get(key) ?? []), { one, named }])
    },
    leave: (named: string): void => {
      left.push(named)
    },
    /** What has landed in the end. */
    settled: (): Landing => {
      const landed = new Map(sureOnes)
      const torn: string[] = []
      for (const [key, all] of found) {
        const [first] = all
        if (first && all.every(({ one }) => one.figure === first.one.figure))
          landed.set(key, first.one)
        else torn.push(...all.map(({ named }) => `${named}（同一格有不同的数，不能确定填哪一个）`))
      }
      return { landed, left: [...left, ...torn] }
    },
  }
}
