/** What must not be said of the territory, and what to write instead; reviewed each December. */
import type { Forbidden } from '../text/kind/forbid'
import type { Swap } from '../text/kind/swap'
import type { Dated } from './dated'

export const territoryKnown: Dated = {
  what: '涉及领土和主权的表述',
  source: '新华社新闻信息报道中的禁用词和慎用词（2016年修订）',
  reviewedUntil: 2025,
}

/** Wrong names, and the right ones. */
export const territory: readonly Swap[] = [
  [
    /(?:西藏|新疆|台湾|香港|澳门)国(?![家内际务道防外有企税资土人])/g,
    (said) => said.slice(0, 2),
    '是中国的一部分，不能称国',
  ],
  [
    /(?<!大陆|大陆地区)中国(?:和|与|、|及)台湾(?!省|同胞)/g,
    (said) => said.replace('中国', '大陆'),
    '台湾是中国的一部分，不能与中国并列',
  ],
  [/内地与台湾|内地和台湾/g, (said) => said.replace('内地', '大陆'), '与台湾对应的是大陆'],
]

const partsOfChina = '(?:台湾|香港|澳门|港澳台?|港澳|西藏|新疆)'

/** Words that make a country of a part of China. */
export const territoryWords: readonly Omit<Forbidden, 'says'>[] = [
  {
    words: new RegExp(
      `${partsOfChina}(?:、[\\u4e00-\\u9fff]{2,6}){0,4}等国(?:家)?(?!(?:家)?(?:和|或|与|及|、)?地区|企(?!业)|[资有]|外[企资])`,
      'g',
    ),
    advice: '改为“国家和地区”',
  },
  {
    words: new RegExp(
      `${partsOfChina}(?:同胞)?(?:及|和|与|以及|或|、)(?:其[他它余]|周边)国(?:家)?(?!(?:和|或|与|及|、)?地区|[企资商人籍际])`,
      'g',
    ),
    advice: '改为“国家和地区”，或者写“港澳台地区及外国”',
  },
  {
    words: /(?<![、和及与同、]|中国)台湾(?:省|地区)?等国家(?=和地区)/g,
    advice: '台湾不是国家，改为“台湾地区”或“台湾等地区”',
  },
  {
    words: /台湾(?:政府|总统|行政院|立法院)|中华民国(?!时期|年间|元年|史|\d|初)/g,
    advice: '按规范表述改写',
  },
]
