import type { RefusalTable } from '@concord/kit/domain/refusal';
import { ruleFor } from './mediation.laws.js';

/** Why consents, drafts, signatures, seals and payments are refused. */
export type AgreementRefusal =
  | 'OTHER_PROPOSAL'
  | 'NO_INSURER_TO_WAIVE'
  | 'INSURER_WAIVED'
  | 'UNDERTAKING_STANDS'
  | 'CONSENT_MISSING'
  | 'UNDERTAKING_EXPIRED'
  | 'CONTENT_MISSING'
  | 'HEIRS_NEEDED'
  | 'AUTHORITY_NEEDED'
  | 'INSTALMENT_EMPTY'
  | 'DUE_IN_PAST'
  | 'TOTAL_DIFFERS'
  | 'INSURER_SHARE_DIFFERS'
  | 'HOSPITAL_SHARE_DIFFERS'
  | 'ALREADY_SIGNED'
  | 'SIGNED_PAPER_NEEDED'
  | 'SIDES_SIGN_FIRST'
  | 'MEDIATOR_SIGNS_FIRST'
  | 'OTHER_AGREEMENT'
  | 'SEAL_TIME_NOT_OVER'
  | 'PAID_IN_FUTURE'
  | 'MORE_THAN_OWED'
  | 'ALREADY_CONFIRMED'
  | 'CONFIRMATION_TIME_OVER'
  | 'NOT_ALL_PAID';

const amounts = ruleFor('amounts', 'content');
const effect = ruleFor('effect', 'effect');

export const agreementRefusals: RefusalTable<AgreementRefusal> = {
  OTHER_PROPOSAL: {
    message: { zh: '这不是目前的调解方案。', en: 'This is not about the proposal at hand.' },
  },
  NO_INSURER_TO_WAIVE: {
    message: { zh: '本案没有保险机构。', en: 'No insurer is concerned in this case.' },
  },
  INSURER_WAIVED: {
    message: { zh: '医疗机构已声明全部自行承担。', en: 'The hospital has declared that it pays everything itself.' },
  },
  UNDERTAKING_STANDS: {
    message: {
      zh: '保险机构已承诺赔付，承诺仍然有效。',
      en: "The insurer's undertaking to pay stands; it need not be waived.",
    },
  },
  CONSENT_MISSING: {
    message: {
      zh: '尚无保险机构的书面承诺；可由医疗机构声明全部自行承担。',
      en: 'The insurer has not undertaken to pay; the hospital may declare that it pays everything itself.',
    },
    rule: ruleFor('insurer-consent', 'insurerConsent'),
  },
  UNDERTAKING_EXPIRED: {
    message: {
      zh: '保险机构的承诺已过有效期，须由其重新出具。',
      en: "The insurer's undertaking has expired; it has to give a new one.",
    },
  },
  CONTENT_MISSING: {
    message: {
      zh: '调解协议应当载明主要事实、争议事项、各方责任以及履行的方式和期限。',
      en: 'An agreement states the main facts, the points in dispute, the responsibilities and the manner and time of performance.',
    },
    rule: ruleFor('content', 'content'),
  },
  HEIRS_NEEDED: {
    message: {
      zh: '患者死亡的，须列明全部继承人，由继承人受领。',
      en: 'After a death all heirs are listed, and it is they who receive.',
    },
    rule: ruleFor('parties', 'content'),
  },
  AUTHORITY_NEEDED: {
    message: {
      zh: '每一名继承人都须有签名的受领授权。',
      en: 'Each heir has given a signed authority to receive: say where it is kept.',
    },
    rule: ruleFor('parties', 'content'),
  },
  INSTALMENT_EMPTY: {
    message: { zh: '每一笔付款的金额须大于零。', en: 'Each instalment is of more than zero.' },
    rule: amounts,
  },
  DUE_IN_PAST: {
    message: { zh: '付款日不能早于今天。', en: 'An instalment cannot be due before today.' },
    rule: amounts,
  },
  TOTAL_DIFFERS: {
    message: {
      zh: '各笔付款合计须等于方案总额 {expected} 元。',
      en: 'The instalments have to add up to the proposed total of {expected} yuan.',
    },
    rule: amounts,
  },
  INSURER_SHARE_DIFFERS: {
    message: {
      zh: '保险机构付款合计须等于其承诺的 {expected} 元。',
      en: "The insurer's instalments have to add up to the {expected} yuan it undertook to pay.",
    },
    rule: amounts,
  },
  HOSPITAL_SHARE_DIFFERS: {
    message: {
      zh: '医疗机构付款合计须等于余额 {expected} 元。',
      en: "The hospital's instalments have to add up to the rest of {expected} yuan.",
    },
    rule: amounts,
  },
  ALREADY_SIGNED: { message: { zh: '已经签名。', en: 'This signature is there already.' } },
  SIGNED_PAPER_NEEDED: {
    message: { zh: '请写明签名页的存放处。', en: 'Say where the signed sheet is kept.' },
    rule: effect,
  },
  SIDES_SIGN_FIRST: {
    message: { zh: '双方当事人签名后，调解员才能签名。', en: 'The mediator signs after both sides have signed.' },
    rule: effect,
  },
  MEDIATOR_SIGNS_FIRST: {
    message: {
      zh: '双方当事人和调解员签名后，才能加盖调解委员会印章。',
      en: "The committee's seal comes after both sides and the mediator have signed.",
    },
    rule: effect,
  },
  OTHER_AGREEMENT: {
    message: { zh: '这不是目前待盖章或者生效的协议。', en: 'This is not about the agreement at hand.' },
  },
  SEAL_TIME_NOT_OVER: {
    message: { zh: '保险人确认的期限未满。', en: 'The time in which the insurer may confirm is not over.' },
  },
  PAID_IN_FUTURE: { message: { zh: '付款日不能晚于今天。', en: 'A payment cannot have been made in the future.' } },
  MORE_THAN_OWED: {
    message: {
      zh: '金额须大于零且不超过尚欠的 {owed} 元。',
      en: 'A payment is of more than zero and of no more than the {owed} yuan still owed.',
    },
    rule: ruleFor('performance', 'performance'),
  },
  ALREADY_CONFIRMED: { message: { zh: '司法确认已经登记。', en: 'The confirmation is on record already.' } },
  CONFIRMATION_TIME_OVER: {
    message: {
      zh: '自调解协议生效之日起三十日内可以共同申请司法确认，期限已过。',
      en: 'The thirty days in which both sides may ask a court to confirm the agreement are over.',
    },
    rule: ruleFor('confirmation', 'confirmation'),
  },
  NOT_ALL_PAID: {
    message: { zh: '协议约定的款项尚未全部支付。', en: 'Not everything that was agreed has been paid.' },
    rule: ruleFor('performance', 'performance'),
  },
};
