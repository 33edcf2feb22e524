import { createLifecycle, type LifecycleTable } from '@concord/kit/domain/moves';
import type { Claim, ClaimStatus } from './claim.js';
import { coverMoves, noticeMoves } from './claim.moves.cover.js';
import { assessmentMoves, consentMoves } from './claim.moves.consent.js';
import { payoutMoves } from './claim.moves.payout.js';
import { claimRefusals, type ClaimRefusal } from './claim.refusals.js';

const moves = { ...noticeMoves, ...coverMoves, ...assessmentMoves, ...consentMoves, ...payoutMoves };

export type ClaimMove = keyof typeof moves;

/** The lifecycle of a claim as a table: enforced in `decide`, offered as `actions`, printed for whoever asks. */
export const claimTable: LifecycleTable<ClaimStatus, ClaimMove, ClaimRefusal, Claim> = {
  noun: 'claim',
  initial: 'NEW',
  terminal: ['CLOSED'],
  statusOf: (state) => state.status,
  refusals: claimRefusals,
  statuses: {
    NEW: { zh: '未报案', en: 'Not noticed' },
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
    APPROVAL: { zh: '赔付审批', en: 'Approval' },
    APPROVING: { zh: '依据确认中', en: 'Basis being confirmed' },
    PAYABLE: { zh: '待支付', en: 'Payable' },
    PAID: { zh: '已支付', en: 'Paid' },
    CLOSED: { zh: '已结案', en: 'Closed' },
  },
  moves,
};

export const claimLifecycle = createLifecycle(claimTable);
