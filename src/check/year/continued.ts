/** The catalogue's entries for what continues last year's report. */
import type { Check } from '../check'
import { continuationCheck, floorCheck } from './continuation'

const explained = '因机构改革、上年更正等确有不同的，点“核实无误”写明理由'

/** Carry-overs and stocks against last year's report. */
export const continuedChecks: readonly Check[] = [
  continuationCheck(
    {
      id: 'carry-over.requests',
      severity: 'error',
      title: '上年结转',
      sentence:
        '上年结转申请数量，逐列等于上年度报告的结转下年度继续办理；因机构改革、上年更正等不同的，写明理由',
      source: '年度报告格式表三',
    },
    `按上年度报告改正；${explained}`,
  ),
  continuationCheck(
    {
      id: 'stock.rules',
      severity: 'warning',
      title: '规章存量',
      sentence: '规章现行有效件数 = 上年现行有效 + 本年制发 − 本年废止',
      source: '年度报告格式表二',
      levels: ['ministry', 'province', 'city'],
    },
    `与司法行政部门核对清理目录；修改规章也计入制发的，写明件数；${explained}`,
  ),
  continuationCheck(
    {
      id: 'stock.normative-documents',
      severity: 'warning',
      title: '行政规范性文件存量',
      sentence: '行政规范性文件现行有效件数 = 上年现行有效 + 本年制发 − 本年废止',
      source: '年度报告格式表二',
    },
    `与司法行政部门核对备案登记和清理目录，有效期届满的计入废止；${explained}`,
  ),
  continuationCheck(
    {
      id: 'items.previous',
      severity: 'warning',
      title: '上一年项目数量',
      sentence: '上一年项目数量 = 上年度报告的上一年项目数量 + 本年增/减',
      source: '年度报告格式表二',
    },
    `按上年度报告改正；事项目录有调整的，写明增减；${explained}`,
  ),
  floorCheck(
    {
      id: 'carry-over.proceedings',
      severity: 'warning',
      title: '上年未审结的案件',
      sentence: '表四每一组的总计不少于上年度报告的尚未审结',
      source: '年度报告格式表四',
    },
    '上年未审结的案件，本年已审结的计入结果，仍未审结的计入尚未审结',
  ),
  floorCheck(
    {
      id: 'stock.published',
      severity: 'hint',
      title: '对外公开总数量',
      sentence: '对外公开总数量不少于上年对外公开总数量 + 本年新公开数量（废止的除外）',
      source: '年度报告格式表二',
    },
    '核对有无文件废止；没有废止的，补足总数量',
  ),
]
