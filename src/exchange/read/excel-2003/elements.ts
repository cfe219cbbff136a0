/** Elements and attributes of an Excel 2003 XML workbook, whatever their prefixes. */
import { type XmlElement, isElement } from '../flat/xml'

/** The name without its prefix. */
export const local = (element: XmlElement): string => element.name.replace(/^\w+:/, '')

/** The elements of a name directly inside. */
export const inside = (parent: XmlElement | undefined, name: string): readonly XmlElement[] =>
  (parent?.children ?? []).filter(isElement).filter((child) => local(child) === name)

/** An attribute's value; undefined where it is not given. */
export const given = (element: XmlElement | undefined, name: string): string | undefined =>
  ['ss:', '', 'html:', 'x:'].flatMap((prefix) => element?.attributes.get(prefix + name) ?? [])[0]

/** An attribute's value; '' where it is not given. */
export const attribute = (element: XmlElement | undefined, name: string): string =>
  given(element, name) ?? ''

/** An attribute that is a whole number. */
export function number(element: XmlElement, name: string, otherwise: number): number {
  const value = Number.parseInt(attribute(element, name), 10)
  return Number.isNaN(value) ? otherwise : Math.min(Math.max(value, 0), 99_999)
}

/** All text inside. */
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? textIn(child) : child)).join('')
