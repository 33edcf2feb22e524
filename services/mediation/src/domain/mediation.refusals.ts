import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import type { CommonRefusal } from '@concord/kit/domain/moves';
import { disclosureTermsRefusals, type DisclosureTermsRefusal } from './disclosure.refusals.js';
import { namingRefusals, type NamingRefusal } from './directory.refusals.js';
import { agreementRefusals, type AgreementRefusal } from './mediation.agreement.refusals.js';
import { hearingRefusals, type HearingRefusal } from './mediation.hearing.refusals.js';
import { ruleFor } from './mediation.laws.js';

/** Why an application is not taken, not answered, not accepted or not turned away like this. */
type ApplicationRefusal =
  | 'PAPER_NEEDED'
  | 'ORAL_AT_COMMITTEE'
  | 'PATIENT_APPLIES_AT_COMMITTEE'
  | 'DISCLOSURE_NEEDED'
  | 'DISPUTE_OVER'
  | 'NOT_OTHER_SIDE'
  | 'ANSWER_TIME_NOT_OVER'
  | 'IN_COURT'
  | 'WITH_HEALTH_DEPARTMENT'
  | 'AGREEMENT_UNPERFORMED'
  | 'NOT_TREATMENT'
  | 'OTHER_FORUM_ACTIVE'
  | 'GROUNDS_NEEDED'
  | 'REASON_NEEDED'
  | 'TEXT_NEEDED'
  | 'ROUTES_NEEDED';

/** Every way a mediation says no. */
export type MediationRefusal =
  ApplicationRefusal | HearingRefusal | AgreementRefusal | NamingRefusal | DisclosureTermsRefusal;

const applicationRefusals: RefusalTable<ApplicationRefusal> = {
  PAPER_NEEDED: {
    message: {
      zh: '请写明签名文书（申请书或口头申请笔录）的存放处。',
      en: 'Say where the signed paper is kept: the application, or the record of an oral one.',
    },
    rule: ruleFor('paper', 'application'),
  },
  ORAL_AT_COMMITTEE: {
    message: {
      zh: '口头申请由调解委员会当场记录并经申请人签字确认。',
      en: 'An oral application is recorded on the spot by the committee and signed.',
    },
    rule: ruleFor('oral', 'application'),
  },
  PATIENT_APPLIES_AT_COMMITTEE: {
    message: {
      zh: '患方单方申请由调解委员会受理登记，医疗机构不能代为申请。',
      en: "The patient side's own application is taken by the committee; the hospital cannot make it for them.",
    },
    rule: ruleFor('application', 'application'),
  },
  DISCLOSURE_NEEDED: {
    message: {
      zh: '医疗机构申请调解须说明向调解委员会提供个人信息的目的、种类、依据和期限。',
      en: 'A hospital that applies says on what footing it gives personal information to the committee.',
    },
  },
  DISPUTE_OVER: {
    message: { zh: '该纠纷已经解决或者结案。', en: 'The dispute is settled or closed.' },
  },
  NOT_OTHER_SIDE: {
    message: {
      zh: '一方申请调解的，由对方当事人表示是否同意：患方申请的由医疗机构答复，医疗机构申请的由调解委员会记录患方答复。',
      en: "The other side answers: the hospital where the patient side applied; the committee records the patient side's answer where the hospital applied.",
    },
    rule: ruleFor('other-side', 'application'),
  },
  ANSWER_TIME_NOT_OVER: {
    message: { zh: '对方当事人的答复期限未满。', en: 'The time in which the other side may answer is not over.' },
  },
  IN_COURT: {
    message: {
      zh: '人民法院已经受理的，调解委员会不予受理。',
      en: 'What a court has accepted is not accepted for mediation.',
    },
    rule: ruleFor('in-court', 'application'),
  },
  WITH_HEALTH_DEPARTMENT: {
    message: {
      zh: '卫生健康主管部门已经受理的，调解委员会不予受理。',
      en: 'What the health department has accepted is not accepted for mediation.',
    },
    rule: ruleFor('with-health-department', 'application'),
  },
  AGREEMENT_UNPERFORMED: {
    message: {
      zh: '双方已达成协议尚未履行的，不予受理。',
      en: 'Where an agreement was reached and is not performed, mediation is not accepted.',
    },
    rule: ruleFor('agreement-unperformed', 'unperformed'),
  },
  NOT_TREATMENT: {
    message: {
      zh: '因诊疗活动以外的原因引发的争议不属于医疗纠纷，不适用本调解程序。',
      en: 'A dispute that does not arise from treatment is no medical dispute and does not come here.',
    },
    rule: ruleFor('scope', 'scope'),
  },
  OTHER_FORUM_ACTIVE: {
    message: {
      zh: '该纠纷正在通过其他途径处理，须先终结该途径。',
      en: 'The dispute is dealt with elsewhere; that has to end first.',
    },
    rule: ruleFor('one-forum', 'application'),
  },
  GROUNDS_NEEDED: {
    message: { zh: '请至少选择一项理由。', en: 'Name at least one ground.' },
    rule: ruleFor('refusal-in-writing', 'unperformed'),
  },
  REASON_NEEDED: { message: { zh: '请写明理由。', en: 'Write down the reason.' } },
  TEXT_NEEDED: { message: { zh: '请填写此项。', en: 'This has to be filled in.' } },
  ROUTES_NEEDED: {
    message: {
      zh: '须告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。',
      en: 'The parties are told which other ways remain open: name at least one.',
    },
    rule: ruleFor('routes', 'failure'),
  },
};

/** The sentences, with the rule that says no where one does. */
export const mediationRefusals: RefusalTable<MediationRefusal | CommonRefusal> = {
  WRONG_STATE: {
    message: { zh: '调解目前的状态不允许这一步。', en: 'The mediation is not in a state that allows this step.' },
  },
  WRONG_ROLE: { message: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' } },
  ...namingRefusals,
  ...disclosureTermsRefusals,
  ...applicationRefusals,
  ...hearingRefusals,
  ...agreementRefusals,
};

export const refuse = refusing(mediationRefusals);
