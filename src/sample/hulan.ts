/** The samples: the real figures of 呼兰区 for 2019, its text retold, and two made-up years that follow. */
import type { Organ, Report } from '@/report/report'
import { demonstrations } from './demonstration'
import { written } from './rows'

const organ: Organ = {
  name: '呼兰区人民政府办公室',
  level: 'county',
  phone: '0451-57321163',
  website: 'http://www.harbin.gov.cn',
}

/** As published, except that the text is retold. */
const seed = written({
  format: '2019',
  year: 2019,
  organ,
  title: '呼兰区2019年政府信息公开工作年度报告',
  narrative: {
    lead: '根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制本报告。所列数据的统计期限为2019年1月1日至12月31日。本报告可在哈尔滨市人民政府网站（http://www.harbin.gov.cn）查阅和下载。联系电话：0451-57321163。',
    overview: [
      '2019年，呼兰区坚持以公开为常态、不公开为例外，落实中央和省、市、区政务公开工作要点，推进决策、执行、管理、服务和结果公开。',
      '（一）主动公开。调整主动公开目录，新增涉企信息；公开行政许可和行政处罚“双公示”、财政预决算、重大建设项目、公共资源配置和社会公益事业等信息。制发规范性文件14件，全部在区政府网站公开并解读。',
      '（二）依申请公开。完善登记、办理、签发、寄送、归档流程，加强与申请人的沟通。全区共受理政府信息公开申请14件，全部办结。',
      '（三）政府信息管理。落实信息公开保密审查规定，公开前对内容表述、时机和方式依法审查。',
      '（四）政府信息公开平台建设。改版区政府网站，增设公共资源配置、社会公益事业、重大建设项目三个板块；开通网站微信平台，发布消息1002条、图文828条。',
      '（五）监督保障。制定年度实施方案，明确主管部门和专门人员；集中宣传新《条例》，发放宣传材料500余册，并加强对基层单位的业务指导。',
    ].join('\n'),
    proactive:
      '《条例》第二十条规定的主动公开信息中，第（一）、（五）、（六）、（八）、（九）项的公开情况见下表。2019年制发规范性文件14件，均在区政府门户网站公开。通过区政府网站公开信息3880条、图片337张、视频221个，通过市政务公开网公开信息425条，通过“百姓谈”栏目回应96次。机构职能、财政预决算、公务员选调等信息在区政府门户网站公开；扶贫信息在被帮扶村屯以宣传栏、公示公告等方式公开。',
    requests: '',
    proceedings: '',
    problems: [
      '（一）存在的主要问题。一是业务知识有待提高，个别单位对新《条例》学习不够，工作对接不畅。二是人员稳定性有待加强，个别单位工作人员变动较频繁。',
      '（二）整改措施。一是强化培训和指导，及时举办专场培训，针对条例的新变化答疑解惑。二是加强队伍建设，明确负责人员的岗位职责，人员变动及时报备，防止工作断档。',
    ].join('\n'),
    other: '无',
  },
  rows: {
    'proactive.normativeDocuments': [14, 14, 59],
    'proactive.licensing': [153, 2, 13214],
    'proactive.otherServices': [334, -5, 558],
    'proactive.penalties': [1898, -30, 4259],
    'proactive.coercion': [84, -3, 8],
    'proactive.fees': [13, 0],
    'proactive.procurement': [43, 21552.9],
    'requests.received': [14],
    'requests.partlyGranted': [5],
    'requests.denied.internalAffairs': [2],
    'requests.unavailable.notHeld': [6],
    'requests.unavailable.stillUnclear': [1],
  },
})

/** Oldest first: 2019 real, 2020 and 2021 made up. */
export const samples: readonly Report[] = Object.freeze([seed, ...demonstrations(organ)])
