import type { World, WorldClaim } from './world.js';
import { worldMoves } from './world-moves.js';

/** The server's words, as much as the screens show of them. */
export const stageWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  NOTICED: { zh: '已报案', en: 'Noticed' },
  ACKNOWLEDGED: { zh: '已受理', en: 'Acknowledged' },
  SURVEYING: { zh: '查勘中', en: 'Survey' },
  COVERAGE_CHECK: { zh: '责任审核', en: 'Cover under examination' },
  REFUSED: { zh: '已拒赔', en: 'Refused' },
  DOCUMENTS: { zh: '收集材料', en: 'Documents' },
  ASSESSING: { zh: '定损中', en: 'Assessment' },
  REVIEWING: { zh: '定损待核', en: 'Assessment under review' },
  ASSESSED: { zh: '已核定', en: 'Assessed' },
  CONSENTED: { zh: '已同意赔付', en: 'Consented' },
  PAYABLE: { zh: '待支付', en: 'Payable' },
  PAID: { zh: '已支付', en: 'Paid' },
  CLOSED: { zh: '已结案', en: 'Closed' },
};
export const mediationWords: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  PROPOSED: { zh: '已提方案', en: 'Proposed' },
  EFFECTIVE: { zh: '协议生效', en: 'In force' },
};
export const entryWords = (kind: string) =>
  kind === 'notice'
    ? { zh: '报案', en: 'Notice of loss' }
    : { zh: worldMoves[kind]?.zh ?? kind, en: worldMoves[kind]?.en ?? kind };

/** How the share of a payout came about. */
export const payoutSteps = [
  {
    id: 'base',
    sentence: { zh: '以协商一致的赔偿额为基数', en: 'The reckoning begins with the compensation agreed' },
    clause: { zh: '保险合同“赔偿基础”条款', en: 'policy term "basis of compensation"' },
    before: '120000.00',
    after: '120000.00',
  },
  {
    id: 'deductible',
    sentence: {
      zh: '扣除免赔额6,000.00元，由医疗机构承担',
      en: 'The deductible of 6,000.00 yuan stays with the hospital',
    },
    clause: { zh: '保险合同“免赔额”条款', en: 'policy term "deductible"' },
    before: '120000.00',
    after: '114000.00',
  },
];

/** The clock of a claim, in hours, which is all a screen has to show here. */
export function clockOf({ now }: World, { dueAt, noticedAt }: WorldClaim) {
  if (!dueAt) return null;
  const left = Date.parse(dueAt) - now().getTime();
  const hours = Math.trunc(left / 3_600_000);
  return {
    ...{ name: 'DETERMINATION', startedAt: noticedAt, dueAt, provisional: false, calendarVersion: '2026.1' },
    title: { zh: '核定', en: 'Determination' },
    words: { zh: '情形复杂的，三十日内作出核定。', en: 'A complex claim is determined within thirty days.' },
    article: { zh: '《保险法》第二十三条', en: 'Insurance Law, art. 23' },
    ...{ verified: 'PRIMARY', unit: 'HOURS', explanation: [], warned: left < 3_600_000 ? 80 : 0 },
    state: left < 0 ? 'OVERDUE' : 'RUNNING',
    remaining: hours,
  };
}
