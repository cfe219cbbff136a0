/** What holds while a page is drawn: where things go, in which colours, and in which font text is set. */
import { isPale } from '../color'
import { type Matrix, identity } from './matrix'
import type { PageBox } from './seen/unseen'

/** What must be known of a font to place its characters. */
export interface FontLook {
  /** From the font's own units to those of its size. */
  readonly scale: number
  readonly vertical: boolean
}

export interface DrawState {
  ctm: Matrix
  font: FontLook
  size: number
  spacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
  /** Undefined for a pattern. */
  fill: string | undefined
  stroke: string | undefined
  alpha: number
  /** False where what is drawn mixes with what is under it. */
  covering: boolean
  /** What is drawn outside is not seen; undefined where nothing is cut off. */
  clip: PageBox | undefined
  /** It is cut by something that is no box. */
  oddlyClipped: boolean
}

export const plainFont: FontLook = { scale: 0.001, vertical: false }

export const atStart: DrawState = {
  ctm: identity,
  font: plainFont,
  size: 1,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  fill: '000000',
  stroke: '000000',
  alpha: 1,
  covering: true,
  clip: undefined,
  oddlyClipped: false,
}

/** What an operation is done with, as the library tells it. */
export type Arguments = readonly unknown[]

/** The number at a place; 0 where there is none. */
export const numberAt = (args: Arguments, at: number): number => {
  const value = args[at]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** A colour by its three parts, from 0 to 255. */
export const colorFrom = (args: Arguments): string => {
  const color = args[0] !== null && typeof args[0] === 'object' ? args[0] : args
  return Object.values(color as Record<string, unknown>)
    .slice(0, 3)
    .map((part) =>
      Math.min(255, Math.max(0, Math.round(Number(part))))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
}

/** True for a colour that is not seen on paper. */
export const isWhite = (color: string | undefined): boolean => isPale(color)
