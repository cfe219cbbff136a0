/** Collects the decrees: a file in this folder named by its year is one. */
import type { Format } from '@/report/format'

const files = import.meta.glob<Format>('./2*.ts', { eager: true, import: 'default' })

/** Every known format, oldest first. */
export const formats: readonly Format[] = Object.values(files).sort((a, b) => a.since - b.since)

/** The format that governs a report year: the latest that had begun; undefined before the first. */
export const formatForYear = (year: number): Format | undefined =>
  formats.filter(({ since, until }) => since <= year && year <= (until ?? Infinity)).at(-1)

/** A format by its id, as the file and the store name it; undefined if unknown. */
export const formatById = (id: string): Format | undefined =>
  formats.find((format) => format.id === id)

/** What officers say for rows and columns, by concept. */
export const loadEveryday = async (): Promise<Readonly<Record<string, readonly string[]>>> =>
  (await import('./everyday')).everyday
