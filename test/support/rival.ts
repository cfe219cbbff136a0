/** A table of a few rows of 表三, its figures so many times; the row 部分公开 may have another label. */

const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const rows: readonly (readonly [string, readonly number[]])[] = [
  ['一、本年新收政府信息公开申请数量', [10, 2, 0, 0, 3, 1, 16]],
  ['二、上年结转政府信息公开申请数量', [1, 0, 0, 0, 0, 0, 1]],
  ['（一）予以公开', [3, 0, 0, 0, 0, 0, 3]],
  ['（二）部分公开', [8, 2, 0, 0, 3, 1, 14]],
]

/** The table as a page has it. */
export function rival(times: number, label?: string): string {
  const line = (cells: readonly (string | number)[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const lines = rows.map(([name, figures]) =>
    line([
      label !== undefined && name.startsWith('（二）') ? label : name,
      ...figures.map((one) => one * times),
    ]),
  )
  return `<table>${line(['', ...heads])}${lines.join('')}</table>`
}
