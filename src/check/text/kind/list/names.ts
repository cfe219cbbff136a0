/** What the parts of a list are called: kinds of one name, or the two halves of a whole. */

/** Two names that share everything between them; data. */
const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/建议/, /提案/],
  [/^(?!.*[不未]).*公开/, /[不未]予?公开/],
  [/本级|市直|县直|区直/, /县|区|镇|乡|街道|基层/],
  [/线上|网上|网络/, /线下|现场|窗口|当面/],
  [/自然人|个人/, /法人|组织|单位|企业/],
  [/^(?!.*[不未]).*采纳/, /[不未]予?采纳/],
]

/** The end of a name, where kinds of one thing sound alike: 咨询类, 优秀等次, 继续有效的. */
const ending = (words: string): string => words.replace(/[\s\d：:为有是]+$/, '').slice(-1)

/** True if all names end alike. */
export function areParallel(words: readonly string[]): boolean {
  const [first = '', ...others] = words.map(ending)
  return first !== '' && /[\u4e00-\u9fff]/.test(first) && others.every((one) => one === first)
}

/** True if two names are the halves of a whole, in either order. */
export const areComplements = ([one = '', other = '', ...more]: readonly string[]): boolean =>
  more.length === 0 &&
  halves.some(
    ([first, second]) =>
      (first.test(one) && second.test(other)) || (first.test(other) && second.test(one)),
  )
