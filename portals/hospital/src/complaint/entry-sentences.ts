import { useEntrySentences } from '@concord/portal-kit/cases/use-entry-sentences';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { useChoices } from './use-choices.js';

/** Details whose value is a word, or several, of an enumeration. */
const wordOf: Readonly<Record<string, string>> = {
  ...{ severity: 'severity', channel: 'channel', reasons: 'reason' },
  ...{ disputeKind: 'disputeKind', forum: 'forum', outcome: 'outcome' },
};
const amounts = new Set(['compensation', 'claimed', 'agreed']);
const people = new Set(['handler', 'supervisor', 'attendingPhysician']);

/** Entries of a complaint's journal as sentences in the present language. */
export function useSentences() {
  const { t, word, wording } = useLanguage();
  const choices = useChoices();
  return useEntrySentences((name, raw) => {
    if (people.has(name)) return choices.staff().find((person) => person.value === raw)?.label ?? t('actor.UNKNOWN');
    if (amounts.has(name)) return wording.money(raw);
    if (name === 'department') return choices.departments().find((one) => one.value === raw)?.label;
    if (name === 'category')
      return choices.categories().find((one) => one.value === raw)?.label ?? word('category', raw);
    const kind = wordOf[name];
    return kind && wording.list(raw.split(' ').map((part) => word(kind, part)));
  });
}
