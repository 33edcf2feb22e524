import { useLanguage } from '@concord/portal-kit/language/use-language';
import type { CaseRow } from '@concord/portal-kit/worklist/case-row';
import type { DisputeRowFragment } from '../generated/graphql.js';
import { useParties } from '../shared/parties.js';

/** How a dispute reads in one row of a list. */
export function useDisputeRow() {
  const { t, say, word, wording } = useLanguage();
  const { between } = useParties();
  return (row: DisputeRowFragment): CaseRow => ({
    caseNo: row.caseNo,
    about: between(row.hospital, row.claimants),
    who: t('mediation.claims', { sum: wording.money(row.claimed) }),
    stage: [say(row.stage), row.forum && word('forum', row.forum.kind)].filter(Boolean).join(' · '),
    holder: row.mediationStage ? say(row.mediationStage) : '',
    clock: row.nextDeadline,
    ...(row.death && { mark: t('dispute.death') }),
  });
}
