import type { RefusalTable } from '@concord/kit/domain/refusal';
import { ruleFor } from './mediation.laws.js';

/** Why mediators, sessions, appraisals, extensions and proposals are refused. */
export type HearingRefusal =
  | 'MEDIATOR_NEEDED'
  | 'MEDIATOR_TWICE'
  | 'NOT_ASSIGNED'
  | 'NOT_A_MEDIATOR_HERE'
  | 'CONFLICT_UNDESCRIBED'
  | 'MEDIATOR_UNDECLARED'
  | 'MEDIATOR_IN_CONFLICT'
  | 'INSURER_UNKNOWN'
  | 'INSURER_AT_TABLE'
  | 'PARTIES_MUST_CONSENT'
  | 'SESSION_IN_PAST'
  | 'NO_SESSION_PLANNED'
  | 'SESSION_UNKNOWN'
  | 'SESSION_OPEN'
  | 'NO_SESSION_OPEN'
  | 'RECORD_NEEDED'
  | 'APPRAISAL_NEEDS_BOTH'
  | 'LIMIT_OVER'
  | 'LIMIT_NOT_OVER'
  | 'EXTENSION_NEEDS_ALL'
  | 'EXTENSION_DAYS'
  | 'SESSION_NEEDED'
  | 'APPRAISAL_FIRST'
  | 'INSURER_NOT_TOLD'
  | 'AMOUNT_INVALID'
  | 'MENTAL_ABOVE_TOTAL'
  | 'LIABILITY_WAIVER_NEEDED'
  | 'ALREADY_ANSWERED';

export const hearingRefusals: RefusalTable<HearingRefusal> = {
  MEDIATOR_NEEDED: {
    message: { zh: '请至少指定一名调解员。', en: 'Name at least one mediator.' },
    rule: ruleFor('mediators', 'mediators'),
  },
  MEDIATOR_TWICE: {
    message: { zh: '此人已是本案调解员。', en: 'This person is a mediator of the case already.' },
  },
  NOT_ASSIGNED: {
    message: { zh: '只有本案调解员可以办理这一步。', en: 'Only a mediator of this case may take this step.' },
    rule: ruleFor('mediators', 'mediators'),
  },
  NOT_A_MEDIATOR_HERE: {
    message: { zh: '被更换的人不是本案调解员。', en: 'Who is to be replaced is no mediator of this case.' },
  },
  CONFLICT_UNDESCRIBED: {
    message: { zh: '声明有利害关系的，请说明情况。', en: 'Say what the conflict of interest is.' },
  },
  MEDIATOR_UNDECLARED: {
    message: {
      zh: '尚有调解员未作利害关系声明。',
      en: 'A mediator has not declared yet whether they have a conflict of interest.',
    },
  },
  MEDIATOR_IN_CONFLICT: {
    message: {
      zh: '有调解员声明存在利害关系，须先由主任更换。',
      en: 'A mediator declared a conflict of interest; the chair replaces them first.',
    },
  },
  INSURER_UNKNOWN: {
    message: {
      zh: '医疗机构尚未通知保险机构，本纠纷没有可邀请的保险机构。',
      en: 'The hospital has notified no insurer, so there is none to invite.',
    },
  },
  INSURER_AT_TABLE: { message: { zh: '保险机构已经参加。', en: 'The insurer takes part already.' } },
  PARTIES_MUST_CONSENT: {
    message: {
      zh: '邀请保险机构参加调解须征得双方当事人同意。',
      en: 'Others join a mediation with the consent of both sides.',
    },
    rule: ruleFor('others', 'others'),
  },
  SESSION_IN_PAST: { message: { zh: '调解时间不能早于现在。', en: 'A session cannot be planned for the past.' } },
  NO_SESSION_PLANNED: { message: { zh: '尚未安排调解。', en: 'No session is planned.' } },
  SESSION_UNKNOWN: {
    message: { zh: '没有这次待开的调解。', en: 'There is no such session waiting to be opened.' },
  },
  SESSION_OPEN: {
    message: {
      zh: '上一次调解尚未结束，请先完成笔录。',
      en: 'A session is still open: close it with its record first.',
    },
    rule: ruleFor('record', 'record'),
  },
  NO_SESSION_OPEN: { message: { zh: '没有正在进行的调解。', en: 'No session is open.' } },
  RECORD_NEEDED: {
    message: { zh: '请填写调解笔录。', en: 'A session is closed with its record.' },
    rule: ruleFor('record', 'record'),
  },
  APPRAISAL_NEEDS_BOTH: {
    message: {
      zh: '鉴定由双方共同委托，或者由调解委员会在征得双方同意后委托。',
      en: 'An appraisal is commissioned by both sides together, or by the committee with the consent of both.',
    },
    rule: ruleFor('appraisal', 'appraisal'),
  },
  LIMIT_OVER: {
    message: {
      zh: '调解期限已过，视为调解不成，不能再办理这一步。',
      en: 'The time limit is over and the mediation has failed: this step can no longer be taken.',
    },
    rule: ruleFor('limit', 'limit'),
  },
  LIMIT_NOT_OVER: { message: { zh: '调解期限未满。', en: 'The time limit of the mediation is not over.' } },
  EXTENSION_NEEDS_ALL: {
    message: {
      zh: '延长期限须由调解委员会和双方当事人约定，三方均须同意。',
      en: 'The limit is extended by agreement of the committee and both sides: all three have to agree.',
    },
    rule: ruleFor('extension', 'limit'),
  },
  EXTENSION_DAYS: {
    message: { zh: '每次延长1至60个工作日。', en: 'An extension is of 1 to 60 working days.' },
  },
  SESSION_NEEDED: {
    message: { zh: '须先进行调解，再提出调解方案。', en: 'A session is held before anything is proposed.' },
  },
  APPRAISAL_FIRST: {
    message: {
      zh: '索赔金额达到规定数额，须先进行鉴定。',
      en: 'So much is claimed that an appraisal has to be made first.',
    },
  },
  INSURER_NOT_TOLD: {
    message: {
      zh: '索赔金额超过规定数额，须通知保险机构参加调解；未投保的由医疗机构声明。',
      en: 'So much is claimed that the insurer has to be told and to join, or the hospital to declare that it has none.',
    },
  },
  AMOUNT_INVALID: {
    message: { zh: '金额须为不小于零的整数分。', en: 'An amount is a whole number of fen from zero up.' },
  },
  MENTAL_ABOVE_TOTAL: {
    message: {
      zh: '精神损害抚慰金是总额的一部分，不能超过总额。',
      en: 'Mental damages are part of the total and cannot be more than it.',
    },
  },
  LIABILITY_WAIVER_NEEDED: {
    message: {
      zh: '不认定责任的，须有双方书面放弃认定的文书。',
      en: 'Where liability is not determined, both sides waive it in writing: say where both papers are kept.',
    },
    rule: ruleFor('responsibility', 'content'),
  },
  ALREADY_ANSWERED: {
    message: { zh: '该方已经答复。', en: 'This side has answered already.' },
  },
};
