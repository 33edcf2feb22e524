import { useLanguage } from '@concord/portal-kit/language/use-language';
import type { CaseRow } from '@concord/portal-kit/worklist/case-row';
import type { MediationRowFragment } from '../generated/graphql.js';
import { useParties } from '../shared/parties.js';

/** How a mediation reads in one row of a list. */
export function useMediationRow() {
  const { t, say, wording } = useLanguage();
  const { between } = useParties();
  return (row: MediationRowFragment): CaseRow => ({
    caseNo: row.caseNo,
    about: between(row.hospital, row.dispute.claimants),
    who: t('mediation.claims', { sum: wording.money(row.claimed) }),
    stage: [say(row.stage), row.claimStage && t('mediation.claimAt', { stage: say(row.claimStage) })]
      .filter(Boolean)
      .join(' · '),
    holder: wording.list(row.mediators.flatMap(({ staff }) => staff?.name ?? [])) || t('mediation.unassigned'),
    clock: row.nextDeadline,
    ...(row.dispute.death && { mark: t('dispute.death') }),
  });
}
