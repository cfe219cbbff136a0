/** What holds while a page is drawn: where things go, in which colours, and in which font text is set. */
import { type Matrix, identity } from './matrix'

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
  fill: string
  stroke: string
  alpha: number
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
  fill: '0,0,0',
  stroke: '0,0,0',
  alpha: 1,
}

/** What an operation is done with, as the library tells it. */
export type Arguments = readonly unknown[]

/** The number at a place; 0 where there is none. */
export const numberAt = (args: Arguments, at: number): number => {
  const value = args[at]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

/** A colour as its three parts from 0 to 255. */
export const colorOf = (args: Arguments): string => {
  const color = args[0] !== null && typeof args[0] === 'object' ? args[0] : args
  return Object.values(color as Record<string, unknown>)
    .slice(0, 3)
    .join(',')
}

/** True for a colour that is not seen on paper. */
export const isWhite = (color: string): boolean => {
  const parts = color.split(',').map(Number)
  return parts.length === 3 && parts.every((one) => one >= 0xf5)
}
