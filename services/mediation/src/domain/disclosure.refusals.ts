import type { CommonRefusal } from '@concord/kit/domain/moves';
import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { cite, LAWS } from '@concord/rules/packs/laws';

/** Why what a disclosure says is not lawful. */
export type DisclosureTermsRefusal =
  | 'DISCLOSURE_PURPOSE_NEEDED'
  | 'DISCLOSURE_KINDS_NEEDED'
  | 'SEPARATE_CONSENT_NEEDED'
  | 'CONSENT_IN_FUTURE'
  | 'STATUTE_NEEDED'
  | 'DISCLOSURE_EXPIRED';

/** Every way a disclosure says no: what it says, and what may be done with it. */
export type DisclosureRefusal =
  | DisclosureTermsRefusal
  | 'NOT_THE_GIVER'
  | 'RECIPIENT_NOT_PARTY'
  | 'STATUTE_NOT_WITHDRAWN'
  | 'DISCLOSURE_OVER'
  | 'DISCLOSURE_RUNNING'
  | 'ENDING_NEEDS_REASON';

const toOthers = { id: 'disclosure.to-others', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 23, 29) };

/** The sentences on what a disclosure says; a noun whose commands disclose takes them into its own table. */
export const disclosureTermsRefusals: RefusalTable<DisclosureTermsRefusal> = {
  DISCLOSURE_PURPOSE_NEEDED: {
    message: { zh: '请写明向对方提供信息的目的。', en: 'Say what the other organization is given the data for.' },
    rule: toOthers,
  },
  DISCLOSURE_KINDS_NEEDED: {
    message: { zh: '请至少选择一类提供的信息。', en: 'Say which kinds of data are given: one at the least.' },
    rule: toOthers,
  },
  SEPARATE_CONSENT_NEEDED: {
    message: {
      zh: '以单独同意为依据的，请注明同意书的日期和存放处。',
      en: 'Where the giving rests on a separate consent, say when it was given and where the paper is.',
    },
    rule: toOthers,
  },
  CONSENT_IN_FUTURE: {
    message: { zh: '同意的日期不能晚于今天。', en: 'A consent cannot have been given in the future.' },
    rule: toOthers,
  },
  STATUTE_NEEDED: {
    message: {
      zh: '以法定职责或法定义务为依据的，请写明条文。',
      en: 'Where the giving rests on a duty set by law, name the article.',
    },
    rule: { id: 'disclosure.statute', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 13) },
  },
  DISCLOSURE_EXPIRED: {
    message: { zh: '提供信息的截止日不能早于今天。', en: 'The last day of the disclosure cannot be in the past.' },
    rule: { id: 'disclosure.expiry', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 19) },
  },
};

const ending = { id: 'disclosure.ending', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 15, 47) };

/** The sentences, with the rule that says no where one does. */
export const disclosureRefusals: RefusalTable<DisclosureRefusal | CommonRefusal> = {
  ...disclosureTermsRefusals,
  WRONG_STATE: {
    message: { zh: '该项对外提供已经终止。', en: 'This disclosure has ended already.' },
    rule: ending,
  },
  WRONG_ROLE: { message: { zh: '您的岗位无权办理这一步。', en: 'Your role may not take this step.' } },
  NOT_THE_GIVER: {
    message: { zh: '这一步由提供信息的医疗机构办理。', en: 'This step is for the hospital that gives the data.' },
  },
  RECIPIENT_NOT_PARTY: {
    message: {
      zh: '接收方不是本纠纷的保险机构或调解委员会。',
      en: 'The recipient is neither the insurer nor a committee of this dispute.',
    },
    rule: toOthers,
  },
  STATUTE_NOT_WITHDRAWN: {
    message: {
      zh: '以法定职责或法定义务为依据的提供不以同意为前提，不能撤回同意；目的实现后可以终止。',
      en: 'What rests on a duty set by law needs no consent, so none is withdrawn; it may be ended once its purpose is fulfilled.',
    },
    rule: { id: 'disclosure.withdrawal', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 13, 15) },
  },
  DISCLOSURE_OVER: {
    message: { zh: '该项对外提供已到期。', en: 'The last day of this disclosure is over.' },
    rule: { id: 'disclosure.expiry', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 19) },
  },
  DISCLOSURE_RUNNING: {
    message: { zh: '该项对外提供尚未到期。', en: 'The last day of this disclosure is not over yet.' },
    rule: { id: 'disclosure.expiry', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 19) },
  },
  ENDING_NEEDS_REASON: {
    message: { zh: '请写明撤回或终止的原因。', en: 'Say why the consent was withdrawn, or the purpose fulfilled.' },
    rule: ending,
  },
};

export const refuseDisclosure = refusing(disclosureRefusals);
