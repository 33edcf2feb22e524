import { refusing, type RefusalTable } from '@concord/kit/domain/refusal';
import { cite, LAWS } from '@concord/rules/packs/laws';

/** Why data may not be given to another organization. */
export type DisclosureRefusal =
  | 'DISCLOSURE_PURPOSE_NEEDED'
  | 'DISCLOSURE_KINDS_NEEDED'
  | 'SEPARATE_CONSENT_NEEDED'
  | 'CONSENT_IN_FUTURE'
  | 'STATUTE_NEEDED'
  | 'DISCLOSURE_EXPIRED';

const toOthers = { id: 'disclosure.to-others', article: cite(LAWS.PERSONAL_INFORMATION_LAW, 23, 29) };

/** The sentences; a noun whose commands disclose takes them into its own table. */
export const disclosureRefusals: RefusalTable<DisclosureRefusal> = {
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

export const refuseDisclosure = refusing(disclosureRefusals);
