/** Texts of other organs, years and figures than the full report's, and what each of them is told. */
import type { Example } from '@/check/example'

export interface Elsewhere extends Omit<Example, 'text'> {
  /** What the case shows. */
  readonly text: string
  /** The checks of the prose that find something; empty for an honest text. */
  readonly finds: readonly string[]
  /** 2024 unless told. */
  readonly year?: number
}

const fee = (amount: number) => ({ 'proactive.fees.amount': amount })
const unpaid = {
  ...fee(1),
  ...Object.fromEntries(
    ['received', 'other.unpaidFee', 'concluded'].flatMap((row) =>
      ['natural', 'total'].map((column) => [`requests.${row}.${column}`, 2]),
    ),
  ),
}

/** What section 六 says of the fee, beside the money of 表二 in 万元. */
const told = (
  other: string,
  finds: readonly string[],
  figures: Readonly<Record<string, number>>,
): Elsewhere => ({ text: other, figures, narrative: { other }, finds })

export const fees: readonly Elsewhere[] = [
  told('收取信息处理费共2230元，其中住建局880元、公安局1080元、教育局270元。', [], fee(0.3)),
  told(
    '收取信息处理费共2230元，其中住建局880元、公安局1080元、教育局270元。',
    ['fees.collected'],
    fee(0.2),
  ),
  told('住建局收取信息处理费880元、公安局收取1080元，合计1960元。', [], fee(0.2)),
  told('住建局收取信息处理费880元、公安局收取1080元。', ['fees.collected'], fee(0.1)),
  told('本年收取信息处理费1200元（上年为1500元）。', [], fee(0.12)),
  told('本年收取信息处理费1200元，比上年减少305元。', [], fee(0.12)),
  told('按照每页10元、超过100页部分每页20元收取，本年未收取信息处理费。', [], fee(0)),
  told('信息处理费按100元/件、每页10元计算，本年没有收取。', [], fee(0)),
  told('2023年收取信息处理费385元，2024年未收取。', [], fee(0)),
  told('2024年收取信息处理费385元。', ['fees.amount'], fee(1)),
  told('收取信息处理费380元，多收的15元已退还；退还信息处理费385元。', [], fee(1)),
  told('本年未收取信息处理费。行政事业性收费收取35.6万元，均为不动产登记费。', [], fee(35.6)),
  told('发出信息处理费收费通知3件，总金额1200元，其中实际收取880元。', [], fee(0.1)),
  told('发出信息处理费收费通知3件，总金额640元，其中实际收取880元。', ['fees.amount'], fee(0.1)),
  told('按照收费标准收取信息处理费380元。', ['fees.collected'], fee(0.03)),
  told('无。', ['fees.statement'], unpaid),
  told('本年未收取信息处理费。', ['fees.collected'], unpaid),
]

const received = (total: number) =>
  Object.fromEntries(
    ['received', 'granted', 'concluded'].flatMap((row) =>
      ['natural', 'total'].map((column) => [`requests.${row}.${column}`, total]),
    ),
  )

export const years: readonly Elsewhere[] = [
  {
    text: '较去年 is a comparison',
    figures: received(60),
    previous: { figures: received(48) },
    narrative: { requests: '收到政府信息公开申请60件，较去年增长25%。' },
    finds: [],
  },
  {
    text: 'carried over into the next year',
    figures: received(60),
    narrative: { requests: '收到政府信息公开申请60件，没有结转2025年办理的申请。' },
    finds: [],
  },
]

const bureau = { name: '清河县自然资源局', level: 'department' } as const
const county = { name: '清河县人民政府', level: 'county' } as const
const district = { name: '哈尔滨市呼兰区人民政府', level: 'county' } as const
const town = { name: '清河县柳林镇人民政府', level: 'township' } as const

const says = (
  organ: Pick<Elsewhere, 'name' | 'level'>,
  proactive: string,
  ...finds: readonly string[]
): Elsewhere => ({
  text: `${organ.name ?? ''}：${proactive}`,
  ...organ,
  narrative: { proactive },
  finds,
})

const titled = (
  organ: Pick<Elsewhere, 'name' | 'level'>,
  title: string,
  ...finds: readonly string[]
): Elsewhere => ({ text: `${organ.name ?? ''}：${title}`, ...organ, title, finds })

export const organs: readonly Elsewhere[] = [
  says(county, '我市各级行政机关扎实推进重点领域公开。', 'narrative.self-name'),
  says(county, '按照我市要求，在我市考核中获评优秀，参加我市组织的培训2次。'),
  says(county, '我县各级行政机关扎实推进重点领域公开，我省要求逐项落实。'),
  says(district, '我区各部门认真落实，我市要求逐项落实。'),
  says(town, '结合本乡镇实际细化公开事项，我镇及时更新，我县统一部署。'),
  says(town, '结合本乡实际细化公开事项。', 'narrative.self-name'),
  says({ name: '江北省财政厅', level: 'department' }, '我市及时公开。', 'narrative.self-name'),
  says(
    bureau,
    '2024年，清河县住房和城乡建设局认真履行主动公开职责，及时公开本局各类信息。',
    'narrative.other-organ',
  ),
  says(bureau, '2024年，清河县自然资源局认真履行主动公开职责，及时公开本局各类信息。'),
  says(bureau, '清河县司法局积极指导，本局文件均经审查；清河县司法局严格审查，对本局提出建议。'),
  says(bureau, '会同清河县住房和城乡建设局认真研究，及时公开本局各类信息。'),
  titled(bureau, '清河县自然资源局2024年政府信息公开工作报告', 'title.term'),
  titled(bureau, '清河县自然资源局政府信息公开工作2024年度报告'),
  titled(bureau, '清河县自然资源局2024年度政府信息公开工作报告'),
  titled(bureau, '自然资源局2024年政府信息公开工作年度报告', 'title.organ'),
  titled(bureau, '县自然资源局2024年政府信息公开工作年度报告', 'title.organ'),
  titled(
    { name: '清河县发展和改革局', level: 'department' },
    '清河县发改局2024年政府信息公开工作年度报告',
    'title.organ',
  ),
  titled(
    { name: '江北省清河县财政局', level: 'department' },
    '清河县财政局2024年政府信息公开工作年度报告',
  ),
  titled(county, '清河县2024年政府信息公开工作年度报告'),
  titled(county, '2024年清河县政府信息公开工作年度报告'),
  titled(
    { name: '清河县人民政府办公室', level: 'department' },
    '清河县人民政府2024年政府信息公开工作年度报告',
  ),
]

const aspects =
  '（一）主动公开。围绕群众关心的教育、医疗、就业等领域及时公开办事指南和补贴发放结果。\n（二）依申请公开。畅通受理渠道，规范答复程序，逐件登记归档。\n（三）政府信息管理。严格执行公开前审查，定期清理失效信息。\n（四）政府信息公开平台建设。维护好政府信息公开专栏，按月检查各栏目。\n（五）监督保障。将公开工作纳入工作考核，开展社会评议，未发生需要责任追究的情形。'
const problems =
  '一是部分单位主动公开的信息更新不够及时，个别栏目内容较少，群众查找不便；二是基层工作人员更换较多，对新要求掌握不够全面，答复文书不够规范。下一步，将明确各栏目的更新期限并按月检查通报，举办专题培训，编写答复文书样式供各单位参考。'
const proactive = '及时公开本地区规划、预算、采购、审批、处罚等各类信息，方便公众查阅。'.repeat(4)

export const repeated: readonly Elsewhere[] = [
  {
    text: 'copied sections are told once, each by itself',
    narrative: { overview: aspects, problems, proactive },
    previous: { narrative: { overview: aspects, problems, proactive } },
    finds: ['narrative.copied'],
  },
  {
    text: 'a problem that stands as it was in a section that is otherwise new',
    narrative: {
      problems: `一是涉企政策以文字为主，图解和短视频偏少；${problems.slice(problems.indexOf('二是'), problems.indexOf('。'))}；三是镇街查询终端老旧，使用率不高。上年提出的问题已整改：更新期限已明确，文书样式已印发，培训已办两期。将更换查询终端，会同司法局建立解读材料同步报送机制。`,
    },
    previous: { narrative: { problems } },
    finds: ['narrative.same-problem'],
  },
]
