import type { TimelineLine } from '@concord/portal-kit/components/case/CaseTimeline.vue';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import type { ComplaintCaseFragment } from '../generated/graphql.js';
import { useChoices } from './use-choices.js';

type Entry = NonNullable<ComplaintCaseFragment['timeline']>[number];
/** As much of an entry as a sentence needs. */
type Told = Pick<Entry, 'kind' | 'actor' | 'staff'>;

/** Details whose value is the id of a person or department, or a word of an enumeration. */
const wordOf: Readonly<Record<string, string>> = {
  severity: 'severity',
  channel: 'channel',
  category: 'category',
  reasons: 'reason',
};
const people = new Set(['handler', 'supervisor', 'attendingPhysician']);

/** Entries of the journal as sentences in the present language. */
export function useSentences() {
  const { t, te, word, wording } = useLanguage();
  const choices = useChoices();

  const who = ({ actor, staff }: Told) =>
    staff?.name ?? (te(`actor.${actor.kind}`) ? t(`actor.${actor.kind}`) : t('actor.UNKNOWN'));
  const did = ({ kind }: Told) => (te(`entry.${kind}`) ? t(`entry.${kind}`) : t('entry.other', { kind }));

  const value = (name: string, raw: string): string => {
    if (people.has(name)) return choices.staff().find((person) => person.value === raw)?.label ?? t('actor.UNKNOWN');
    if (name === 'department') return choices.departments().find((one) => one.value === raw)?.label ?? raw;
    if (name === 'category') return choices.categories().find((one) => one.value === raw)?.label ?? raw;
    const kind = wordOf[name];
    return kind ? wording.list(raw.split(' ').map((part) => word(kind, part))) : raw;
  };
  const facts = ({ details }: Entry) =>
    details.map(({ name, value: raw }) => ({
      name: te(`detail.${name}`) ? t(`detail.${name}`) : name,
      value: value(name, raw),
    }));

  return {
    who,
    did,
    lines: (entries: readonly Entry[]): TimelineLine[] =>
      entries.map((entry) => ({ ...entry, who: who(entry), did: did(entry), facts: facts(entry) })),
  };
}
