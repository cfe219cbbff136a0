/** The troubles of the storage in the officer's words: what is wrong, what that means for the work, what to do. */
import type { Loss, TroubleKind } from '@/storage'
import type { Doing } from './trouble'

/** What must be known although everything works: reports that are gone. */
export type ToldLoss = Loss | { readonly kind: 'wiped' }

/** What is wrong and what to do. */
export interface Trouble {
  readonly kind: TroubleKind | ToldLoss['kind']
  readonly title: string
  readonly advice: string
  /** `read`: it can be tried again; `dismiss`: it can be put away. */
  readonly way?: 'read' | 'dismiss'
}

/** What is wrong. */
const causes: Readonly<Record<TroubleKind, string>> = {
  full: '本机存储空间已满',
  blocked: '浏览器不允许本页面保存数据',
  broken: '浏览器读写本机数据出错',
  newer: '本机数据由较新版本的软件保存，这个版本不能打开',
  waits: '正在等待另一个窗口关闭',
  changed: '这份报告已在另一个窗口中修改过',
  removed: '这份报告已在另一个窗口中被彻底删除',
  binned: '这份报告已移入回收站，不能再修改',
  unknown: '浏览器没有完成对本机数据的读写',
}

/** What it means for what was being done. */
const outcomes: Readonly<Record<Doing, string>> = {
  report: '最近的修改还没有存上',
  sum: '汇总最近的修改还没有存上',
  filing: '有报告或汇总还没有存上',
  acting: '刚才的操作没有完成',
  reading: '已存的内容暂时读不全',
}

/** These speak for themselves. */
const plain: readonly TroubleKind[] = ['newer', 'waits', 'removed', 'binned']

const newer =
  '没有改动任何数据。请用较新版本的软件打开，或刷新页面更新本软件。窗口中的内容可先导出文件。'

const savingAdvice: Readonly<Record<TroubleKind, string>> = {
  full: '内容仍在本窗口中，请不要关闭。请先导出文件；再清理磁盘空间，或在“设置与备份”中备份后清空回收站。腾出空间后会自动重试保存。',
  blocked:
    '可能是无痕（隐私）窗口，或浏览器设置禁止了网站数据。仍可填报，但关闭窗口后内容会丢失：请导出文件；或在浏览器设置中允许本页面保存数据，改用普通窗口打开。',
  broken:
    '内容仍在本窗口中，请不要关闭。数据文件可能损坏或被其他程序占用：请先导出文件，再关闭所有窗口、重新打开浏览器；如仍不行，请从备份恢复。软件会自动重试。',
  newer,
  waits:
    '本软件已更新，需要先关闭仍在使用旧版本的其他窗口（标签页）。关闭后自动继续，数据不会丢失。',
  changed: '请选择以哪个窗口的内容为准。两边的内容都会留在修改历史中，随时可以恢复。',
  removed: '本窗口中还保留着全部内容。可以重新存入本机，或导出文件。',
  binned:
    '本窗口中的内容都在，最近的修改也没有丢失。要接着填报，请取出并继续；不再需要的，返回报告列表即可。',
  unknown: '内容仍在本窗口中，请不要关闭。请先导出文件；软件会自动重试保存。',
}

const readingAdvice: Readonly<Partial<Record<TroubleKind, string>>> = {
  full: '这不等于没有报告。请清理磁盘空间，再点“再读一次”。',
  blocked:
    '以前存在本机的报告也看不到，这不等于没有报告。可能是浏览器设置禁止了网站数据（Cookie），或是无痕（隐私）窗口：请允许本页面保存数据，改用普通窗口打开。现在填报的内容关闭窗口后会丢失，请随时导出文件。',
  newer,
  waits: savingAdvice.waits,
}
const readAgain =
  '这不等于没有报告，请不要急着重新填报。请点“再读一次”；仍不行时，关闭本软件的所有窗口、重新打开浏览器；再不行，请从备份恢复。'

const actingAdvice: Readonly<Partial<Record<TroubleKind, string>>> = {
  full: '原来的内容没有改动。请清理磁盘空间，或在“设置与备份”中备份后清空回收站，再试一次。',
  blocked: savingAdvice.blocked,
  newer,
}
const actAgain = '原来的内容没有改动。请再试一次；仍不行时，关闭所有窗口、重新打开浏览器。'

/** Something waits here that another window has changed, removed or put in the bin: its own screen asks what is to become of it. */
const clash: Trouble = {
  kind: 'unknown',
  title: `${outcomes.filing}：它在另一个窗口中改动过、被删除或移入了回收站`,
  advice: '内容仍在本窗口中，请不要关闭。请打开这份报告或汇总，再按页面上的提示选择。',
}
const clashing: readonly TroubleKind[] = ['changed', 'removed', 'binned']

/** What a failure means where it struck. */
export function wordsFor(kind: TroubleKind, doing: Doing): Trouble {
  if (doing === 'filing' && clashing.includes(kind)) return clash
  const isPlain = plain.includes(kind) || (kind === 'blocked' && doing !== 'acting')
  const title = isPlain ? causes[kind] : `${causes[kind]}，${outcomes[doing]}`
  if (doing === 'reading') {
    const advice = readingAdvice[kind] ?? readAgain
    return kind === 'waits' ? { kind, title, advice } : { kind, title, advice, way: 'read' }
  }
  if (doing === 'acting')
    return { kind, title, advice: actingAdvice[kind] ?? actAgain, way: 'dismiss' }
  return { kind, title, advice: savingAdvice[kind] }
}

/** Made where it is said: the browser reads much for it, and every start would wait. */
const timeOf = (at: number): string =>
  new Intl.DateTimeFormat('zh-CN', {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** What was lost, from when on, and the way back. */
export function wordsOf(told: ToldLoss): Trouble {
  if (told.kind === 'wiped')
    return {
      kind: told.kind,
      title: '本机数据曾被清除，当前报告已重新存入',
      advice:
        '可能是浏览器清理了网站数据。本窗口打开的报告没有丢失；其他报告请在“设置与备份”中从备份恢复。',
      way: 'dismiss',
    }
  const { kind, at, saves, since, titles } = told
  const until = at === undefined ? '' : `（最后一次保存是${timeOf(at)}）`
  if (kind === 'missing')
    return {
      kind,
      title: '本机原来保存的报告不见了',
      advice: `浏览器的数据文件损坏或被清除，读不出来了${until}。有备份文件的，请从备份恢复；没有备份的，导入以前导出的报告文件。这次新填的内容会照常保存。`,
      way: 'dismiss',
    }
  const from = since === undefined ? '' : `${timeOf(since)}以后的`
  const which = titles.length > 0 ? `，涉及${titles.map((one) => `《${one}》`).join('')}` : ''
  return {
    kind,
    title: '本机数据退回到了较早的样子，后来保存的内容不见了',
    advice: `${from}约 ${String(saves)} 次保存的内容读不出来了${until}${which}。可能是断电、磁盘故障或系统还原。请核对这些报告：有备份的，从备份合并恢复；没有的，照后来的原件补填。`,
    way: 'dismiss',
  }
}
