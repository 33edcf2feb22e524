import type { RefusalTable } from '@concord/kit/domain/refusal';
import { cite, LAWS } from '@concord/rules/packs/laws';

/** How a claim says no from the notice to the reviewed assessment. */
export type CoverRefusalCode =
  | 'NOT_INSURED_HERE'
  | 'CLAIMED_IN_FUTURE'
  | 'POLICY_UNKNOWN'
  | 'POLICY_OF_OTHER_HOSPITAL'
  | 'POLICY_OF_OTHER_LINE'
  | 'ONLY_INSURED_HOSPITAL'
  | 'SURVEY_UNDER_WAY'
  | 'SURVEYED_BY_DESK'
  | 'NOT_THE_SURVEYOR'
  | 'NOT_ON_SITE_YET'
  | 'OCCURRED_AFTER_CLAIM'
  | 'COVER_NOT_EXAMINED'
  | 'CONDITION_NOT_MET'
  | 'CONDITION_UNKNOWN'
  | 'NO_CONDITION_BROKEN'
  | 'CONDITION_NOT_BROKEN'
  | 'NOTHING_REFUSED'
  | 'SENT_IN_FUTURE'
  | 'SENT_BEFORE_REFUSED'
  | 'DOCUMENTS_ASKED_ONCE'
  | 'DOCUMENT_NEEDED'
  | 'DOCUMENT_NAMED_TWICE'
  | 'DOCUMENT_UNKNOWN'
  | 'DOCUMENT_ACCEPTED'
  | 'DOCUMENT_NOT_SUBMITTED'
  | 'DOCUMENT_NOT_DISCLOSED'
  | 'NO_DOCUMENT_OUTSTANDING'
  | 'NO_DOCUMENT_SUBMITTED'
  | 'REJECTION_NEEDS_REASON'
  | 'DOCUMENTS_INCOMPLETE'
  | 'MENTAL_OVER_LOSS'
  | 'ASSESSOR_CANNOT_REVIEW';

const cover = { id: 'claim.cover', article: cite(LAWS.INSURANCE_LAW, 23) };
const refusalNotice = { id: 'claim.refusal-notice', article: cite(LAWS.INSURANCE_LAW, 24) };
const documents = { id: 'claim.documents.once', article: cite(LAWS.INSURANCE_LAW, 22) };

export const coverRefusals: RefusalTable<CoverRefusalCode> = {
  DOCUMENT_NOT_DISCLOSED: {
    message: {
      zh: '目前没有向保险机构提供“{zh}”的有效依据，须先登记对外提供。',
      en: 'Nothing covers giving this kind of data to the insurer now ({en}): record a disclosure first.',
    },
    rule: { id: 'disclosure.to-others', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 23, 29) },
  },
  NOT_INSURED_HERE: {
    message: {
      zh: '本公司没有承保这家医疗机构的保单。',
      en: 'Your company has issued no policy of this hospital.',
    },
  },
  CLAIMED_IN_FUTURE: {
    message: { zh: '患者首次索赔日不能晚于今天。', en: 'The patient cannot have claimed in the future.' },
  },
  POLICY_UNKNOWN: { message: { zh: '本公司没有这份保单。', en: 'Your company has no such policy.' } },
  POLICY_OF_OTHER_HOSPITAL: {
    message: { zh: '此保单承保的是另一家医疗机构。', en: 'This policy insures another hospital.' },
  },
  POLICY_OF_OTHER_LINE: {
    message: { zh: '此保单的险种与案件不符。', en: 'This policy is of another line than the claim.' },
  },
  ONLY_INSURED_HOSPITAL: {
    message: { zh: '只有被保险的医疗机构可以办理。', en: 'Only the insured hospital may do this.' },
  },
  SURVEY_UNDER_WAY: { message: { zh: '查勘已经开始。', en: 'The survey has begun already.' } },
  SURVEYED_BY_DESK: { message: { zh: '本案为书面查勘。', en: 'This claim is surveyed from the desk.' } },
  NOT_THE_SURVEYOR: {
    message: {
      zh: '只有被派出的查勘员或其代理人可以办理。',
      en: 'Only the surveyor who was sent, or their deputy, may do this.',
    },
  },
  NOT_ON_SITE_YET: {
    message: {
      zh: '查勘员尚未到达现场，也未改为书面查勘。',
      en: 'Nobody has been on site, and no desk survey was ordered.',
    },
  },
  OCCURRED_AFTER_CLAIM: {
    message: {
      zh: '事件发生日不能晚于患者首次索赔日。',
      en: 'The event cannot lie after the patient first claimed for it.',
    },
  },
  COVER_NOT_EXAMINED: {
    message: { zh: '尚未逐项审核保险责任。', en: 'The conditions of cover have not been examined.' },
    rule: cover,
  },
  CONDITION_NOT_MET: {
    message: {
      zh: '有条件不满足，不能确认属于保险责任。',
      en: 'A condition of cover is not met: cover cannot be confirmed.',
    },
    rule: cover,
  },
  CONDITION_UNKNOWN: {
    message: {
      zh: '有条件尚未查明，不能确认属于保险责任。',
      en: 'A condition of cover is not known yet: cover cannot be confirmed.',
    },
    rule: cover,
  },
  NO_CONDITION_BROKEN: {
    message: { zh: '没有不满足的条件，不能拒赔。', en: 'No condition of cover is broken: nothing can be refused.' },
    rule: refusalNotice,
  },
  CONDITION_NOT_BROKEN: {
    message: {
      zh: '所选条件并非不满足，不能据以拒赔。',
      en: 'The condition named is not broken: no refusal can rest on it.',
    },
    rule: refusalNotice,
  },
  NOTHING_REFUSED: { message: { zh: '本案没有拒赔。', en: 'Nothing was refused in this claim.' } },
  SENT_IN_FUTURE: { message: { zh: '发出日不能晚于今天。', en: 'The notice cannot have been sent in the future.' } },
  SENT_BEFORE_REFUSED: {
    message: { zh: '发出日不能早于拒赔之日。', en: 'The notice cannot have been sent before the refusal.' },
  },
  DOCUMENTS_ASKED_ONCE: {
    message: {
      zh: '补充材料只能一次性通知，不得再次追加。',
      en: 'Missing documents are asked for once, in one complete list.',
    },
    rule: documents,
  },
  DOCUMENT_NEEDED: { message: { zh: '请至少列出一项材料。', en: 'List at least one document.' }, rule: documents },
  DOCUMENT_NAMED_TWICE: { message: { zh: '同一项材料列了两次。', en: 'A document is listed twice.' } },
  DOCUMENT_UNKNOWN: { message: { zh: '清单中没有此项材料。', en: 'The list has no such document.' } },
  DOCUMENT_ACCEPTED: { message: { zh: '此项材料已经接受。', en: 'This document was accepted already.' } },
  DOCUMENT_NOT_SUBMITTED: {
    message: { zh: '此项材料尚未提交。', en: 'This document has not been submitted.' },
  },
  NO_DOCUMENT_OUTSTANDING: {
    message: { zh: '没有待提交的材料。', en: 'No document is outstanding.' },
  },
  NO_DOCUMENT_SUBMITTED: { message: { zh: '没有待审核的材料。', en: 'No document waits to be judged.' } },
  REJECTION_NEEDS_REASON: {
    message: { zh: '不接受材料须说明理由。', en: 'Rejecting a document needs a reason.' },
    rule: documents,
  },
  DOCUMENTS_INCOMPLETE: {
    message: { zh: '清单中还有材料未被接受。', en: 'Not every document of the list has been accepted.' },
    rule: documents,
  },
  MENTAL_OVER_LOSS: {
    message: {
      zh: '精神损害赔偿不能高于损失总额。',
      en: 'Mental harm is part of the loss and cannot be more than it.',
    },
  },
  ASSESSOR_CANNOT_REVIEW: {
    message: {
      zh: '定损人及其代理人不能核定该意见。',
      en: 'Nobody reviews an assessment that they made, or somebody whose deputy they are.',
    },
  },
};
