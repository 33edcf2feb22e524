import { useLanguage } from '../language/use-language.js';
import type { Bilingual } from '../language/wording.js';
import { useSession } from '../session/session.js';
import type { TimelineLine } from './CaseTimeline.vue';

/** As much of an entry as a sentence needs: who did what. */
export interface ToldEntry {
  readonly kind: string;
  /** How the server tells it; where it says nothing, `entry.<kind>` of the portal does. */
  readonly label?: Bilingual | null;
  readonly actor: { readonly kind: string };
  readonly staff?: { readonly name: string } | null;
  /** Of whoever did it; named where it is not one's own. */
  readonly organization?: { readonly id: string; readonly name: string } | null;
}

/** An entry of a case's journal as the graph gives it. */
export interface JournalEntry extends ToldEntry {
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly note?: string | null;
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Entries of a journal as sentences in the present language. Words stand in the portal: `entry.<kind>`, `detail.<name>`,
 * `actor.<kind>`. `valueOf` words the value of a detail, e.g. of an id or an enumeration; undefined leaves it as it is.
 */
export function useEntrySentences(valueOf: (name: string, raw: string) => string | undefined = () => undefined) {
  const { t, te, say, word } = useLanguage();
  const session = useSession();

  const who = ({ actor, staff, organization }: ToldEntry): string => {
    const house = organization && organization.id !== session.person.value?.organization.id ? organization.name : '';
    const name = staff?.name ?? (house ? '' : word('actor', te(`actor.${actor.kind}`) ? actor.kind : 'UNKNOWN'));
    return [house, name].filter(Boolean).join(' ');
  };
  const did = ({ kind, label }: ToldEntry): string => {
    if (label) return say(label);
    return te(`entry.${kind}`) ? t(`entry.${kind}`) : t('entry.other', { kind });
  };
  const facts = ({ details }: JournalEntry) =>
    details.map(({ name, value }) => ({ name: word('detail', name), value: valueOf(name, value) ?? value }));

  return {
    who,
    did,
    lines: <E extends JournalEntry>(entries: readonly E[]): (E & TimelineLine)[] =>
      entries.map((entry) => ({ ...entry, who: who(entry), did: did(entry), facts: facts(entry) })),
  };
}
