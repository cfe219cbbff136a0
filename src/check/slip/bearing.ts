/** Which figures bear on which identity and how far, worked out once for all scenes in which the same totals follow. */
import type { FigureKey, Format } from '@/report/format'
import { type Grid, gridOf } from './grid'
import type { Residuals, Scene } from './scene'

export interface Bearing {
  /** How a unit of the figure shifts the identities, through the totals that follow it. */
  unit(key: FigureKey): Residuals
  /** The filled figures that bear on an identity, with how a unit of each shifts all of them. */
  on(identity: number): readonly (readonly [FigureKey, Residuals])[]
  /** The neighbours and lines of the table in which a figure bears on the identity. */
  near(identity: number): Grid
}

function workedOut(scene: Scene, format: Format): Bearing {
  const units = new Map<FigureKey, Residuals>()
  const figures = new Map<number, (readonly [FigureKey, Residuals])[]>()
  const unit = (key: FigureKey): Residuals => {
    const known = units.get(key) ?? scene.shifts(scene.moved(new Map([[key, 1]])))
    units.set(key, known)
    return known
  }
  for (const key of scene.keys) {
    if (scene.valueOf(key) === null) continue
    for (const identity of unit(key).keys()) {
      const list = figures.get(identity)
      if (list) list.push([key, unit(key)])
      else figures.set(identity, [[key, unit(key)]])
    }
  }
  const grids = new Map<number, Grid>()
  return {
    unit,
    on: (identity) => figures.get(identity) ?? [],
    near(identity) {
      const known = grids.get(identity)
      if (known) return known
      const touched = new Set((figures.get(identity) ?? []).map(([key]) => key))
      const isHere = (keys: readonly FigureKey[]): boolean =>
        keys.some((key) => touched.has(key)) && keys.every((key) => scene.keys.has(key))
      const { neighbours, lines } = gridOf(format)
      const grid = {
        neighbours: neighbours.filter(isHere),
        lines: lines.filter(({ keys }) => isHere(keys)),
      }
      grids.set(identity, grid)
      return grid
    },
  }
}

/** A table is seen in few ways: all totals follow, or one or two stand as typed. */
const most = 16

const known = new WeakMap<ReadonlySet<FigureKey>, Map<string, Bearing>>()

/** What bears on what in a scene. */
export function bearingOf(scene: Scene, format: Format): Bearing {
  const { alike, keys } = scene
  if (alike === undefined) return workedOut(scene, format)
  const bearings = known.get(keys) ?? new Map<string, Bearing>()
  known.set(keys, bearings)
  const before = bearings.get(alike)
  if (before) return before
  const bearing = workedOut(scene, format)
  const oldest = bearings.size >= most ? bearings.keys().next().value : undefined
  if (oldest !== undefined) bearings.delete(oldest)
  bearings.set(alike, bearing)
  return bearing
}
