/** What the catalogue calls a check that a finding names. */
import { checks } from '@/check/catalogue'

const titles = new Map(checks.map(({ id, title }) => [id, title]))

/** A check's title as in the catalogue. */
export const checkTitle = (id: string): string => titles.get(id) ?? id
