/** Whether words before a number speak of this organ or of another. */
const organWord =
  /各|县区|区县|[局委办厅镇乡院所处]|街道|部门|单位|中心|公司|机关|社区|学校|分局|支队|企业/

/** What is left of some words when all that the organ's own name says is taken out. */
export function besidesOwn(words: string, organ: string): string {
  let left = ''
  for (let at = 0; at < words.length;) {
    let length = 0
    while (
      at + length < words.length &&
      length < 12 &&
      organ.includes(words.slice(at, at + length + 1))
    )
      length += 1
    if (length >= 2) at += length
    else {
      left += words.charAt(at)
      at += 1
    }
  }
  return left
}

/** True if the words name some organ that is not this one, or only a part of it. */
export const namesAnother = (words: string, organ: string): boolean =>
  words !== '' && organWord.test(besidesOwn(words.slice(-60), organ))
