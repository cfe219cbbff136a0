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
      examples: {
        breaks: {
          text: '上年度报告结转下年度 1 件，本年上年结转却写 0',
          previous: {
            figures: {
              'requests.received.natural': 1,
              'requests.received.total': 1,
              'requests.carriedOut.natural': 1,
              'requests.carriedOut.total': 1,
            },
          },
        },
        holds: {
          text: '上年度报告结转下年度 1 件，本年上年结转 1 件',
          figures: {
            'requests.carriedIn.natural': 1,
            'requests.carriedIn.total': 1,
            'requests.granted.natural': 1,
            'requests.granted.total': 1,
            'requests.concluded.natural': 1,
            'requests.concluded.total': 1,
          },
          previous: {
            figures: {
              'requests.received.natural': 1,
              'requests.received.total': 1,
              'requests.carriedOut.natural': 1,
              'requests.carriedOut.total': 1,
            },
          },
        },
      },
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
      examples: {
        breaks: {
          text: '上年现行有效 11 件，本年制发 2 件、废止 1 件，现行有效仍写 11',
          level: 'city',
          figures: {
            'proactive.rules.issued': 2,
            'proactive.rules.repealed': 1,
            'proactive.rules.inForce': 11,
          },
          previous: { level: 'city', figures: { 'proactive.rules.inForce': 11 } },
        },
        holds: {
          text: '上年现行有效 11 件，本年制发 2 件、废止 1 件，现行有效 12：11 + 2 − 1 = 12',
          level: 'city',
          figures: {
            'proactive.rules.issued': 2,
            'proactive.rules.repealed': 1,
            'proactive.rules.inForce': 12,
          },
          previous: { level: 'city', figures: { 'proactive.rules.inForce': 11 } },
        },
      },
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
      examples: {
        breaks: {
          text: '上年现行有效 59 件，本年制发 14 件，现行有效却写 14',
          figures: {
            'proactive.normativeDocuments.issued': 14,
            'proactive.normativeDocuments.inForce': 14,
          },
          previous: { figures: { 'proactive.normativeDocuments.inForce': 59 } },
        },
        holds: {
          text: '上年现行有效 59 件，本年制发 14 件，现行有效 73',
          figures: {
            'proactive.normativeDocuments.issued': 14,
            'proactive.normativeDocuments.inForce': 73,
          },
          previous: { figures: { 'proactive.normativeDocuments.inForce': 59 } },
        },
      },
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
      examples: {
        breaks: {
          text: '上年度报告行政许可 153 项、本年增 2，本年上一年项目数量仍写 153',
          figures: { 'proactive.licensing.previousItems': 153 },
          previous: {
            figures: {
              'proactive.licensing.previousItems': 153,
              'proactive.licensing.change': 2,
            },
          },
        },
        holds: {
          text: '上年度报告行政许可 153 项、本年增 2，本年上一年项目数量 155',
          figures: { 'proactive.licensing.previousItems': 155 },
          previous: {
            figures: {
              'proactive.licensing.previousItems': 153,
              'proactive.licensing.change': 2,
            },
          },
        },
      },
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
      examples: {
        breaks: {
          text: '上年行政复议尚未审结 2 件，本年行政复议总计 0',
          previous: {
            figures: { 'proceedings.review.pending': 2, 'proceedings.review.total': 2 },
          },
        },
        holds: {
          text: '上年行政复议尚未审结 2 件，本年结果维持 2 件，总计 2',
          figures: { 'proceedings.review.upheld': 2, 'proceedings.review.total': 2 },
          previous: {
            figures: { 'proceedings.review.pending': 2, 'proceedings.review.total': 2 },
          },
        },
      },
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
      examples: {
        breaks: {
          text: '上年对外公开总数量 59 件，本年新公开 9 件，总数量却写 60',
          figures: {
            'proactive.normativeDocuments.made': 9,
            'proactive.normativeDocuments.published': 9,
            'proactive.normativeDocuments.totalPublished': 60,
          },
          previous: { figures: { 'proactive.normativeDocuments.totalPublished': 59 } },
        },
        holds: {
          text: '上年对外公开总数量 59 件，本年新公开 9 件，总数量 68',
          figures: {
            'proactive.normativeDocuments.made': 9,
            'proactive.normativeDocuments.published': 9,
            'proactive.normativeDocuments.totalPublished': 68,
          },
          previous: { figures: { 'proactive.normativeDocuments.totalPublished': 59 } },
        },
      },
    },
    '核对有无文件废止；没有废止的，补足总数量',
  ),
]
