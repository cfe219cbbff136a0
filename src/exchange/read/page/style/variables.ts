/** Variables of style sheets (`--ink`): filled in where they are asked for, in every way they may be. */
import type { Declared } from './css'

/** All values each variable is given anywhere in the page. */
export type Customs = ReadonlyMap<string, readonly string[]>

/** So many values of a variable are looked at, and so deep they may name each other. */
const most = { values: 6, deep: 5 }

/** The variables of a page. */
export function customsOf(sheet: string, html: string): Customs {
  const found = new Map<string, string[]>()
  const text = html.includes(sheet) ? html : `${sheet}\n${html}`
  if (!/var\(/i.test(text)) return found
  for (const [, name = '', value = ''] of text.matchAll(/(--[\w-]+)\s*:\s*([^;{}"'<>]*)/g)) {
    const values = found.get(name) ?? []
    const one = value
      .replace(/!\s*important/i, '')
      .trim()
      .toLowerCase()
    if (!values.includes(one) && values.length < most.values) values.push(one)
    found.set(name, values)
  }
  return found
}

const asked = /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/

/** What a value may be; blank where its variable is nowhere given. */
function valuesOf(value: string, customs: Customs, deep = 0): readonly string[] {
  const [whole, name = '', instead] = asked.exec(value) ?? []
  if (whole === undefined || deep > most.deep) return [value]
  const given = customs.get(name) ?? [instead?.trim() ?? '']
  return given
    .flatMap((one) =>
      valuesOf(
        value.replace(whole, () => one),
        customs,
        deep + 1,
      ),
    )
    .slice(0, most.values)
}

/** The declarations with their variables filled in; then each other value one of them may have, by itself. */
export function filledIn(declared: Declared, customs: Customs): readonly Declared[] {
  if (![...declared.values()].some((value) => value.includes('var('))) return [declared]
  const first = new Map<string, string>()
  const others: Declared[] = []
  for (const [name, value] of declared) {
    if (name.startsWith('--')) continue
    const [one = '', ...rest] = valuesOf(value, customs)
    if (one !== '') first.set(name, one)
    others.push(...rest.map((other) => new Map([[name, other]])))
  }
  return [first, ...others]
}
