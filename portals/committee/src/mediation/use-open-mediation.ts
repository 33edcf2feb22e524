import { useOpenCase } from '@concord/portal-kit/cases/use-open-case';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { MediationByNumberDocument, type MediationCaseTextFragment } from '../generated/graphql.js';
import { useChanges, type MediationNewsEntry } from '../live/mediation-news.js';
import { acts } from './acts.js';
import { likelyFirst } from './likely-first.js';

/** Offered beside the acts of the case, with a form of its own: a room is opened, not changed. */
export const openRoom = 'caucusOpen';

/** What another house alone may do is no step of ours, not even a refused one. */
const isOurs = ({ name }: { readonly name: string }) => name in acts.forms || name === openRoom;

const ours = (found: MediationCaseTextFragment): MediationCaseTextFragment => ({
  ...found,
  actions: likelyFirst(found.actions.filter(isOurs)),
});

/** The mediation on the screen. */
export function useOpenMediation(caseNo: () => string) {
  const { say } = useLanguage();
  const question = useQuestion(MediationByNumberDocument, () => ({ caseNo: caseNo() }));
  /** The case shows its rooms and much of its dispute: both change it, each under a version of its own. */
  const changed = ({ mediation, dispute, caucus, version }: MediationNewsEntry) => {
    const shown = question.value.value?.mediation;
    if (!shown) return undefined;
    if (mediation?.id === shown.id) return { id: shown.id, ...(!caucus && { version }) };
    return !mediation && dispute?.id === shown.dispute.id ? { id: shown.id } : undefined;
  };
  return useOpenCase({
    caseNo,
    question,
    find: ({ mediation }) => mediation && ours(mediation),
    acts,
    news: useChanges(changed),
    stage: ({ stage }) => say(stage),
    begunAt: ({ application }) => application.at,
  });
}
