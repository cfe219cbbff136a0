/** Places that can be found: screens, reports, the sections and rows of one report, its texts, actions. */
import type { Router } from 'vue-router'
import { conceptOf } from '@/report/concept'
import { type Cell, type Format, cellsOf } from '@/report/format'
import { textOf } from '@/report/report'
import type { Shelved } from '@/state/library'
import { placeTitle } from '../words'
import { type LeftPlace, comeTo } from '../entry/coming-back'
import { press } from './press'
import type { Findable } from './match'

/** What is searched: the reports here, and the one on the screen or else the latest worked on. */
export interface Surroundings {
  readonly router: Router
  readonly shelved: readonly Shelved[]
  readonly current: Shelved | undefined
  /** What officers say for rows and columns, by concept. */
  readonly everyday: Readonly<Record<string, readonly string[]>>
}

const screens = [
  ['报告', '/', '列表 首页 主页 回收站 模板'],
  ['汇总', '/consolidation', '单位 收取 催报 下级 主管部门'],
  ['图表', '/trends', '趋势 各年 柱状图 折线图'],
  ['规则', '/checks', '校验 规则 依据'],
  ['设置与备份', '/settings', '备份 恢复 截止日期 单位信息 存储 关于 版本'],
  ['帮助', '/help', '使用说明 手册 教程'],
] as const

const ofReport = [
  ['填报', 'entry', '编辑 填写 录入'],
  ['成稿', 'document', '预览 版面 报送 打印'],
  ['对照上年', 'compare', '比较 去年 雷同 查重'],
  ['历史', 'history', '版本 发布稿 恢复 修改记录'],
  ['图解', 'story', '长图 图片 一图读懂'],
] as const

/** The screens, those of the report too. */
export function screensIn({ router, current }: Surroundings): readonly Findable[] {
  const name = current?.filed.report.title
  return [
    ...screens.map(([title, path, words]): Findable => {
      const go = () => router.push(path)
      return { kind: '页面', title, words, first: true, go }
    }),
    ...ofReport.flatMap(([title, to, words]): readonly Findable[] =>
      current && name !== undefined
        ? [
            {
              kind: '页面',
              title,
              note: name,
              words,
              go: () => router.push({ name: to, params: { id: current.filed.id } }),
            },
          ]
        : [],
    ),
  ]
}

/** The reports on this machine. */
export const reportsIn = ({ router, shelved }: Surroundings): readonly Findable[] =>
  shelved.map(({ filed: { id, report } }) => ({
    kind: '报告',
    title: report.title,
    note: `${report.organ.name} ${String(report.year)}年`,
    first: true,
    go: () => router.push({ name: 'entry', params: { id } }),
  }))

const goTo =
  (router: Router, { filed }: Shelved, place: Partial<LeftPlace>) =>
  (): unknown => {
    comeTo(filed.id, { key: undefined, writing: undefined, ...place })
    return router.push({ name: 'entry', params: { id: filed.id } })
  }

/** Other names of what a line's headings are. */
function otherNames(format: Format, everyday: Surroundings['everyday'], line: Cell['row']): string {
  return line
    .map((heading) => {
      const concept = conceptOf(heading)
      const { short = '', also = [] } = format.names[concept] ?? {}
      return [
        heading.text,
        short,
        ...also,
        ...(everyday[concept] ?? []),
        heading.guide?.counts,
      ].join(' ')
    })
    .join(' ')
}

/** The sections of the report, and its rows; columns where the rows have no names, as in table 四. */
export function placesIn({ router, current, everyday }: Surroundings): readonly Findable[] {
  if (!current) return []
  const { format } = current
  const year = `${String(current.filed.report.year)}年`
  const sections = format.sections.map((section): Findable => {
    const writing = { place: section.place, caret: 0 }
    return {
      kind: '部分',
      title: placeTitle(section),
      note: year,
      words: section.guide.counts,
      go: goTo(router, current, { writing }),
    }
  })
  const seen = new Set<string>()
  const rows = [...cellsOf(format).values()].flatMap((cell): readonly Findable[] => {
    const named = cell.row.some(({ text }) => text !== '')
    const line = (named ? cell.row : cell.column).map(({ text }) => text).filter(Boolean)
    const id = `${cell.table.id}/${cell.band.title ?? ''}/${line.join('/')}`
    if (seen.has(id)) return []
    seen.add(id)
    return [
      {
        kind: '表格',
        title: line.at(-1) ?? cell.table.name,
        note: [year, cell.table.name, cell.band.title ?? '', ...line.slice(0, -1)]
          .filter(Boolean)
          .join(' · '),
        words: otherNames(format, everyday, named ? cell.row : cell.column),
        go: goTo(router, current, { key: cell.key }),
      },
    ]
  })
  return [...sections, ...rows]
}

/** Characters of a text shown around the words found. */
const around = 16

/** Where the texts of all reports hold what is typed; a single character finds too much. */
export function textsIn({ router, shelved }: Surroundings, asked: string): readonly Findable[] {
  const sought = asked.trim()
  if (Array.from(sought).length < 2) return []
  return shelved.flatMap((one) =>
    one.format.sections.flatMap((section): readonly Findable[] => {
      const text = textOf(one.filed.report, section.place)
      const at = text.indexOf(sought)
      if (at < 0) return []
      const caret = at + sought.length
      const start = Math.max(0, at - around)
      return [
        {
          kind: '文字',
          reading: true,
          title: `…${text.slice(start, caret + around).replaceAll('\n', ' ')}…`,
          note: `${String(one.filed.report.year)}年 ${placeTitle(section)}`,
          go: goTo(router, one, { writing: { place: section.place, caret } }),
        },
      ]
    }),
  )
}

/** What can be done, by its hook: on the screen that has it, of the report or of the app. */
export const actions = [
  ['新建报告', 'new-report', '/', '编制 新年度'],
  ['导入往年报告', 'import', '/', '读入 去年 打开文件 粘贴'],
  ['收到的文件', 'receive', '/', '核对 报送包 完整性 校验值 模板 备份'],
  ['边做边学', 'open-lesson', '/', '演示 练习 试一试 教程'],
  ['打开示例', 'open-sample', '/', '演示 练习 试一试'],
  ['新建汇总', 'new-consolidation', '/consolidation', '单位名单'],
  ['备份全部数据', 'backup', '/settings', '存到U盘'],
  ['从备份恢复', 'restore', '/settings', '换电脑 还原'],
  ['清空本机数据', 'clear-machine', '/settings', '电脑移交 交还 删除全部'],
  ['编制下一年', 'next-year', 'document', '明年 新年度 接着做'],
  ['标记已报送、已公布', 'mark-submitted', 'document', '上报 发布'],
  ['导出', 'export', 'entry', 'CSV JSON 报送包 下载'],
  ['导出 Word 文档', 'export-docx', 'entry', 'docx WPS 文字 下载'],
  ['打印 / 存为 PDF', 'print', 'entry', '打印机 纸质 下载'],
  ['导出 Excel 工作簿', 'export-xlsx', 'entry', '表格 xlsx WPS 下载'],
  ['导出网页', 'export-html', 'entry', 'html 网站 下载'],
  ['复制全文', 'copy', 'entry', '网站 网页 编辑器 公众号'],
  ['按键说明', 'key-help', 'entry', '快捷键'],
] as const

/** The actions; those of a report where there is one. */
export const actionsIn = ({ router, current }: Surroundings): readonly Findable[] =>
  actions.flatMap(([title, action, screen, words]): readonly Findable[] => {
    const isOfReport = screen === 'entry' || screen === 'document'
    if (isOfReport && !current) return []
    const to = isOfReport ? { name: screen, params: { id: current?.filed.id ?? '' } } : screen
    return [
      {
        kind: '操作',
        title,
        words,
        first: true,
        go: async () => {
          await router.push(to)
          // Screens that are left have buttons of the same name.
          press(`${screen === 'entry' ? '.entry ' : ''}[data-action="${action}"]`)
        },
      },
    ]
  })
