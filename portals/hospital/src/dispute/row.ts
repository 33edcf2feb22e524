import { useLanguage } from '@concord/portal-kit/language/use-language';
import type { CaseRow } from '@concord/portal-kit/worklist/case-row';
import type { DisputeRowFragment } from '../generated/graphql.js';

/** How a dispute reads in one row of a list. `duty` says what of it waits for us. */
export function useDisputeRow() {
  const { t, say, word, wording } = useLanguage();
  return (row: DisputeRowFragment, duty?: string): CaseRow => {
    const { claimStage, mediationStage, forum, stage } = row;
    const sum = t('dispute.claims', { sum: wording.money(row.claimed), kind: word('disputeKind', row.kind) });
    return {
      caseNo: row.caseNo,
      about: [duty, sum].filter(Boolean).join(' · '),
      who: wording.list((row.claimants ?? []).flatMap(({ name }) => name ?? [])) || t('dispute.noNames'),
      stage: [say(forum?.label ?? stage), mediationStage && say(mediationStage)].filter(Boolean).join(' · '),
      holder: claimStage ? t('dispute.claimAt', { stage: say(claimStage) }) : '',
      clock: row.nextDeadline,
      ...(row.death && { mark: t('dispute.death') }),
    };
  };
}
