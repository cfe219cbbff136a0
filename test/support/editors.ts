/**
 * What editors of web sites leave of a page that is pasted into them with their settings as delivered. TinyMCE's and
 * wangEditor's rules are those seen in the editors themselves (6.8.5 by its paste event, 5.1.23 by its parser);
 * UEditor's are the list in its configuration, without the styles some sites allow besides.
 */

/** Elements that stay, with the attributes that stay on them; of all others the content stays. */
export interface EditorRules {
  readonly elements: Readonly<Record<string, readonly string[]>>
  /** Properties that stay of an element's style. */
  readonly styles: readonly string[]
}

const of = (names: string, attributes: readonly string[] = []) =>
  Object.fromEntries(names.split(' ').map((name) => [name, attributes]))

const spans = ['colspan', 'rowspan']

export const editors: Readonly<Record<string, EditorRules>> = {
  TinyMCE: {
    elements: {
      ...of('div h1 h2 h3 h4 h5 h6 p', ['align']),
      ...of('br wbr strong span thead tbody tr colgroup figure figcaption caption'),
      col: ['width'],
      table: ['border', 'width', 'cellspacing', 'cellpadding'],
      ...of('th td', [...spans, 'align', 'scope', 'id', 'headers']),
      img: ['src', 'alt', 'width', 'height'],
    },
    styles: [],
  },
  wangEditor: {
    elements: {
      ...of('h1 h2 h3 h4 h5 h6 p table', ['style']),
      ...of('br strong span tr'),
      ...of('th td', [...spans, 'style']),
      img: ['src', 'alt', 'style'],
    },
    styles: ['text-align', 'line-height', 'text-indent', 'width', 'height'],
  },
  UEditor: {
    elements: {
      ...of('div h1 h2 h3 h4 h5 h6 p br strong span thead tbody tr caption'),
      ...of('col colgroup', ['align', 'valign', 'span', 'width']),
      table: ['width', 'border', 'align', 'valign'],
      ...of('th td', [...spans, 'width', 'align', 'valign']),
      img: ['src', 'alt', 'title', 'width', 'height'],
    },
    styles: [],
  },
}

/** The markup as an editor keeps it. */
export function kept(html: string, { elements, styles }: EditorRules): Document {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const script of page.querySelectorAll('script, style, title, meta')) script.remove()
  for (const element of [...page.body.querySelectorAll('*')]) {
    const attributes = elements[element.localName]
    if (!attributes) {
      element.replaceWith(...element.childNodes)
      continue
    }
    for (const { name } of [...element.attributes])
      if (!attributes.includes(name)) element.removeAttribute(name)
    if (!(element instanceof HTMLElement)) continue
    for (const property of [...element.style])
      if (!styles.includes(property)) element.style.removeProperty(property)
  }
  return page
}
