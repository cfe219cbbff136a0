/** Rules and normative documents in force; what the trial format counted instead stands apart. */
import { chart, figures } from '../spec'

export default chart(
  {
    id: 'documents',
    order: 70,
    title: '规章和规范性文件存量',
    note: '2021年起统计“现行有效件数”，2019、2020年度统计“对外公开总数量”，两者口径不同，不可比较，故分列、不相连。',
    kind: 'line',
  },
  [
    figures('规章·现行有效件数', 'rules', 'inForce'),
    figures('规范性文件·现行有效件数', 'normativeDocuments', 'inForce'),
    figures('规章·对外公开总数量', 'rules', 'totalPublished'),
    figures('规范性文件·对外公开总数量', 'normativeDocuments', 'totalPublished'),
  ],
)
