import { cite, LAWS } from '@concord/rules/packs/laws';
import { contract } from './articles.js';
import * as guard from './claim.guards.js';
import { undecided, type ClaimRow } from './claim.moves.rows.js';
import { clockNames } from './clocks.js';

/** From the sealed agreement to the money. */
export const payoutMoves = {
  recordBasis: {
    label: { zh: '收到生效协议', en: 'Agreement in force' },
    from: ['CONSENTED'],
    to: ['APPROVAL'],
    who: ['SYS'],
    timers: { starts: ['PAY', 'PAY_CAP'], stops: ['CONSENT'] },
    article: cite(LAWS.INSURANCE_LAW, 23),
  },
  recordPayee: {
    label: { zh: '登记收款人', en: 'Record the payee' },
    from: ['APPROVAL'],
    to: ['APPROVAL'],
    who: ['ADJ'],
    article: cite(LAWS.INSURANCE_LAW, 65),
  },
  approveFirst: {
    label: { zh: '核赔初审', en: 'First approval' },
    from: ['APPROVAL'],
    to: ['APPROVAL'],
    who: ['REV'],
    guards: [guard.payeeRecorded, guard.payeeVerified, guard.notFirstApproved],
  },
  approve: {
    label: { zh: '核赔批准', en: 'Approve the payout' },
    from: ['APPROVAL'],
    to: ['APPROVING'],
    who: ['ILEAD'],
    guards: [
      guard.payeeRecorded,
      guard.payeeVerified,
      guard.firstApproved,
      guard.notFirstApprover,
      guard.shareReserved,
    ],
    timers: { starts: ['APPROVE'] },
  },
  confirmApproval: {
    label: { zh: '依据确认有效', en: 'Basis confirmed' },
    from: ['APPROVING'],
    to: ['PAYABLE'],
    who: ['SYS'],
    timers: { stops: ['APPROVE'] },
  },
  denyApproval: {
    label: { zh: '依据未获确认', en: 'Basis denied' },
    from: ['APPROVING'],
    to: ['APPROVAL'],
    who: ['SYS'],
    timers: { stops: ['APPROVE'] },
  },
  lapseApproval: {
    label: { zh: '逾期未确认，退回核赔', en: 'Not confirmed in time' },
    from: ['APPROVING'],
    to: ['APPROVAL'],
    who: ['SYS'],
    guards: [guard.confirmationOverdue],
    timers: { stops: ['APPROVE'] },
  },
  pay: {
    label: { zh: '支付赔款', en: 'Pay' },
    from: ['PAYABLE'],
    to: ['PAID'],
    who: ['IFIN'],
    guards: [guard.payerDidNotApprove],
    timers: { stops: ['PAY', 'PAY_CAP'] },
    article: cite(LAWS.INSURANCE_LAW, 23),
  },
  payFailed: {
    label: { zh: '登记支付失败', en: 'Payment failed' },
    from: ['PAYABLE'],
    to: ['PAYABLE'],
    who: ['IFIN'],
  },
  recordPerformance: {
    label: { zh: '协议履行完毕', en: 'Agreement performed' },
    from: ['PAID'],
    to: ['PAID'],
    who: ['SYS'],
    guards: [guard.notPerformed],
  },
  close: {
    label: { zh: '结案', en: 'Close' },
    from: ['PAID'],
    to: ['CLOSED'],
    who: ['ADJ', 'ILEAD'],
    guards: [guard.performed],
    article: contract,
  },
  closeWithoutPayment: {
    label: { zh: '零赔付结案', en: 'Close without payment' },
    from: undecided,
    to: ['CLOSED'],
    who: ['ILEAD'],
    timers: { stops: clockNames },
  },
} as const satisfies Record<string, ClaimRow>;
