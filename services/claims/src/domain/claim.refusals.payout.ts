import type { RefusalTable } from '@concord/kit/domain/refusal';
import { cite, LAWS } from '@concord/rules/packs/laws';
import { contract, settlementConsent } from './articles.js';

/** How a claim says no from the proposal to the closing. */
export type PayoutRefusalCode =
  | 'NO_PROPOSAL_ASKED'
  | 'PROPOSAL_NOT_STANDING'
  | 'PROPOSAL_INCONSISTENT'
  | 'BEYOND_AUTHORITY'
  | 'AGGREGATE_EXHAUSTED'
  | 'NOTHING_TO_PAY'
  | 'VALIDITY_OUT_OF_RANGE'
  | 'UNDERTAKING_CALLED'
  | 'CONSENT_STILL_STANDS'
  | 'UNDERTAKING_NOT_STANDING'
  | 'BASIS_OF_OTHER_UNDERTAKING'
  | 'INSURED_NOT_PAID_FIRST'
  | 'PAYEE_NOT_OF_AGREEMENT'
  | 'HEIRS_AUTHORIZATION_NEEDED'
  | 'PAYEE_MISSING'
  | 'ACCOUNT_NOT_VERIFIED'
  | 'FIRST_APPROVAL_MISSING'
  | 'TWO_PEOPLE_APPROVE'
  | 'MORE_THAN_RESERVED'
  | 'APPROVAL_SUPERSEDED'
  | 'CONFIRMATION_NOT_OVERDUE'
  | 'APPROVER_CANNOT_PAY'
  | 'PAID_IN_FUTURE'
  | 'PAID_BEFORE_AGREEMENT'
  | 'NOT_PERFORMED_YET';

const consent = { id: 'claim.consent', article: settlementConsent };
const thirdParty = { id: 'claim.payee', article: cite(LAWS.INSURANCE_LAW, 65) };
const reservation = { id: 'claim.reservation', article: contract };

export const payoutRefusals: RefusalTable<PayoutRefusalCode> = {
  NO_PROPOSAL_ASKED: {
    message: { zh: '目前没有待答复的调解方案。', en: 'No proposal of the mediation waits for an answer.' },
    rule: consent,
  },
  PROPOSAL_NOT_STANDING: {
    message: { zh: '此调解方案已不在等待答复。', en: 'This proposal stands no longer.' },
  },
  PROPOSAL_INCONSISTENT: {
    message: {
      zh: '调解方案的各项金额不相符：精神损害赔偿和法律费用须包含在总额之内。',
      en: 'The sums of the proposal do not fit: mental harm and legal costs are parts of the total.',
    },
  },
  BEYOND_AUTHORITY: {
    message: {
      zh: '赔付金额 {amount} 元超出核赔权限 {authority} 元，须由总协调同意。',
      en: 'The share of {amount} yuan is beyond the authority of reviewers, {authority} yuan: the lead consents.',
    },
  },
  AGGREGATE_EXHAUSTED: {
    message: {
      zh: '保单累计责任限额已无余额，不能承诺赔付。',
      en: 'Nothing is left of the aggregate limit of the policy: no payment can be undertaken.',
    },
    rule: {
      id: 'policy.aggregate-limit',
      article: { zh: '保险合同“累计责任限额”条款', en: 'policy term "aggregate limit"' },
    },
  },
  NOTHING_TO_PAY: {
    message: {
      zh: '按保单约定保险人应付金额为零，没有可以承诺的赔付。',
      en: 'Under the terms of the policy the insurer pays nothing of this proposal: there is nothing to undertake.',
    },
  },
  VALIDITY_OUT_OF_RANGE: {
    message: {
      zh: '同意的有效期超出服务合同允许的范围。',
      en: 'The service contract does not let a consent stand for that many days.',
    },
    rule: { id: 'claim.consent-validity', article: contract },
  },
  UNDERTAKING_CALLED: {
    message: { zh: '承诺已因签约盖章而启用。', en: 'A seal rests on the undertaking already.' },
    rule: reservation,
  },
  CONSENT_STILL_STANDS: {
    message: { zh: '承诺尚未到期。', en: 'The undertaking has not expired yet.' },
    rule: reservation,
  },
  UNDERTAKING_NOT_STANDING: {
    message: { zh: '这份承诺已经失效。', en: 'This undertaking stands no longer.' },
    rule: reservation,
  },
  BASIS_OF_OTHER_UNDERTAKING: {
    message: {
      zh: '生效协议所依据的承诺与本案不符。',
      en: 'The agreement does not rest on the undertaking of this claim.',
    },
    rule: reservation,
  },
  INSURED_NOT_PAID_FIRST: {
    message: {
      zh: '被保险的医疗机构未向患者赔偿的，保险人不得向其支付赔款；赔款应当直接付给患者或者继承人。',
      en: 'The insurer does not pay the insured hospital before the patient was paid; the money goes to the patient or the heirs.',
    },
    rule: thirdParty,
  },
  PAYEE_NOT_OF_AGREEMENT: {
    message: { zh: '收款人与协议约定不符。', en: 'The agreement names another kind of payee.' },
    rule: thirdParty,
  },
  HEIRS_AUTHORIZATION_NEEDED: {
    message: {
      zh: '付给继承人的，须有全体第一顺序继承人签署的授权。',
      en: 'Payment to heirs needs the authorization signed by all heirs of the first rank.',
    },
    rule: thirdParty,
  },
  PAYEE_MISSING: { message: { zh: '尚未登记收款人。', en: 'No payee has been recorded.' }, rule: thirdParty },
  ACCOUNT_NOT_VERIFIED: {
    message: { zh: '收款账户尚未核验。', en: 'The account of the payee has not been verified.' },
    rule: thirdParty,
  },
  FIRST_APPROVAL_MISSING: {
    message: { zh: '尚未完成核赔初审。', en: 'The first approval is missing.' },
  },
  TWO_PEOPLE_APPROVE: {
    message: {
      zh: '初审人及其代理人不能再作批准，赔付须由两人审批。',
      en: 'Two different people approve a payout, and neither as the other’s deputy.',
    },
  },
  MORE_THAN_RESERVED: {
    message: {
      zh: '协议约定的赔款超过本案预留的限额。',
      en: "The insurer's share of the agreement is more than was reserved for it.",
    },
    rule: reservation,
  },
  APPROVAL_SUPERSEDED: {
    message: { zh: '这次审批已经失效。', en: 'This approval stands no longer.' },
  },
  CONFIRMATION_NOT_OVERDUE: {
    message: { zh: '依据确认的期限未满。', en: 'The time to confirm the basis is not over.' },
  },
  APPROVER_CANNOT_PAY: {
    message: {
      zh: '审批人及其代理人不能办理支付。',
      en: 'Nobody pays what they approved, or somebody whose deputy they are.',
    },
  },
  PAID_IN_FUTURE: { message: { zh: '支付日不能晚于今天。', en: 'The payment cannot lie in the future.' } },
  PAID_BEFORE_AGREEMENT: {
    message: { zh: '支付日不能早于协议生效之日。', en: 'The payment cannot lie before the agreement.' },
  },
  NOT_PERFORMED_YET: {
    message: { zh: '协议尚未全部履行。', en: 'Not everything agreed has been paid yet.' },
    rule: { id: 'claim.close', article: contract },
  },
};
