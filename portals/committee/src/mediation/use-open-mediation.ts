import { useOpenCase } from '@concord/portal-kit/cases/use-open-case';
import { useQuestion } from '@concord/portal-kit/composables/use-question';
import { useLanguage } from '@concord/portal-kit/language/use-language';
import { MediationByNumberDocument, type MediationCaseTextFragment } from '../generated/graphql.js';
import { useMediationNews } from '../live/mediation-news.js';
import { acts } from './acts.js';

/** Offered beside the acts of the case, with a form of its own: a room is opened, not changed. */
export const openRoom = 'caucusOpen';

/** What another house alone may do is no step of ours, not even a refused one. */
const isOurs = ({ name }: { readonly name: string }) => name in acts.forms || name === openRoom;

const ours = (found: MediationCaseTextFragment): MediationCaseTextFragment => ({
  ...found,
  actions: found.actions.filter(isOurs),
});

/** The mediation on the screen. */
export function useOpenMediation(caseNo: () => string) {
  const { say } = useLanguage();
  return useOpenCase({
    caseNo,
    question: useQuestion(MediationByNumberDocument, () => ({ caseNo: caseNo() })),
    find: ({ mediation }) => mediation && ours(mediation),
    acts,
    news: useMediationNews(),
    stage: ({ stage }) => say(stage),
    begunAt: ({ application }) => application.at,
  });
}
