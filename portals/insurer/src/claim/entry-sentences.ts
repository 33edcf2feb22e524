import { useEntrySentences } from '@concord/portal-kit/cases/use-entry-sentences';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { StaffChoicesDocument } from '../generated/graphql.js';

const people = new Set(['adjuster', 'surveyor']);
const amounts = new Set(['claimed', 'loss', 'mental', 'total', 'insurerShare', 'hospitalShare', 'amount']);

/** Entries of a claim's journal as sentences in the present language. */
export function useSentences() {
  const { t, word, wording } = useLanguage();
  const staff = useQuestion(StaffChoicesDocument, () => ({ role: null }));
  return useEntrySentences((name, raw) => {
    if (people.has(name))
      return staff.value.value?.staffMembers.find(({ id }) => id === raw)?.name ?? t('actor.UNKNOWN');
    if (amounts.has(name)) return wording.money(raw);
    if (name === 'liability') return word('degree', raw);
    if (name === 'condition') return word('condition', raw);
    if (name === 'accepted') return t(raw === 'true' ? 'documentState.ACCEPTED' : 'documentState.REJECTED');
    if (name === 'documents') return t('claim.documentCount', { count: raw });
    if (name === 'sentOn' || name === 'paidOn') return wording.date(raw);
    return name === 'expiresAt' ? wording.due(raw) : undefined;
  });
}
