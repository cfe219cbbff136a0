/** What became of the applications: the six classes of results, year by year. */
import { byClass, chart } from '../spec'

export default chart(
  {
    id: 'results',
    order: 30,
    title: '政府信息公开申请办理结果',
    note: '按办理结果六类统计；不予公开、无法提供、不予处理、其他处理为各自细项之和。',
    kind: 'stacked',
  },
  { is: ['concluded', 'total'], by: byClass },
)
