import { useEntrySentences } from '../cases/use-entry-sentences.js';
import { useLanguage } from '../language/use-language.js';

/** Names of people and organizations on the screen, by their ids. */
export type Known = () => readonly { readonly id: string; readonly name: string }[];

/** Details whose value is a word, or several, of an enumeration. */
const wordsOf: Readonly<Record<string, string>> = {
  ...{ by: 'applicant', form: 'applicationForm', chosenBy: 'chosenBy', commissionedBy: 'commissioner' },
  ...{ grounds: 'refusalGround', ground: 'terminationGround', degree: 'degree', liability: 'degree' },
  ...{ side: 'party', items: 'noticeItem', forum: 'forum', stage: 'claimStage', reason: 'undertakingEnd' },
};
const listed = new Set(['grounds', 'mediators', 'items']);
const isAmount = (raw: string) => /^\d+\.\d{2}$/.test(raw);
const isInstant = (raw: string) => /^\d{4}-\d{2}-\d{2}T/.test(raw);
const isDay = (raw: string) => /^\d{4}-\d{2}-\d{2}$/.test(raw);
const isId = (raw: string) => /^(st|stf|org)_\w+$/.test(raw);

/** Entries of the journals of a dispute, its mediation and its claim as sentences in the present language. */
export function useDisputeSentences(known: Known = () => []) {
  const { t, te, word, wording } = useLanguage();
  const nameOf = (id: string) => known().find((one) => one.id === id)?.name;

  const one = (name: string, raw: string): string => {
    if (isAmount(raw)) return wording.money(raw);
    if (isInstant(raw)) return name === 'expiresAt' ? wording.due(raw) : wording.full(raw);
    if (isDay(raw)) return wording.date(raw);
    if (name === 'accepts') return t(raw === 'true' ? 'answer.YES' : 'answer.NO');
    if (name === 'accepted') return t(raw === 'true' ? 'documentState.ACCEPTED' : 'documentState.REJECTED');
    if (name === 'kind') return te(`sessionKind.${raw}`) ? t(`sessionKind.${raw}`) : word('disputeKind', raw);
    if (name === 'outcome') return te(`forumOutcome.${raw}`) ? t(`forumOutcome.${raw}`) : word('outcome', raw);
    const kind = wordsOf[name];
    if (kind) return word(kind, raw);
    return nameOf(raw) ?? (isId(raw) ? t('actor.UNKNOWN') : raw);
  };
  return useEntrySentences((name, raw) =>
    listed.has(name) ? wording.list(raw.split(' ').map((part) => one(name, part))) : one(name, raw),
  );
}
