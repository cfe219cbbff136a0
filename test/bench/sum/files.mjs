/** Makes the files of many units on disk: 12 KB each, some with a planted error, some unreadable, some handed in twice. */
import { mkdir, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const keys = Object.keys(
  JSON.parse(readFileSync(new URL('../../old-report/word-page-2024.json', import.meta.url), 'utf8'))
    .figures,
)
const syllables = '安北长东福广海和江康林明南平青荣山泰文西兴阳永源'.split('')
const services = ['财政', '教育', '民政', '水利', '司法', '审计', '统计', '体育', '商务', '林业']

/** As many names as are asked for: towns and their offices, none like another. */
export const nameOf = (index) => {
  const town = [index, index / 24, index / 576, index / 13824]
    .map((at) => syllables[Math.floor(at) % 24])
    .join('')
  return index % 3 === 0 ? `${town}镇人民政府` : `${town}区${services[index % 10]}局`
}

/** The same numbers in every run. */
function randomly(seed) {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

function textOf(random, length) {
  let text = ''
  while (text.length < length) {
    let clause = ''
    for (let at = 0; at < 14; at++)
      clause += String.fromCharCode(0x4e00 + Math.floor(random() * 4000))
    text += `${clause}，`
  }
  return `${text}。`
}

function reportOf(index) {
  const random = randomly(index + 1)
  const figures = Object.fromEntries(keys.map((key) => [key, 0]))
  const natural = Math.floor(random() * 90)
  const own = Math.floor(random() * 9)
  for (const row of ['received', 'granted', 'concluded']) {
    figures[`requests.${row}.natural`] = natural
    figures[`requests.${row}.total`] = natural
  }
  figures['proactive.licensing.decisions'] = own
  const isFaulty = index % 33 === 5
  if (isFaulty) figures['proceedings.review.upheld'] = 1
  const name = nameOf(index)
  const report = {
    type: 'zfxxgk-annual-report',
    version: 1,
    format: '2021',
    year: 2024,
    organ: { name, level: 'department' },
    title: `${name}2024年政府信息公开工作年度报告`,
    narrative: { overview: textOf(random, 1200), problems: textOf(random, 600) },
    figures,
    acknowledged: [],
  }
  return { text: JSON.stringify(report), natural, isFaulty, name }
}

/** @returns the files' paths, that of all as one bundle, the units' names, and what the sum must be. */
export async function makeFiles(folder, count) {
  await mkdir(folder, { recursive: true })
  const [files, names, lines] = [[], [], []]
  let [total, faulty, unreadable, twice] = [0, 0, 0, 0]
  for (let index = 0; index < count; index++) {
    const { text, natural, isFaulty, name } = reportOf(index)
    const isBroken = index % 100 === 50
    const path = join(folder, `${String(index).padStart(5, '0')}.json`)
    await writeFile(path, isBroken ? text.slice(0, text.length / 2) : text)
    files.push(path)
    names.push(name)
    lines.push(isBroken ? text.slice(0, text.length / 2) : text)
    if (isBroken) unreadable += 1
    else {
      total += natural
      if (isFaulty) faulty += 1
    }
    if (index % 100 === 70) {
      const again = join(folder, `${String(index).padStart(5, '0')}-again.json`)
      await writeFile(again, text)
      files.push(again)
      lines.push(text)
      twice += 1
    }
  }
  const bundle = join(folder, 'all.ndjson')
  await writeFile(bundle, lines.join('\n'))
  return { files, bundle, names, total, faulty, unreadable, twice }
}
