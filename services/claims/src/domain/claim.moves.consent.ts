import { cite, LAWS } from '@concord/rules/packs/laws';
import { contract, settlementConsent } from './articles.js';
import * as guard from './claim.guards.js';
import { existing, undecided, type ClaimRow } from './claim.moves.rows.js';

/** How much, found by one person and reviewed by another. */
export const assessmentMoves = {
  assess: {
    label: { zh: '提交定损意见', en: 'Assess the loss' },
    from: ['ASSESSING'],
    to: ['REVIEWING'],
    who: ['ADJ'],
    timers: { stops: ['PRELIMINARY'] },
    article: cite(LAWS.INSURANCE_LAW, 23),
  },
  returnAssessment: {
    label: { zh: '退回补充', en: 'Return the assessment' },
    from: ['REVIEWING'],
    to: ['ASSESSING'],
    who: ['REV'],
    guards: [guard.notOwnAssessment],
  },
  review: {
    label: { zh: '核定通过', en: 'Review the assessment' },
    from: ['REVIEWING'],
    to: ['ASSESSED'],
    who: ['REV'],
    guards: [guard.notOwnAssessment],
    timers: { stops: ['OPINION', 'DETERMINATION'] },
    article: cite(LAWS.INSURANCE_LAW, 23),
  },
} as const satisfies Record<string, ClaimRow>;

const inMediation = [...undecided, 'CONSENTED'] as const;

/** The insurer's word on a proposal of the mediation. */
export const consentMoves = {
  recordProposal: {
    label: { zh: '收到调解方案', en: 'Proposal received' },
    from: undecided,
    to: undecided,
    who: ['SYS'],
  },
  withdrawProposal: {
    label: { zh: '调解方案撤回', en: 'Proposal withdrawn' },
    from: inMediation,
    to: undecided,
    who: ['SYS'],
    timers: { stops: ['CONSENT'] },
  },
  consent: {
    label: { zh: '同意赔付方案', en: 'Consent' },
    from: ['ASSESSED'],
    to: ['CONSENTED'],
    who: ['REV', 'ILEAD'],
    guards: [guard.proposalAsked],
    timers: { starts: ['CONSENT'] },
    article: settlementConsent,
  },
  declineConsent: {
    label: { zh: '不同意赔付方案', en: 'Decline' },
    from: ['ASSESSED', 'REFUSED'],
    to: ['ASSESSED', 'REFUSED'],
    who: ['REV', 'ILEAD'],
    guards: [guard.proposalAsked],
  },
  expireConsent: {
    label: { zh: '承诺到期失效', en: 'Consent expired' },
    from: ['CONSENTED'],
    to: ['ASSESSED'],
    who: ['SYS'],
    guards: [guard.undertakingNotCalled, guard.undertakingExpired],
    timers: { stops: ['CONSENT'] },
    article: contract,
  },
  confirmSeal: {
    label: { zh: '确认承诺有效', en: 'Seal confirmed' },
    from: ['CONSENTED'],
    to: ['CONSENTED'],
    who: ['SYS'],
    timers: { stops: ['CONSENT'] },
    article: contract,
  },
  denySeal: {
    label: { zh: '答复承诺已失效', en: 'Seal denied' },
    from: existing,
    to: existing,
    who: ['SYS'],
    article: contract,
  },
} as const satisfies Record<string, ClaimRow>;
