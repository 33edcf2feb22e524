import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { cite, LAWS } from '@concord/rules/packs/laws';
import { namingRefusals, type NamingRefusal } from './directory.refusals.js';
import { disclosureTermsRefusals, type DisclosureTermsRefusal } from './disclosure.refusals.js';

/** Every way a dispute says no. */
export type DisputeRefusal =
  | 'NOT_OF_THE_CASE'
  | 'ALREADY_DONE'
  | 'FORUM_ACTIVE'
  | 'FORUM_NOT_YOURS'
  | 'NOT_NEGOTIATING'
  | 'NOT_OF_701'
  | 'NOTICE_NOT_ISSUED'
  | 'NOTICE_ITEM_MISSING'
  | 'PRIVATE_SETTLEMENT_BARRED'
  | 'INSURER_NOT_TOLD'
  | 'NOTICE_WITHOUT_CLAIM'
  | 'INSURER_CONSENT_NEEDED'
  | 'TOO_MANY_REPRESENTATIVES'
  | 'REPRESENTATIVE_NEEDED'
  | 'ABOVE_THE_CLAIM'
  | 'PAY_BY_PAST'
  | 'TEXT_NEEDED'
  | 'SUM_NEEDED'
  | 'CLAIM_UNCHANGED'
  | 'CLAIMANT_NEEDED'
  | 'CLAIMANT_IS_THE_DECEASED'
  | 'DAY_IN_FUTURE'
  | 'CLAIMED_BEFORE_THE_EVENT'
  | 'PATIENT_NOT_NAMED_HERE'
  | 'APPLICATION_PENDING'
  | 'OTHER_MEDIATION'
  | 'OTHER_CLAIM'
  | 'CLOSED_WHEN_PAID'
  | 'OUTCOME_DOES_NOT_FIT'
  | NamingRefusal
  | DisclosureTermsRefusal;

const oneForum = {
  id: 'dispute.one-forum',
  article: cite(LAWS.DISPUTE_REGULATIONS, 31, 40),
};
const notice = { id: 'dispute.notice', article: cite(LAWS.DISPUTE_REGULATIONS, 23) };
const negotiation = { id: 'dispute.representatives', article: cite(LAWS.DISPUTE_REGULATIONS, 30) };

/** The sentences, with the rule that says no where one does. */
export const disputeRefusals: RefusalTable<DisputeRefusal | CommonRefusal> = {
  ...namingRefusals,
  ...disclosureTermsRefusals,
  WRONG_STATE: {
    message: { zh: '纠纷目前的状态不允许这一步。', en: 'The dispute is not in a state that allows this step.' },
  },
  WRONG_ROLE: { message: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' } },
  NOT_OF_THE_CASE: {
    message: { zh: '这一步由本纠纷的另一方办理。', en: 'This step is for another party of the dispute.' },
  },
  ALREADY_DONE: { message: { zh: '此项已经办理。', en: 'This has been done already.' } },
  FORUM_ACTIVE: {
    message: {
      zh: '纠纷正在以另一途径处理，须先结束该途径。',
      en: 'The dispute is being dealt with elsewhere; that has to end first.',
    },
    rule: oneForum,
  },
  FORUM_NOT_YOURS: {
    message: { zh: '人民调解由调解委员会结束。', en: 'A mediation is ended by its committee.' },
  },
  NOT_NEGOTIATING: {
    message: { zh: '双方目前不在协商中。', en: 'The sides are not negotiating at present.' },
  },
  NOT_OF_701: {
    message: {
      zh: '不是诊疗活动引发的纠纷，不适用医疗纠纷的这一途径。',
      en: 'The dispute does not arise from diagnosis or treatment: this road of medical disputes is not its own.',
    },
    rule: { id: 'dispute.scope', article: cite(LAWS.DISPUTE_REGULATIONS, 2) },
  },
  NOTICE_NOT_ISSUED: {
    message: {
      zh: '尚未向患方书面告知途径和权利。',
      en: "The patient's side has not been told in writing of its routes and rights.",
    },
    rule: notice,
  },
  NOTICE_ITEM_MISSING: {
    message: { zh: '告知书缺少一项：{zh}。', en: 'The notice leaves something out: {en}.' },
    rule: notice,
  },
  PRIVATE_SETTLEMENT_BARRED: {
    message: {
      zh: '索赔金额超过自行协商的上限 {limit} 元。',
      en: 'More is claimed than may be settled privately: {limit} yuan.',
    },
  },
  INSURER_NOT_TOLD: {
    message: {
      zh: '索赔金额超过 {limit} 元，须先通知保险机构，或确认未投保。',
      en: 'More than {limit} yuan is claimed: notify the insurer first, or declare that there is none.',
    },
  },
  NOTICE_WITHOUT_CLAIM: {
    message: {
      zh: '向保险机构报案，至少须提供索赔事项。',
      en: 'A notice to the insurer says at the least what is claimed.',
    },
    rule: { id: 'dispute.notice-of-loss', article: cite(LAWS.INSURANCE_LAW, 21, 22) },
  },
  INSURER_CONSENT_NEEDED: {
    message: {
      zh: '保险机构已受理报案；未经其认可的和解可能被重新核定。请经调解取得其同意。',
      en: 'An insurer is concerned, and may reassess what it did not accept. Its consent is given in a mediation.',
    },
    rule: { id: 'dispute.insurer-consent', article: cite(LAWS.INSURANCE_INTERPRETATION_4, 19) },
  },
  TOO_MANY_REPRESENTATIVES: {
    message: { zh: '每方代表不得超过 {most} 人。', en: 'Each side is represented by {most} people at the most.' },
    rule: negotiation,
  },
  REPRESENTATIVE_NEEDED: {
    message: { zh: '每方至少一名代表。', en: 'Each side has one representative at the least.' },
    rule: negotiation,
  },
  ABOVE_THE_CLAIM: {
    message: { zh: '协议金额不能高于索赔金额。', en: 'No more is agreed than is claimed.' },
  },
  PAY_BY_PAST: { message: { zh: '付款日不能早于今天。', en: 'The day of payment cannot be in the past.' } },
  TEXT_NEEDED: { message: { zh: '请写明内容。', en: 'This has to be written down.' } },
  SUM_NEEDED: { message: { zh: '请填写金额。', en: 'Say which sum.' } },
  CLAIM_UNCHANGED: { message: { zh: '索赔金额没有变化。', en: 'This is what is claimed already.' } },
  CLAIMANT_NEEDED: { message: { zh: '请登记索赔人。', en: 'Say who claims.' } },
  CLAIMANT_IS_THE_DECEASED: {
    message: {
      zh: '患者死亡的，由近亲属或代理人索赔。',
      en: 'After a death, close relatives or their agent claim.',
    },
    rule: {
      id: 'dispute.death.claimants',
      article: cite(LAWS.CIVIL_CODE, 1181),
    },
  },
  DAY_IN_FUTURE: { message: { zh: '日期不能晚于今天。', en: 'This day cannot be in the future.' } },
  CLAIMED_BEFORE_THE_EVENT: {
    message: { zh: '索赔不能早于事件发生。', en: 'Nothing can have been claimed before it happened.' },
  },
  PATIENT_NOT_NAMED_HERE: {
    message: {
      zh: '调解委员会不关联医院的患者档案。',
      en: 'A committee does not point at a patient file of the hospital.',
    },
  },
  APPLICATION_PENDING: {
    message: { zh: '调解申请尚未处理完毕。', en: 'An application for mediation is still pending.' },
  },
  OTHER_MEDIATION: {
    message: { zh: '这不是本纠纷目前的调解案件。', en: 'This is not the mediation the dispute is in.' },
  },
  OTHER_CLAIM: { message: { zh: '这不是本纠纷的赔案。', en: 'This is not the claim of the dispute.' } },
  CLOSED_WHEN_PAID: {
    message: {
      zh: '调解协议履行完毕后自动结案。',
      en: 'A mediated dispute is closed when everything agreed was paid.',
    },
    rule: { id: 'dispute.performance', article: cite(LAWS.DISPUTE_REGULATIONS, 39) },
  },
  OUTCOME_DOES_NOT_FIT: {
    message: {
      zh: '结案方式与纠纷目前的处理途径不符。',
      en: 'The dispute cannot end in this way from where it stands.',
    },
  },
};

export const refuse = refusing(disputeRefusals);

/** 保险法 21: whoever learns of an insured event notifies promptly. */
export const promptNotice = cite(LAWS.INSURANCE_LAW, 21);
