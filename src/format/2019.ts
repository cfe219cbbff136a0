/**
 * The trial format: 国办公开办函〔2019〕60号, for report years 2019 and 2020.
 * Published, so it is never edited in substance; a later decree is a file of its own.
 */
import { along, heading as h } from '@/report/declare'
import type { Format, Guide, Table } from '@/report/format'
import { names } from './names'

const decree = '国办公开办函〔2019〕60号'
const regulation = '《政府信息公开条例》'

const guide = (counts: string, source: string, not?: string): { guide: Guide } => ({
  guide: { counts, source, ...(not !== undefined && { not }) },
})

const documentColumns = [
  h('本年新制作数量', 'made', guide('本年新制作的件数', decree)),
  h('本年新公开数量', 'published', guide('本年新公开的件数', decree)),
  h('对外公开总数量', 'totalPublished', guide('截至年底对外公开的累计总数', decree)),
]
const previousItems = h('上一年项目数量', 'previousItems', {
  unit: '项',
  ...guide('上一年的事项数 = 上年度报告的上一年项目数量 + 本年增/减', decree),
})
const change = h('本年增/减', 'change', {
  kind: 'change',
  unit: '项',
  ...guide('本年增加或减少的事项数，减少填负数', decree, '填本年总数；减少不写负号'),
})
const itemColumns = [
  previousItems,
  change,
  h('处理决定数量', 'decisions', guide('本年作出的处理决定件数', decree)),
]

const proactive: Table = {
  id: 'proactive',
  name: '表二',
  widths: [39, 39, 39, 39],
  bands: [
    {
      title: '第二十条第（一）项',
      corner: '信息内容',
      columns: documentColumns,
      rows: [
        h(
          '规章',
          'rules',
          guide(
            '部门规章或地方政府规章。只有国务院部门、省级政府、设区的市和自治州政府有制定权，其他机关填0',
            `${regulation}第二十条第（一）项`,
          ),
        ),
        h(
          '规范性文件',
          'normativeDocuments',
          guide(
            '涉及公民、法人权利义务，具有普遍约束力、反复适用的公文',
            `${regulation}第二十条第（一）项`,
            '一般公文、转发文件、会议通知、党委文件',
          ),
        ),
      ],
    },
    {
      title: '第二十条第（五）项',
      corner: '信息内容',
      columns: itemColumns,
      rows: [
        h('行政许可', 'licensing', guide('行政许可事项与决定', `${regulation}第二十条第（五）项`)),
        h(
          '其他对外管理服务事项',
          'otherServices',
          guide('行政许可、处罚、强制以外的对外管理服务事项', `${regulation}第二十条第（五）项`),
        ),
      ],
    },
    {
      title: '第二十条第（六）项',
      corner: '信息内容',
      columns: itemColumns,
      rows: [
        h('行政处罚', 'penalties', guide('行政处罚事项与决定', `${regulation}第二十条第（六）项`)),
        h('行政强制', 'coercion', guide('行政强制事项与决定', `${regulation}第二十条第（六）项`)),
      ],
    },
    {
      title: '第二十条第（八）项',
      corner: '信息内容',
      columns: [previousItems, { ...change, span: 2 }],
      rows: [
        h(
          '行政事业性收费',
          'fees',
          guide('行政事业性收费项目数', `${regulation}第二十条第（八）项`, '收费金额'),
        ),
      ],
    },
    {
      title: '第二十条第（九）项',
      corner: '信息内容',
      columns: [
        h('采购项目数量', 'items', { unit: '项', ...guide('本年政府集中采购项目数', decree) }),
        h('采购总金额', 'amount', {
          span: 2,
          kind: 'amount',
          unit: '万元',
          ...guide('本年政府集中采购总金额，单位为万元', decree, '以元为单位填写'),
        }),
      ],
      rows: [
        h(
          '政府集中采购',
          'procurement',
          guide('政府集中采购项目的实施情况', `${regulation}第二十条第（九）项`),
        ),
      ],
    },
  ],
}

const denied = [
  h(
    '1.属于国家秘密',
    'stateSecret',
    guide('依法确定为国家秘密，不予公开', `${regulation}第十四条`),
  ),
  h(
    '2.其他法律行政法规禁止公开',
    'prohibitedByLaw',
    guide('法律、行政法规禁止公开的其他信息', `${regulation}第十四条`),
  ),
  h(
    '3.危及“三安全一稳定”',
    'securityAndStability',
    guide('公开后可能危及国家安全、公共安全、经济安全、社会稳定', `${regulation}第十四条`),
  ),
  h(
    '4.保护第三方合法权益',
    'thirdPartyRights',
    guide('涉及商业秘密、个人隐私等，公开会损害第三方合法权益', `${regulation}第十五条`),
  ),
  h(
    '5.属于三类内部事务信息',
    'internalAffairs',
    guide('人事管理、后勤管理、内部工作流程三类内部事务信息', `${regulation}第十六条`),
  ),
  h(
    '6.属于四类过程性信息',
    'deliberative',
    guide('讨论记录、过程稿、磋商信函、请示报告四类过程性信息', `${regulation}第十六条`),
  ),
  h('7.属于行政执法案卷', 'enforcementFiles', guide('行政执法案卷信息', `${regulation}第十六条`)),
  h(
    '8.属于行政查询事项',
    'administrativeInquiry',
    guide(
      '工商登记、不动产登记等另有专门查询规定的信息，告知按规定查询',
      `${regulation}第三十六条第（七）项`,
    ),
  ),
]

const unavailable = [
  h(
    '1.本机关不掌握相关政府信息',
    'notHeld',
    guide(
      '经检索没有（信息不存在），以及不属于本机关负责公开',
      `${regulation}第三十六条第（四）、（五）项`,
    ),
  ),
  h(
    '2.没有现成信息需要另行制作',
    'needsCreation',
    guide('需要加工、分析或另行制作才能提供', `${regulation}第三十八条`),
  ),
  h(
    '3.补正后申请内容仍不明确',
    'stillUnclear',
    guide('申请人已补正，内容仍不明确', `${regulation}第三十条`, '逾期不补正的（计入其他处理）'),
  ),
]

const notProcessed = [
  h(
    '1.信访举报投诉类申请',
    'petition',
    guide('以申请公开的名义进行信访、投诉、举报', `${regulation}第三十九条`),
  ),
  h(
    '2.重复申请',
    'repeated',
    guide('同一申请人就相同信息重复申请', `${regulation}第三十六条第（六）项`),
  ),
  h(
    '3.要求提供公开出版物',
    'publication',
    guide('要求提供政府公报、报刊、书籍等公开出版物', `${regulation}第三十九条`),
  ),
  h(
    '4.无正当理由大量反复申请',
    'excessive',
    guide('申请数量、频次明显超过合理范围且理由不合理', `${regulation}第三十五条`),
  ),
  h(
    '5.要求行政机关确认或重新出具已获取信息',
    'confirmation',
    guide('要求对已获取的信息确认或重新出具', decree),
  ),
]

const requests: Table = {
  id: 'requests',
  name: '表三',
  widths: [8, 18, 53, 11, 11, 11, 11, 11, 11, 11],
  bands: [
    {
      corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      columns: [
        h('申请人情况', '', [
          h('自然人', 'natural'),
          {
            ...h('法人或其他组织', '', [
              h('商业企业', 'business'),
              h('科研机构', 'research'),
              h('社会公益组织', 'welfare'),
              h('法律服务机构', 'legalService'),
              h('其他', 'otherOrganisation'),
            ]),
            is: 'organisation',
          },
          h('总计', 'total'),
        ]),
      ],
      rows: [
        h(
          '一、本年新收政府信息公开申请数量',
          'received',
          guide(
            '收到日期在本年1月1日至12月31日的申请，含后来撤回、未补正、未缴费和结转的；一份申请计1件',
            `${regulation}第三十一条`,
            '咨询、不以申请形式提出的举报',
          ),
        ),
        h(
          '二、上年结转政府信息公开申请数量',
          'carriedIn',
          guide('等于上年度报告“四、结转下年度继续办理”，逐列相同', decree),
        ),
        h('三、本年度办理结果', '', {
          upright: true,
          children: [
            h(
              '（一）予以公开',
              'granted',
              guide(
                '申请的信息全部提供，含告知已主动公开的获取途径',
                `${regulation}第三十六条第（一）、（二）项`,
              ),
            ),
            h(
              '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
              'partlyGranted',
              guide(
                '信息中含有不应公开或者不属于政府信息的内容，但能够区分开的，提供可以公开的部分（如遮盖后提供），对不公开的部分说明理由，即区分处理，只计入本项',
                `${regulation}第三十七条`,
                '同一申请在不予公开等项再计一次',
              ),
            ),
            h('（三）不予公开', 'denied', denied),
            h('（四）无法提供', 'unavailable', unavailable),
            h('（五）不予处理', 'notProcessed', notProcessed),
            h('（六）其他处理', 'other', guide('申请人主动撤回、逾期不补正等其他情形', decree)),
            h('（七）总计', 'concluded', guide('（一）至（六）之和，自动计算', decree)),
          ],
        }),
        h(
          '四、结转下年度继续办理',
          'carriedOut',
          guide('截至12月31日尚未答复的申请（在期限内、延期、等待补正或缴费等）', decree),
        ),
      ],
    },
  ],
}

const outcomes = [
  h('结果维持', 'upheld', guide('维持原行为、驳回（实体）', decree)),
  h('结果纠正', 'corrected', guide('撤销、变更、确认违法或无效、责令履行', decree)),
  h('其他结果', 'otherResult', guide('撤回、终止、调解、程序驳回、不予受理等', decree)),
  h('尚未审结', 'pending', guide('截至12月31日尚未审结', decree)),
  h('总计', 'total', guide('四项之和，自动计算', decree)),
]

const proceedings: Table = {
  id: 'proceedings',
  name: '表四',
  widths: Array.from({ length: 15 }, () => 10.4),
  bands: [
    {
      corner: '',
      columns: [
        h('行政复议', 'review', outcomes),
        {
          ...h('行政诉讼', '', [
            h('未经复议直接起诉', 'direct', outcomes),
            h('复议后起诉', 'afterReview', outcomes),
          ]),
          is: 'litigation',
        },
      ],
      rows: [
        h(
          '',
          '',
          guide(
            '本机关为被申请人、被告的政府信息公开案件',
            `${decree}；国办公开办函〔2016〕201号`,
            '其他类型案件；作为复议机关审理的案件；复议机关作共同被告的案件只由原行为机关统计',
          ),
        ),
      ],
    },
  ],
}

const applicants = [
  'natural',
  'business',
  'research',
  'welfare',
  'legalService',
  'otherOrganisation',
]
const columns = [...applicants, 'total']
const resultRows = [
  'granted',
  'partlyGranted',
  ...denied.map(({ id }) => `denied.${id}`),
  ...unavailable.map(({ id }) => `unavailable.${id}`),
  ...notProcessed.map(({ id }) => `notProcessed.${id}`),
  'other',
]
const rows = ['received', 'carriedIn', ...resultRows, 'concluded', 'carriedOut']
const groups = ['review', 'direct', 'afterReview']
const decided = ['licensing', 'otherServices', 'penalties', 'coercion']
/** What an organ with the power decides year after year. */
const steady = new Set(['licensing', 'penalties'])
const items = [...decided, 'fees']
const documents = ['rules', 'normativeDocuments']

export default {
  id: '2019',
  since: 2019,
  until: 2020,
  decree,
  name: '2019年试行格式',
  sections: [
    {
      place: 'lead',
      title: '',
      guide: {
        counts: '编制依据、统计期限（1月1日至12月31日）、电子版查阅下载网址、联系方式',
      },
    },
    {
      place: 'overview',
      title: '一、总体情况',
      guide: {
        counts: '概述本机关履行条例规定职责的情况',
        source: `${regulation}第五十条；${decree}`,
      },
    },
    {
      place: 'proactive',
      title: '二、主动公开政府信息情况',
      table: 'proactive',
      guide: { counts: '以表格为准；表格之前可以有文字说明', source: decree },
    },
    {
      place: 'requests',
      title: '三、收到和处理政府信息公开申请情况',
      table: 'requests',
      guide: { counts: '以表格为准；表格之前可以有文字说明', source: decree },
    },
    {
      place: 'proceedings',
      title: '四、政府信息公开行政复议、行政诉讼情况',
      table: 'proceedings',
      guide: { counts: '以表格为准；表格之前可以有文字说明', source: decree },
    },
    {
      place: 'problems',
      title: '五、存在的主要问题及改进情况',
      guide: {
        counts: '实事求是、明确具体：本年存在的主要问题、改进情况和上年问题的整改',
        not: '笼统模糊、与上年雷同',
        source: `${regulation}第五十条第（四）项`,
      },
    },
    {
      place: 'other',
      title: '六、其他需要报告的事项',
      guide: {
        counts: '其他需要报告的事项；没有的写“无”',
        source: `${regulation}第五十条第（五）项`,
      },
    },
  ],
  tables: [proactive, requests, proceedings],
  sums: [
    ...along(rows, (row) => ({
      check: 'requests.row-sum',
      total: `requests.${row}.total`,
      parts: applicants.map((who) => `requests.${row}.${who}`),
      source: `${decree}表三：总计为六类申请人之和`,
    })),
    ...along(columns, (who) => ({
      check: 'requests.column-sum',
      total: `requests.concluded.${who}`,
      parts: resultRows.map((row) => `requests.${row}.${who}`),
      source: `${decree}表三：（七）总计为（一）至（六）之和`,
    })),
    ...along(groups, (group) => ({
      check: 'proceedings.sum',
      total: `proceedings.${group}.total`,
      parts: ['upheld', 'corrected', 'otherResult', 'pending'].map(
        (outcome) => `proceedings.${group}.${outcome}`,
      ),
      source: `${decree}表四：总计为四项之和`,
    })),
  ],
  balances: along(columns, (who) => ({
    check: 'requests.balance',
    left: [`requests.received.${who}`, `requests.carriedIn.${who}`],
    right: [`requests.concluded.${who}`, `requests.carriedOut.${who}`],
    text: '第一项加第二项之和，等于第三项加第四项之和',
    source: `${decree}表三勾稽关系`,
  })),
  continuations: [
    ...along(columns, (who) => ({
      check: 'carry-over.requests',
      figure: `requests.carriedIn.${who}`,
      previous: [`requests.carriedOut.${who}`],
      carried: true,
      text: '上年结转等于上年度报告的“结转下年度继续办理”',
      source: `${decree}表三`,
    })),
    ...along(items, (row) => ({
      check: 'items.previous',
      figure: `proactive.${row}.previousItems`,
      previous: [`proactive.${row}.previousItems`, `proactive.${row}.change`],
      carried: true,
      text: '上一年项目数量 = 上年度报告的上一年项目数量 + 本年增/减',
      source: `${decree}表二`,
    })),
  ],
  floors: [
    ...along(groups, (group) => ({
      check: 'carry-over.proceedings',
      figure: `proceedings.${group}.total`,
      previous: [`proceedings.${group}.pending`],
      text: '本年总计不少于上年度报告的尚未审结',
      source: `${decree}表四`,
    })),
    ...along(documents, (row) => ({
      check: 'stock.published',
      figure: `proactive.${row}.totalPublished`,
      previous: [`proactive.${row}.totalPublished`],
      plus: [`proactive.${row}.published`],
      text: '对外公开总数量不少于上年对外公开总数量 + 本年新公开数量',
      source: `${decree}表二`,
    })),
  ],
  comparisons: [
    ...along(
      rows.filter((row) => row !== 'carriedIn'),
      (row) => ({ figures: [`requests.${row}.total`] }),
    ),
    ...along(groups, (group) => ({ figures: [`proceedings.${group}.total`] })),
    ...along(decided, (row) => ({
      figures: [`proactive.${row}.decisions`],
      ...(steady.has(row) && { steady: true as const }),
    })),
  ],
  names,
} satisfies Format
